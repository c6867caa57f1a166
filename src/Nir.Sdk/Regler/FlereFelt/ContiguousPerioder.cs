using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>Periods in order, with no two that overlap or follow each other without a day between.</summary>
internal static class ContiguousPerioder
{
    /// <summary>Sorts and joins periods where they stand.</summary>
    /// <returns>How many are left, at the front.</returns>
    public static int Collect(Span<Periode> perioder)
    {
        if (perioder.Length < 2)
        {
            return perioder.Length;
        }

        perioder.Sort(static (a, b) => a.Fra.CompareTo(b.Fra));
        var count = 0;
        foreach (var periode in perioder)
        {
            if (count > 0 && periode.Fra.DayNumber - 1 <= perioder[count - 1].Til.DayNumber)
            {
                perioder[count - 1] = perioder[count - 1] with { Til = periode.Til > perioder[count - 1].Til ? periode.Til : perioder[count - 1].Til };
            }
            else
            {
                perioder[count++] = periode;
            }
        }

        return count;
    }

    /// <summary>The last of them that has begun on a day. Null: none has.</summary>
    public static Periode? Paabegynt(ReadOnlySpan<Periode> perioder, DateOnly day)
    {
        var (from, to) = (0, perioder.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = perioder[middle].Fra <= day ? (middle + 1, to) : (from, middle);
        }

        return from == 0 ? null : perioder[from - 1];
    }
}
