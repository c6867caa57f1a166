using Nir.Sdk.Frister;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>Periods in order, with no two that overlap or follow each other without a day between.</summary>
internal static class Sammenhengende
{
    /// <summary>Sorts and joins periods.</summary>
    public static Periode[] Perioder(List<Periode> perioder)
    {
        perioder.Sort(static (a, b) => a.Fra.CompareTo(b.Fra));
        var samlet = new List<Periode>(perioder.Count);
        foreach (var periode in perioder)
        {
            if (samlet.Count > 0 && periode.Fra.DayNumber - 1 <= samlet[^1].Til.DayNumber)
            {
                samlet[^1] = samlet[^1] with { Til = periode.Til > samlet[^1].Til ? periode.Til : samlet[^1].Til };
            }
            else
            {
                samlet.Add(periode);
            }
        }

        return [.. samlet];
    }

    /// <summary>The last of them that has begun on a day. Null: none has.</summary>
    public static Periode? Paabegynt(ReadOnlySpan<Periode> perioder, DateOnly dag)
    {
        var (fra, til) = (0, perioder.Length);
        while (fra < til)
        {
            var midt = (fra + til) / 2;
            (fra, til) = perioder[midt].Fra <= dag ? (midt + 1, til) : (fra, midt);
        }

        return fra == 0 ? null : perioder[fra - 1];
    }
}
