using System.Text.Json;
using Nir.MockServer.WireMock;
using Nir.Testing;

namespace Nir.MockServer.Tests.WireMock;

/// <summary>WireMock's admin API behind the fake's gate.</summary>
public class AdminTests : WireMockTest
{
    private const string Down = """{ "Title": "Down", "Request": { "Path": "/helse", "Methods": ["GET"] }, "Response": { "StatusCode": 503 } }""";

    private protected virtual void Begin() => _ = Nir.WireMock;

    [Theory]
    [InlineData(Down)]
    [InlineData($"[{Down}]")]
    [InlineData(
        """{ "request": { "path": { "matchers": [{ "name": "WildcardMatcher", "pattern": "/hel*" }] } }, "response": { "statusCode": "503", "bodyAsJson": { "anything": [1] } } }""")]
    [InlineData(
        """{ "$schema": "https://example.org/mapping.json", "Request": { "Path": "/helse" }, "Response": { "StatusCode": 503, "Headers": { "X-Any": ["a", "b"] } } }""")]
    public async Task A_mapping_in_WireMock_Nets_format_is_taken_and_answers(string mapping)
    {
        Begin();

        Assert.Equal(201, (await PostAsync("__admin/mappings", mapping)).Status);
        Assert.Equal(503, (await GetAsync("helse")).Status);
        Assert.Equal(404, (await GetAsync("nothing-here")).Status);
    }

    [Theory]
    [InlineData("""{ "request": { "method": "GET", "url": "/helse" }, "response": { "status": 503 } }""", "'method'", "request.method")]
    [InlineData("""{ "request": { "urlPathPattern": "/v1/.*" }, "response": { "status": 503 } }""", "'urlPathPattern'", "WireMock for Java")]
    [InlineData("""{ "request": {}, "response": { "status": 503 } }""", "'status'", "StatusCode")]
    [InlineData("""{ "request": {}, "response": { "jsonBody": {} } }""", "'jsonBody'", "BodyAsJson")]
    [InlineData("""{ "scenarioName": "a", "request": {}, "response": {} }""", "'scenarioName'", "Scenario")]
    [InlineData("""{ "mappings": [] }""", "'mappings'", "Request")]
    [InlineData("""[{ "Request": {}, "Response": {} }, { "Request": { "bodyPatterns": [] }, "Response": {} }]""", "'bodyPatterns'", "[1].Request.bodyPatterns")]
    [InlineData("""{ "Request": { "Path": { "Matchers": [{ "equalTo": "x" }] } }, "Response": {} }""", "'equalTo'", "a Matcher")]
    [InlineData("""{ "Request": { "Headers": { "Accept": { "equalTo": "x" } } }, "Response": {} }""", "another kind", "Request.Headers")]
    [InlineData("""{ "Request": { }, "Response": { "Delay": "long" } }""", "another kind", "Response.Delay")]
    [InlineData("""{ "Response": { "StatusCode": 503 } }""", "'Request' is missing", "")]
    [InlineData("""{ "Request": { "Path": "/x" } }""", "'Response' is missing", "")]
    [InlineData("""{ "Request": """, "no JSON", "line 1")]
    [InlineData("7", "a JSON object", "line 1")]
    [InlineData("""{ "Request": {}, "Response": {} } x""", "no JSON", "line 1")]
    [InlineData("""{ "Request": { "Path": { "Matchers": [{ "Name": "NoSuchMatcher", "Pattern": "x" }] } }, "Response": {} }""", "unknown", "")]
    public async Task A_mapping_in_another_format_is_refused_with_the_member_and_its_place(string mapping, string member, string place)
    {
        Begin();

        foreach (var (method, path) in new[] { (HttpMethod.Post, "__admin/mappings"),
            (HttpMethod.Put, "__admin/mappings/11111111-1111-1111-1111-111111111111") })
        {
            var (status, body) = await SendAsync(method, path, mapping);

            Assert.Equal(400, status);
            Assert.Contains(member, Detail(body), StringComparison.Ordinal);
            Assert.Contains(place, Detail(body), StringComparison.Ordinal);
        }

        Assert.Equal(200, (await GetAsync("helse")).Status);
    }

