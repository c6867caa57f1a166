namespace Fagsystem.Generation;

/// <summary>
/// A dice with a seed (SplitMix64). Not <see cref="Random"/>: its sequence may change with the platform, and the export must not.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="limit"/>, exclusive.</summary>
    public int Throw(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)limit);
    }

    public T Choose<T>(params ReadOnlySpan<T> selection) => selection[Throw(selection.Length)];

    /// <summary>A weekday in a period, both ends included.</summary>
    public DateOnly Weekday(DateOnly from, DateOnly to)
    {
        var date = from.AddDays(Throw(to.DayNumber - from.DayNumber + 1));
        return date.DayOfWeek switch
        {
            DayOfWeek.Saturday => date.AddDays(-1),
            DayOfWeek.Sunday => date.AddDays(1),
            _ => date,
        };
    }

    /// <summary>Puts a list in random order.</summary>
    public void Shuffle<T>(List<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Throw(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
