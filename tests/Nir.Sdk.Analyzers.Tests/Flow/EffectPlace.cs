namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>A kind of place that holds a law, and whether it can hold another after code that somebody else wrote has run.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Signature">The method that it is in, after its name.</param>
/// <param name="Law">How the law is read.</param>
/// <param name="Keeps">Whether the place keeps its law while written code runs.</param>
internal sealed record EffectPlace(string Name, string Signature, string Law, bool Keeps)
{
    /// <summary>What stands in the class beside the method.</summary>
    public string Members { get; init; } = "";

    /// <summary>What follows the class's name.</summary>
    public string Header { get; init; } = "";

    /// <summary>What the method begins with.</summary>
    public string Begin { get; init; } = "";

    /// <summary>Whether two readings in a row certainly give the same.</summary>
    public bool IsSteady { get; init; } = true;

    /// <summary>What gives the value, and publishes it.</summary>
    public string Use =>
        Name.Contains("mutable object", StringComparison.Ordinal) ? "k.Avtale = \"x\"; Use(k);" : $"Use(new Own {{ Lovverk = {Law}, Target = \"x\" }});";

    public bool IsByReference => Signature.Contains("in Lovverk", StringComparison.Ordinal) || Signature.Contains("ref ", StringComparison.Ordinal);
}
