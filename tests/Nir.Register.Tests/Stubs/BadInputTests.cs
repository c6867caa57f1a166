using System.Globalization;
using System.Text;
using Nir.Register.Stubs;
using Nir.Testing;

namespace Nir.Register.Tests.Stubs;

/// <summary>Whatever comes over the wire: a clear answer, and the server stays up.</summary>
public sealed class BadInputTests : StubTest
{
    private protected override FakeNirOptions Options => new() { Nettverk = true, Dato = new(2026, 3, 1) };

    [Fact]
    public async Task A_catastrophic_expression_is_answered_with_what_is_wrong()
    {
        Nir.Stubs.Add("""{ "request": { "bodyPatterns": [ { "matches": "(?=(a+)+b)a.*" } ] } }""");

        var (status, body) = await PostAsync("/x", new string('a', 5_000));

        Assert.Equal(500, status);
        Assert.Contains("regular expression took longer than 250 ms", body, StringComparison.Ordinal);
        await StillUpAsync();
    }

    [Fact]
    public async Task A_path_that_leads_everywhere_is_answered_with_what_is_wrong()
    {
        Nir.Stubs.Add("""{ "request": { "bodyPatterns": [ { "matchesJsonPath": "$..*..*..*..nothing" } ] } }""");

        var (status, body) = await PostAsync("/x", $"[{string.Join(',', Enumerable.Repeat("[[[[[[1],[2]]]]]]", 5_000))}]");

        Assert.Equal(500, status);
        Assert.Contains("JSONPath", body, StringComparison.Ordinal);
        await StillUpAsync();
    }

    [Theory]
    [InlineData(5 * 1024 * 1024, 413)]
    [InlineData(2 * 1024 * 1024, 413)]
    public async Task A_body_too_large_for_the_register_is_refused_by_the_register(int length, int expected)
    {
        using var content = new ByteArrayContent(new byte[length]);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentLength = length;
        using var message = new HttpRequestMessage(HttpMethod.Post, "/v1/status") { Content = content };
        message.Headers.Authorization = new("Bearer", await TokenAsync());
        using var answer = await Http.SendAsync(message, Cancellation);

        Assert.Equal(expected, (int)answer.StatusCode);
        await StillUpAsync();
    }

    [Fact]
    public async Task A_body_larger_than_is_read_matches_no_body_pattern_but_other_stubs()
    {
        Nir.Stubs.Add("""{ "request": { "url": "/a" }, "response": { "status": 299 } }""");
        Nir.Stubs.Add("""{ "priority": 1, "request": { "url": "/a", "bodyPatterns": [ { "doesNotContain": "x" } ] }, "response": { "status": 298 } }""");

        Assert.Equal(299, (await PostAsync("/a", new string('y', RequestReader.LargestBody + 1))).Status);
        Assert.Equal(298, (await PostAsync("/a", "y")).Status);
    }

    [Fact]
    public async Task An_admin_call_that_is_too_large_is_refused() =>
        Assert.Equal(413, (await PostAsync("/__admin/mappings", new string(' ', RequestReader.LargestBody + 1))).Status);

