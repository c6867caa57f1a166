using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Stubs;
using Nir.Register.Stubs.Journal;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Stubs;

public sealed class JournalTests : StubTest
{
    private readonly Loggsamler _log = new();

    private protected override FakeNirOptions Options => new() { Nettverk = true, Logging = _log.Legg };

    /// <summary>Plants identifiers wherever a request can hold them, and looks for them in all that the stub layer gives out.</summary>
    [Fact]
    public async Task No_identifier_is_in_the_journal_the_admin_answers_or_the_log()
    {
        var person = Nir.OpprettPerson();
        string[] planted = [person.DufNummer.AvsloerVerdi(), person.Foedselsnummer.AvsloerVerdi(), Virkelig.DufNummer().AvsloerVerdi(), Virkelig.Foedselsnummer().AvsloerVerdi()];
        Nir.Stubs.Given(Request.Create().WithPath("/stub*")).RespondWith(Response.Create().WithStatusCode(299));
        Nir.Stubs.Add("""{ "request": { "urlPattern": "/near/.*", "bodyPatterns": [ { "equalToJson": { "a": 1 } } ], "headers": { "X-A": { "equalTo": "1" } } } }""");
        foreach (var number in planted)
        {
            await PlantAsync(person, number);
        }

        var ids = Nir.Stubs.Journal.Latest.Select(static request => request.Id).ToList();
        var shown = new List<string> { _log.Tekst };
        foreach (var path in new[] { "requests", "requests/unmatched", "requests/unmatched/near-misses", "requests?limit=3", "mappings", "mappings/unmatched", "scenarios", "health", "settings", $"requests/{ids[0]}" })
        {
            shown.Add((await GetAsync($"/__admin/{path}")).Body);
        }

        foreach (var number in planted)
        {
            shown.Add((await PostAsync("/__admin/requests/find", $$"""{ "urlPattern": ".*{{number}}.*" }""")).Body);
            shown.Add((await PostAsync("/__admin/near-misses/request-pattern", $$"""{ "url": "/{{number}}" }""")).Body);
            shown.Add((await PostAsync("/__admin/mappings", $$"""{ "request": { "{{number}}": "{{number}}" } }""")).Body);
            shown.Add((await PostAsync("/__admin/mappings", $$$"""{ "response": { "body": "{{a{{{number}}} 1}}", "transformers": ["response-template"] } }""")).Body);
            shown.Add((await PostAsync("/__admin/mappings", $$$"""{ "request": { "bodyPatterns": [ { "matches": "\\p{{{{number}}}}" } ] } }""")).Body);
            shown.Add((await PostAsync("/__admin/mappings", $$"""{ "request": { "bodyPatterns": [ { "matchesJsonPath": "$.a{{number}}()" } ] } }""")).Body);
            shown.Add((await GetAsync($"/__admin/requests?{number}={number}")).Body);
            shown.Add((await GetAsync($"/__admin/{number}")).Body);
        }

        shown.Add((await PostAsync("/__admin/requests/remove", """{ "method": "ANY" }""")).Body);
        shown.Add(_log.Tekst);
        Assert.True(shown.Count > 40 && shown.Sum(static text => text.Length) > 10_000);
        Assert.All(planted, number => Assert.All(shown, text =>
        {
            Assert.DoesNotContain(number, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(number)), text, StringComparison.Ordinal);
        }));
    }

    [Fact]
    public async Task A_request_is_in_the_journal_when_its_answer_is()
    {
        for (var i = 0; i < 50; i++)
        {
            await GetAsync($"/n/{i}");
            Assert.Equal($"/n/{i}", Nir.Stubs.Journal.Latest[0].Url);
        }
    }

    [Fact]
    public async Task The_journal_is_a_ring()
    {
        await Parallel.ForAsync(0, RequestJournal.Most + 100, Cancellation, async (index, _) => await GetAsync($"/n/{index}"));

        Assert.Equal(RequestJournal.Most, Nir.Stubs.Journal.Latest.Count);
    }

    [Fact]
    public void The_journal_is_bounded_in_bytes()
    {
        var journal = new RequestJournal();
        var incoming = new Nir.Register.Stubs.Matching.IncomingRequest
        {
            Method = "POST", Url = "/", Server = new("http://x/"), Body = new byte[1024 * 1024],
            Headers = new([KeyValuePair.Create("A", System.Collections.Immutable.ImmutableArray.Create(new string('b', 100_000)))]),
        };
        for (var i = 0; i < RequestJournal.Most; i++)
        {
            journal.Add(RequestLogger.Log(incoming, DateTimeOffset.UnixEpoch, ""));
        }

        Assert.InRange(journal.Latest.Sum(static request => (long)request.Size), 1, RequestJournal.MostBytes);
    }

    [Fact]
    public async Task A_request_with_an_identifier_is_found_by_the_identifier()
    {
        var (one, other) = (Nir.OpprettPerson(), Nir.OpprettPerson());
        await PostAsync("/x", $$"""{ "duf": "{{one.DufNummer.AvsloerVerdi()}}" }""");

        async Task<int> Count(SyntetiskPerson person) => JsonNode.Parse((await PostAsync(
            "/__admin/requests/count", $$"""{ "bodyPatterns": [ { "equalToJson": { "duf": "{{person.DufNummer.AvsloerVerdi()}}" } } ] }""")).Body)!["count"]!.GetValue<int>();

        Assert.Equal(1, await Count(one));
        // What is starred out cannot be told apart: documented.
        Assert.Equal(1, await Count(other));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    [InlineData("12345678-1234-4123-8123-001234567890")]
    [InlineData("2026-02-16 2026-02-17")]
    [InlineData("1234567890")]
    [InlineData("+47 22 33 44 55")]
    public void What_is_no_identifier_is_kept(string text) => Assert.Equal(text, Redaction.Of(text));

    [Fact]
    public void An_identifier_is_taken_out_however_it_is_written() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (before, after) =>
    {
        var (fnr, duf) = (Virkelig.Foedselsnummer().AvsloerVerdi(), Virkelig.DufNummer().AvsloerVerdi());
        string[] written =
        [
            fnr, duf, $"{fnr[..6]} {fnr[6..]}", $"{fnr[..6]}-{fnr[6..]}", $"{fnr[..6]}%20{fnr[6..]}", $"{duf[..4]} {duf[4..10]} {duf[10..]}", $"{duf[..4]}/{duf[4..10]}-{duf[10..]}",
            string.Concat(fnr.Select(static digit => $"%{(int)digit:X2}")), string.Concat(duf.Select(static digit => $"\\u{(int)digit:x4}")), string.Concat(fnr.Select(static digit => $"&#{(int)digit};")),
            $"7{fnr}", $"{fnr}{duf}", $"00000000-0000-0000-0000-{duf}", $"00000000-0000-0000-0000-{fnr}0", $"%3{fnr[0]}{fnr[1..]}",
        ];
        Assert.All(written, form =>
        {
            var redacted = Redaction.Of($"{before.Get}|{form}|{after.Get}");
            Assert.DoesNotContain(form, redacted, StringComparison.Ordinal);
            Assert.DoesNotContain($"{fnr[6..]}|", redacted, StringComparison.Ordinal);
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_identifier_at_the_cut_of_a_long_body_is_taken_out_whole()
    {
        var fnr = Virkelig.Foedselsnummer().AvsloerVerdi();
        for (var at = (16 * 1024) - 12; at <= 16 * 1024; at++)
        {
            var log = RequestLogger.Log(
                new() { Method = "POST", Url = "/", Server = new("http://x/"), Headers = new([]), Body = Encoding.UTF8.GetBytes(new string('x', at) + fnr + new string('y', 50_000)) },
                DateTimeOffset.UnixEpoch, "");

            Assert.DoesNotContain(fnr[..4], log.Body, StringComparison.Ordinal);
        }
    }

    private async Task PlantAsync(SyntetiskPerson person, string number)
    {
        var registration = Encoding.UTF8.GetString(NirJson.Skriv(person.EtIntroduksjonsprogram()));
        foreach (var path in new[] { $"/stub/{number}?a={number}", $"/near/{number}", $"/v1/registreringer/{Guid.NewGuid()}?p={number}", $"/{number[..6]}%20{number[6..]}" })
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(registration + JsonSerializer.Serialize(number), Encoding.UTF8, "application/json") };
            message.Headers.TryAddWithoutValidation("X-Person", number);
            message.Headers.TryAddWithoutValidation($"X-{number}", "1");
            message.Headers.TryAddWithoutValidation("Cookie", $"p={number}");
            message.Headers.TryAddWithoutValidation("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(number))}");
            using var answer = await Http.SendAsync(message, Cancellation);
        }
    }
}
