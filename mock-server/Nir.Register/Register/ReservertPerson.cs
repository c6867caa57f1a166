using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>
/// A synthetic person whose transfers always have one outcome (<c>reserverte-personer.json</c>). Every register of every server has them.
/// </summary>
/// <param name="Referanse">The numbers: synthetic, so they may be shown.</param>
/// <param name="Utfall">What always becomes of a transfer.</param>
/// <param name="Regel">The rule that refuses it. Null: no rule does.</param>
/// <param name="Tekst">The outcome in bokmål.</param>
/// <param name="TekstEn">The outcome in English.</param>
public sealed record ReservertPerson(Personreferanse Referanse, ReservertUtfall Utfall, string? Regel, string Tekst, string TekstEn)
{
    private static readonly FrozenDictionary<DufNummer, ReservertPerson> PaaDuf;
    private static readonly FrozenDictionary<Foedselsnummer, ReservertPerson> PaaFoedselsnummer;

    static ReservertPerson()
    {
        Alle = [.. Les()];
        PaaDuf = Alle.ToFrozenDictionary(static person => person.Referanse.DufNummer);
        PaaFoedselsnummer = Alle.ToFrozenDictionary(static person => person.Referanse.Foedselsnummer);
    }

    /// <summary>All of them.</summary>
    public static ImmutableArray<ReservertPerson> Alle { get; }

    /// <summary>The first with an outcome.</summary>
    /// <param name="utfall">The outcome.</param>
    /// <param name="regel">The rule that refuses. Null: any.</param>
    /// <exception cref="InvalidOperationException">No one is reserved for it.</exception>
    public static ReservertPerson For(ReservertUtfall utfall, string? regel = null) =>
        Alle.First(person => person.Utfall == utfall && (regel is null || person.Regel == regel));

    internal static ReservertPerson? Finn(Personreferanse person) =>
        PaaDuf.TryGetValue(person.DufNummer, out var funnet) || PaaFoedselsnummer.TryGetValue(person.Foedselsnummer, out funnet) ? funnet : null;

    /// <summary>Makes a reserved person known to a register that has not met the person yet.</summary>
    internal static void Kjenn(Registeret register, Personreferanse person)
    {
        if (Finn(person) is { } reservert && Personer.Finn(register.Tilstand, reservert.Referanse) is null)
        {
            register.Utfoer(new Registerkommando.OpprettPerson(reservert.Referanse));
        }
    }

    private static IEnumerable<ReservertPerson> Les()
    {
        using var dokument = JsonDocument.Parse(Ressurser.ReservertePersoner);
        foreach (var rad in dokument.RootElement.GetProperty("personer").EnumerateArray())
        {
            yield return new ReservertPerson(
                new() { DufNummer = DufNummer.Parse(rad.GetProperty("dufNummer").GetString()!), Foedselsnummer = Foedselsnummer.Parse(rad.GetProperty("foedselsnummer").GetString()!) },
                Enum.Parse<ReservertUtfall>(rad.GetProperty("utfall").GetString()!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                rad.TryGetProperty("regel", out var regel) ? regel.GetString() : null,
                rad.GetProperty("tekst").GetString()!,
                rad.GetProperty("tekstEn").GetString()!);
        }
    }
}
