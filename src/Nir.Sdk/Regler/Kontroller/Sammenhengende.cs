using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>Periods in order, with no two that overlap or follow each other without a day between.</summary>
internal static class Sammenhengende
{
    /// <summary>Sorts and joins periods.</summary>
    public static Periode[] Perioder(List<Periode> perioder)
    {
        Periode[] samlet = [.. perioder];
        return samlet[..Samle(samlet)];
    }

    /// <summary>Sorts and joins periods where they stand.</summary>
    /// <returns>How many are left, at the front.</returns>
    public static int Samle(Span<Periode> perioder)
    {
        perioder.Sort(static (a, b) => a.Fra.CompareTo(b.Fra));
        var antall = 0;
        foreach (var periode in perioder)
        {
            if (antall > 0 && periode.Fra.DayNumber - 1 <= perioder[antall - 1].Til.DayNumber)
            {
                perioder[antall - 1] = perioder[antall - 1] with { Til = periode.Til > perioder[antall - 1].Til ? periode.Til : perioder[antall - 1].Til };
            }
            else
            {
                perioder[antall++] = periode;
            }
        }

        return antall;
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
