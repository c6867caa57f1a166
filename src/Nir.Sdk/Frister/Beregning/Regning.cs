using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <content>The operations: each computes, and leaves its step.</content>
internal sealed partial class Regnestykke
{
    public Ledd<DateOnly> LeggTilMaaneder(Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilMaaneder, Parametre.SammeDagstall, fra.Verdi.AddMonths(antall.Verdi), "fra", fra, antall, Enhet.Maaneder);

    public Ledd<DateOnly> LeggTilAar(Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilAar, Parametre.SammeDagstall, fra.Verdi.AddYears(antall.Verdi), "fra", fra, antall, Enhet.Aar);

    public Ledd<DateOnly> LeggTilUker(Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilUker, Parametre.SammeDagstall, fra.Verdi.AddDays(7 * antall.Verdi), "fra", fra, antall, Enhet.Uker);

    public Ledd<DateOnly> LeggTilDager(Parameterrad regel, Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilDager, regel, fra.Verdi.AddDays(antall.Verdi), "fra", fra, antall, Enhet.Dager);

    public Ledd<DateOnly> LeggTilVirkedager(Parameterrad regel, Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilVirkedager, regel, Kalender.LeggTilVirkedager(fra.Verdi, antall.Verdi), "fra", fra, antall, Enhet.Virkedager);

    /// <summary>The last day of a length of time that ends on a day. U-30: when the month lacked the day, that may be the month's last day itself.</summary>
    public Ledd<DateOnly> LastDayOf(Ledd<DateOnly> from, Ledd<DateOnly> ends)
    {
        if (from.Verdi.Day <= ends.Verdi.Day)
        {
            return DagenFoer(Parametre.DagenFoer, ends);
        }

        var valgt = Valgpunkter.MaanedUtenDagen.Muligheter[(int)valg.MaanedUtenDagen];
        return valg.MaanedUtenDagen is MaanedUtenDagen.MaanedensSisteDag
            ? Fastslaa(Parametre.DagenFoer, ends, valgt)
            : Dato(Regneoperasjon.DagenFoer, Parametre.DagenFoer, ends.Verdi.AddDays(-1), "dato", ends, valgt);
    }

    public Ledd<DateOnly> DagenFoer(Parameterrad regel, Ledd<DateOnly> dato) =>
        Dato(Regneoperasjon.DagenFoer, regel, dato.Verdi.AddDays(-1), "dato", dato);

    /// <summary>The next virkedag, unless the day is one: for the complaint by law, for other deadlines by inference (T5).</summary>
    public Ledd<DateOnly> FoersteVirkedag(Parameterrad regel, Ledd<DateOnly> dato)
    {
        var flyttes = regel == Parametre.NesteVirkedag || valg.Helgeregel is Helgeregel.TilNesteVirkedag;
        var brukt = regel == Parametre.NesteVirkedag || Virkedager.ErVirkedag(dato.Verdi) ? null : Valgpunkter.Helgeregel.Muligheter[(int)valg.Helgeregel];
        return flyttes
            ? Dato(Regneoperasjon.FoersteVirkedag, regel, Virkedager.FoerstFraOgMed(dato.Verdi), "dato", dato, valgt: brukt)
            : Dato(Regneoperasjon.Fastslaa, regel, dato.Verdi, "dato", dato, valgt: brukt);
    }

    /// <summary>The days that leave adds, in the unit that the options choose.</summary>
    public Ledd<int> TellPermisjon(Parameterrad regel, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag, Periode[] perioder, Saksopplysning opphav)
    {
        var brukt = perioder.Length == 0 ? null : Valgpunkter.Permisjonsenhet.Muligheter[(int)valg.Permisjonsenhet];
        return valg.Permisjonsenhet is Permisjonsenhet.Virkedager
            ? Tell(Regneoperasjon.TellVirkedager, regel, Kalender.TellVirkedager(fra.Verdi, sisteDag.Verdi, perioder), Enhet.Virkedager, fra, sisteDag, perioder, opphav, brukt)
            : Tell(Regneoperasjon.TellDager, regel, Kalender.TellDager(fra.Verdi, sisteDag.Verdi, perioder), Enhet.Dager, fra, sisteDag, perioder, opphav, brukt);
    }

    /// <summary>The day moved by what <see cref="TellPermisjon"/> counted.</summary>
    public Ledd<DateOnly> LeggTilPermisjon(Parameterrad regel, Ledd<DateOnly> dag, Ledd<int> antall) =>
        valg.Permisjonsenhet is Permisjonsenhet.Virkedager ? LeggTilVirkedager(regel, dag, antall) : LeggTilDager(regel, dag, antall);

    public Ledd<int> TellVirkedager(Parameterrad regel, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag, Periode[] perioder, Saksopplysning opphav, Valgmulighet? valgt) =>
        Tell(Regneoperasjon.TellVirkedager, regel, Kalender.TellVirkedager(fra.Verdi, sisteDag.Verdi, perioder), Enhet.Virkedager, fra, sisteDag, perioder, opphav, valgt);

