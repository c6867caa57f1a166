using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// How long the right and duty to be trained in Norwegian lasts: 18 months or three years under integreringsloven, twelve months under
/// kapittel 6A, three years under introduksjonsloven (rows N1-N7).
/// </summary>
internal static class Norskfrist
{
    public static Fristberegning Beregn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Norsk);
        if (r.ErUtenSvar || r.Velg(Parametre.Norsklengde, Oppslag(sak, r)) is not { } lengde || Norskklokke.Finn(sak, r) is not { } fra)
        {
            return new(r, Fristtype.Norskopplaering, null);
        }

        var frist = r.LeggTilMaaneder(fra, lengde.VarighetLedd);
        var sisteDag = r.LastDayOf(fra, frist);
        if (lengde.Permisjon is true)
        {
            var dager = r.TellPermisjon(Parametre.PermisjonIKalenderdager, fra, sisteDag, Permisjoner(sak, r), Saksopplysning.Norskpermisjoner);
            sisteDag = r.LeggTilPermisjon(Parametre.PermisjonIKalenderdager, sisteDag, dager);
            frist = r.LeggTilPermisjon(Parametre.PermisjonIKalenderdager, frist, dager);
        }

        (frist, sisteDag) = Pandeminorsk.Utvid(sak, r, fra, lengde.VarighetLedd, frist, sisteDag);
        frist = r.FoersteVirkedag(Parametre.NesteVirkedagOgsaaEllers, frist);
        (frist, sisteDag) = Aldersgrense(sak, r, frist, sisteDag);
        return new(r, Fristtype.Norskopplaering, frist.Verdi, sisteDag.Verdi, fra.Verdi, sak.Opplaeringen?.Fullfoert) { SisteDagOpphav = sisteDag.Opphav, Rad = lengde };
    }

    /// <summary>The leaves from the training as days, in order. U-32: whether leave that is only known from the programme counts.</summary>
    public static Periode[] Permisjoner(Saksgang sak, Regnestykke r)
    {
        var perioder = new List<Periode>();
        foreach (var permisjon in sak.Opplaeringen?.Permisjoner ?? [])
        {
            perioder.Add(new(permisjon.Fra, permisjon.Til));
        }

        if (sak.Programmet is { Permisjoner.Count: > 0 } program && program.Permisjoner.Any(permisjon => IsOnlyTheProgrammes(permisjon, perioder)))
        {
            var valgt = Valgpunkter.ProgrampermisjonINorsk.Muligheter[(int)sak.Valg.ProgrampermisjonINorsk];
            var counts = sak.Valg.ProgrampermisjonINorsk is ProgrampermisjonINorsk.Regnes;
            r.Fastslaa(Parametre.ProgrampermisjonFlytterNorskfristen, new Ledd<bool>(counts, new Opphav(valgt, 0)), valgt);
            if (counts)
            {
                perioder.AddRange(program.Permisjoner.Where(static permisjon => permisjon.Permisjonsgrunn.LeggesTilProgramtid()).Select(static permisjon => new Periode(permisjon.Fra, permisjon.Til)));
            }
        }

        return Kalender.Sortert(perioder);
    }

    private static bool IsOnlyTheProgrammes(Permisjon permisjon, List<Periode> perioder) =>
        permisjon.Permisjonsgrunn.LeggesTilProgramtid() && !perioder.Contains(new(permisjon.Fra, permisjon.Til));

    // U-15: whether education is needed of one who is exempted from the duty.
    private static Oppslag Oppslag(Saksgang sak, Regnestykke r)
    {
        var oppslag = sak.Norskoppslag with { Vedtakstart = Vedtakene.FoersteNorskstart(sak) };
        if (oppslag is not { Lovverk.Verdi: Lovverk.Integreringsloven, Videregaaende: null, Rettsstilling.Verdi: Rettsstilling.Rett } || sak.Valg.UtdanningVedBareRett is UtdanningVedBareRett.Trengs)
        {
            return oppslag;
        }

        var valgt = Valgpunkter.UtdanningVedBareRett.Muligheter[(int)sak.Valg.UtdanningVedBareRett];
        return oppslag with { Videregaaende = r.Fastslaa(Parametre.UtdanningNaarBareRett, new Ledd<bool>(false, new Opphav(valgt, 0)), valgt) };
    }

    // The right and duty end at the age limit, however much of the time is left.
    private static (Ledd<DateOnly> Frist, Ledd<DateOnly> SisteDag) Aldersgrense(Saksgang sak, Regnestykke r, Ledd<DateOnly> frist, Ledd<DateOnly> sisteDag)
    {
        if (Norskaldersgrense.Dag(sak) is not { } dag || dag.Verdi > sisteDag.Verdi)
        {
            return (frist, sisteDag);
        }

        return (r.Tidligste(Parametre.OpphoererVed67, frist, dag), r.Tidligste(Parametre.OpphoererVed67, sisteDag, r.DagenFoer(Parametre.DagenFoer, dag)));
    }
}
