using System.Collections.Concurrent;
using System.Collections.Immutable;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>
/// NIR3008: leave is within its quota (rows Q1-Q10): all of a calendar year where the row counts so, else each stretch without a break. The
/// leave that the quota ends with is named.
/// </summary>
internal static class NIR3008_PermisjonenErInnenforKvoten
{
    private const int OrdinaryCount = 16;

    private static readonly ImmutableArray<PermisjonskvoterRow> Quotas =
        [.. Parametre.Permisjonskvoter.Rows.Where(static quota => !quota.GjelderIkke).OrderBy(static quota => quota.Id, StringComparer.Ordinal)];

    // Each ground is asked about once.
    private static readonly ConcurrentDictionary<Permisjonsgrunn, RowTimeline<PermisjonskvoterRow>> Ordinary = new();

    public static void Check(ValueList<Permisjon>? permisjoner, ref RegelCheck check)
    {
        if (permisjoner.HasAny())
        {
            CheckQuotas(permisjoner, ref check);
        }
    }

    private static void CheckQuotas(ValueList<Permisjon> permisjoner, ref RegelCheck check)
    {
        var place = permisjoner.Count <= OrdinaryCount ? stackalloc Periode[OrdinaryCount] : new Periode[permisjoner.Count];
        foreach (var quota in Quotas)
        {
            if (Stretches(permisjoner, quota, check.Context, place) is > 0 and var count)
            {
                Check(permisjoner, quota, place[..count], ref check);
            }
        }
    }

    /// <summary>The leave of one quota as stretches without a break.</summary>
    /// <returns>How many there are, at the front.</returns>
    private static int Stretches(ValueList<Permisjon> permisjoner, PermisjonskvoterRow quota, ValidationContext context, Span<Periode> place)
    {
        var count = 0;
        foreach (var permisjon in permisjoner)
        {
            if (Quota(permisjon, context) == quota)
            {
                place[count++] = new(permisjon.Fra, permisjon.Til);
            }
        }

        return ContiguousPerioder.Collect(place[..count]);
    }

    private static PermisjonskvoterRow? Quota(Permisjon permisjon, ValidationContext context)
    {
        if (!permisjon.Permisjonsgrunn.IsDefined() || permisjon.Fra > permisjon.Til || !Calendar.IsPossible(permisjon.Fra)
            || !Calendar.IsPossible(permisjon.Til))
        {
            return null;
        }

        return context.RegelmotorOptions is { } valg && valg != RegelmotorOptions.Ordinary
            ? Parametre.Permisjonskvoter.Choose(Lookup(permisjon.Permisjonsgrunn, permisjon.Fra), valg, out _, out _)
            : Ordinary.GetOrAdd(permisjon.Permisjonsgrunn,
                static grunn => new(Parametre.Permisjonskvoter, day => Lookup(grunn, day), RegelmotorOptions.Ordinary))
                .Find(permisjon.Fra);
    }

    private static SakLookup Lookup(Permisjonsgrunn grunn, DateOnly day) => new() { Permisjonsgrunn = grunn, Hendelse = day };

    private static void Check(ValueList<Permisjon> permisjoner, PermisjonskvoterRow quota, ReadOnlySpan<Periode> stretches, ref RegelCheck check)
    {
        if (quota is { Virkedager: { } days, PerKalenderaar: true })
        {
            CheckYears(permisjoner, quota, days, stretches, ref check);
            return;
        }

        foreach (var stretch in stretches)
        {
            if (quota.Maaneder is { } months ? stretch.Til >= stretch.Fra.AddMonths(months) : quota.Virkedager is { } limit && IsMore(stretch, limit))
            {
                Report(permisjoner, quota, stretch, ref check);
            }
        }
    }

    // The stretches are in order, so each year's days follow each other.
    private static void CheckYears(
        ValueList<Permisjon> permisjoner, PermisjonskvoterRow quota, int limit, ReadOnlySpan<Periode> stretches, ref RegelCheck check)
    {
        var (year, count) = (0, 0);
        foreach (var stretch in stretches)
        {
            for (var day = stretch.Fra; day <= stretch.Til; day = day.AddDays(1))
            {
                (year, count) = day.Year == year ? (year, count) : (day.Year, 0);
                if (Virkedager.IsVirkedag(day) && ++count == limit + 1)
                {
                    Report(permisjoner, quota, new(new(year, 1, 1), new(year, 12, 31)), ref check);
                }
            }
        }
    }

    private static bool IsMore(Periode stretch, int virkedager)
    {
        for (var day = stretch.Fra; day <= stretch.Til && virkedager >= 0; day = day.AddDays(1))
        {
            virkedager -= Virkedager.IsVirkedag(day) ? 1 : 0;
        }

        return virkedager < 0;
    }

    private static void Report(ValueList<Permisjon> permisjoner, PermisjonskvoterRow quota, Periode over, ref RegelCheck check)
    {
        var last = -1;
        for (var i = 0; i < permisjoner.Count; i++)
        {
            var isIn = permisjoner[i].Fra <= over.Til && over.Fra <= permisjoner[i].Til && Quota(permisjoner[i], check.Context) == quota;
            last = isIn && (last < 0 || permisjoner[i].Til > permisjoner[last].Til) ? i : last;
        }

        check.Report(RegelCatalogue.NIR3008, new(nameof(Introduksjonsprogram.Permisjoner), last), nameof(Permisjon.Til), row: quota);
    }
}