    /// <summary>The virkedager of the periods that fall within the time, each once.</summary>
    public Ledd<int> TellVirkedagerI(Parameterrad regel, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag, Periode[] perioder, Saksopplysning opphav) =>
        Tell(Regneoperasjon.TellVirkedagerI, regel, Kalender.TellVirkedagerI(fra.Verdi, sisteDag.Verdi, perioder), Enhet.Virkedager, fra, sisteDag, perioder, opphav, null);

    public Ledd<DateOnly> TrekkFraMaaneder(Parameterrad regel, Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.TrekkFraMaaneder, regel, fra.Verdi.AddMonths(-antall.Verdi), "fra", fra, antall, Enhet.Maaneder);

    public Ledd<DateOnly> Tidligste(Parameterrad regel, Ledd<DateOnly> a, Ledd<DateOnly> b) =>
        Velg(Regneoperasjon.Tidligste, regel, a.Verdi <= b.Verdi ? a.Verdi : b.Verdi, a, b);

    public Ledd<DateOnly> Seneste(Parameterrad regel, Ledd<DateOnly> a, Ledd<DateOnly> b, Valgmulighet? valgt = null) =>
        Velg(Regneoperasjon.Seneste, regel, a.Verdi >= b.Verdi ? a.Verdi : b.Verdi, a, b, valgt);

    public bool ErMinst(Parameterrad regel, Ledd<int> verdi, Ledd<int> grense, Enhet enhet, Valgmulighet? valgt = null) =>
        Sammenlign(Regneoperasjon.ErMinst, regel, verdi.Verdi >= grense.Verdi, Stegfakta.Av("verdi", verdi, enhet), Stegfakta.Av("grense", grense, enhet), valgt);

    public bool ErOver(Parameterrad regel, Ledd<int> verdi, Ledd<int> grense, Enhet enhet, Valgmulighet? valgt = null) =>
        Sammenlign(Regneoperasjon.ErOver, regel, verdi.Verdi > grense.Verdi, Stegfakta.Av("verdi", verdi, enhet), Stegfakta.Av("grense", grense, enhet), valgt);

    public bool ErUnder(Parameterrad regel, Ledd<int> verdi, Ledd<int> grense, Enhet enhet, Valgmulighet? valgt = null) =>
        Sammenlign(Regneoperasjon.ErUnder, regel, verdi.Verdi < grense.Verdi, Stegfakta.Av("verdi", verdi, enhet), Stegfakta.Av("grense", grense, enhet), valgt);

    public bool ErMinst(Parameterrad regel, Ledd<decimal> verdi, Ledd<int> grense, Enhet enhet) =>
        Sammenlign(Regneoperasjon.ErMinst, regel, verdi.Verdi >= grense.Verdi, Stegfakta.Av("verdi", verdi), Stegfakta.Av("grense", grense, enhet), null);

    /// <summary>Whether the case has the code that a row names.</summary>
    public bool ErLik(Parameterrad regel, Kodeoppfoering verdi, Opphav opphav, Kodeoppfoering grense, Opphav grenseopphav) =>
        Sammenlign(Regneoperasjon.ErLik, regel, verdi == grense, new("verdi", Regelverdi.Av(verdi)!.Value, opphav), new("grense", Regelverdi.Av(grense)!.Value, grenseopphav), null);

    public bool ErFoer(Parameterrad regel, Ledd<DateOnly> dato, Ledd<DateOnly> grense) =>
        Sammenlign(Regneoperasjon.ErFoer, regel, dato.Verdi < grense.Verdi, Stegfakta.Av("dato", dato), Stegfakta.Av("grense", grense), null);

    /// <summary>A truth value that the rule makes decide.</summary>
    public Ledd<bool> Fastslaa(Parameterrad regel, Ledd<bool> svar, Valgmulighet? valgt = null) =>
        _steg is null
            ? svar
            : svar with { Opphav = Noter(Regneoperasjon.Fastslaa, regel, [Stegfakta.Av("verdi", svar)], new("svar", Regelverdi.Av(svar.Verdi), NesteSteg), valgt) };

    /// <summary>A code that the rule makes the answer; where it comes from is the step that is left.</summary>
    public Opphav Fastslaa(Parameterrad regel, string navn, Kodeoppfoering kode, Opphav opphav, Valgmulighet? valgt = null)
    {
        if (_steg is null)
        {
            return default;
        }

        var verdi = Regelverdi.Av(kode)!.Value;
        return Noter(Regneoperasjon.Fastslaa, regel, [new("verdi", verdi, opphav)], new(navn, verdi, NesteSteg), valgt);
    }

    /// <summary>A day that the rule makes the one to count from.</summary>
    public Ledd<DateOnly> Fastslaa(Parameterrad regel, Ledd<DateOnly> dato, Valgmulighet? valgt = null) =>
        Dato(Regneoperasjon.Fastslaa, regel, dato.Verdi, "dato", dato, valgt: valgt);

