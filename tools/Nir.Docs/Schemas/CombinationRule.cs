using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;

namespace Nir.Docs.Schemas;

/// <summary>NIR1901: family, law and rettsstilling exist together, in the period of the first vedtak.</summary>
internal static class CombinationRule
{
    public static JsonObject? Create(Family family)
    {
        var rows = CombinationTable.All.Where(row => row.Familie == family.Value).ToList();
        IEnumerable<Rettsstilling?> rettsstillinger = family.HasRettsstilling
            ? RettsstillingKodeverk.All.Select(static kode => (Rettsstilling?)kode.Verdi)
            : [null];
        var schemas = LovverkKodeverk.All.Select(static lov => lov.Verdi)
            .SelectMany(
                law =>
                    rettsstillinger.Select(
                        one =>
                            (Law: law, Rettsstilling: one, Outside: Outside(family, [.. rows.Where(row => row.Lovverk == law && row.Rettsstilling == one)]))))
            .Where(static one => one.Outside is not null)
            .GroupBy(static one => (one.Law, new JsonArray([.. one.Outside!.Select(static node => node.DeepClone())]).ToJsonString()))
            .Select(static group => Create(group.Key.Law, [.. group.Select(static one => one.Rettsstilling)], group.First().Outside!))
            .ToList();
        return schemas.Count == 0 ? null : Piece.All(schemas);
    }

    // A combination that exists without end breaks nothing (null); one that exists for a time breaks the rule outside it; another always.
    private static List<JsonObject>? Outside(Family family, IReadOnlyList<Combination> rows) => rows.Any(static row => row.Periode is { Fra: null, Til: null })
        ? null
        : [.. rows.Select(row => new KeyDate(family).Outside(Noekkeldato.Vedtakstart, row.Periode.Fra, row.Periode.Til)!)];

    private static JsonObject Create(Lovverk law, IReadOnlyList<Rettsstilling?> rettsstillinger, IEnumerable<JsonObject> outside)
    {
        var named = rettsstillinger.OfType<Rettsstilling>().Select(static one => one.ToKode()).ToList();
        return Piece.If(
            Piece.All(
            [
                Piece.Given("lovverk", Piece.OneOf(law.ToKode())),
                .. named.Count == 0 ? Array.Empty<JsonObject>() : [Piece.Given("rettsstilling", Piece.OneOf(named))],
                .. outside,
            ]),
            Piece.Members((named.Count == 0 ? "lovverk" : "rettsstilling", (JsonNode)false)));
    }
}
