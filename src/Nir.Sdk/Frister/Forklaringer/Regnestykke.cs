using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister;

/// <summary>
/// One calculation under way. Every operation computes and leaves its step, so that nothing is computed that is not explained; when
/// explanations are not wanted it only computes.
/// </summary>
internal sealed class Regnestykke(Regelmotorvalg valg, Forklaring? foran = null)
{
    private readonly List<Forklaringssteg>? _steg = valg.MedForklaring ? [] : null;

    public Regelmotorvalg Valg => valg;

    /// <summary>What was not known; then there is no answer. Null: nothing, so far.</summary>
    public Mangel? Mangel { get; private set; }

    /// <summary>The row that says that nothing applies. Null: none, so far.</summary>
    public Parameterrad? GjelderIkke { get; private set; }

    public Forklaring Forklaring => _steg is null ? Forklaring.Tom : new Forklaring(foran, [.. _steg]);

    /// <summary>Says that a fact is missing, and which rule asks for it.</summary>
    public void Mangler(Saksopplysning opplysning, string regel) => Mangel ??= new Mangel(opplysning, regel);

    /// <summary>Takes over that another answer has none, since this one builds on it.</summary>
    public void Arv(Svar svar)
    {
        Mangel ??= svar.Mangel;
        GjelderIkke ??= svar.GjelderIkke;
    }

    /// <summary>Whether there is no answer: a fact is missing, or nothing applies.</summary>
    public bool ErUtenSvar => Mangel is not null || GjelderIkke is not null;

    /// <summary>Says that nothing applies, by this row.</summary>
    public void Avslutt(Parameterrad rad) => GjelderIkke ??= rad;

    /// <summary>A fact that the calculation needs; null, and noted as missing, when it is not known.</summary>
    public Ledd<DateOnly>? Krev(Saksopplysning opplysning, DateOnly? verdi, Parameterrad regel, int indeks = -1)
    {
        if (verdi is not { } dato)
        {
            Mangler(opplysning, regel.Id);
            return null;
        }

        return new(dato, Opphav.Opplysning(opplysning, indeks));
    }

    /// <summary>The row that holds, also when it says that nothing applies; null when a fact is missing.</summary>
    public TRad? Slaa<TRad>(Parametertabell<TRad> tabell, Oppslag oppslag)
        where TRad : Parameterrad
    {
        var rad = tabell.Velg(oppslag, valg, out var mangler, out var valgt);
        if (rad is null)
        {
            Mangler(mangler ?? Saksopplysning.Regelen, tabell.Id);
            return null;
        }

        if (_steg is not null)
        {
            Noter(Regneoperasjon.VelgRad, rad, Stegfakta.Inndata(tabell.Spoersmaal, oppslag, valg), new("rad", Regelverdi.Av(rad), NesteSteg), valgt);
        }

        return rad;
    }

    /// <summary>The row that holds and has values; null when a fact is missing or the row says that nothing applies.</summary>
    public TRad? Velg<TRad>(Parametertabell<TRad> tabell, Oppslag oppslag)
        where TRad : Parameterrad
    {
        if (Slaa(tabell, oppslag) is not { } rad)
        {
            return null;
        }

        if (rad.GjelderIkke)
        {
            Avslutt(rad);
            return null;
        }

        return rad;
    }

    /// <summary>Whether a row of a list holds; null, and noted as missing, when a fact is not known.</summary>
    public bool? Omfatter(Parameterrad rad, Oppslag oppslag)
    {
        var oppfylt = rad.ErKjent(valg) ? rad.Naar.ErOppfylt(oppslag, out var mangler) : Usann(out mangler);
        var fra = rad.Fra(valg);
        Valgmulighet? valgt = null;
        if (oppfylt is not false && (fra is not null || rad.Periode.Til is not null))
        {
            if (oppslag.Finn(rad.Noekkeldato) is not { } dato)
            {
                mangler ??= Oppslag.Opplysning(rad.Noekkeldato, oppslag.Familie);
                oppfylt = null;
            }
            else
            {
                valgt = valg.Av(rad, dato.Verdi);
                oppfylt = IPerioden(rad, fra, dato.Verdi) ? oppfylt : false;
            }
        }

        if (oppfylt is not { } svar)
        {
            Mangler(mangler!, rad.Id);
            return null;
        }

        if (_steg is not null)
        {
            Noter(Regneoperasjon.Omfatter, rad, Stegfakta.Inndata(rad.Spoersmaal, oppslag, valg), new("svar", Regelverdi.Av(svar), NesteSteg), valgt);
        }

        return svar;
    }

    public Ledd<DateOnly> LeggTilMaaneder(Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilMaaneder, Parametre.T2, fra.Verdi.AddMonths(antall.Verdi), "fra", fra, antall, Enhet.Maaneder);

    public Ledd<DateOnly> LeggTilAar(Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilAar, Parametre.T2, fra.Verdi.AddYears(antall.Verdi), "fra", fra, antall, Enhet.Aar);

    public Ledd<DateOnly> LeggTilUker(Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilUker, Parametre.T2, fra.Verdi.AddDays(7 * antall.Verdi), "fra", fra, antall, Enhet.Uker);

    public Ledd<DateOnly> LeggTilDager(Parameterrad regel, Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilDager, regel, fra.Verdi.AddDays(antall.Verdi), "fra", fra, antall, Enhet.Dager);

    public Ledd<DateOnly> LeggTilVirkedager(Parameterrad regel, Ledd<DateOnly> fra, Ledd<int> antall) =>
        Dato(Regneoperasjon.LeggTilVirkedager, regel, Kalender.LeggTilVirkedager(fra.Verdi, antall.Verdi), "fra", fra, antall, Enhet.Virkedager);