    [Theory]
    [InlineData("PUT", "settings", "nir.WireMock.SetMaxRequestLogCount")]
    [InlineData("POST", "settings", "nir.WireMock.SetMaxRequestLogCount")]
    [InlineData("POST", "mappings/wiremock.org", "WireMock for Java")]
    [InlineData("POST", "mappings/save", "--mappings")]
    [InlineData("POST", "mappings/reloadStaticMappings", "--mappings")]
    [InlineData("POST", "mappings/reset?reloadStaticMappings=true", "--mappings")]
    [InlineData("POST", "files/x.json", "--mappings")]
    [InlineData("PUT", "files/x.json", "--mappings")]
    [InlineData("GET", "files/x.json", "--mappings")]
    [InlineData("DELETE", "files/x.json", "--mappings")]
    public async Task What_would_keep_bodies_or_touch_files_that_no_one_named_is_refused(string method, string path, string what)
    {
        Begin();

        var (status, body) = await SendAsync(new HttpMethod(method), $"__admin/{path}", """{ "MaxRequestLogCount": 100 }""");

        Assert.Equal(403, status);
        Assert.Contains(what, Detail(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_is_not_saved_where_no_folder_is()
    {
        Begin();

        var (status, body) = await PostAsync("__admin/mappings", """{ "SaveToFile": true, "Request": { "Path": "/x" }, "Response": {} }""");

        Assert.Equal(400, status);
        Assert.Contains("--mappings", Detail(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_outside_is_not_read_for_a_body()
    {
        Begin();
        await PostAsync("__admin/mappings", """{ "Request": { "Path": "/helse" }, "Response": { "BodyAsFile": "/etc/hostname" } }""");

        Assert.DoesNotContain((await File.ReadAllTextAsync("/etc/hostname", Cancellation)).Trim(), (await GetAsync("helse")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_mappings_are_deleted_and_the_register_answers()
    {
        Begin();
        await PostAsync("__admin/mappings", Down);

        Assert.Equal(200, (await SendAsync(HttpMethod.Delete, "__admin/mappings")).Status);
        Assert.Equal(200, (await GetAsync("helse")).Status);
        Assert.Contains("\"The register\"", (await GetAsync("__admin/mappings")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "__admin/requests/find", "{ tull")]
    [InlineData("POST", "__admin/requests/find", "7")]
    [InlineData("PUT", "__admin/scenarios/none/state", "{ tull")]
    [InlineData("POST", "__admin/openapi/convert", "{ tull")]
    [InlineData("DELETE", "__admin/mappings", "{ tull")]
    public async Task What_WireMock_cannot_read_is_no_exception_for_the_caller(string method, string path, string body)
    {
        Begin();

        var (status, answer) = await SendAsync(new HttpMethod(method), path, body);

        Assert.InRange(status, 200, 499);
        Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_answered_with_413()
    {
        Begin();
        await PostAsync("__admin/mappings", Down);
        var large = $"\"{new string('x', 5 * 1024 * 1024)}\"";

        Assert.Equal(413, (await PostAsync("__admin/mappings", large)).Status);
        Assert.Equal(413, (await PostAsync("__admin/requests/find", large)).Status);
        Assert.Equal(413, (await PostAsync("v1/status", large)).Status);
        Assert.Equal(200, (await GetAsync("__admin/health")).Status);
    }

    [Fact]
    public async Task A_mapping_that_does_not_say_it_is_JSON_is_told_what_to_send()
    {
        Begin();

        var (status, body) = await SendAsync(HttpMethod.Post, "__admin/mappings", Down, "text/plain");

        Assert.Equal(415, status);
        Assert.Contains("application/json", Detail(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_what_came_in_is_kept()
    {
        Begin();
        await PostAsync("__admin/mappings", Down);
        var person = Nir.CreatePerson();

        await TransferAsync(person.CreateIntroduksjonsprogram());
        await SendAsync(HttpMethod.Put, $"v1/registreringer/{person.Foedselsnummer.RevealValue()}", person.DufNummer.RevealValue());
        var kept =
            string.Concat(
                await Task.WhenAll(
                    new[] { "requests", "mappings", "scenarios", "settings",
                        "requests/unmatched" }.Select(async path => (await GetAsync($"__admin/{path}")).Body)));

        Assert.Contains("\"Down\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Foedselsnummer.RevealValue(), kept, StringComparison.Ordinal);
        Assert.DoesNotContain(person.DufNummer.RevealValue(), kept, StringComparison.Ordinal);
        Assert.Equal("[]", (await GetAsync("__admin/requests")).Body);
        Assert.Empty(Nir.WireMock.LogEntries);
    }

    [Fact]
    public async Task A_log_that_is_raised_in_code_keeps_what_comes()
    {
        Nir.WireMock.SetMaxRequestLogCount(10);
        await PostAsync("__admin/mappings", Down);

        await GetAsync("helse");

        Assert.Single(Nir.WireMock.LogEntries);
    }

    [Fact]
    public async Task A_web_page_elsewhere_adds_no_mapping()
    {
        Begin();
        using var message =
            new HttpRequestMessage(HttpMethod.Post,
                "__admin/mappings")
            { Content = new StringContent(Down, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        message.Headers.Add("Origin", "https://example.org");
        using var answer = await Http.SendAsync(message, Cancellation);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Equal(200, (await GetAsync("helse")).Status);
    }

    private static string Detail(string problem) => JsonDocument.Parse(problem).RootElement.GetProperty("detail").GetString()!;
}
