namespace Nir.House.Tests.Direction;

/// <summary>That one type uses another, anywhere: base, member, signature, attribute or the code of a method.</summary>
/// <param name="From">The full name of the outermost type that uses.</param>
/// <param name="To">The full name of the outermost type that is used.</param>
public readonly record struct TypeUse(string From, string To)
{
    public string FromNamespace => NamespaceOf(From);

    public string ToNamespace => NamespaceOf(To);

    public override string ToString() => $"{From} -> {To}";

    private static string NamespaceOf(string type) => type.LastIndexOf('.') is var dot and >= 0 ? type[..dot] : "";
}