    public Ledd<DateOnly> DagenFoer(Parameterrad regel, Ledd<DateOnly> dato) =>
        Dato(Regneoperasjon.DagenFoer, regel, dato.Verdi.AddDays(-1), "dato", dato);

    /// <summary>The next virkedag, unless the day is one: for the complaint by law, for other deadlines by inference (T5).</summary>
    public Ledd<DateOnly> FoersteVirkedag(Parameterrad regel, Ledd<DateOnly> dato)
    {
        var flyttes = regel == Parametre.T3 || valg.Helgeregel is Helgeregel.TilNesteVirkedag;
        var brukt = regel == Parametre.T3 || Virkedager.ErVirkedag(dato.Verdi) ? null : Valgpunkter.Helgeregel.Muligheter[(int)valg.Helgeregel];
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

    public Ledd<DateOnly> Seneste(Parameterrad regel, Ledd<DateOnly> a, Ledd<DateOnly> b) =>
        Velg(Regneoperasjon.Seneste, regel, a.Verdi >= b.Verdi ? a.Verdi : b.Verdi, a, b);

    public bool ErMinst(Parameterrad regel, Ledd<int> verdi, Ledd<int> grense, Enhet enhet, Valgmulighet? valgt = null) =>
        Sammenlign(Regneoperasjon.ErMinst, regel, verdi.Verdi >= grense.Verdi, Stegfakta.Av("verdi", verdi, enhet), Stegfakta.Av("grense", grense, enhet), valgt);

    public bool ErOver(Parameterrad regel, Ledd<int> verdi, Ledd<int> grense, Enhet enhet, Valgmulighet? valgt = null) =>
        Sammenlign(Regneoperasjon.ErOver, regel, verdi.Verdi > grense.Verdi, Stegfakta.Av("verdi", verdi, enhet), Stegfakta.Av("grense", grense, enhet), valgt);

    public bool ErUnder(Parameterrad regel, Ledd<int> verdi, Ledd<int> grense, Enhet enhet, Valgmulighet? valgt = null) =>
        Sammenlign(Regneoperasjon.ErUnder, regel, verdi.Verdi < grense.Verdi, Stegfakta.Av("verdi", verdi, enhet), Stegfakta.Av("grense", grense, enhet), valgt);

    public bool ErMinst(Parameterrad regel, Ledd<decimal> verdi, Ledd<int> grense, Enhet enhet) =>
        Sammenlign(Regneoperasjon.ErMinst, regel, verdi.Verdi >= grense.Verdi, Stegfakta.Av("verdi", verdi), Stegfakta.Av("grense", grense, enhet), null);

    public bool ErFoer(Parameterrad regel, Ledd<DateOnly> dato, Ledd<DateOnly> grense) =>
        Sammenlign(Regneoperasjon.ErFoer, regel, dato.Verdi < grense.Verdi, Stegfakta.Av("dato", dato), Stegfakta.Av("grense", grense), null);

    /// <summary>A truth value that the rule makes decide.</summary>
    public bool Fastslaa(Parameterrad regel, Ledd<bool> svar, Valgmulighet? valgt = null)
    {
        if (_steg is not null)
        {
            Noter(Regneoperasjon.Fastslaa, regel, [Stegfakta.Av("verdi", svar)], new("svar", Regelverdi.Av(svar.Verdi), NesteSteg), valgt);
        }

        return svar.Verdi;
    }

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

    private Opphav NesteSteg => Opphav.Steg((foran?.Antall ?? 0) + _steg!.Count + 1);

    private Opphav Noter(Regneoperasjon operasjon, Parameterrad rad, Stegledd[] inn, Stegledd ut, Valgmulighet? valgt)
    {
        var steg = NesteSteg;
        _steg!.Add(new Forklaringssteg(steg.Nummer, operasjon, rad, inn, ut, valgt));
        return steg;
    }

    private Ledd<DateOnly> Dato(Regneoperasjon operasjon, Parameterrad regel, DateOnly ut, string navn, Ledd<DateOnly> fra, Ledd<int> antall, Enhet enhet) =>
        _steg is null
            ? new(ut, default)
            : new(ut, Noter(operasjon, regel, [Stegfakta.Av(navn, fra), Stegfakta.Av("antall", antall, enhet)], new("dato", Regelverdi.Av(ut), NesteSteg), null));

    private Ledd<DateOnly> Dato(Regneoperasjon operasjon, Parameterrad regel, DateOnly ut, string navn, Ledd<DateOnly> inn, Valgmulighet? valgt = null) =>
        _steg is null
            ? new(ut, default)
            : new(ut, Noter(operasjon, regel, [Stegfakta.Av(navn, inn)], new("dato", Regelverdi.Av(ut), NesteSteg), valgt));

    private Ledd<DateOnly> Velg(Regneoperasjon operasjon, Parameterrad regel, DateOnly ut, Ledd<DateOnly> a, Ledd<DateOnly> b) =>
        _steg is null
            ? new(ut, default)
            : new(ut, Noter(operasjon, regel, [Stegfakta.Av("a", a), Stegfakta.Av("b", b)], new("dato", Regelverdi.Av(ut), NesteSteg), null));

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

    private static bool IPerioden(Parameterrad rad, DateOnly? fra, DateOnly dato) =>
        (fra is null || dato >= fra) && (rad.Periode.Til is not { } til || dato < til);

    private static bool? Usann(out Saksopplysning? mangler)
    {
        mangler = null;
        return false;
    }
}
