using System.Text.Json.Nodes;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Docs.Schemas;

/// <summary>
/// The rules that a table of parameters decides by law, rettsstilling and education alone. The validator is asked for each combination, since it is the
/// one that reads the tables.
/// </summary>
internal static class ParameterRules
{
    private static readonly ValidationContext Context = new() { Dato = new(2026, 1, 1) };

    private static IEnumerable<(Lovverk Law, Rettsstilling Rettsstilling)> Combinations =>
        LovverkKodeverk.All.SelectMany(static lov => RettsstillingKodeverk.All.Select(one => (lov.Verdi, one.Verdi)));

    /// <summary>NIR3010: leave extends the deadline.</summary>
    public static JsonObject? LeaveExtends(Family family)
    {
        if (family.Value is not Registreringsfamilie.Norskopplaering)
        {
            return null;
        }

        var broken = Combinations.Where(static one => Breaks("NIR3010", Create(one.Law, one.Rettsstilling) with { Permisjoner = [Leave()] }))
            .GroupBy(static one => one.Law, static one => one.Rettsstilling);
        return Piece.All([.. broken.Select(static one => Piece.If(Is(one.Key, one),
            Piece.Members(("permisjoner", new JsonObject { ["type"] = Piece.Types("array", canBeNull: true), ["maxItems"] = 0 }))))]);
    }

    /// <summary>NIR3015: the norskmål is not below the guiding level.</summary>
    public static JsonObject? GoalIsHighEnough(Family family)
    {
        if (family.Value is not Registreringsfamilie.Norskopplaering)
        {
            return null;
        }

        // Those that are held to the same, together.
        var schemas = Combinations
            .SelectMany(static _ => UtdanningsbakgrunnKodeverk.All.Select(static kode => (Utdanningsbakgrunn?)kode.Verdi).Prepend(null),
                static (one, utdanning) => (one.Law, one.Rettsstilling, Utdanning: utdanning,
                    Items: Goals(Create(one.Law, one.Rettsstilling) with { Utdanningsbakgrunn = utdanning })))
            .Where(static one => one.Items.Count > 0)
            .GroupBy(static one => (one.Law, one.Utdanning, new JsonArray([.. one.Items.Select(static item => item.DeepClone())]).ToJsonString()))
            .Select(static group => Piece.If(Piece.All(Is(group.Key.Law, group.Select(static one => one.Rettsstilling)), Is(group.Key.Utdanning)),
                Piece.Members(("norskmaal", Piece.List(Piece.All(group.First().Items))))))
            .ToList();
        return schemas.Count == 0 ? null : Piece.All(schemas);
    }

    // The skills that are held to the same levels, together.
    private static List<JsonObject> Goals(Norskopplaering registrering) =>
    [
        .. DelferdighetKodeverk.All.Select(static kode => (Delferdighet?)kode.Verdi).Prepend(null)
            .Select(skill => (Skill: skill, Low: string.Join(' ', NorskmaalnivaaKodeverk.All
                .Where(level => Breaks("NIR3015", registrering with { Norskmaal = [new() { Delferdighet = skill, Nivaa = level.Verdi }] }))
                .Select(static level => level.Kode))))
            .Where(static one => one.Low.Length > 0)
            .GroupBy(static one => one.Low, static one => one.Skill)
            .Select(static group => Goal([.. group], Piece.Members(("nivaa", Piece.Not(Piece.OneOf(group.Key.Split(' '))))))),
    ];

    // A skill that is not known is held to what all are held to.
    private static JsonObject Goal(IReadOnlyList<Delferdighet?> skills, JsonObject then)
    {
        var others = DelferdighetKodeverk.All.Where(kode => !skills.Contains(kode.Verdi)).Select(static kode => kode.Kode).ToList();
        return !skills.Contains(null) ? Piece.If(Piece.Given("delferdighet", Piece.OneOf(skills.Select(static skill => skill!.Value.ToKode()))), then)
            : others.Count > 0 ? Piece.If(Piece.Not(Piece.Given("delferdighet", Piece.OneOf(others))), then)
            : then;
    }

    private static JsonObject Is(Lovverk law, IEnumerable<Rettsstilling> rettsstillinger) => Piece.All(
        Piece.Given("lovverk", Piece.OneOf(law.ToKode())), Piece.Given("rettsstilling", Piece.OneOf(rettsstillinger.Select(static one => one.ToKode()))));

    // An education that is not known is as good as none.
    private static JsonObject Is(Utdanningsbakgrunn? utdanning) => utdanning is { } given
        ? Piece.Given("utdanningsbakgrunn", Piece.OneOf(given.ToKode()))
        : Piece.Not(Piece.Given("utdanningsbakgrunn", Piece.OneOf(UtdanningsbakgrunnKodeverk.All.Select(static kode => kode.Kode))));

    private static bool Breaks(string regel, Norskopplaering registrering) =>
        RegistreringValidator.Validate(registrering, Context).Avvik.Any(avvik => avvik.Regel == regel);

    private static Norskopplaering Create(Lovverk law, Rettsstilling rettsstilling) => new()
    {
        Id = new("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1004"),
        Kommune = Kommunenummer.Parse("9901"),
        Person = new() { DufNummer = DufNummer.Parse("202312345688") },
        Lovverk = law,
        Rettsstilling = rettsstilling,
    };

    private static Permisjon Leave() => new()
    {
        Permisjonsgrunn = PermisjonsgrunnKodeverk.All[0].Verdi, Vedtaksdato = new(2025, 1, 6), Fra = new(2025, 1, 6), Til = new(2025, 1, 10),
    };
}
