using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// Another truth that the published figures allow: some figures a little higher, others as much lower, so that every sum holds. A shift through
/// hidden figures only is the proof that none of them can be found.
/// </summary>
/// <param name="counts">The figures.</param>
internal sealed class Shift(StatistikkCounts counts)
{
    private readonly List<(StatistikkMeasure Measure, int Area, int Column, int Sign)> _steps = [];

    /// <summary>The most it can go up and down, and what it costs to hide what must be hidden for it. Null: it shows in a figure that is zero.</summary>
    /// <param name="measures">The measures that shift together: one, or one with its whole.</param>
    public (int Up, int Down, long Cost)? Measure(ReadOnlySpan<StatistikkMeasure> measures)
    {
        var (up, down, cost) = (int.MaxValue, int.MaxValue, 0L);
        foreach (var (measure, area, column, sign) in _steps)
        {
            var place = counts.Place(measure, area, column);
            var value = counts.Find(place);
            if (value == 0)
            {
                return null;
            }

            cost += counts.IsHidden(place) ? 0 : (value + 1) * Weight(area, column);
            var (more, less) = (More(measure, area, column, value, measures), Less(measure, area, column, value, measures));
            (up, down) = sign > 0 ? (Math.Min(up, more), Math.Min(down, less)) : (Math.Min(up, less), Math.Min(down, more));
        }

        return (up, down, cost);
    }

    /// <summary>Begins anew.</summary>
    public Shift Clear()
    {
        _steps.Clear();
        return this;
    }

    /// <summary>Takes a figure with it.</summary>
    public void Add(StatistikkMeasure measure, int area, int column, int sign) => _steps.Add((measure, area, column, sign));

    /// <summary>Whether a figure shifts.</summary>
    public bool Contains(StatistikkMeasure measure, int area, int column) =>
        _steps.Exists(step => step.Measure == measure && step.Area == area && step.Column == column);

    /// <summary>The figures that must be hidden for it.</summary>
    public int[] Places() => [.. _steps.Select(step => counts.Place(step.Measure, step.Area, step.Column))];

    // The whole country's figures, and totals, are what most read: they are hidden last.
    private long Weight(int area, int column) => (column == StatistikkColumns.Total ? 20 : 1) * counts.Areas.All[area].Nivaa switch
    {
        Statistikknivaa.Land => 50,
        Statistikknivaa.Fylke => 5,
        _ => 1,
    };

    // A part never exceeds its whole, unless the whole goes with it.
    private int More(StatistikkMeasure measure, int area, int column, int value, ReadOnlySpan<StatistikkMeasure> measures) =>
        StatistikkMeasures.FindWhole(measure) is { } whole && !measures.Contains(whole) ? counts.Find(whole, area, column) - value : int.MaxValue;

    // Zeros are shown, so that what is hidden is one at least; and a whole is no less than its parts.
    private int Less(StatistikkMeasure measure, int area, int column, int value, ReadOnlySpan<StatistikkMeasure> measures)
    {
        var least = 1;
        foreach (var part in StatistikkMeasures.FindParts(measure))
        {
            if (!measures.Contains(part) && counts.IsPublished(part, area, column))
            {
                least = Math.Max(least, counts.Find(part, area, column));
            }
        }

        return value - least;
    }
}
