using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>
/// NIR3008: leave is within its quota (rows Q1-Q10): all of a calendar year where the row counts so, else each stretch without a break. The
/// leave that the quota ends with is named.
/// </summary>
internal static class NIR3008_PermisjonenErInnenforKvoten
{
    public static void Check(ValueList<Permisjon>? permisjoner, ref RegelCheck check)
    {
        if (permisjoner.HasAny())
        {
            Check(permisjoner, check.Context, ref check);
        }
    }

    // A method of its own: what it captures is allocated where it begins, and most have no leave.
    private static void Check(ValueList<Permisjon> permisjoner, ValidationContext context, ref RegelCheck check)
    {
        var quotas = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < permisjoner.Count; i++)
        {
            if (Quota(permisjoner[i], context) is { GjelderIkke: false } quota)
            {
                quotas.TryAdd(quota.Id, []);
                quotas[quota.Id].Add(i);
            }
        }

        foreach (var indexes in quotas.Values)
        {
            var quota = Quota(permisjoner[indexes[0]], context)!;
            foreach (var over in Over(quota, [.. indexes.Select(i => new Periode(permisjoner[i].Fra, permisjoner[i].Til))]))
            {
                var last = indexes.Where(i => permisjoner[i].Fra <= over.Til && over.Fra <= permisjoner[i].Til).MaxBy(i => permisjoner[i].Til);
                check.Report(RegelCatalogue.NIR3008, new(nameof(Introduksjonsprogram.Permisjoner), last), nameof(Permisjon.Til), row: quota);
            }
        }
    }

    private static PermisjonskvoterRow? Quota(Permisjon permisjon, ValidationContext context) =>
        permisjon.Permisjonsgrunn.IsDefined() && permisjon.Fra <= permisjon.Til && Calendar.IsPossible(permisjon.Fra) && Calendar.IsPossible(permisjon.Til)
            ? Parametre.Permisjonskvoter.Choose(
                new SakLookup { Permisjonsgrunn = permisjon.Permisjonsgrunn, Hendelse = new(permisjon.Fra, default) }, context.RegelmotorOptions ?? new(),
                out _, out _)
            : null;

    /// <summary>The stretches, or the calendar years, in which more was given than the row allows.</summary>
    private static IEnumerable<Periode> Over(PermisjonskvoterRow quota, List<Periode> perioder)
    {
        var collected = ContiguousPerioder.Perioder(perioder);
        return (quota.Maaneder, quota.Virkedager, quota.PerKalenderaar) switch
        {
            ({ } months, _, _) => collected.Where(periode => periode.Til >= periode.Fra.AddMonths(months)),
            (_, { } virkedager, true) => collected.SelectMany(WorkingDays).GroupBy(static day => day.Year).Where(year => year.Count() > virkedager)
                .Select(static year => new Periode(new(year.Key, 1, 1), new(year.Key, 12, 31))),
            (_, { } virkedager, _) => collected.Where(periode => WorkingDays(periode).Skip(virkedager).Any()),
            _ => [],
        };
    }

    private static IEnumerable<DateOnly> WorkingDays(Periode periode) =>
        Enumerable.Range(0, periode.Dager).Select(periode.Fra.AddDays).Where(Virkedager.IsVirkedag);
}
