using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Tests.Statistikker;

/// <summary>
/// Tries to find hidden numbers in what is published, as an attacker would: every sum narrows what its members can be, until nothing changes; and
/// sums are combined until a number stands alone.
/// </summary>
internal sealed class TableAttack
{
    private const long Prime = 2_147_483_647;
    private const int Most = 1_000_000;

    private readonly Dictionary<(string, string, string), int> _hidden = [];
    private readonly List<(Dictionary<int, int> Terms, int Sum)> _equations = [];
    private readonly List<(int? Part, int PartValue, int? Whole, int WholeValue)> _parts = [];
    private readonly int[] _least;
    private readonly int[] _most;

    public TableAttack(PublishedTables tables)
    {
        foreach (var (key, figure) in tables.Figures)
        {
            if (figure.Status is Tallstatus.Skjult)
            {
                _hidden.Add(key, _hidden.Count);
            }
        }

        foreach (var (whole, parts) in tables.Sums())
        {
            var (terms, sum) = (new Dictionary<int, int>(), 0);
            foreach (var (key, sign) in parts.Select(static part => (part, 1)).Prepend((whole, -1)))
            {
                if (_hidden.TryGetValue(key, out var place))
                {
                    terms[place] = terms.GetValueOrDefault(place) + sign;
                }
                else
                {
                    sum -= sign * (int)tables.Figures[key].Antall!.Value;
                }
            }

            if (terms.Values.Any(static one => one != 0))
            {
                _equations.Add((terms, sum));
            }
        }

        foreach (var (part, whole) in tables.Parts())
        {
            int? Place((string, string, string) key) => _hidden.TryGetValue(key, out var place) ? place : null;
            int Value((string, string, string) key) => (int)(tables.Figures[key].Antall ?? 0);
            _parts.Add((Place(part), Value(part), Place(whole), Value(whole)));
        }

        _least = [.. Enumerable.Repeat(1, _hidden.Count)];
        _most = [.. Enumerable.Repeat(Most, _hidden.Count)];
        while (Narrow())
        {
        }
    }

    /// <summary>What a hidden number can be, as far as the attack finds out.</summary>
    public (int Least, int Most) Find((string, string, string) key) => (_least[_hidden[key]], _most[_hidden[key]]);

    /// <summary>The hidden numbers that the sums alone determine.</summary>
    public IEnumerable<(string, string, string)> FindDetermined()
    {
        var rows = _equations.Select(static one => one.Terms.Where(static term => term.Value != 0)
            .ToDictionary(static term => term.Key, static term => ((term.Value % Prime) + Prime) % Prime)).ToList();
        var solved = new List<Dictionary<int, long>>();
        while (rows.Count > 0)
        {
            var row = rows[^1];
            rows.RemoveAt(rows.Count - 1);
            if (row.Count == 0)
            {
                continue;
            }

            var pivot = row.Keys.Min();
            Scale(row, pivot);
            foreach (var other in rows.Concat(solved).Where(other => other.ContainsKey(pivot)))
            {
                Subtract(other, row, pivot);
            }

            solved.Add(row);
        }

        var determined = solved.Where(static row => row.Count == 1).Select(static row => row.Keys.Single()).ToHashSet();
        return _hidden.Where(one => determined.Contains(one.Value)).Select(static one => one.Key);
    }

    private static void Scale(Dictionary<int, long> row, int pivot)
    {
        var inverse = (long)System.Numerics.BigInteger.ModPow(row[pivot], Prime - 2, Prime);
        foreach (var key in row.Keys.ToArray())
        {
            row[key] = row[key] * inverse % Prime;
        }
    }

    private static void Subtract(Dictionary<int, long> row, Dictionary<int, long> pivotRow, int pivot)
    {
        var factor = row[pivot];
        foreach (var (key, value) in pivotRow)
        {
            var left = (((row.GetValueOrDefault(key) - (factor * value % Prime)) % Prime) + Prime) % Prime;
            if (left == 0)
            {
                row.Remove(key);
            }
            else
            {
                row[key] = left;
            }
        }
    }

    private bool Narrow()
    {
        var changed = false;
        foreach (var (terms, sum) in _equations)
        {
            var low = terms.Sum(term => Low(term.Key, term.Value));
            var high = terms.Sum(term => High(term.Key, term.Value));
            foreach (var (place, sign) in terms.Where(static term => term.Value != 0))
            {
                // What the others come to, at least and at most.
                (low, high) = (low - Low(place, sign), high - High(place, sign));
                changed |= sign > 0 ? Set(place, sum - high, sum - low) : Set(place, low - sum, high - sum);
                (low, high) = (low + Low(place, sign), high + High(place, sign));
            }
        }

        foreach (var (part, partValue, whole, wholeValue) in _parts)
        {
            changed |= part is { } p && Set(p, 0, whole is { } w ? _most[w] : wholeValue);
            changed |= whole is { } q && Set(q, part is { } r ? _least[r] : partValue, Most);
        }

        return changed;
    }

    private long Low(int place, int factor) => factor * (long)(factor > 0 ? _least[place] : _most[place]);

    private long High(int place, int factor) => factor * (long)(factor > 0 ? _most[place] : _least[place]);

    private bool Set(int place, long least, long most)
    {
        var (low, high) = ((int)Math.Max(_least[place], least), (int)Math.Min(_most[place], most));
        var changed = low > _least[place] || high < _most[place];
        (_least[place], _most[place]) = (low, high);
        return changed;
    }
}