    public Ledd<decimal> Sum(Parameterrad regel, Ledd<decimal> a, Ledd<decimal> b) =>
        Timer(Regneoperasjon.Sum, regel, a.Verdi + b.Verdi, Stegfakta.Av("a", a), Stegfakta.Av("b", b));

    public Ledd<int> Sum(Parameterrad regel, Ledd<int> a, Ledd<int> b, Enhet enhet) =>
        Tall(Regneoperasjon.Sum, regel, a.Verdi + b.Verdi, enhet, Stegfakta.Av("a", a, enhet), Stegfakta.Av("b", b, enhet), null);

    public Ledd<int> Rest(Parameterrad regel, Ledd<int> fra, Ledd<int> trekk, Enhet enhet, Valgmulighet? valgt = null) =>
        Tall(Regneoperasjon.Rest, regel, Math.Max(0, fra.Verdi - trekk.Verdi), enhet, Stegfakta.Av("fra", fra, enhet), Stegfakta.Av("trekk", trekk, enhet), valgt);

    public Ledd<decimal> Rest(Parameterrad regel, Ledd<int> ramme, Ledd<decimal> trekk) =>
        Timer(Regneoperasjon.Rest, regel, Math.Max(0, ramme.Verdi - trekk.Verdi), Stegfakta.Av("fra", ramme, Enhet.Timer), Stegfakta.Av("trekk", trekk));

    public Ledd<DateOnly> SisteDagIMaaneden(Parameterrad regel, Ledd<int> aar, Ledd<int> maaned)
    {
        var dato = new DateOnly(aar.Verdi, maaned.Verdi, DateTime.DaysInMonth(aar.Verdi, maaned.Verdi));
        return _steg is null
            ? new(dato, default)
            : new(dato, Noter(Regneoperasjon.SisteDagIMaaneden, regel, [Stegfakta.Av("aar", aar, Enhet.Antall), Stegfakta.Av("maaned", maaned, Enhet.Antall)], new("dato", Regelverdi.Av(dato), NesteSteg), null));
    }

    private Ledd<DateOnly> Dato(Regneoperasjon operasjon, Parameterrad regel, DateOnly ut, string navn, Ledd<DateOnly> fra, Ledd<int> antall, Enhet enhet) =>
        _steg is null
            ? new(ut, default)
            : new(ut, Noter(operasjon, regel, [Stegfakta.Av(navn, fra), Stegfakta.Av("antall", antall, enhet)], new("dato", Regelverdi.Av(ut), NesteSteg), null));

    private Ledd<DateOnly> Dato(Regneoperasjon operasjon, Parameterrad regel, DateOnly ut, string navn, Ledd<DateOnly> inn, Valgmulighet? valgt = null) =>
        _steg is null
            ? new(ut, default)
            : new(ut, Noter(operasjon, regel, [Stegfakta.Av(navn, inn)], new("dato", Regelverdi.Av(ut), NesteSteg), valgt));

    private Ledd<DateOnly> Velg(Regneoperasjon operasjon, Parameterrad regel, DateOnly ut, Ledd<DateOnly> a, Ledd<DateOnly> b, Valgmulighet? valgt = null) =>
        _steg is null
            ? new(ut, default)
            : new(ut, Noter(operasjon, regel, [Stegfakta.Av("a", a), Stegfakta.Av("b", b)], new("dato", Regelverdi.Av(ut), NesteSteg), valgt));

    private bool Sammenlign(Regneoperasjon operasjon, Parameterrad regel, bool svar, Stegledd verdi, Stegledd grense, Valgmulighet? valgt)
    {
        if (_steg is not null)
        {
            Noter(operasjon, regel, [verdi, grense], new("svar", Regelverdi.Av(svar), NesteSteg), valgt);
        }

        return svar;
    }

    private Ledd<int> Tell(
        Regneoperasjon operasjon, Parameterrad regel, int antall, Enhet enhet, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag, Periode[] perioder, Saksopplysning opphav, Valgmulighet? valgt) =>
        _steg is null
            ? new(antall, default)
            : new(antall, Noter(
                operasjon, regel,
                [Stegfakta.Av("fra", fra), Stegfakta.Av("sisteDag", sisteDag), new("perioder", Regelverdi.Av(perioder), Opphav.Opplysning(opphav))],
                new("antall", Regelverdi.Av(antall, enhet), NesteSteg), valgt));

    private Ledd<int> Tall(Regneoperasjon operasjon, Parameterrad regel, int ut, Enhet enhet, Stegledd a, Stegledd b, Valgmulighet? valgt) =>
        _steg is null ? new(ut, default) : new(ut, Noter(operasjon, regel, [a, b], new("antall", Regelverdi.Av(ut, enhet), NesteSteg), valgt));

    private Ledd<decimal> Timer(Regneoperasjon operasjon, Parameterrad regel, decimal ut, Stegledd a, Stegledd b) =>
        _steg is null ? new(ut, default) : new(ut, Noter(operasjon, regel, [a, b], new("antall", Regelverdi.Av(ut), NesteSteg), null));
}
