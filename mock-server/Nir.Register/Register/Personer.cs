using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Finds and makes persons. All identifiers given must point at one and the same person.</summary>
internal static class Personer
{
    /// <summary>The person; null when the register knows none with all these identifiers.</summary>
    public static int? Finn(Registertilstand tilstand, Personreferanse person)
    {
        int? duf = tilstand.DufNumre.TryGetValue(person.DufNummer, out var medDuf) ? medDuf : null;
        int? foedselsnummer = tilstand.Foedselsnumre.TryGetValue(person.Foedselsnummer, out var medFoedselsnummer) ? medFoedselsnummer : null;
        return (person.DufNummer.ErOppgitt, person.Foedselsnummer.ErOppgitt) switch
        {
            (true, true) => duf == foedselsnummer ? duf : null,
            (true, false) => duf,
            _ => foedselsnummer,
        };
    }

    /// <summary>What is wrong with a person that is searched for; null when nothing is.</summary>
    public static Registersvar.Avslag? Nekt(Registertilstand tilstand, Personreferanse person)
    {
        var avvik = Soekefeil(tilstand, person).ToValueList();
        return avvik.Count == 0 ? null : new Registersvar.Avslag(Avslagsgrunn.Regelbrudd, avvik);
    }

    public static Registerutfall Opprett(Registertilstand tilstand, Personreferanse person)
    {
        if (IdentifikatorFeil(tilstand, person).ToValueList() is { Count: > 0 } avvik)
        {
            return Registermaskin.Uendret(tilstand, new Registersvar.Avslag(Avslagsgrunn.Regelbrudd, avvik));
        }

        if (Finn(tilstand, person) is { } kjent)
        {
            return Registermaskin.Uendret(tilstand, new Registersvar.PersonKjent(kjent));
        }

        if (TryOpprett(tilstand, person) is not var (ny, id))
        {
            return Registermaskin.Uendret(tilstand, UkjentEllerFullt(tilstand));
        }

        return new Registerutfall(ny, new Registersvar.PersonKjent(id), ny.Personer.Count == tilstand.Personer.Count ? [] : [new Registerhendelse.PersonOpprettet(id)]);
    }

    /// <summary>Takes what the other sources tell. A person who is not known is made known.</summary>
    public static Registerutfall Oppdater(Registertilstand tilstand, DateOnly dato, Persondata data)
    {
        var opprettet = Opprett(tilstand, data.Referanse);
        if (opprettet.Svar is not Registersvar.PersonKjent { Id: var id })
        {
            return opprettet;
        }

        var person = opprettet.Tilstand.Personer[id];
        var ny = person with { Data = data with { Henvendelser = null }, Henvendelser = Flett(person.Henvendelser, data.Henvendelser ?? []) };
        if (person == ny)
        {
            return opprettet;
        }

        var hendelser = ImmutableArray.CreateBuilder<Registerhendelse>();
        hendelser.AddRange(opprettet.Hendelser);
        hendelser.Add(new Registerhendelse.PersondataMottatt(id));
        var oppdatert = opprettet.Tilstand with { Personer = opprettet.Tilstand.Personer.SetItem(id, ny) };
        return new Registerutfall(Avslutninger.OppdaterAlle(oppdatert, id, dato, hendelser), opprettet.Svar, hendelser.ToImmutable());
    }

