using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Nir.Register.Register;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Control;

public sealed class ControlTests : ContractTest
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private protected override FakeNirOptions Setup => new() { Dato = new(2026, 3, 1), Time = _time };

    private ControlClient ControlClient => new(Nir);

    [Fact]
    public async Task The_clock_is_set_and_advanced_and_tells_what_happened_in_between()
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(person.WithFlyktning(new(2018, 3, 1)));
        var program = person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Avslutning = null };
        await Intro.StoreAsync(program);

        var set = await ControlClient.SendAsync("PUT", "__nir/clock", """{"date":"2026-03-05"}""");
        var fram = await ControlClient.SendAsync("PUT", "__nir/clock", """{"days":10}""");
        var read = await ControlClient.SendAsync("GET", "__nir/clock");

        var raised = Assert.Single(set.Json.GetProperty("events").EnumerateArray());
        Assert.Equal(("ProgramEnded", program.Id, "2026-03-02"),
            (raised.GetProperty("event").GetString(), raised.GetProperty("id").GetGuid(), raised.GetProperty("date").GetString()));
        Assert.Equal(("2026-03-15", "2026-03-15"), (fram.Felt("date"), read.Felt("date")));
        Assert.Empty(fram.Json.GetProperty("events").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"date":"2026-02-28"}""", HttpStatusCode.Conflict, "urn:nir:problem:klokken-gaar-ikke-bakover")]
    [InlineData("""{"days":-1}""", HttpStatusCode.Conflict, "urn:nir:problem:klokken-gaar-ikke-bakover")]
    [InlineData("""{"date":"2200-01-01"}""", HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-forespoersel")]
    [InlineData("""{"days":200001}""", HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-forespoersel")]
    [InlineData("""{}""", HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-forespoersel")]
    [InlineData("""{"dag":"2026-03-05"}""", HttpStatusCode.BadRequest, "urn:nir:problem:ugyldig-json")]
    public async Task A_clock_that_is_set_backwards_or_badly_is_answered_and_the_server_stays_up(string json, HttpStatusCode status, string type)
    {
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram());

        var response = await ControlClient.SendAsync("PUT", "__nir/clock", json);

        Assert.Equal((status, type), (response.Status, response.Type));
        Assert.Equal("2026-03-01", (await ControlClient.SendAsync("GET", "__nir/clock")).Felt("date"));
    }

    [Fact]
    public async Task Persondata_arrive_at_once_or_on_a_day()
    {
        var (now, later) = (new SyntheticPersons(81).CreateNext(), new SyntheticPersons(82).CreateNext());

        var response = await ControlClient.SendAsync("PUT", "__nir/persondata", Json(now));
        var notified = await ControlClient.SendAsync("PUT", "__nir/persondata?arrives=2026-03-04", Json(later));
        var unknown = await ControlClient.SendAsync("PUT", "__nir/persondata", Json(now).Insert(1, "\"foedselsdag\":\"1990-01-01\","));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (response.Status, notified.Status));
        Assert.Contains("/foedselsdag", unknown.Detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Intro.SearchAsync(now.Referanse)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Intro.SearchAsync(later.Referanse)).Status);
        Nir.AdvanceTo(new(2026, 3, 4));
        Assert.Equal(HttpStatusCode.OK, (await Intro.SearchAsync(later.Referanse)).Status);
    }

    [Fact]
    public async Task A_caseworker_works_in_NIR_web()
    {
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        await Intro.StoreAsync(program);

        var response =
            await ControlClient.SendAsync("PUT", $"__nir/registreringer/{program.Id}",
                Encoding.UTF8.GetString(NirJson.Write(program with { Sluttmaal = Sluttmaal.Arbeid })));

        Assert.Equal((HttpStatusCode.OK, "2"), (response.Status, response.Version));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Intro.StoreAsync(program with { LivsmestringGjennomfoert = true }, "1")).Status);
    }

    [Fact]
    public async Task Too_many_calls_are_told_to_wait_on_the_transports_clock()
    {
        await ControlClient.SendAsync("PUT", "__nir/availability", """{"callsPerMinute":2}""");
        var person = Nir.CreatePerson();

        var response =
            new[] { await Intro.SearchAsync(person.Referanse), await Intro.SearchAsync(person.Referanse), await Intro.SearchAsync(person.Referanse) };
        Nir.AdvanceTo(new(2026, 3, 10));
        var still = await Intro.SearchAsync(person.Referanse);
        _time.Advance(TimeSpan.FromSeconds(60));
        var after = await Intro.SearchAsync(person.Referanse);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], response.Select(single => single.Status));
        Assert.Equal("60", response[2].Headers["Retry-After"]);
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (still.Status, after.Status));
    }

    [Fact]
    public async Task Maintenance_ends_by_itself_and_what_steers_the_fake_is_answered_meanwhile()
    {
        await ControlClient.SendAsync("PUT", "__nir/availability", """{"maintenanceSeconds":90}""");

        var down = await Intro.SendAsync(HttpMethod.Get, "helse");
        var control = await ControlClient.SendAsync("GET", "__nir/clock");
        _time.Advance(TimeSpan.FromSeconds(90));
        var up = await Intro.SendAsync(HttpMethod.Get, "helse");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "90", "urn:nir:problem:vedlikehold"), (down.Status, down.Headers["Retry-After"], down.Type));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (control.Status, up.Status));
    }

    [Fact]
    public async Task The_register_is_closed_over_the_wire_too()
    {
        await ControlClient.SendAsync("PUT", "__nir/closed", """[{"from":"2026-01-01","to":"2026-12-31","kommuner":["9901"]}]""");
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();

        var result =
            await Assert.ThrowsAsync<NirException>(() => Nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Cancellation));

        Assert.Equal((NirErrorCode.Unavailable, TimeSpan.FromDays(306)), (result.ErrorCode, result.TryAgainAfter));
    }

    [Theory]
    [InlineData("v1/registreringer/soek", "POST", true)]
    [InlineData("v1/status", "POST", false)]
    public async Task An_answer_from_an_assumed_endpoint_says_so(string path, string method, bool antatt)
    {
        var person = Nir.CreatePerson();

        var response = path.EndsWith("status", StringComparison.Ordinal)
            ? await Intro.ReadStatusAsync(person.Referanse)
            : await Intro.SendAsync(new(method), path, Fagsystem.Json("{}"));

        Assert.Equal(antatt ? "antatt" : null, response.Headers.GetValueOrDefault("X-Nir-Grunnlag"));
    }

    [Fact]
    public async Task The_journal_tells_what_was_asked_without_identifiers()
    {
        var person = Nir.CreatePerson();
        var program = person.CreateIntroduksjonsprogram();
        await Intro.StoreAsync(program);
        await Intro.StoreAsync(program with { Id = Guid.NewGuid() });

        var response = await ControlClient.SendAsync("GET", "__nir/journal");

        Assert.Contains("\"command\": \"Store\"", response.Tekst, StringComparison.Ordinal);
        Assert.Contains("\"outcome\": \"ExistsWithOtherId\"", response.Tekst, StringComparison.Ordinal);
        Assert.Contains("NIR5003", response.Tekst, StringComparison.Ordinal);
        Assert.All([person.DufNummer.RevealValue(), person.Foedselsnummer.RevealValue()],
            number => Assert.DoesNotContain(number, response.Tekst, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_register_does_by_itself_is_told_with_level_and_source()
    {
        var response = await ControlClient.SendAsync("GET", "__nir/behaviour");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.NotEmpty(Behaviour.All);
        Assert.All(Behaviour.All, behaviour =>
        {
            Assert.Contains($"\"id\": \"{behaviour.Id}\"", response.Tekst, StringComparison.Ordinal);
            Assert.True(behaviour.Kilde is not null || behaviour is { Grunnlag: Sdk.Kilder.Grunnlag.Antatt, Begrunnelse.Length: > 0 }, behaviour.Id);
        });
    }

    [Theory]
    [InlineData("PUT", "persondata?arrives=banan", "PERSON")]
    [InlineData("PUT", "persondata?arrives=2026-03-04&arrives=2026-03-05", "PERSON")]
    [InlineData("PUT", "persondata?arrives=", "PERSON")]
    [InlineData("PUT", "persondata?ankommer=2026-03-04", "PERSON")]
    [InlineData("PUT", "clock?date=2026-04-01", """{"days":1}""")]
    [InlineData("PUT", "clock", """{"days":"1"}""")]
    [InlineData("PUT", "clock", """{"date":"1 June"}""")]
    [InlineData("PUT", "clock", """{"followTime":false}""")]
    [InlineData("PUT", "closed", """[{"fra":"2026-01-01","til":"2026-02-01"}]""")]
    [InlineData("PUT", "closed", """[{"from":"2026-01-01","to":"2026-02-01","kommune":"9901"}]""")]
    [InlineData("PUT", "closed", """[{"from":"2026-02-01","to":"2026-01-01"}]""")]
    [InlineData("PUT", "closed", """[{"from":"2026-01-01","to":"2026-02-01","kommuner":["99"]}]""")]
    [InlineData("PUT", "availability", """{"maintenanceSeconds":-1}""")]
    [InlineData("PUT", "availability", """{"maintenance":60}""")]
    [InlineData("POST", "fork", """{"to":"a b"}""")]
    [InlineData("POST", "fork", """{"til":"a"}""")]
    [InlineData("POST", "reset", """{"keep":"persons"}""")]
    [InlineData("GET", "journal?last=10", null)]
    [InlineData("DELETE", "faults?name=register-down", null)]
    [InlineData("DELETE", "findings", "[]")]
    [InlineData("PUT", "faults", """["no-such-fault"]""")]
    [InlineData("PUT", "snapshot", "{}")]
    [InlineData("PUT", "snapshot", """{"format":1}""")]
    [InlineData("PUT", "snapshot", """{"format":"nir-register","version":"1"}""")]
    public async Task What_the_control_cannot_read_is_refused_and_nothing_happens(string method, string path, string? body)
    {
        var before = await ControlClient.SendAsync("GET", "__nir/snapshot");

        var refused = await ControlClient.SendAsync(method, $"__nir/{path}", body is "PERSON" ? Json(new SyntheticPersons(83).CreateNext()) : body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("urn:nir:problem:ugyldig-", refused.Type, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Detail!);
        Assert.Equal(before.Tekst, (await ControlClient.SendAsync("GET", "__nir/snapshot")).Tekst);
    }

    private static string Json(SyntheticPerson person) => Encoding.UTF8.GetString(NirJson.WritePersondata(person.WithFlyktning(new(2026, 1, 5))));
}
