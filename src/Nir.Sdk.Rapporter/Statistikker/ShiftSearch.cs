using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>Finds the shift that keeps a secret, and hides what it takes.</summary>
/// <param name="counts">The figures.</param>
internal sealed class ShiftSearch(StatistikkCounts counts)
{
    private readonly AreaTable _areas = counts.Areas;
    private readonly Shift _shift = new(counts);
    private readonly ShiftBuilder _builder = new(counts);
    private ImmutableArray<StatistikkMeasure> _measures;
    private int _up;
    private int _down;
    private long _cost;
    private int[]? _places;

    private bool IsKept => IsEnough(0, 0);

    /// <summary>Keeps a secret.</summary>
    public void Protect(Secret secret)
    {
        (_up, _down, _cost, _places) = (0, 0, long.MaxValue, null);
        foreach (var seek in (Action<Secret>[])[SeekBeside, SeekNear, SeekAnywhere])
        {
            foreach (var chain in Chains(secret))
            {
                _measures = chain;
                seek(secret);
                if (IsKept)
                {
                    return;
                }
            }

            if (_places is { } found)
            {
                Array.ForEach(found, counts.Hide);
                return;
            }
        }

        throw new InvalidOperationException("A small number cannot be kept.");
    }

    // Which measures may shift together: one, it with its wholes, and either with the parts that leave them no room. The rest between two stays what
    // it was when both do.
    private IEnumerable<ImmutableArray<StatistikkMeasure>> Chains(Secret secret)
    {
        var chains = secret.IsRest
            ? StatistikkMeasures.Chains(StatistikkMeasures.FindWhole(secret.Measure)!.Value).Prepend([secret.Measure])
            : StatistikkMeasures.Chains(secret.Measure);
        foreach (var chain in chains)
        {
            yield return chain;
            if (WithParts(chain, secret) is { Length: var length } whole && length > chain.Length)
            {
                yield return whole;
            }
        }
    }

    private ImmutableArray<StatistikkMeasure> WithParts(ImmutableArray<StatistikkMeasure> chain, Secret secret)
    {
        for (var i = 0; i < chain.Length; i++)
        {
            var room = counts.Find(chain[i], secret.Area, secret.Column) - StatistikkProtection.Uncertainty;
            chain = chain.AddRange(StatistikkMeasures.FindParts(chain[i]).Where(part => !chain.Contains(part)
                && !(secret.IsRest && part == secret.Measure) && counts.Find(part, secret.Area, secret.Column) > Math.Max(0, room)));
        }

        return chain;
    }

    // Kommuner of a fylke change a person each: no sum sees it. Bydeler likewise.
    private void SeekBeside(Secret secret)
    {
        if (_areas.All[secret.Area].Nivaa is Statistikknivaa.Bydel)
        {
            foreach (var other in _areas.Select(Statistikknivaa.Bydel).Where(other => other != secret.Area))
            {
                Try(secret, ShiftBuilder.Between(_shift.Clear(), _measures, secret.Area, other));
            }
        }
        else if (_areas.All[secret.Area].Nivaa is Statistikknivaa.Kommune)
        {
            SeekSwaps(secret, secret.Area, SwapReach.Kommune);
        }
    }

    private void SeekNear(Secret secret)
    {
        foreach (var kommune in Within(secret))
        {
            SeekSwaps(secret, kommune, SwapReach.Fylke);
            SeekSwaps(secret, kommune, SwapReach.Land);
            foreach (var other in _areas.All[secret.Area].Nivaa is Statistikknivaa.Land or Statistikknivaa.Fylke
                ? []
                : _areas.Kommuner.Where(other => Holds(secret, other) && _areas.FylkeOf(other) == _areas.FylkeOf(kommune)))
            {
                SeekMove(secret, kommune, other);
            }
        }
    }

    private void SeekAnywhere(Secret secret)
    {
        foreach (var kommune in Within(secret))
        {
            SeekRelabelledMoves(secret, kommune);
            SeekMove(secret, kommune, null);
            foreach (var other in secret.Area == AreaTable.Land
                ? []
                : _areas.Kommuner.Where(other => Holds(secret, other) && _areas.FylkeOf(other) != _areas.FylkeOf(kommune)))
            {
                SeekMove(secret, kommune, other);
            }
        }
    }

