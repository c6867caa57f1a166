using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Deadlines that ask nothing of the person: complaint, registration and the yearly close.</summary>
internal static class AllmenneFrister
{
    /// <summary>Three weeks from when the notice was received (row B1).</summary>
    public static Fristberegning Klage(Regelmotorvalg valg, DateOnly mottatt, int indeks)
    {
        var r = new Regnestykke(valg);
        if (!Kalender.ErMulig(mottatt))
        {
            r.Mangler(new Saksavvik(Saksavvikstype.DagenErUmulig, Saksopplysning.Underretning.StiTil(indeks)));
            return new(r, Fristtype.Klage, null);
        }

        var fra = new Ledd<DateOnly>(mottatt, Opphav.Opplysning(Saksopplysning.Underretning, indeks));
        var rad = valg.Ikrafttredelse(Parametre.KlageTreUkerNyForvaltningslov.Id) is not null && r.Omfatter(Parametre.KlageTreUkerNyForvaltningslov, new Oppslag { Hendelse = fra }) is true
            ? Parametre.KlageTreUkerNyForvaltningslov
            : Parametre.KlageTreUker;
        var frist = r.FoersteVirkedag(Parametre.NesteVirkedag, r.LeggTilUker(fra, rad.UkerLedd));
        return new(r, Fristtype.Klage, frist.Verdi, gjelderFra: mottatt);
    }

    /// <summary>Two months from when the information existed (rows G1-G2).</summary>
    public static Fristberegning Registrering(Regelmotorvalg valg, DateOnly oppstod, Lovverk lovverk)
    {
        var r = new Regnestykke(valg);
        var fra = new Ledd<DateOnly>(oppstod, Opphav.Opplysning(Saksopplysning.Opplysningsdato));
        var oppslag = new Oppslag { Lovverk = new(lovverk, Opphav.Opplysning(Saksopplysning.Lovverk)), Hendelse = fra };
        if (r.Velg(Parametre.Registreringsfrist, oppslag) is not { } rad)
        {
            return new(r, Fristtype.Registrering, null);
        }

        var frist = r.FoersteVirkedag(Parametre.NesteVirkedagOgsaaEllers, r.LeggTilMaaneder(fra, rad.FristLedd));
        return new(r, Fristtype.Registrering, frist.Verdi, gjelderFra: oppstod);
    }

    /// <summary>The close for the data of a year: a day of the calendar, not moved by weekends (rows Y2016-Y2024).</summary>
    public static Fristberegning Aarsavslutning(Regelmotorvalg valg, int aar)
    {
        var r = new Regnestykke(valg);
        var nyttaar = new Ledd<DateOnly>(new DateOnly(aar, 1, 1), Opphav.Opplysning(Saksopplysning.Aar));
        if (r.Velg(Parametre.Aarsavslutning, new Oppslag { Hendelse = nyttaar }) is not { } rad)
        {
            return new(r, Fristtype.Aarsavslutning, null, gjelderFra: nyttaar.Verdi);
        }

        var frist = rad.Maaned is not null
            ? r.SisteDagIMaaneden(rad, new(aar + 1, Opphav.Opplysning(Saksopplysning.AaretEtter)), rad.MaanedLedd)
            : r.Fastslaa(rad, rad.FristLedd);
        return new(r, Fristtype.Aarsavslutning, frist.Verdi, gjelderFra: nyttaar.Verdi);
    }

    /// <summary>The first close on a day or later.</summary>
    public static Fristberegning NesteAarsavslutning(Regelmotorvalg valg, DateOnly dato)
    {
        var fjoraaret = Aarsavslutning(valg, dato.Year - 1);
        return fjoraaret.Frist < dato ? Aarsavslutning(valg, dato.Year) : fjoraaret;
    }
}
