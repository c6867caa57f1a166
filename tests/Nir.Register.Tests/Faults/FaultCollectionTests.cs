using System.Net;
using System.Reflection;
using Nir.Register.Contract;
using Nir.Register.Faults;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Shared.Client;
using Nir.Testing;

namespace Nir.Register.Tests.Faults;

/// <summary>When a fault strikes, and how faults are put on and taken off in code.</summary>
public sealed class FaultCollectionTests : ContractTest
{
    private static Fault Down(string name, FaultWhen when) => new() { Name = name, When = when, What = new() { Status = 503, RetryAfter = 5 } };

    [Fact]
    public async Task A_fault_is_put_on_and_taken_off_by_name()
    {
        Nir.Faults.Add("register-down");
        var during = (await Intro.ReadAsync(Guid.NewGuid())).Status;

        Assert.True(Nir.Faults.Remove("register-down"));
        Assert.False(Nir.Faults.Remove("register-down"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound), (during, (await Intro.ReadAsync(Guid.NewGuid())).Status));
    }

    [Fact]
    public async Task Only_the_operation_that_is_named_is_struck()
    {
        Nir.Faults.Add(Down("reads", new() { Operations = [FaultOperation.Read] }));
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable),
            ((await Intro.StoreAsync(program)).Status, (await Intro.ReadAsync(program.Id)).Status));
    }

    [Fact]
    public async Task Only_the_call_with_the_number_is_struck()
    {
        Nir.Faults.Add(Down("second", new() { Nth = 2 }));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound], await ReadAsync(3));
        Assert.Equal(1, Nir.Faults.CountStruck("second"));
    }

    [Fact]
    public async Task Only_the_first_calls_are_struck_also_when_many_come_at_the_same_time()
    {
        Nir.Faults.Add(Down("first", new() { First = 3 }));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Intro.ReadAsync(Guid.NewGuid())));

        Assert.Equal(3, answers.Count(static answer => answer.Status is HttpStatusCode.ServiceUnavailable));
    }

    [Fact]
    public async Task A_fault_from_a_day_on_waits_for_the_registers_date()
    {
        Nir.Faults.Add(Down("later", new() { From = new(2026, 3, 10) }));
        var before = await ReadAsync(1);

        Nir.AdvanceTo(new(2026, 3, 10));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.ServiceUnavailable], [.. before, .. await ReadAsync(1)]);
    }

    [Fact]
    public async Task A_fault_for_a_person_strikes_what_is_sent_asked_and_read_of_that_person_alone()
    {
        var (whom, other) = (Nir.CreatePerson(), Nir.CreatePerson());
        var (theirs, others) = (whom.CreateIntroduksjonsprogram(), other.CreateIntroduksjonsprogram());
        await Intro.StoreAsync(theirs);
        await Intro.StoreAsync(others);
        Nir.Faults.Add(Down("person", new() { Person = whom.Referanse }));
        using var sender = new Sender(Nir);

        await Assert.ThrowsAsync<NirException>(() => sender.Nir.SearchAsync(whom.Referanse, cancellationToken: Cancellation));
        await sender.Nir.SearchAsync(other.Referanse, cancellationToken: Cancellation);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK),
            ((await Intro.ReadAsync(theirs.Id)).Status, (await Intro.ReadAsync(others.Id)).Status));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Intro.StoreAsync(theirs with { Id = Guid.NewGuid() })).Status);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_left_to_the_register()
    {
        Nir.Faults.Add(Down("law", new() { Law = Lovverk.Integreringsloven }));
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };

        using var answer = await http.PutAsync(new Uri(Fagsystem.Address(Guid.NewGuid()), UriKind.Relative), Fagsystem.Json("{"), Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_fault_added_last_is_asked_first()
    {
        Nir.Faults.Add("register-down");
        Nir.Faults.Add(new Fault { Name = "gone", What = new() { Status = 500 } });

        Assert.Equal(HttpStatusCode.InternalServerError, (await Intro.ReadAsync(Guid.NewGuid())).Status);
        Assert.Equal(["gone", "register-down"], Nir.Faults.Select(static fault => fault.Name));
    }

    [Fact]
    public async Task A_fault_that_is_put_on_again_begins_its_count_anew()
    {
        Nir.Faults.Add("down-once");
        var first = await PutAsync();
        var second = await PutAsync();
        Nir.Faults.Add("down-once");

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable], [first, second, await PutAsync()]);
        Assert.Single(Nir.Faults);
    }

    [Fact]
    public async Task A_tenant_has_faults_of_its_own()
    {
        await using var tenant = Nir.GetTenant("alfa");
        tenant.Faults.Add("register-down");

        Assert.Empty(Nir.Faults);
        Assert.Equal([HttpStatusCode.NotFound], await ReadAsync(1));
    }

    [Fact]
    public async Task A_call_that_is_held_back_is_let_go_when_the_fake_stops()
    {
        var time = new FakeTime(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 1), Time = time }, Cancellation);
        nir.Faults.Add(new Fault { Name = "silence", What = new() { Connection = FaultConnection.Silence } });
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
        var held = http.GetAsync(new Uri("v1/kodeverk", UriKind.Relative), Cancellation);
        await time.SomeoneWaitsAsync(TimeSpan.FromMinutes(10));

        await nir.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => held);
    }

    [Fact]
    public async Task A_delay_runs_on_the_transports_clock()
    {
        var time = new FakeTime(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 1), Time = time }, Cancellation);
        nir.Faults.Add(new Fault { Name = "late", What = new() { Delay = TimeSpan.FromMinutes(10) } });
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        var answer = http.GetAsync(new Uri("v1/kodeverk", UriKind.Relative), Cancellation);
        await time.SomeoneWaitsAsync(TimeSpan.FromMinutes(10));
        Assert.False(answer.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
    }

    [Fact]
    public void There_are_no_more_than_may_be()
    {
        for (var i = 0; i < FaultCollection.Most; i++)
        {
            Nir.Faults.Add(Down($"f{i}", new()));
        }

        Nir.Faults.Add(Down("f1", new()));
        Assert.Throws<InvalidOperationException>(() => Nir.Faults.Add("register-down"));
        Nir.Faults.Clear();
        Assert.Empty(Nir.Faults);
    }

    [Fact]
    public void A_name_that_is_not_known_is_answered_with_those_that_are() =>
        Assert.Contains("stored-never-answered", Assert.Throws<ArgumentException>(() => Nir.Faults.Add("lagret-uten-svar")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_fault_that_cannot_be_is_not_put_on()
    {
        Assert.Throws<ArgumentException>(() => Nir.Faults.Add(new Fault { Name = "Med mellomrom", What = new() { Status = 503 } }));
        Assert.Throws<ArgumentException>(() => Nir.Faults.Add(new Fault { Name = "nothing", What = new() }));
        Assert.Throws<ArgumentException>(() => Nir.Faults.Add(new Fault { Name = "both", What = new() { Status = 503, Rule = "NIR5006" } }));
        Assert.Throws<ArgumentException>(() => Nir.Faults.Add(new Fault { Name = "late", What = new() { Delay = TimeSpan.FromHours(1) } }));
        Assert.Empty(Nir.Faults);
    }

    [Fact]
    public void Every_operation_of_the_contract_that_a_client_calls_can_be_struck() => Assert.Equal(
        ContractOperation.All.Where(static operation => operation.Descriptor is { Place: not null, Word: null })
            .Select(static operation => operation.Descriptor.Path),
        ["/helse", "/v1/openapi.json", "/v1/openapi-3.0.json", "/v1/schema/{familie}.json"]);

    [Fact]
    public void Every_named_operation_is_one_of_the_contract()
    {
        var named = typeof(FaultOperation).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(static property => property.PropertyType == typeof(FaultOperation)).Select(static property => (FaultOperation)property.GetValue(null)!)
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, static operation => Assert.Contains(operation, FaultOperation.All));
    }

    private async Task<HttpStatusCode[]> ReadAsync(int times)
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            answers.Add((await Intro.ReadAsync(Guid.NewGuid())).Status);
        }

        return [.. answers];
    }

    private async Task<HttpStatusCode> PutAsync() => (await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram())).Status;
}
