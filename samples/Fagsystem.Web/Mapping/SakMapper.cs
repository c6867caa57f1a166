using Fagsystem.Web.Data;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;
using NirTiltak = Nir.Sdk.Registreringer.Tiltak;

namespace Fagsystem.Web.Mapping;

/// <summary>Makes the registration that NIR shall hold from a case: the full state, every time.</summary>
public static class SakMapper
{
    public static Registrering Map(Sak sak) => sak.Ordning == "N" ? Norsk(sak) : Program(sak);

    /// <summary>Takes over what NIR holds, where the case has a field for it: what a caseworker changed in NIR web.</summary>
    public static void TakeOver(Sak sak, Registrering held)
    {
        sak.Reservasjon = held.ReservasjonMotForskning;
        sak.Vedtaksdato = held.FindFirstVedtaksdato();
        if (held is Introduksjonsprogram program)
        {
            sak.Startdato = program.Startdato;
            sak.Maalkode = Koder.Maal.FirstOrDefault(pair => pair.Value == program.Sluttmaal).Key;
        }
        else if (held is Norskopplaering norsk)
        {
            sak.Startdato = norsk.Startdato;
            sak.Utdanningskode = Koder.Utdanning.FirstOrDefault(pair => pair.Value == norsk.Utdanningsbakgrunn).Key;
        }
    }

    private static Introduksjonsprogram Program(Sak sak) => new()
    {
        Id = sak.Id,
        Kommune = FakeNir.Kommune,
        Person = Person(sak.Deltaker!),
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Vedtak = Vedtak(sak, Vedtakstype.TildelingIntroduksjonsprogram),
        Startdato = sak.Startdato,
        Sluttmaal = sak.Maalkode is { } kode ? Koder.Maal[kode] : null,
        ReservasjonMotForskning = sak.Reservasjon,
        Tiltak = sak.Tiltak.Count == 0 ? null : sak.Tiltak.OrderBy(static tiltak => tiltak.Fra).Select(static tiltak => new NirTiltak
        {
            Tiltakstype = Koder.Tiltak[tiltak.Kode], Fra = tiltak.Fra, Til = tiltak.Til, TimerPerUke = tiltak.TimerPerUke,
        }).ToValueList(),
    };

    private static Norskopplaering Norsk(Sak sak) => new()
    {
        Id = sak.Id,
        Kommune = FakeNir.Kommune,
        Person = Person(sak.Deltaker!),
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Vedtak = Vedtak(sak, Vedtakstype.TildelingNorskopplaering),
        Startdato = sak.Startdato,
        Opplaeringsansvarlig = Opplaeringsansvarlig.Kommune,
        Utdanningsbakgrunn = sak.Utdanningskode is { } kode ? Koder.Utdanning[kode] : null,
        ReservasjonMotForskning = sak.Reservasjon,
        TimerNorsk = sak.Timer.Count == 0 ? null : sak.Timer.OrderBy(static timer => timer.Mandag)
            .Select(static timer => new Norsktimer { Uke = IsoUke.From(timer.Mandag), Timer = timer.Antall }).ToValueList(),
    };

    private static PersonReference Person(Deltaker deltaker) => new()
    {
        Foedselsnummer = Foedselsnummer.Parse(deltaker.Foedselsnummer), DufNummer = DufNummer.Parse(deltaker.DufNummer),
    };

    private static ValueList<Vedtak>? Vedtak(Sak sak, Vedtakstype type) => sak.Vedtaksdato is { } date
        ? [new() { Vedtakstype = type, Vedtaksdato = date, Startdato = sak.Startdato }]
        : null;
}
