using Fagsystem.Eksport;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Kartlegging;

/// <summary>Maps what is entered on a case. A list with nothing in it is null: not given.</summary>
internal sealed class Foeringskartlegger(Sak sak, Oppslag oppslag)
{
    private readonly ILookup<Foeringsslag, Foeringsrad> _rader =
        sak.Foeringer.ToLookup(rad => oppslag.Krev(Foeringskoder.Slag, rad.Slag, rad));

    private readonly HashSet<Foeringsslag> _brukt = [Foeringsslag.Ukjent];

    public ValueList<Vedtak>? Vedtak() => Liste(Foeringsslag.Vedtak, rad => new Vedtak
    {
        Vedtakstype = oppslag.Krev(Foeringskoder.Vedtak, rad.Kode, rad),
        Vedtaksdato = Vedtatt(rad),
        Startdato = rad.Fom,
        Sluttdato = rad.Tom,
    });

    public ValueList<Tiltak>? Tiltak() => Liste(Foeringsslag.Tiltak, rad => new Tiltak
    {
        Tiltakstype = oppslag.Krev(Foeringskoder.Tiltak, rad.Kode, rad),
        Fra = Fom(rad),
        Til = rad.Tom,
        TimerPerUke = rad.Tall,
    });

    public ValueList<Permisjon>? Permisjoner() => Liste(Foeringsslag.Permisjon, rad => new Permisjon
    {
        Permisjonsgrunn = oppslag.Krev(Foeringskoder.Permisjon, rad.Kode, rad),
        Vedtaksdato = Vedtatt(rad),
        Fra = Fom(rad),
        Til = Tom(rad),
    });

    public ValueList<Fravaer>? Fravaer() => Liste(Foeringsslag.Fravaer, rad => new Fravaer
    {
        Fravaerstype = oppslag.Krev(Foeringskoder.Fravaer, rad.Kode, rad),
        Fra = Fom(rad),
        Til = Tom(rad),
        Timer = rad.Tall,
    });

    /// <summary>This vendor has no code for the kind of stop: one without a last day is permanent.</summary>
    public ValueList<Stans>? Stans() => Liste(Foeringsslag.Stans, rad => new Stans
    {
        Stanstype = rad.Tom is null ? Stanstype.Permanent : Stanstype.Midlertidig,
        Stansgrunn = oppslag.Krev(Foeringskoder.Stans, rad.Kode, rad),
        Vedtaksdato = Vedtatt(rad),
        Fra = Fom(rad),
        Til = rad.Tom,
    });

    public ValueList<Norsktimer>? Norsktimer() => Liste(Foeringsslag.Norsktimer, rad => new Norsktimer
    {
        Uke = Uke(rad),
        Timer = Tall(rad),
    });

    /// <summary>Until 2022 the hours were not split on moduler, and the code is empty.</summary>
    public ValueList<Samfunnskunnskapstimer>? Samfunnskunnskapstimer() => Liste(Foeringsslag.Samfunnskunnskapstimer, rad => new Samfunnskunnskapstimer
    {
        Uke = Uke(rad),
        Modul = oppslag.Finn(Foeringskoder.Modul, rad.Kode, rad),
        Timer = Tall(rad),
    });

    /// <summary>Reports what is entered but has no place in the registration, so that nothing is left out silently.</summary>
    public void MeldUbrukte()
    {
        foreach (var rad in _rader.Where(gruppe => !_brukt.Contains(gruppe.Key)).SelectMany(static gruppe => gruppe))
        {
            oppslag.Meld(rad, Foeringskoder.Slag.Kolonne, "slik føring hører ikke til denne ordningen.");
        }
    }

    private ValueList<T>? Liste<T>(Foeringsslag slag, Func<Foeringsrad, T> kartlegg)
    {
        _brukt.Add(slag);
        return _rader[slag].Select(kartlegg).ToValueList() is { Count: > 0 } liste ? liste : null;
    }

    private DateOnly Vedtatt(Foeringsrad rad) => oppslag.Krev(rad.Vedtatt, rad, "Vedtatt_dt");

    private DateOnly Fom(Foeringsrad rad) => oppslag.Krev(rad.Fom, rad, "Fom");

    private DateOnly Tom(Foeringsrad rad) => oppslag.Krev(rad.Tom, rad, "Tom");

    private decimal Tall(Foeringsrad rad) => oppslag.Krev(rad.Tall, rad, "Tall");

    // This vendor writes 2026/08, NIR 2026-W08.
    private IsoUke Uke(Foeringsrad rad)
    {
        if (!IsoUke.TryParse(rad.Ukenr.Replace("/", "-W", StringComparison.Ordinal), out var uke))
        {
            oppslag.Meld(rad, "Ukenr", "uken finnes ikke. Den skrives 2026/08.");
        }

        return uke;
    }
}