    // One kommune has more of one column and less of another, and as many others as it takes have it the other way.
    private void SeekSwaps(Secret secret, int kommune, SwapReach reach)
    {
        foreach (var column in secret.Column == StatistikkColumns.Total || IsKept ? [] : StatistikkColumns.Divisions.First(one => one.Contains(secret.Column)))
        {
            if (column == secret.Column
                || !_builder.Swap(_shift.Clear(), _measures, kommune, secret.Column, column, reach).Contains(_measures[0], secret.Area, secret.Column)
                || _shift.Measure(_measures.AsSpan()) is not var (up, down, cost) || cost >= _cost)
            {
                continue;
            }

            if (reach is SwapReach.Land)
            {
                Keep(up, down, cost, _shift.Places());
            }
            else
            {
                Balance((up, down, cost, _shift.Places()), Partners(kommune, column, secret.Column, reach));
            }
        }
    }

    private List<(int Up, int Down, long Cost, int[] Places)> Partners(int kommune, int to, int from, SwapReach reach)
    {
        var partners = new List<(int Up, int Down, long Cost, int[] Places)>();
        foreach (var other in _areas.Kommuner)
        {
            if (other != kommune && (_areas.FylkeOf(other) == _areas.FylkeOf(kommune)) == (reach is SwapReach.Kommune)
                && _builder.Swap(_shift.Clear(), _measures, other, to, from, reach).Measure(_measures.AsSpan()) is var (up, down, cost) && up + down > 0)
            {
                partners.Add((up, down, cost, cost == 0 ? [] : _shift.Places()));
            }
        }

        return partners;
    }

    // What is hidden already comes first, then what costs least for what it gives.
    private void Balance((int Up, int Down, long Cost, int[] Places) own, List<(int Up, int Down, long Cost, int[] Places)> partners)
    {
        var (up, down, cost, places) = (0, 0, own.Cost, new List<int>(own.Places));
        foreach (var partner in partners.OrderBy(static one => one.Cost / (one.Up + one.Down)))
        {
            if (partner.Cost > 0 && IsEnough(Math.Min(own.Up, up), Math.Min(own.Down, down)))
            {
                break;
            }

            (up, down, cost) = (up + partner.Up, down + partner.Down, cost + partner.Cost);
            places.AddRange(partner.Places);
            if (cost >= _cost)
            {
                return;
            }
        }

        Keep(Math.Min(own.Up, up), Math.Min(own.Down, down), cost, [.. places]);
    }

    // Persons of another kommune of the fylke, who are of another column there.
    private void SeekRelabelledMoves(Secret secret, int kommune)
    {
        foreach (var from in secret.Column == StatistikkColumns.Total ? [] : StatistikkColumns.Divisions.First(one => one.Contains(secret.Column)))
        {
            foreach (var other in _areas.Kommuner)
            {
                if (other != kommune && from != secret.Column && !IsKept && _areas.FylkeOf(other) == _areas.FylkeOf(kommune))
                {
                    Try(secret, _builder.Move(_shift.Clear(), _measures, kommune, other, secret, from));
                }
            }
        }
    }

    private void SeekMove(Secret secret, int kommune, int? other)
    {
        if (other != kommune && !IsKept)
        {
            Try(secret, _builder.Move(_shift.Clear(), _measures, kommune, other, secret));
        }
    }

    private void Try(Secret secret, Shift? shift)
    {
        if (shift is null || !shift.Contains(_measures[0], secret.Area, secret.Column)
            || shift.Measure(_measures.AsSpan()) is not var (up, down, cost) || cost >= _cost)
        {
            return;
        }

        Keep(up, down, cost, shift.Places());
    }

    private void Keep(int up, int down, long cost, int[] places)
    {
        if (cost == 0)
        {
            (_up, _down) = (Math.Max(_up, up), Math.Max(_down, down));
        }
        else if (cost < _cost && IsEnough(up, down))
        {
            (_cost, _places) = (cost, places);
        }
    }

    private bool IsEnough(int up, int down) => (long)Math.Max(_up, up) + Math.Max(_down, down) >= StatistikkProtection.Uncertainty;

    // The kommuner through which an area's figures change.
    private IEnumerable<int> Within(Secret secret) => _areas.All[secret.Area].Nivaa switch
    {
        Statistikknivaa.Kommune => [secret.Area],
        Statistikknivaa.Fylke => _areas.Kommuner.Where(kommune => _areas.FylkeOf(kommune) == secret.Area && Holds(secret, kommune)),
        Statistikknivaa.Naeringsregion => _areas.Kommuner.Where(kommune => _areas.RegionOf(kommune) == secret.Area && Holds(secret, kommune)),
        Statistikknivaa.Bydel => [_areas.WithBydeler!.Value],
        _ => _areas.Kommuner.Where(kommune => Holds(secret, kommune)),
    };

    private bool Holds(Secret secret, int kommune) => counts.Find(_measures[0], kommune, secret.Column) > 0;
}
