using System.Numerics;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// Which days of the years that a case may name are virkedager: a bit for each, and how many there are before each word of bits, so that they are counted
/// without
/// walking. It is made once, of the calendar alone.
/// </summary>
internal static class WorkdayTable
{
    private const int Bits = 64;

    // Ten years more: deadlines run past the last day that a case may name.
    private static readonly int First = Calendar.FirstDay.DayNumber;
    private static readonly int End = Calendar.SisteDag.AddYears(10).DayNumber;
    private static readonly ulong[] Days = Fill();
    private static readonly int[] Before = Sum();

    /// <summary>Whether all days from one to another are in it.</summary>
    public static bool Covers(DateOnly from, DateOnly to) => from.DayNumber >= First && to.DayNumber < End;

    /// <summary>Whether a day that it covers is a virkedag.</summary>
    public static bool Contains(DateOnly day)
    {
        var place = day.DayNumber - First;
        return (Days[place / Bits] >> (place % Bits) & 1) != 0;
    }

    /// <summary>How many virkedager come before a day that it covers.</summary>
    public static int CountBefore(DateOnly day)
    {
        var place = day.DayNumber - First;
        return Before[place / Bits] + BitOperations.PopCount(Days[place / Bits] & ((1UL << (place % Bits)) - 1));
    }

    /// <summary>The virkedag that so many come before. Null: it is later than the last day here.</summary>
    /// <param name="from">A day that it covers, and that is not after it.</param>
    /// <param name="before">How many come before it.</param>
    public static DateOnly? Find(DateOnly from, int before)
    {
        var word = (from.DayNumber - First) / Bits;
        while (word + 1 < Days.Length && Before[word + 1] <= before)
        {
            word++;
        }

        var rest = Days[word];
        for (var left = before - Before[word]; left > 0 && rest != 0; left--)
        {
            rest &= rest - 1;
        }

        return rest == 0 ? null : DateOnly.FromDayNumber(First + (word * Bits) + BitOperations.TrailingZeroCount(rest));
    }

    private static ulong[] Fill()
    {
        var days = new ulong[((End - First) / Bits) + 1];
        for (var place = 0; place < End - First; place++)
        {
            days[place / Bits] |= (Virkedager.Compute(DateOnly.FromDayNumber(First + place)) ? 1UL : 0) << (place % Bits);
        }

        return days;
    }

    private static int[] Sum()
    {
        var before = new int[Days.Length];
        for (var word = 1; word < Days.Length; word++)
        {
            before[word] = before[word - 1] + BitOperations.PopCount(Days[word - 1]);
        }

        return before;
    }
}
