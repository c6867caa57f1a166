using Fagsystem.Export;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using static Fagsystem.Mapping.MappingResult;

namespace Fagsystem.Mapping;

/// <summary>
/// Maps a case to a registration. It says what the export says, also where the law forbids it: what to do about that is decided where
/// the answer is treated, and seen there.
/// </summary>
internal static class Mapper
{
    public static MappingResult Map(Sak sak)
    {
        if (sak.Faults.Count > 0)
        {
            return new Unmapped(sak.Faults);
        }

        var lookup = new ExportLookup();
        var common = new CommonMapping(
            RegistreringId.For(sak),
            Kommune(sak.Rad, lookup),
            PersonMapper.Map(sak.Person, lookup),
            lookup.Require(KodeTables.Hjemmel, sak.Person.HjemmelCode, sak.Person));
        var foeringer = new FoeringMapper(sak, lookup);

        Registrering? registrering = lookup.Require(KodeTables.Ordning, sak.Rad.Ordning, sak.Rad) switch
        {
            Registreringsfamilie.Introduksjonsprogram => Program(sak, common, foeringer, lookup),
            Registreringsfamilie.Norskopplaering => Norsk(sak, common, foeringer, lookup),
            Registreringsfamilie.Mottakskvalifisering => Kvalifisering(sak, common, foeringer),
            Registreringsfamilie.Asylopplaering => Asyl(sak, common, foeringer, lookup),
            _ => null,
        };
        foeringer.ReportUnused();
        return registrering is null || lookup.Error.Count > 0 ? new Unmapped(lookup.Error) : new Mapped(registrering);
    }

    private static Introduksjonsprogram Program(Sak sak, CommonMapping common, FoeringMapper foeringer, ExportLookup lookup) => new()
    {
        Id = common.Id,
        Kommune = common.Kommune,
        Person = common.Person,
        Lovverk = common.Lovverk,
        Rettsstilling = lookup.Require(KodeTables.Standing, sak.Rad.Standing, sak.Rad),
        Tilbudsdato = sak.Rad.Tilbud,
        Startdato = sak.Rad.Oppstart,
        Sluttmaal = lookup.Find(KodeTables.Target, sak.Rad.TargetCode, sak.Rad),
        Integreringskontrakt = sak.Rad.Contract is { } inngaatt ? new() { Inngaatt = inngaatt } : null,
        Vedtak = foeringer.Vedtak(),
        Tiltak = foeringer.Tiltak(),
        Permisjoner = foeringer.Permisjoner(),
        Fravaer = foeringer.Fravaer(),
        Stans = foeringer.Stans(),
        Avslutning = Avslutning(sak.Rad, common.Lovverk, lookup),
    };

    private static Norskopplaering Norsk(Sak sak, CommonMapping common, FoeringMapper foeringer, ExportLookup lookup) => new()
    {
        Id = common.Id,
        Kommune = common.Kommune,
        Person = common.Person,
        Lovverk = common.Lovverk,
        Rettsstilling = lookup.Require(KodeTables.Standing, sak.Rad.Standing, sak.Rad),
        Tilbudsdato = sak.Rad.Tilbud,
        Startdato = sak.Rad.Oppstart,
        Opplaeringsansvarlig = lookup.Find(KodeTables.Trains, sak.Rad.Trains, sak.Rad),
        Utdanningsbakgrunn = lookup.Find(KodeTables.Skolegang, sak.Person.Skolegang, sak.Person),
        Norskmaal = NorskmaalMapper.Map(sak.Rad, lookup),
        FulltidVideregaaende = lookup.Find(KodeTables.HeltidVgs, sak.Rad.HeltidVgs, sak.Rad),
        Morsmaal = lookup.Find(KodeTables.Morsmaal, sak.Person.Mspraak, sak.Person),
        Vedtak = foeringer.Vedtak(),
        TimerNorsk = foeringer.Norsktimer(),
        TimerSamfunnskunnskap = foeringer.Samfunnskunnskapstimer(),
        Permisjoner = foeringer.Permisjoner(),
        Fravaer = foeringer.Fravaer(),
        Stans = foeringer.Stans(),
    };

    private static Mottakskvalifisering Kvalifisering(Sak sak, CommonMapping common, FoeringMapper foeringer) => new()
    {
        Id = common.Id,
        Kommune = common.Kommune,
        Person = common.Person,
        Lovverk = common.Lovverk,
        Mottak = Mottak(sak.Rad),
        Startdato = sak.Rad.Oppstart,
        Vedtak = foeringer.Vedtak(),
        Tiltak = foeringer.Tiltak(),
        Fravaer = foeringer.Fravaer(),
        Stans = foeringer.Stans(),
    };

    private static Asylopplaering Asyl(Sak sak, CommonMapping common, FoeringMapper foeringer, ExportLookup lookup) => new()
    {
        Id = common.Id,
        Kommune = common.Kommune,
        Person = common.Person,
        Lovverk = common.Lovverk,
        Mottak = Mottak(sak.Rad),
        Startdato = sak.Rad.Oppstart,
        Morsmaal = lookup.Find(KodeTables.Morsmaal, sak.Person.Mspraak, sak.Person),
        Vedtak = foeringer.Vedtak(),
        TimerNorsk = foeringer.Norsktimer(),
        TimerSamfunnskunnskap = foeringer.Samfunnskunnskapstimer(),
        Stans = foeringer.Stans(),
    };

    private static Kommunenummer Kommune(SakRow row, ExportLookup lookup)
    {
        if (!Kommunenummer.TryParse(row.Kommune, out var number))
        {
            lookup.Report(row, "Komm_nr", "kommunenummeret er ikke fire sifre.");
        }

        return number;
    }

    private static Mottak? Mottak(SakRow row) => row.MottakName.Length > 0 ? new() { Navn = row.MottakName } : null;

    private static Avslutning? Avslutning(SakRow row, Lovverk lovverk, ExportLookup lookup) =>
        row.End is { } date
            ? new() { Dato = date, Avslutningsaarsak = lookup.Require(KodeTables.End(lovverk), row.EndCode, row) }
            : null;

    /// <summary>What every registration has.</summary>
    private sealed record CommonMapping(Guid Id, Kommunenummer Kommune, PersonReference Person, Lovverk Lovverk);
}
