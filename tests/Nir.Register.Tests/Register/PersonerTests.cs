using Nir.Register.Register;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Register;

public sealed class PersonerTests
{
    private static readonly DateOnly Dato = new(2026, 3, 1);
    private static readonly Kaller Fjordvik = new(Rolle.Kommuneintrobruker, SyntetiskKommune.Fjordvik.Nummer);

    private readonly SyntetiskePersoner _personer = new(21);

    [Fact]
    public void A_person_made_twice_is_one_person()
    {
        var person = _personer.Neste().Referanse;
        var foerst = Opprett(Registertilstand.Tom(new()), person);

        var igjen = Opprett(foerst.Tilstand, person);

        Assert.Same(foerst.Tilstand, igjen.Tilstand);
        Assert.Equal(foerst.Svar, igjen.Svar);
    }

    [Fact]
    public void A_person_known_by_one_number_gets_the_other_later()
    {
        var person = _personer.Neste();
        var bareDuf = Opprett(Registertilstand.Tom(new()), new() { DufNummer = person.DufNummer });

        var begge = Opprett(bareDuf.Tilstand, person.Referanse);
        var bareFoedselsnummer = Opprett(begge.Tilstand, new() { Foedselsnummer = person.Foedselsnummer });

        Assert.Equal(bareDuf.Svar, bareFoedselsnummer.Svar);
        Assert.Single(begge.Tilstand.Personer);
        Assert.Empty(begge.Hendelser);
    }

    [Fact]
    public void Numbers_of_different_persons_make_no_person()
    {
        var (ene, andre) = (_personer.Neste(), _personer.Neste());
        var tilstand = Opprett(Opprett(Registertilstand.Tom(new()), ene.Referanse).Tilstand, andre.Referanse).Tilstand;

        var kryss = Opprett(tilstand, new() { DufNummer = ene.DufNummer, Foedselsnummer = andre.Foedselsnummer });
        var nyttFoedselsnummer = Opprett(tilstand, new() { DufNummer = ene.DufNummer, Foedselsnummer = _personer.Neste().Foedselsnummer });
        var nyttDufNummer = Opprett(tilstand, new() { DufNummer = _personer.Neste().DufNummer, Foedselsnummer = andre.Foedselsnummer });

        Assert.All([kryss, nyttFoedselsnummer, nyttDufNummer], utfall =>
        {
            Assert.Equal(["NIR5006"], Regler(utfall.Svar));
            Assert.Same(tilstand, utfall.Tilstand);
        });
    }

    [Fact]
    public void A_person_without_numbers_or_with_real_ones_is_refused()
    {
        var tom = Registertilstand.Tom(new());

        Assert.Equal(["NIR1902"], Regler(Opprett(tom, new()).Svar));
        Assert.Equal(["NIR4001"], Regler(Opprett(tom, new() { DufNummer = Virkelig.DufNummer() }).Svar));
        Assert.Equal(["NIR4001"], Regler(Opprett(tom, new() { Foedselsnummer = Virkelig.Foedselsnummer() }).Svar));
    }

    [Fact]
    public void Real_numbers_are_taken_where_they_are_allowed()
    {
        var tom = Registertilstand.Tom(new() { TillatVirkeligePersoner = true });
        var virkelig = new Personreferanse { DufNummer = Virkelig.DufNummer() };
        var medPerson = Opprett(tom, virkelig);

        var lagret = Registermaskin.Anvend(
            medPerson.Tilstand, Dato, new Registerkommando.Lagre(Fjordvik, _personer.Neste().EtIntroduksjonsprogram() with { Person = virkelig }, new Betingelse.Ny(), 100));

        Assert.IsType<Registersvar.PersonKjent>(medPerson.Svar);
        Assert.IsType<Registersvar.Lagret>(lagret.Svar);
    }

    [Fact]
    public void An_unknown_person_is_made_by_a_transfer_only_where_that_is_set()
    {
        var registrering = _personer.Neste().EtIntroduksjonsprogram();
        var kommando = new Registerkommando.Lagre(Fjordvik, registrering, new Betingelse.Ny(), 100);

        var uten = Registermaskin.Anvend(Registertilstand.Tom(new()), Dato, kommando);
        var med = Registermaskin.Anvend(Registertilstand.Tom(new() { UkjentePersonerOpprettes = true }), Dato, kommando);

        Assert.Equal(["NIR5006"], Regler(uten.Svar));
        Assert.IsType<Registersvar.Lagret>(med.Svar);
        Assert.Single(med.Tilstand.Personer);
        Assert.Equal([new Registerhendelse.PersonOpprettet(1), new Registerhendelse.RegistreringOpprettet(registrering.Id, "1")], med.Hendelser);
    }

    [Fact]
    public void A_refused_transfer_makes_no_person()
    {
        var tilstand = Registertilstand.Tom(new() { UkjentePersonerOpprettes = true }) with { Dato = Dato };
        var ugyldig = _personer.Neste().EtIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Sluttmaal = Sluttmaal.Arbeid };

        var utfall = Registermaskin.Anvend(tilstand, Dato, new Registerkommando.Lagre(Fjordvik, ugyldig, new Betingelse.Ny(), 100));

        Assert.Same(tilstand, utfall.Tilstand);
    }

    [Fact]
    public void No_more_persons_are_made_than_there_is_room_for()
    {
        var tilstand = Opprett(Registertilstand.Tom(new() { MaksPersoner = 1, UkjentePersonerOpprettes = true }), _personer.Neste().Referanse).Tilstand;
        var ny = _personer.Neste();

        var opprettet = Opprett(tilstand, ny.Referanse);
        var overfoert = Registermaskin.Anvend(tilstand, Dato, new Registerkommando.Lagre(Fjordvik, ny.EtIntroduksjonsprogram(), new Betingelse.Ny(), 100));

        Assert.All([opprettet, overfoert], utfall => Assert.Equal(Avslagsgrunn.Fullt, Assert.IsType<Registersvar.Avslag>(utfall.Svar).Grunn));
    }

    [Fact]
    public void A_registration_that_changes_person_moves_to_the_new_one()
    {
        var (ene, andre) = (_personer.Neste(), _personer.Neste());
        var tilstand = Opprett(Opprett(Registertilstand.Tom(new()), ene.Referanse).Tilstand, andre.Referanse).Tilstand;
        var registrering = ene.EtIntroduksjonsprogram();
        tilstand = Registermaskin.Anvend(tilstand, Dato, new Registerkommando.Lagre(Fjordvik, registrering, new Betingelse.Ny(), 100)).Tilstand;

        tilstand = Registermaskin.Anvend(
            tilstand, Dato, new Registerkommando.Lagre(Fjordvik, registrering with { Person = andre.Referanse }, new Betingelse.Versjon("1"), 100)).Tilstand;

        Assert.Empty(tilstand.Personer[1].Registreringer);
        Assert.Equal([registrering.Id], tilstand.Personer[2].Registreringer);
        Assert.Single(tilstand.Noekler);
    }

    private static Registerutfall Opprett(Registertilstand tilstand, Personreferanse person) =>
        Registermaskin.Anvend(tilstand, Dato, new Registerkommando.OpprettPerson(person));

    private static IEnumerable<string> Regler(Registersvar svar) => Assert.IsType<Registersvar.Avslag>(svar).Avvik.Select(avvik => avvik.Regel);
}
