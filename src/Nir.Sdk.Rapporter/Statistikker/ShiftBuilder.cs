using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>Builds shifts out of single persons: one that has another sex, age or law, and one that stands in another kommune.</summary>
/// <param name="counts">The figures.</param>
internal sealed class ShiftBuilder(StatistikkCounts counts)
{
    private readonly AreaTable _areas = counts.Areas;

    /// <summary>Persons stand in one area rather than another, and nothing above them changes.</summary>
    public static Shift Between(Shift shift, ImmutableArray<StatistikkMeasure> measures, int area, int other)
    {
        foreach (var measure in measures)
        {
            shift.Add(measure, area, StatistikkColumns.Total, 1);
            shift.Add(measure, other, StatistikkColumns.Total, -1);
        }

        return shift;
    }

    /// <summary>Persons of a kommune stand in one column rather than another.</summary>
    /// <param name="shift">What is built.</param>
    /// <param name="measures">The measures that shift together.</param>
    /// <param name="kommune">The kommune.</param>
    /// <param name="to">The column that gets more.</param>
    /// <param name="from">The column that gets fewer.</param>
    /// <param name="reach">How far up it shows.</param>
    public Shift Swap(Shift shift, ImmutableArray<StatistikkMeasure> measures, int kommune, int to, int from, SwapReach reach)
    {
        foreach (var measure in measures)
        {
            if (!StatistikkMeasures.IsDivided(measure))
            {
                continue;
            }

            Swap(shift, measure, kommune, to, from);
            if (reach >= SwapReach.Fylke)
            {
                Swap(shift, measure, _areas.FylkeOf(kommune), to, from);
            }

            if (reach == SwapReach.Land)
            {
                Swap(shift, measure, AreaTable.Land, to, from);
            }
        }

        return shift;
    }

    /// <summary>Persons stand in a kommune rather than in another.</summary>
    /// <param name="shift">What is built.</param>
    /// <param name="measures">The measures that shift together.</param>
    /// <param name="kommune">The kommune that gets more.</param>
    /// <param name="other">The kommune that gets fewer. Null: none, and the country's figures change.</param>
    /// <param name="secret">What is to be kept: the persons are of its column.</param>
    /// <param name="from">The column that they are of in the other kommune of the same fylke. Null: the same.</param>
    /// <returns>Null: no such persons are in both.</returns>
    public Shift? Move(Shift shift, ImmutableArray<StatistikkMeasure> measures, int kommune, int? other, Secret secret, int? from = null)
    {
        var columns = new List<int> { StatistikkColumns.Total };
        foreach (var division in measures.Any(StatistikkMeasures.IsDivided) ? StatistikkColumns.Divisions : [])
        {
            if (FindColumn(Smallest(measures), kommune, other, division, secret.Column) is not { } column)
            {
                return null;
            }

            columns.Add(column);
        }

        var bydel = FindBydel(measures[0], secret);
        foreach (var measure in measures)
        {
            Move(shift, measure, kommune, other, StatistikkMeasures.IsDivided(measure) ? columns : [StatistikkColumns.Total], secret.Column, from);
            if (kommune == _areas.WithBydeler || (other is not null && other == _areas.WithBydeler))
            {
                shift.Add(measure, bydel, StatistikkColumns.Total, kommune == _areas.WithBydeler ? 1 : -1);
            }
        }

        return shift;
    }

    private void Move(Shift shift, StatistikkMeasure measure, int kommune, int? other, IEnumerable<int> columns, int secret, int? from)
    {
        foreach (var column in columns)
        {
            shift.Add(measure, kommune, column, 1);
            if (other is not { } second)
            {
                shift.Add(measure, _areas.FylkeOf(kommune), column, 1);
                shift.Add(measure, AreaTable.Land, column, 1);
            }
            else if (column == secret && from is { } label)
            {
                shift.Add(measure, second, label, -1);
                Swap(shift, measure, _areas.FylkeOf(kommune), column, label);
                Swap(shift, measure, AreaTable.Land, column, label);
            }
            else
            {
                shift.Add(measure, second, column, -1);
                AddPair(shift, measure, column, _areas.FylkeOf(kommune), _areas.FylkeOf(second));
            }
        }

        if (other is { } left)
        {
            AddPair(shift, measure, StatistikkColumns.Total, _areas.RegionOf(kommune), _areas.RegionOf(left));
        }
        else
        {
            shift.Add(measure, _areas.RegionOf(kommune), StatistikkColumns.Total, 1);
        }
    }

    private static void AddPair(Shift shift, StatistikkMeasure measure, int column, int more, int fewer)
    {
        if (more != fewer)
        {
            shift.Add(measure, more, column, 1);
            shift.Add(measure, fewer, column, -1);
        }
    }

    // A person of the smallest of them is one of all.
    private StatistikkMeasure Smallest(ImmutableArray<StatistikkMeasure> measures) => measures.Where(StatistikkMeasures.IsDivided)
        .MinBy(measure => counts.Find(measure, AreaTable.Land, StatistikkColumns.Total));

    // The same one in all measures: a person lives in one.
    private int FindBydel(StatistikkMeasure measure, Secret secret) => _areas.All[secret.Area].Nivaa is Statistikknivaa.Bydel
        ? secret.Area
        : _areas.Select(Statistikknivaa.Bydel).MaxBy(area => (counts.IsHidden(measure, area, StatistikkColumns.Total),
            counts.Find(measure, area, StatistikkColumns.Total)));

    private static void Swap(Shift shift, StatistikkMeasure measure, int area, int to, int from)
    {
        shift.Add(measure, area, to, 1);
        shift.Add(measure, area, from, -1);
    }

    // Persons of the secret's own column; in the other divisions those that are hidden already, then those that there are most of.
    private int? FindColumn(StatistikkMeasure measure, int kommune, int? other, ImmutableArray<int> division, int column)
    {
        if (division.Contains(column))
        {
            return column;
        }

        (bool, int)? best = null;
        int? found = null;
        foreach (var candidate in division)
        {
            var least = Math.Min(counts.Find(measure, kommune, candidate), other is { } second ? counts.Find(measure, second, candidate) : int.MaxValue);
            var score = (counts.IsHidden(measure, kommune, candidate) && (other is not { } third || counts.IsHidden(measure, third, candidate)), least);
            if (least > 0 && (best is null || score.CompareTo(best.Value) > 0))
            {
                (best, found) = (score, candidate);
            }
        }

        return found;
    }
}
