using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// One calculation under way. Every operation computes and leaves its step, so that nothing is computed that is not explained; when
/// explanations are not wanted it only computes.
/// </summary>
internal sealed partial class Regnestykke(Regelmotorvalg valg, Forklaring? foran = null) : IOutcome
{
    private readonly List<Forklaringssteg>? _steg = valg.MedForklaring ? [] : null;

    public Regelmotorvalg Valg => valg;

    /// <summary>The law of the person: its paragraphs are shown. Null: none is chosen yet.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>What was not known; then there is no answer. Null: nothing, so far.</summary>
    public Mangel? Mangel { get; private set; }

    /// <summary>The row that says that nothing applies. Null: none, so far.</summary>
    public Parameterrad? GjelderIkke { get; private set; }

    public Forklaring Forklaring => _steg is null ? Forklaring.Tom : new Forklaring(foran, [.. _steg]);

    /// <summary>Says that a fact is missing, and which rule asks for it.</summary>
    public void Mangler(Saksopplysning opplysning, string regel) => Mangel ??= new Mangel(opplysning, regel);

    /// <summary>Says that a fact cannot be right, so that nothing may rest on it.</summary>
    public void Mangler(Saksavvik avvik) => Mangel ??= new Mangel(avvik);

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
        var oppfylt = rad.ErKjent(valg) ? rad.IsFor(oppslag, out var mangler) : Usann(out mangler);
        var fra = rad.Fra(valg);
        Valgmulighet? valgt = null;
        if (oppfylt is not false && (fra is not null || rad.Periode.Til is not null))
        {
            if (oppslag.Find(rad.Noekkeldato) is not { } dato)
            {
                mangler ??= oppslag.Missing(rad.Noekkeldato);
                oppfylt = null;
            }
            else
            {
                valgt = rad.DecidedBy(valg, dato.Verdi);
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

    private Opphav NesteSteg => Opphav.Steg((foran?.Antall ?? 0) + _steg!.Count + 1);

    private Opphav Noter(Regneoperasjon operasjon, Parameterrad rad, ValueList<Stegledd> inn, Stegledd ut, Valgmulighet? valgt)
    {
        var steg = NesteSteg;
        _steg!.Add(new Forklaringssteg(steg.Nummer, operasjon, rad, inn, ut, valgt) { Regel = rad.ToldUnder(Lovverk) });
        return steg;
    }

    private static bool IPerioden(Parameterrad rad, DateOnly? fra, DateOnly dato) =>
        (fra is null || dato >= fra) && (rad.Periode.Til is not { } til || dato < til);

    private static bool? Usann(out Saksopplysning? mangler)
    {
        mangler = null;
        return false;
    }
}
