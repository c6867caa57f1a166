using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>
/// NIR3008: leave is within its quota (rows Q1-Q10): all of a calendar year where the row counts so, else each stretch without a break. The
/// leave that the quota ends with is named.
/// </summary>
internal static class PermisjonenErInnenforKvoten
{
    public static void Kontroller(ValueList<Permisjon>? permisjoner, ref Regelkontroll kontroll)
    {
        if (!permisjoner.HarNoe())
        {
            return;
        }

        var kvoter = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < permisjoner.Count; i++)
        {
            if (Kvote(permisjoner[i], kontroll.Kontekst) is { GjelderIkke: false } kvote)
            {
                kvoter.TryAdd(kvote.Id, []);
                kvoter[kvote.Id].Add(i);
            }
        }

        foreach (var indekser in kvoter.Values)
        {
            var kvote = Kvote(permisjoner[indekser[0]], kontroll.Kontekst)!;
            foreach (var over in Over(kvote, [.. indekser.Select(i => new Periode(permisjoner[i].Fra, permisjoner[i].Til))]))
            {
                var siste = indekser.Where(i => permisjoner[i].Fra <= over.Til && over.Fra <= permisjoner[i].Til).MaxBy(i => permisjoner[i].Til);
                kontroll.Meld(Regelkatalog.NIR3008, new(nameof(Introduksjonsprogram.Permisjoner), siste), nameof(Permisjon.Til), rad: kvote);
            }
        }
    }

    private static Permisjonskvoterrad? Kvote(Permisjon permisjon, Valideringskontekst kontekst) =>
        permisjon.Permisjonsgrunn.ErDefinert() && permisjon.Fra <= permisjon.Til && Kalender.ErMulig(permisjon.Fra) && Kalender.ErMulig(permisjon.Til)
            ? Parametre.Permisjonskvoter.Velg(
                new Oppslag { Permisjonsgrunn = permisjon.Permisjonsgrunn, Hendelse = new(permisjon.Fra, default) }, kontekst.Regelmotorvalg ?? new(), out _, out _)
            : null;

    /// <summary>The stretches, or the calendar years, in which more was given than the row allows.</summary>
    private static IEnumerable<Periode> Over(Permisjonskvoterrad kvote, List<Periode> perioder)
    {
        var samlet = Sammenhengende.Perioder(perioder);
        return (kvote.Maaneder, kvote.Virkedager, kvote.PerKalenderaar) switch
        {
            ({ } maaneder, _, _) => samlet.Where(periode => periode.Til >= periode.Fra.AddMonths(maaneder)),
            (_, { } virkedager, true) => samlet.SelectMany(Arbeidsdager).GroupBy(static dag => dag.Year).Where(aar => aar.Count() > virkedager)
                .Select(static aar => new Periode(new(aar.Key, 1, 1), new(aar.Key, 12, 31))),
            (_, { } virkedager, _) => samlet.Where(periode => Arbeidsdager(periode).Skip(virkedager).Any()),
            _ => [],
        };
    }

    private static IEnumerable<DateOnly> Arbeidsdager(Periode periode) =>
        Enumerable.Range(0, periode.Dager).Select(periode.Fra.AddDays).Where(Virkedager.ErVirkedag);
}
