using Nir.Sdk.Kodeverk;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>
/// The scopes of the fake Maskinporten, one for each role. The names are our own (assumed): no public source ties NIR's transfer to
/// Maskinporten.
/// </summary>
public static class MaskinportenScope
{
    private const string Prefix = "nir:";

    /// <summary>The scope that gives a role, for example <c>nir:kommuneintrobruker</c>.</summary>
    /// <param name="rolle">The role.</param>
    public static string CreateFor(Rolle rolle) => Prefix + rolle.ToKode();

    /// <summary>The role that a scope gives. Null: none.</summary>
    internal static Rolle? Rolle(string scope) =>
        scope.StartsWith(Prefix, StringComparison.Ordinal) && RolleKodeverk.TryParse(scope.AsSpan(Prefix.Length), out var rolle) ? rolle : null;
}
