using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Dashboard.Persons;

/// <summary>A fact that is missing, or cannot be right, with all that cannot be computed for want of it.</summary>
/// <param name="Text">What is missing.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Concerns">What cannot be computed, in bokmål.</param>
internal sealed record MissingFact(string Text, string Remedy, IReadOnlyList<string> Concerns)
{
    private const string FromSources =
        "UDI and Folkeregisteret tell it: send it as persondata to /__nir/persondata, start the fake with --persons, or call nir.UpdatePersondata(person.WithFlyktning(day)) in a test.";

    private const string FromFagsystem = "The fagsystem registers it: transfer the registration with it.";

    /// <summary>Each once, the one that keeps the most back first.</summary>
    public static IReadOnlyList<MissingFact> Find(Personstatus status) =>
    [
        .. All(status).GroupBy(static one => (one.Missing.Opplysning, one.Missing.Avvik?.Id))
            .Select(static group => new MissingFact(
                Said(group.First().Missing), RemedyOf(group.Key.Opplysning), [.. group.Select(static one => one.Concern).Distinct()]))
            .OrderByDescending(static fact => fact.Concerns.Count),
    ];

    private static IEnumerable<(Mangel Missing, string Concern)> All(Personstatus status)
    {
        if (status is { Lovverk: null, Lovvalg.Mangel: { } law })
        {
            yield return (law, "lovverk");
        }

        foreach (var one in status.Ordninger ?? [])
        {
            if (one is { Kategori: null, Ordning: null, Mangel: { } missing })
            {
                yield return (missing, $"kategori og ordning for {one.Familie.ToString().ToLowerInvariant()}");
            }
        }

        foreach (var frist in status.Frister ?? [])
        {
            if (frist.Mangel is { } missing)
            {
                yield return (missing, frist.Type.GetNavn());
            }
        }
    }

    // Which rule asks for it differs from deadline to deadline.
    private static string Said(Mangel missing) => missing.TekstEn.Replace($" ({missing.Regel})", "", StringComparison.Ordinal);

    private static string RemedyOf(string fact)
    {
        var member = JsonNamingPolicy.CamelCase.ConvertName(fact.Split('.', '[')[0]);
        return NirJsonContext.Default.Persondata.Properties.Any(property => property.Name == member) ? FromSources : FromFagsystem;
    }
}