    [Theory]
    [InlineData("GET /\u00e5\u00f8 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\n\u00c3\u0028\u00ff")]
    [InlineData("GET /x?a=%ff%fe HTTP/1.1\r\nHost: x\r\nX-Odd: \u00ff\u00fe\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://else.where/x HTTP/1.1\r\nHost: else.where\r\nConnection: close\r\n\r\n")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /__admin/mappings?limit=x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /x HTTP/1.1\r\nHost: :::\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /x HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")]
    public async Task An_odd_request_gets_an_answer(string request)
    {
        Nir.Stubs.Add("""{ "request": { "headers": { "X-Never": { "equalToJson": { "a": 1 } } }, "queryParameters": { "a": { "matchesJsonPath": "$.a" } }, "bodyPatterns": [ { "equalToJson": { "a": 1 } } ] } }""");

        var answer = await SendRawAsync(Encoding.Latin1.GetBytes(request));

        Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 5", answer, StringComparison.Ordinal);
        await StillUpAsync();
    }

    [Fact]
    public async Task A_body_with_half_a_surrogate_pair_is_no_json()
    {
        Nir.Stubs.Add("""{ "request": { "bodyPatterns": [ { "matchesJsonPath": "$.a" } ] }, "response": { "status": 299 } }""");
        Nir.Stubs.Add("""{ "request": { "bodyPatterns": [ { "equalToJson": { "a": "x" } } ] }, "response": { "status": 298 } }""");

        Assert.Equal(404, (await PostAsync("/x", """{ "a": "\ud800" }""")).Status);
        Assert.Equal(404, (await PostAsync("/x", """{ "\ud800": "x" }""")).Status);
    }

    [Fact]
    public async Task A_body_nested_a_hundred_thousand_deep_is_no_json()
    {
        Nir.Stubs.Add("""{ "request": { "bodyPatterns": [ { "equalToJson": [] } ] } }""");

        Assert.Equal(404, (await PostAsync("/x", new string('[', 100_000) + new string(']', 100_000))).Status);
        Assert.Equal(422, (await PostAsync("/__admin/mappings", new string('[', 100_000))).Status);
    }

    [Theory]
    [InlineData("GET /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc")]
    [InlineData("POST /x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")]
    [InlineData("GET /x HT")]
    public async Task A_socket_that_is_half_closed_is_closed_and_the_server_stays_up(string request)
    {
        await SendRawAsync(Encoding.ASCII.GetBytes(request), closeSending: true);

        await StillUpAsync();
    }

    [Fact]
    public async Task There_may_be_only_so_many_stubs()
    {
        using var stubs = new StubLayer();
        var mappings = string.Join(',', Enumerable.Repeat("{}", StubCatalogue.Most));
        stubs.Add($$"""{ "mappings": [ {{mappings}} ] }""");

        Assert.Throws<StubLimitException>(() => stubs.Add("{}"));
        Assert.Equal(StubCatalogue.Most, stubs.Count);
        await StillUpAsync();
    }

    [Theory]
    [InlineData("POST", "recordings/start", 501)]
    [InlineData("POST", "shutdown", 501)]
    [InlineData("GET", "files", 501)]
    [InlineData("POST", "mappings/save", 501)]
    [InlineData("POST", "mappings/find-by-metadata", 501)]
    [InlineData("POST", "requests/remove-by-metadata", 501)]
    [InlineData("PATCH", "settings/extended", 501)]
    [InlineData("POST", "near-misses/request", 501)]
    [InlineData("GET", "nothing", 404)]
    [InlineData("GET", "mappings/7", 404)]
    [InlineData("POST", "settings", 422)]
    [InlineData("PUT", "mappings/00000000-0000-0000-0000-000000000001", 422)]
    public async Task What_the_admin_api_does_not_support_is_refused_by_name(string method, string path, int status)
    {
        var (answered, body) = await SendAsync(new(method), $"/__admin/{path}", """{ "proxyPassThrough": true }""");

        Assert.Equal(status, answered);
        Assert.Equal(status is 501, body.Contains("does not support it", StringComparison.Ordinal) && body.Contains(path.Split('/')[0], StringComparison.Ordinal) && status is 501);
    }

    private async Task<string> TokenAsync()
    {
        var bruker = Nir.Legitimasjon(Sdk.Kodeverk.Rolle.Kommuneintrobruker);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = bruker.ClientId, ["client_secret"] = bruker.ClientSecret });
        using var answer = await Http.PostAsync(new Uri("/oauth/token", UriKind.Relative), form, Cancellation);
        return (await answer.Content.ReadAsStringAsync(Cancellation)).Split('"')[3];
    }

    private async Task StillUpAsync() => Assert.Equal(200, (await GetAsync(string.Create(CultureInfo.InvariantCulture, $"/helse?{Guid.NewGuid()}"))).Status);
}
