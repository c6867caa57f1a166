using Nir.Sdk.Kodeverk;

namespace Nir.Register.Maskinporten;

/// <summary>
/// The scopes of the fake Maskinporten, one for each role. The names are our own (assumed): no public source ties NIR's transfer to
/// Maskinporten.
/// </summary>
public static class Maskinportenscope
{
    private const string Prefiks = "nir:";

    /// <summary>The scope that gives a role, for example <c>nir:kommuneintrobruker</c>.</summary>
    /// <param name="rolle">The role.</param>
    public static string For(Rolle rolle) => Prefiks + rolle.Kode();

    /// <summary>The role that a scope gives. Null: none.</summary>
    internal static Rolle? Rolle(string scope) =>
        scope.StartsWith(Prefiks, StringComparison.Ordinal) && RolleKodeverk.TryParse(scope.AsSpan(Prefiks.Length), out var rolle) ? rolle : null;
}
