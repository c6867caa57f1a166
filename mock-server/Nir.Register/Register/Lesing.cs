using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Reads: one registration, a person's registrations, and where they stand.</summary>
internal static class Lesing
{
    public static Registersvar Hent(Registertilstand tilstand, Registerkommando.Hent kommando)
    {
        if (!tilstand.Registreringer.TryGetValue(kommando.Id, out var lagret))
        {
            return Avslag.Uten(Avslagsgrunn.FinnesIkke);
        }

        return Tilgang.Nekt(kommando.Kaller, lagret.Registrering, erSendt: false) ?? (Registersvar)new Registersvar.Hentet(lagret);
    }

    public static Registersvar Soek(Registertilstand tilstand, Registerkommando.Soek kommando) =>
        Personer.Nekt(tilstand, kommando.Person)
        ?? (Registersvar)new Registersvar.Soekt(new Soekeresultat
        {
            Treff = Synlige(tilstand, kommando.Kaller, kommando.Person).Select(Treff).ToValueList(),
        });

    public static Registersvar Status(Registertilstand tilstand, DateOnly dato, Registerkommando.HentStatus kommando)
    {
        if (Personer.Nekt(tilstand, kommando.Person) is { } nektet)
        {
            return nektet;
        }

        var status = Synlige(tilstand, kommando.Kaller, kommando.Person)
            .Select(lagret => Status(lagret, Lagring.Kontekst(tilstand, dato, lagret.Registrering, lagret.Person, lagret)))
            .ToValueList();
        var beregnet = Personstatus.Av(Vurder(tilstand, dato, kommando.Person));
        return new Registersvar.StatusHentet(beregnet with { Lovverk = beregnet.Lovverk ?? FellesLovverk(status), Registreringer = status });
    }

    /// <summary>Where a person stands, whoever asks, without explanations.</summary>
    public static Personstatus StatusForAlle(Registertilstand tilstand, DateOnly dato, Registerperson person)
    {
        var status = person.Registreringer.Select(id => tilstand.Registreringer[id])
            .Select(lagret => Status(lagret, Lagring.Kontekst(tilstand, dato, lagret.Registrering, lagret.Person, lagret)))
            .ToValueList();
        var beregnet = Personstatus.Av(tilstand.Oppsett.RegelmotorUtenForklaring.Assess(Personer.Sak(tilstand, person), dato));
        return beregnet with { Lovverk = beregnet.Lovverk ?? FellesLovverk(status), Registreringer = status };
    }

    /// <summary>What is known of a person. With a protected address, what could tell where the person is or whom to ask is kept back.</summary>
    public static Registersvar Persondata(Registertilstand tilstand, Registerkommando.HentPersondata kommando)
    {
        if (Personer.Nekt(tilstand, kommando.Person) is { } nektet)
        {
            return nektet;
        }

        var data = Personer.Data(tilstand.Personer[Personer.Finn(tilstand, kommando.Person)!.Value]);
        return new Registersvar.PersondataHentet(data.HarBeskyttetAdresse is not true ? data : data with
        {
            Fornavn = null,
            Etternavn = null,
            Kontakt = null,
            Familie = null,
            Bosettinger = null,
            Botilbud = null,
            Folkeregistreringer = null,
            Mottaksopphold = null,
        });
    }

    private static Vurdering Vurder(Registertilstand tilstand, DateOnly dato, Personreferanse person) =>
        tilstand.Oppsett.Regelmotor.Assess(Personer.Sak(tilstand, tilstand.Personer[Personer.Finn(tilstand, person)!.Value]), dato);

    private static IEnumerable<Registeroppfoering> Synlige(Registertilstand tilstand, Kaller kaller, Personreferanse person) =>
        Personer.Finn(tilstand, person) is { } id
            ? tilstand.Personer[id].Registreringer
                .Select(registrering => tilstand.Registreringer[registrering])
                .Where(lagret => Tilgang.Nekt(kaller, lagret.Registrering, erSendt: false) is null)
            : [];

    private static Soeketreff Treff(Registeroppfoering lagret) => new()
    {
        Id = lagret.Registrering.Id,
        Familie = lagret.Registrering.Familie,
        Kommune = lagret.Registrering.Kommune,
        Lovverk = lagret.Registrering.Lovverk,
        Versjon = lagret.Versjon,
    };

    private static Registreringsstatus Status(Registeroppfoering lagret, Valideringskontekst kontekst) => new()
    {
        Id = lagret.Registrering.Id,
        Familie = lagret.Registrering.Familie,
        Kommune = lagret.Registrering.Kommune,
        Lovverk = lagret.Registrering.Lovverk,
        Versjon = lagret.Versjon,
        Merknader = Registreringsvalidator.Valider(lagret.Registrering, kontekst).Avvik
            .Where(static avvik => avvik.Alvorlighet is Alvorlighet.Merknad)
            .ToValueList(),
        BeregnedeAvslutninger = lagret.Avslutninger.IsEmpty ? null : lagret.Avslutninger.Select(Beregnet).ToValueList(),
    };

    private static BeregnetAvslutning Beregnet(Avslutningsspor spor)
    {
        var atferd = Atferd.Hent(spor.Atferd);
        return new()
        {
            Avslutningsaarsak = spor.Aarsak,
            Dato = spor.Dato,
            Beregnet = spor.Beregnet,
            Opphevet = spor.Opphevet,
            Grunnlag = atferd.Grunnlag,
            Kilde = atferd.Kilde is { } kilde ? Kildeutdrag.Av(kilde) : null,
            Begrunnelse = atferd.Begrunnelse,
        };
    }

    private static Lovverk? FellesLovverk(ValueList<Registreringsstatus> registreringer) =>
        registreringer.Select(static status => status.Lovverk).Distinct().ToArray() is [var lovverk] ? lovverk : null;
}
