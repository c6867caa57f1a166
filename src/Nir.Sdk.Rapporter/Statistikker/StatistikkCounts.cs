using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>All figures of a year before it is known which may be shown: each measure in each area and column.</summary>
internal sealed class StatistikkCounts
{
    private readonly int[] _counts;
    private readonly decimal[] _hours;
    private readonly bool[] _hidden;

    private StatistikkCounts(AreaTable areas)
    {
        Areas = areas;
        var size = StatistikkMeasures.All.Length * areas.All.Length * StatistikkColumns.All.Length;
        (_counts, _hours, _hidden) = (new int[size], new decimal[size], new bool[size]);
    }

    /// <summary>The areas.</summary>
    public AreaTable Areas { get; }

    /// <summary>Counts persons.</summary>
    public static StatistikkCounts Create(int year, IReadOnlyCollection<StatistikkPerson> persons)
    {
        var counts = new StatistikkCounts(AreaTable.Create(year, persons.Select(static one => one.Kommune).OfType<Identifikatorer.Kommunenummer>()));
        foreach (var person in persons)
        {
            counts.Add(person);
        }

        return counts;
    }

    /// <summary>Where a figure is held.</summary>
    public int Place(StatistikkMeasure measure, int area, int column) => (((int)measure * Areas.All.Length) + area) * StatistikkColumns.All.Length + column;

    /// <summary>How many.</summary>
    public int Find(int place) => _counts[place];

    /// <summary>How many.</summary>
    public int Find(StatistikkMeasure measure, int area, int column) => _counts[Place(measure, area, column)];

    /// <summary>How many hours.</summary>
    public decimal FindHours(StatistikkMeasure measure, int area, int column) => _hours[Place(measure, area, column)];

    /// <summary>Whether a figure is hidden.</summary>
    public bool IsHidden(int place) => _hidden[place];

    /// <summary>Whether a figure is hidden.</summary>
    public bool IsHidden(StatistikkMeasure measure, int area, int column) => _hidden[Place(measure, area, column)];

    /// <summary>Hides a figure.</summary>
    public void Hide(int place) => _hidden[place] = true;

    /// <summary>Whether an area of a level is divided by a column.</summary>
    public bool IsPublished(StatistikkMeasure measure, int area, int column) => column == StatistikkColumns.Total
        || (StatistikkMeasures.IsDivided(measure) && Areas.All[area].Nivaa is Statistikknivaa.Land or Statistikknivaa.Fylke or Statistikknivaa.Kommune);

    /// <summary>The columns of a measure in an area.</summary>
    public ImmutableArray<int> Columns(StatistikkMeasure measure, int area) =>
        [.. Enumerable.Range(0, StatistikkColumns.All.Length).Where(column => IsPublished(measure, area, column))];

    private void Add(StatistikkPerson person)
    {
        var kommune = Areas.FindKommune(person.Kommune?.ToString());
        foreach (var column in person.Columns)
        {
            Add(person, kommune, column);
            Add(person, Areas.FylkeOf(kommune), column);
            Add(person, AreaTable.Land, column);
        }

        Add(person, Areas.RegionOf(kommune), StatistikkColumns.Total);
        if (kommune == Areas.WithBydeler)
        {
            Add(person, Areas.FindBydel(person.Bydel), StatistikkColumns.Total);
        }
    }

    private void Add(StatistikkPerson person, int area, int column)
    {
        var place = Place(person.Measure, area, column);
        _counts[place]++;
        _hours[place] += person.Timer;
    }
}
