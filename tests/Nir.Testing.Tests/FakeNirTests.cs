using Nir.Register;
using Nir.Register.Register;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;

namespace Nir.Testing.Tests;

public sealed class FakeNirTests
{
    private static readonly CancellationToken Avbrudd = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_transfers_to_it_in_process_and_over_a_port(bool nettverk)
    {
        await using var nir = await FakeNir.StartAsync(new() { Nettverk = nettverk, Dato = new(2026, 3, 1) }, Avbrudd);
        var registrering = nir.OpprettPerson().EtIntroduksjonsprogram();

        var resultat = await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(registrering, cancellationToken: Avbrudd);

        Assert.IsType<Accepted>(resultat);
        Assert.Equal(registrering, Assert.Single(nir.Registreringer).Registrering);
        Assert.Equal(new Registerhendelse.RegistreringOpprettet(registrering.Id, "1"), nir.Hendelser[^1]);
    }

    [Fact]
    public async Task Two_fakes_know_nothing_of_each_other()
    {
        await using var ene = await FakeNir.StartAsync(cancellationToken: Avbrudd);
        await using var andre = await FakeNir.StartAsync(cancellationToken: Avbrudd);
        await ene.CreateClient(Rolle.Kommuneintrobruker).SendAsync(ene.OpprettPerson().EtIntroduksjonsprogram(), cancellationToken: Avbrudd);

        Assert.Single(ene.Registreringer);
        Assert.Empty(andre.Registreringer);
    }

    [Fact]
    public async Task In_process_its_address_leads_nowhere_by_an_ordinary_handler()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Avbrudd);

        Assert.Equal("nir.invalid", nir.Endpoint.Host);
        Assert.Equal(new Uri(nir.Endpoint, "oauth/token"), nir.TokenEndpoint);
    }

    [Fact]
    public async Task Over_a_port_it_listens_on_this_machine_only()
    {
        await using var nir = await FakeNir.StartAsync(new() { Nettverk = true }, Avbrudd);

        Assert.Equal("127.0.0.1", nir.Endpoint.Host);
        Assert.NotEqual(0, nir.Endpoint.Port);
    }

    [Fact]
    public async Task Its_date_can_be_given_and_moved()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2024, 1, 2) }, Avbrudd);
        var foerst = nir.Klokke.Dato;

        nir.Klokke.Sett(new(2025, 3, 4));

        Assert.Equal(new DateOnly(2024, 1, 2), foerst);
        Assert.Equal(new DateOnly(2025, 3, 4), nir.Klokke.Dato);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_persons_in_the_same_order()
    {
        await using var ene = await FakeNir.StartAsync(new() { Seed = 5 }, Avbrudd);
        await using var andre = await FakeNir.StartAsync(new() { Seed = 5 }, Avbrudd);

        Assert.Equal((ene.OpprettPerson(), ene.OpprettPerson()), (andre.OpprettPerson(), andre.OpprettPerson()));
    }

    [Fact]
    public async Task Both_municipalities_have_a_user_of_every_role()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Avbrudd);

        foreach (var kommune in new[] { SyntetiskKommune.Fjordvik, SyntetiskKommune.Vestbygd })
        {
            foreach (var rolle in RolleKodeverk.Alle)
            {
                var bruker = nir.Legitimasjon(rolle.Verdi, kommune.Nummer);
                Assert.Equal((rolle.Verdi, kommune.Nummer), (bruker.Rolle, bruker.Kommune!.Value));
            }
        }

        Assert.Equal(Standardbrukere.Fylkeskommune, nir.LegitimasjonForFylkeskommune().Fylkeskommune);
    }

    [Fact]
    public async Task A_user_that_is_not_set_up_is_an_error_that_says_how_to_add_it()
    {
        await using var nir = await FakeNir.StartAsync(new() { Brukere = [] }, Avbrudd);

        Assert.Contains("FakeNirOptions.Brukere", Assert.Throws<ArgumentException>(() => nir.Legitimasjon(Rolle.Kommuneintrobruker)).Message, StringComparison.Ordinal);
        Assert.Contains("FakeNirOptions.Brukere", Assert.Throws<InvalidOperationException>(nir.LegitimasjonForFylkeskommune).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_that_the_register_does_not_take_is_an_error_without_numbers()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Avbrudd);
        var (ene, andre) = (nir.OpprettPerson(), nir.OpprettPerson());

        var feil = Assert.Throws<ArgumentException>(() => nir.OpprettPerson(ene with { Foedselsnummer = andre.Foedselsnummer }));

        Assert.DoesNotContain(ene.DufNummer.AvsloerVerdi(), feil.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(andre.Foedselsnummer.AvsloerVerdi(), feil.ToString(), StringComparison.Ordinal);
    }
}
