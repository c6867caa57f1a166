using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Statistikker;
using Nir.Sdk.Referanselister;

namespace Nir.Sdk.Rapporter.Tests.Statistikker;

/// <summary>
/// All that is published of a year, as one who wants to find a hidden number has it: the figures, and every sum that must hold between them. It is
/// made from the tables alone.
/// </summary>
internal sealed class PublishedTables
{
    private static readonly Statistikktabell[] Counted =
    [
        Statistikktabell.IntroDeltakere, Statistikktabell.IntroStartet, Statistikktabell.IntroAvsluttet, Statistikktabell.IntroMaaloppnaaelse,
        Statistikktabell.NorskDeltakere, Statistikktabell.AsylnorskDeltakere,
    ];

    private readonly Dictionary<(string Measure, string Area, string Category), Statistikktall> _figures = [];

    public PublishedTables(StatistikkPublication publication)
    {
        foreach (var level in Enum.GetValues<Statistikknivaa>())
        {
            foreach (var table in Counted)
            {
                foreach (var division in Enum.GetValues<Statistikkinndeling>())
                {
                    Add(publication, new() { Tabell = table, Nivaa = level, Inndeling = division, Aar = publication.Aar });
                }
            }

            Add(publication, new() { Tabell = Statistikktabell.IntroTiltak, Nivaa = level, Inndeling = Statistikkinndeling.Tiltak, Aar = publication.Aar });
        }
    }

    public IReadOnlyDictionary<(string Measure, string Area, string Category), Statistikktall> Figures => _figures;

    /// <summary>The sums: the first is the sum of the others.</summary>
    public IEnumerable<((string, string, string) Whole, (string, string, string)[] Parts)> Sums()
    {
        foreach (var of in _figures.Keys.GroupBy(static key => (key.Measure, key.Category)))
        {
            var areas = of.Select(static key => key.Area).ToHashSet();
            (string, string, string) Key(string area) => (of.Key.Measure, area, of.Key.Category);
            yield return (Key("F00"), [.. areas.Where(static area => area[0] == 'F' && area != "F00").Select(Key)]);
            foreach (var fylke in areas.Where(static area => area[0] == 'F' && area != "F00"))
            {
                yield return (Key(fylke), [.. areas.Where(area => area[0] == 'K' && area[1..3] == fylke[1..]).Select(Key)]);
            }

            if (areas.Any(static area => area[0] == 'N'))
            {
                yield return (Key("F00"), [.. areas.Where(static area => area[0] == 'N').Select(Key)]);
                yield return (Key("K0301"), [.. areas.Where(static area => area[0] == 'B').Select(Key)]);
                foreach (var region in areas.Where(static area => area[0] == 'N'))
                {
                    yield return (Key(region), [.. areas.Where(area => area[0] == 'K' && RegionOf(area[1..]) == region[1..]).Select(Key)]);
                }
            }
        }

        foreach (var of in _figures.Keys.Where(static key => key.Category != "alle").GroupBy(key => (key.Measure, key.Area, Division(key.Category))))
        {
            yield return ((of.Key.Measure, of.Key.Area, "alle"), [.. of]);
        }
    }

    /// <summary>What never exceeds what.</summary>
    public IEnumerable<((string, string, string) Part, (string, string, string) Whole)> Parts()
    {
        foreach (var key in _figures.Keys)
        {
            var whole = key.Measure switch
            {
                "intro_startet" or "intro_avsluttet" => "intro_deltakere",
                "intro_maaloppnaaelse" => "intro_avsluttet",
                _ when key.Measure.StartsWith("tiltak", StringComparison.Ordinal) => "intro_deltakere",
                _ => null,
            };
            if (whole is not null)
            {
                yield return (key, (whole, key.Area, key.Category));
            }
        }
    }

    private static string Division(string category) => category.Length == 1 ? "kjonn" : char.IsAsciiDigit(category[0]) ? "alder" : "lov";

    private static string RegionOf(string kommune) => NaeringsregionRegistry.TryFind(kommune, out var region) ? region.Nummer : "9900";

    private void Add(StatistikkPublication publication, StatistikkQuery query)
    {
        if (StatistikkTables.FindFault(query) is not null)
        {
            return;
        }

        var prefix = query.Nivaa switch { Statistikknivaa.Kommune => "K", Statistikknivaa.Naeringsregion => "N", Statistikknivaa.Bydel => "B", _ => "F" };
        foreach (var one in StatistikkPublication.Read(query, publication).Tall)
        {
            var isTiltak = query.Tabell is Statistikktabell.IntroTiltak && one.Kategori != "alle";
            var measure = isTiltak ? $"tiltak {one.Kategori}"
                : query.Tabell is Statistikktabell.IntroTiltak ? "intro_deltakere"
                : StatistikkSeries.FindName(query.Tabell);
            _figures[(measure, prefix + one.Omraade, isTiltak ? "alle" : one.Kategori)] = one;
        }
    }
}
