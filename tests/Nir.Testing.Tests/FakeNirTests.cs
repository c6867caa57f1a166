using Nir.Register;
using Nir.Register.Register;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;

namespace Nir.Testing.Tests;

public sealed class FakeNirTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_transfers_to_it_in_process_and_over_a_port(bool network)
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = network, Dato = new(2026, 3, 1) }, Cancellation);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();

        var result = await nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(registrering, cancellationToken: Cancellation);

        Assert.IsType<Accepted>(result);
        Assert.Equal(registrering, Assert.Single(nir.Registreringer).Registrering);
        Assert.Equal(new RegisterEvent.RegistreringCreated(registrering.Id, "1"), nir.Events[^1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whoever_blocks_the_only_thread_of_a_synchronisation_context_gets_answers(bool network)
    {
        var results = new List<object>();
        var thread = new Thread(() => Block(network, results)) { IsBackground = true };

        thread.Start();

        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), $"It hangs after {results.Count} answers.");
        Assert.Collection(results, static one => Assert.IsType<Accepted>(one), static one => Assert.IsType<StoredRegistrering>(one),
            static one => Assert.IsType<Deleted>(one));
    }

    [Fact]
    public async Task A_refugee_comes_with_what_the_sources_send()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 1) }, Cancellation);
        var person = nir.CreateFlyktning();

        var status = await nir.CreateClient(Rolle.Kommuneintrobruker).ReadStatusAsync(person.Referanse, cancellationToken: Cancellation);

        Assert.Equal(Lovverk.Integreringsloven, status.Lovverk);
        Assert.Contains(status.Ordninger!, static one => one.Kategori is not null);
    }

    [Fact]
    public async Task Two_fakes_know_nothing_of_each_other()
    {
        await using var one = await FakeNir.StartAsync(cancellationToken: Cancellation);
        await using var others = await FakeNir.StartAsync(cancellationToken: Cancellation);
        await one.CreateClient(Rolle.Kommuneintrobruker).SendAsync(one.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Cancellation);

        Assert.Single(one.Registreringer);
        Assert.Empty(others.Registreringer);
    }

    [Fact]
    public async Task In_process_its_address_leads_nowhere_by_an_ordinary_handler()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);

        Assert.Equal("nir.invalid", nir.Endpoint.Host);
        Assert.Equal(new Uri(nir.Endpoint, "oauth/token"), nir.TokenEndpoint);
    }

    [Fact]
    public async Task Over_a_port_it_listens_on_this_machine_only()
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = true }, Cancellation);

        Assert.Equal("127.0.0.1", nir.Endpoint.Host);
        Assert.NotEqual(0, nir.Endpoint.Port);
    }

    [Fact]
    public async Task Its_date_can_be_given_and_moved()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2024, 1, 2) }, Cancellation);
        var first = nir.Clock.Dato;

        nir.Clock.Set(new(2025, 3, 4));

        Assert.Equal(new DateOnly(2024, 1, 2), first);
        Assert.Equal(new DateOnly(2025, 3, 4), nir.Clock.Dato);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_persons_in_the_same_order()
    {
        await using var one = await FakeNir.StartAsync(new() { Seed = 5 }, Cancellation);
        await using var others = await FakeNir.StartAsync(new() { Seed = 5 }, Cancellation);

        Assert.Equal((one.CreatePerson(), one.CreatePerson()), (others.CreatePerson(), others.CreatePerson()));
    }

    [Fact]
    public async Task Both_municipalities_have_a_user_of_every_role()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);

        foreach (var kommune in new[] { SyntheticKommune.Fjordvik, SyntheticKommune.Vestbygd })
        {
            foreach (var rolle in RolleKodeverk.All)
            {
                var user = nir.CreateCredentials(rolle.Verdi, kommune.Nummer);
                Assert.Equal((rolle.Verdi, kommune.Nummer), (user.Rolle, user.Kommune!.Value));
            }
        }

        Assert.Equal(DefaultUsers.Fylkeskommune, nir.CreateCredentialsForFylkeskommune().Fylkeskommune);
    }

    [Fact]
    public async Task A_user_that_is_not_set_up_is_an_error_that_says_how_to_add_it()
    {
        await using var nir = await FakeNir.StartAsync(new() { Logins = [] }, Cancellation);

        Assert.Contains("FakeNirOptions.Logins", Assert.Throws<ArgumentException>(() => nir.CreateCredentials(Rolle.Kommuneintrobruker)).Message,
            StringComparison.Ordinal);
        Assert.Contains("FakeNirOptions.Logins", Assert.Throws<InvalidOperationException>(nir.CreateCredentialsForFylkeskommune).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_that_the_register_does_not_take_is_an_error_without_numbers()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);
        var (one, others) = (nir.CreatePerson(), nir.CreatePerson());

        var error = Assert.Throws<ArgumentException>(() => nir.CreatePerson(one with { Foedselsnummer = others.Foedselsnummer }));

        Assert.DoesNotContain(one.DufNummer.RevealValue(), error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(others.Foedselsnummer.RevealValue(), error.ToString(), StringComparison.Ordinal);
    }

    // As old desktop programs and test runners do.
    private static void Block(bool network, List<object> results)
    {
        SynchronizationContext.SetSynchronizationContext(new OneThread());
        var nir = FakeNir.StartAsync(new() { Network = network, Dato = new(2026, 3, 1) }).GetAwaiter().GetResult();
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var program = nir.CreatePerson().CreateIntroduksjonsprogram();
        results.Add(client.SendAsync(program).GetAwaiter().GetResult());
        var stored = client.ReadAsync(program.Id).GetAwaiter().GetResult()!;
        results.Add(stored);
        results.Add(client.DeleteAsync(stored).GetAwaiter().GetResult());
        nir.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Its only thread is blocked, so what is posted to it waits for ever.</summary>
    private sealed class OneThread : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