    /// <summary>Puts what the other sources tell on its way.</summary>
    public static Registerutfall Varsle(Registertilstand tilstand, DateOnly dato, Registerkommando.VarslePersondata varsel)
    {
        if (IdentifikatorFeil(tilstand, varsel.Data.Referanse).ToValueList() is { Count: > 0 } avvik)
        {
            return Registermaskin.Uendret(tilstand, new Registersvar.Avslag(Avslagsgrunn.Regelbrudd, avvik));
        }

        if (tilstand.Ventende.Count >= tilstand.Oppsett.MaksPersoner)
        {
            return Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.Fullt));
        }

        var ankommer = varsel.Ankommer > dato ? varsel.Ankommer : dato.AddDays(1);
        return Registermaskin.Uendret(
            tilstand with { Ventende = tilstand.Ventende.Add((ankommer, tilstand.SisteVentende + 1), varsel.Data), SisteVentende = tilstand.SisteVentende + 1 },
            new Registersvar.Utfoert());
    }

    /// <summary>All that is known of a person, but for the registrations.</summary>
    public static Persondata Data(Registerperson person) => (person.Data ?? new()) with
    {
        DufNummer = person.Identifikatorer.DufNummer,
        Foedselsnummer = person.Identifikatorer.Foedselsnummer,
        Henvendelser = person.Henvendelser.IsEmpty ? null : person.Henvendelser.ToValueList(),
    };

    /// <summary>The facts of a person's case: what the sources told and what all municipalities registered.</summary>
    public static Personsak Sak(Registertilstand tilstand, Registerperson person) =>
        Data(person).TilSak(person.Registreringer.Select(id => tilstand.Registreringer[id].Registrering));

    /// <summary>The facts as they concern one registration: others of its family are left out.</summary>
    public static Personsak Sak(Registertilstand tilstand, Registerperson person, Registrering registrering) => Data(person).TilSak(
        [registrering, .. person.Registreringer.Select(id => tilstand.Registreringer[id].Registrering).Where(annen => annen.Familie != registrering.Familie)]);

    private static ImmutableList<Henvendelse> Flett(ImmutableList<Henvendelse> egne, ValueList<Henvendelse> mottatt) =>
        egne.AddRange(mottatt.Where(henvendelse => !egne.Exists(egen => egen.Id == henvendelse.Id)));

    /// <summary>Makes the person, or adds the new identifier to a person who lacks it. Null when the identifiers belong to different persons or there is no room.</summary>
    public static (Registertilstand Tilstand, int Id)? TryOpprett(Registertilstand tilstand, Personreferanse person)
    {
        var harDuf = tilstand.DufNumre.TryGetValue(person.DufNummer, out var medDuf);
        var harFoedselsnummer = tilstand.Foedselsnumre.TryGetValue(person.Foedselsnummer, out var medFoedselsnummer);
        if (!harDuf && !harFoedselsnummer)
        {
            return tilstand.Personer.Count >= tilstand.Oppsett.MaksPersoner
                ? null
                : Sett(tilstand, new Registerperson { Id = tilstand.Personer.Count + 1, Identifikatorer = person });
        }

        var kjent = tilstand.Personer[harDuf ? medDuf : medFoedselsnummer];
        var hull = harDuf ? !kjent.Identifikatorer.Foedselsnummer.ErOppgitt && !harFoedselsnummer : !kjent.Identifikatorer.DufNummer.ErOppgitt;
        return hull ? Sett(tilstand, kjent with { Identifikatorer = person }) : null;
    }

    internal static (Registertilstand Tilstand, int Id) Sett(Registertilstand tilstand, Registerperson person)
    {
        var (duf, foedselsnummer) = (person.Identifikatorer.DufNummer, person.Identifikatorer.Foedselsnummer);
        return (tilstand with
        {
            Personer = tilstand.Personer.SetItem(person.Id, person),
            DufNumre = duf.ErOppgitt ? tilstand.DufNumre.SetItem(duf, person.Id) : tilstand.DufNumre,
            Foedselsnumre = foedselsnummer.ErOppgitt ? tilstand.Foedselsnumre.SetItem(foedselsnummer, person.Id) : tilstand.Foedselsnumre,
        }, person.Id);
    }

    private static Registersvar.Avslag UkjentEllerFullt(Registertilstand tilstand) => tilstand.Personer.Count >= tilstand.Oppsett.MaksPersoner
        ? Avslag.Uten(Avslagsgrunn.Fullt)
        : Avslag.EtterRegel(Avslagsgrunn.Regelbrudd, Regelkatalog.NIR5006, "/person");

    private static IEnumerable<Avvik> Soekefeil(Registertilstand tilstand, Personreferanse person)
    {
        foreach (var avvik in IdentifikatorFeil(tilstand, person))
        {
            yield return avvik;
        }

        if (person.ErOppgitt && Finn(tilstand, person) is null)
        {
            yield return Avslag.Avvik(Regelkatalog.NIR5006, "/person", "Person");
        }
    }

    private static IEnumerable<Avvik> IdentifikatorFeil(Registertilstand tilstand, Personreferanse person)
    {
        if (!person.ErOppgitt)
        {
            yield return Avslag.Avvik(Regelkatalog.NIR1902, "/person", "Person");
        }

        if (tilstand.Oppsett.TillatVirkeligePersoner)
        {
            yield break;
        }

        if (person.DufNummer is { ErOppgitt: true, ErSyntetisk: false })
        {
            yield return Avslag.Avvik(Regelkatalog.NIR4001, "/person/dufNummer", "Person.DufNummer");
        }

        if (person.Foedselsnummer.ErOppgitt && !person.Foedselsnummer.ErSyntetisk(tilstand.Oppsett.SyntetiskeSerier))
        {
            yield return Avslag.Avvik(Regelkatalog.NIR4001, "/person/foedselsnummer", "Person.Foedselsnummer");
        }
    }
}
