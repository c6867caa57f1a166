using System.Net;
using System.Text;
using System.Text.Json;
using Nir.Register.Tests.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Faults;

/// <summary>Faults over HTTP, for those who do not write C#.</summary>
public sealed class FaultEndpointTests : ContractTest
{
    [Fact]
    public async Task Faults_are_set_listed_and_cleared()
    {
        var set =
            await SendAsync(HttpMethod.Put,
                """[ "stored-never-answered", { "name": "mine", "when": { "operations": ["read"], "first": 2, "from": "2026-03-01" }, "what": { "status": 503, "retryAfter": 7, "delay": 0.5 } } ]""");
        using var listed = JsonDocument.Parse((await SendAsync(HttpMethod.Get)).Body);
        var cleared = await SendAsync(HttpMethod.Delete);

        Assert.Equal((204, 204), (set.Status, cleared.Status));
        Assert.Equal(["stored-never-answered", "mine"],
            listed.RootElement.GetProperty("faults").EnumerateArray().Select(static fault => fault.GetProperty("name").GetString()));
        Assert.Equal(0, listed.RootElement.GetProperty("struck").GetProperty("mine").GetInt32());
        Assert.Empty(Nir.Faults);
    }

    [Fact]
    public async Task What_is_listed_can_be_set_again_and_is_the_same()
    {
        Nir.Faults.Add("stored-503");
        Nir.Faults.Add("slow-register");
        Nir.Faults.Add("one-law-down");
        using var before = JsonDocument.Parse((await SendAsync(HttpMethod.Get)).Body);
        var faults = before.RootElement.GetProperty("faults").GetRawText();

        var set = await SendAsync(HttpMethod.Put, faults);
        using var after = JsonDocument.Parse((await SendAsync(HttpMethod.Get)).Body);

        Assert.Equal((204, faults), (set.Status, after.RootElement.GetProperty("faults").GetRawText()));
    }

    [Fact]
    public async Task One_is_taken_off_by_its_name()
    {
        Nir.Faults.Add("register-down");

        Assert.Equal((204, 404),
            ((await SendAsync(HttpMethod.Delete, path: "/register-down")).Status, (await SendAsync(HttpMethod.Delete, path: "/register-down")).Status));
    }

    [Fact]
    public async Task A_person_is_taken_and_shows_as_stars()
    {
        var person = Nir.CreatePerson();
        var number = person.DufNummer.RevealValue();

        var set =
            await SendAsync(HttpMethod.Put, $$"""[ { "name": "one", "when": { "person": { "dufNummer": "{{number}}" } }, "what": { "status": 500 } } ]""");
        var listed = (await SendAsync(HttpMethod.Get)).Body;

        Assert.Equal(204, set.Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await Intro.StoreAsync(person.CreateIntroduksjonsprogram())).Status);
        Assert.DoesNotContain(number, listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "a list is expected")]
    [InlineData("[", "well-formed JSON")]
    [InlineData("""[ "nede" ]""", "At /0: the name of a fault is expected: register-down,")]
    [InlineData("""[ 7 ]""", "At /0: an object is expected")]
    [InlineData("""[ { "what": { "status": 503 } } ]""", "At /0/name: a name is expected")]
    [InlineData("""[ { "name": "a" } ]""", "At /0/what: what happens is expected")]
    [InlineData("""[ { "name": "a", "what": {} } ]""", "At /0/what: something that happens is expected")]
    [InlineData("""[ { "name": "a", "what": { "status": 503 }, "secret11111111111": 1 } ]""",
        "At /0: there is a member that is not known. Known: name, when, what")]
    [InlineData("""[ { "name": "a", "what": { "status": 200 } } ]""", "At /0/what/status: a status from 400 to 599")]
    [InlineData("""[ { "name": "a", "what": { "status": "503" } } ]""", "At /0/what/status: a whole number")]
    [InlineData("""[ { "name": "a", "what": { "rule": "NIR0" } } ]""", "At /0/what/rule: the id of a rule")]
    [InlineData("""[ { "name": "a", "what": { "connection": "banan" } } ]""", "At /0/what/connection: one of reset, close, silence")]
    [InlineData("""[ { "name": "a", "what": { "connection": "reset", "status": 503 } } ]""", "At /0/what/connection: it is expected alone")]
    [InlineData("""[ { "name": "a", "what": { "damage": 1 } } ]""", "At /0/what/damage: a text is expected")]
    [InlineData("""[ { "name": "a", "what": { "delay": 601 } } ]""", "At /0/what/delay: a number of seconds from 0 to 600")]
    [InlineData("""[ { "name": "a", "what": { "delay": 3, "delayAtMost": 1 } } ]""", "At /0/what/delayAtMost: a time from delay")]
    [InlineData("""[ { "name": "a", "what": { "cutAfter": -1 } } ]""", "At /0/what/cutAfter: a number of bytes")]
    [InlineData("""[ { "name": "a", "what": { "stored": 1, "status": 500 } } ]""", "At /0/what/stored: true or false")]
    [InlineData("""[ { "name": "A B", "what": { "status": 500 } } ]""", "At /0/name: 1 to 64 small letters")]
    [InlineData("""[ { "name": "a", "name": "b", "what": { "status": 500 } } ]""", "At /0/name: a member is expected once")]
    [InlineData("""[ { "name": "a", "when": { "first": 1, "nth": 2 }, "what": { "status": 500 } } ]""", "At /0/when/nth: one of first and nth")]
    [InlineData("""[ { "name": "a", "when": { "from": "i morgen" }, "what": { "status": 500 } } ]""", "At /0/when/from: a date as text")]
    [InlineData("""[ { "name": "a", "when": { "law": "barneloven" }, "what": { "status": 500 } } ]""", "At /0/when/law: one of i")]
    [InlineData("""[ { "name": "a", "when": { "operations": ["put"] }, "what": { "status": 500 } } ]""", "At /0/when/operations/0: one of transfer, ")]
    [InlineData("""[ { "name": "a", "when": { "person": {} }, "what": { "status": 500 } } ]""", "At /0/when/person: dufNummer, foedselsnummer or both")]
    [InlineData("""[ { "name": "a", "when": { "person": { "dufNummer": "1" } }, "what": { "status": 500 } } ]""",
        "At /0/when/person/dufNummer: a DUF-nummer of twelve digits")]
    public async Task What_cannot_be_read_is_refused_with_its_place_and_what_is_expected(string body, string expected)
    {
        Nir.Faults.Add("down-once");

        var answer = await SendAsync(HttpMethod.Put, body);

        Assert.Equal(400, answer.Status);
        Assert.Contains(expected, JsonDocument.Parse(answer.Body).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Body, StringComparison.Ordinal);
        Assert.Equal("down-once", Assert.Single(Nir.Faults).Name);
    }

    private async Task<(int Status, string Body)> SendAsync(HttpMethod method, string? body = null, string path = "")
    {
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
        using var message = new HttpRequestMessage(method, $"__nir/faults{path}");
        message.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(message, Cancellation);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
