using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Referanselister;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// The areas of a year, each year with its own numbers. What has no place stands in «uoppgitt», so that every level adds up to the country:
/// else the difference would show those whose address is protected.
/// </summary>
internal sealed class AreaTable
{
    private const string Oslo = "0301";
    private const string UnstatedKommune = "9999";
    private const string UnstatedRegion = "9900";
    private const string UnstatedBydel = "030199";
    private const string Unstated = "Uoppgitt";
    private const string Synthetic = "Syntetisk kommune";

    private readonly Dictionary<(Statistikknivaa, string), int> _places = [];
    private readonly Dictionary<Statistikknivaa, (int First, int Count)> _levels;
    private readonly ImmutableArray<int> _fylker;
    private readonly ImmutableArray<int> _regions;
    private readonly DateOnly _last;

    private AreaTable(int year, IEnumerable<string> synthetic)
    {
        _last = new(year, 12, 31);
        var kommuner = KommuneRegistry.All.Where(kommune => KommuneRegistry.IsValid(kommune.Nummer, _last) is true)
            .Select(static kommune => new Area(kommune.Nummer, kommune.Navn, Statistikknivaa.Kommune))
            .Concat(synthetic.Select(static number => new Area(number, Synthetic, Statistikknivaa.Kommune)))
            .Append(new(UnstatedKommune, Unstated, Statistikknivaa.Kommune)).OrderBy(static area => area.Nummer, StringComparer.Ordinal).ToArray();
        var regions = kommuner.Select(static kommune => RegionOf(kommune.Nummer)).DistinctBy(static area => area.Nummer)
            .OrderBy(static area => area.Nummer, StringComparer.Ordinal);
        All =
        [
            new("00", "Hele landet", Statistikknivaa.Land),
            .. kommuner.Select(static kommune => kommune.Nummer[..2]).Distinct()
                .Select(static number => new Area(number, FylkeNames.Find(number), Statistikknivaa.Fylke)),
            .. kommuner,
            .. regions,
            .. BydelRegistry.All.Select(static bydel => new Area(bydel.Nummer, bydel.Nummer == UnstatedBydel ? Unstated : bydel.Navn, Statistikknivaa.Bydel)),
        ];
        for (var i = 0; i < All.Length; i++)
        {
            _places.Add((All[i].Nivaa, All[i].Nummer), i);
        }

        _levels = All.CountBy(static area => area.Nivaa).ToDictionary(
            static level => level.Key, level => (All.IndexOf(All.First(area => area.Nivaa == level.Key)), level.Value));
        (FirstKommune, KommuneCount) = _levels[Statistikknivaa.Kommune];
        _fylker = [.. kommuner.Select(kommune => _places[(Statistikknivaa.Fylke, kommune.Nummer[..2])])];
        _regions = [.. kommuner.Select(kommune => _places[(Statistikknivaa.Naeringsregion, RegionOf(kommune.Nummer).Nummer)])];
    }

    /// <summary>The areas: the country, the fylker, the kommuner, the regions, the bydeler; within each by number.</summary>
    public ImmutableArray<Area> All { get; }

    /// <summary>The place of the country.</summary>
    public const int Land = 0;

    /// <summary>The place of the first kommune.</summary>
    public int FirstKommune { get; }

    /// <summary>How many kommuner there are.</summary>
    public int KommuneCount { get; }

    /// <summary>The place of the kommune that has bydeler. Null: there is none in the year.</summary>
    public int? WithBydeler => _places.TryGetValue((Statistikknivaa.Kommune, Oslo), out var place) ? place : null;

    /// <summary>The places of the kommuner.</summary>
    public IEnumerable<int> Kommuner => Select(Statistikknivaa.Kommune);

    /// <summary>The areas of a year.</summary>
    /// <param name="year">The year, from 2004.</param>
    /// <param name="used">The kommuner that persons belong to; synthetic ones among them are areas too.</param>
    public static AreaTable Create(int year, IEnumerable<Kommunenummer> used) =>
        new(year, used.Where(static kommune => kommune.IsSynthetic).Select(static kommune => kommune.ToString()).Distinct());

    /// <summary>The place of a kommune's fylke.</summary>
    public int FylkeOf(int kommune) => _fylker[kommune - FirstKommune];

    /// <summary>The place of a kommune's business region.</summary>
    public int RegionOf(int kommune) => _regions[kommune - FirstKommune];

    /// <summary>The places of a level, in order.</summary>
    public IEnumerable<int> Select(Statistikknivaa level) => _levels.TryGetValue(level, out var places) ? Enumerable.Range(places.First, places.Count) : [];

    /// <summary>The place of an area. Null: there is none such in the year.</summary>
    public int? Find(Statistikknivaa level, string number) => _places.TryGetValue((level, number), out var place) ? place : null;

    /// <summary>The kommune that a number is counted in: the one that took over where it does not hold at the year's end.</summary>
    /// <param name="number">The number. Null: it must not be told.</param>
    public int FindKommune(string? number)
    {
        while (number is not null && !_places.ContainsKey((Statistikknivaa.Kommune, number)))
        {
            number = KommuneRegistry.TryFind(number, out var kommune) && kommune.Til <= _last && kommune.Etterfoelgere is [var successor] ? successor : null;
        }

        return _places[(Statistikknivaa.Kommune, number ?? UnstatedKommune)];
    }

    /// <summary>The bydel that a number is counted in.</summary>
    public int FindBydel(string? number) =>
        _places[(Statistikknivaa.Bydel, number is not null && BydelRegistry.TryFind(number, out _) ? number : UnstatedBydel)];

    private static Area RegionOf(string kommune) => NaeringsregionRegistry.TryFind(kommune, out var region)
        ? new(region.Nummer, region.Navn, Statistikknivaa.Naeringsregion)
        : new(UnstatedRegion, Unstated, Statistikknivaa.Naeringsregion);
}
