using Nir.MockServer.WireMock;
using Nir.Register.Hosting;
using Nir.Testing;

namespace Nir.MockServer.Tests.WireMock;

/// <summary>Mappings from a folder, and what WireMock saves there.</summary>
public sealed class FolderTests : IDisposable
{
    private const string Down = """{ "Title": "Down", "Request": { "Path": "/helse" }, "Response": { "StatusCode": 503 } }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-mappings-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_is_broken_is_named_with_its_place_and_the_others_load()
    {
        Write("a.json", Down);
        Write("b.json", """{ "request": { "urlPath": "/helse" }, "response": { "status": 200 } }""");
        Write("c.json", "{\n  tull");
        Write("d.json", """{ "Request": { "Path": { "Matchers": [{ "Name": "NoSuchMatcher", "Pattern": "x" }] } }, "Response": {} }""");
        Write("notes.txt", "no mapping");
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);

        var faults = nir.ReadMappings(_folder.FullName);

        Assert.Equal(3, faults.Count);
        Assert.StartsWith("b.json: line 1, column 25, request.urlPath: 'urlPath' is no member of a Request", faults[0], StringComparison.Ordinal);
        Assert.StartsWith("c.json: line 2, column", faults[1], StringComparison.Ordinal);
        Assert.Contains("NoSuchMatcher", faults[2], StringComparison.Ordinal);
        Assert.Equal(503, await HealthAsync(nir));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);

        Assert.Throws<DirectoryNotFoundException>(() => nir.ReadMappings(Path.Combine(_folder.FullName, "none")));
    }

    [Fact]
    public async Task Every_tenant_begins_with_the_folders_mappings_and_only_the_server_saves_there()
    {
        Write("a.json", Down);
        await using var server = await NirServer.StartInProcessAsync(new() { Front = place => new WireMockDoor(place, _folder.FullName) }, Cancellation);
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.Adresse };

        Assert.Equal(503, await StatusAsync(http, HttpMethod.Get, "t/a/helse"));
        Assert.Equal(200, await StatusAsync(http, HttpMethod.Delete, "t/a/__admin/mappings"));
        Assert.Equal(200, await StatusAsync(http, HttpMethod.Get, "t/a/helse"));
        Assert.Equal(503, await StatusAsync(http, HttpMethod.Get, "helse"));
        Assert.Equal(403, await StatusAsync(http, HttpMethod.Put, "t/a/__admin/files/new.txt", "x"));
        Assert.Equal(200, await StatusAsync(http, HttpMethod.Post, "__admin/files/new.txt", "x"));
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "new.txt")));
    }

    [Theory]
    [InlineData("__admin/files/..%2Fescaped.txt")]
    [InlineData("__admin/files/{temp}nir-escaped.txt")]
    public async Task Nothing_is_written_outside_the_folder(string path)
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);
        nir.ReadMappings(_folder.FullName);
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        var address = path.Replace("{temp}", Uri.EscapeDataString(Path.GetTempPath()), StringComparison.Ordinal);
        Assert.InRange(await StatusAsync(http, HttpMethod.Post, address, "x"), 200, 499);
        Assert.False(File.Exists(Path.Combine(_folder.Parent!.FullName, "escaped.txt")));
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "nir-escaped.txt")));
    }

    [Fact]
    public async Task A_mapping_that_is_saved_is_there_at_the_next_start()
    {
        await using (var nir = await FakeNir.StartAsync(cancellationToken: Cancellation))
        {
            Assert.Empty(nir.ReadMappings(_folder.FullName));
            using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
            Assert.Equal(201,
                await StatusAsync(http, HttpMethod.Post, "__admin/mappings",
                    Down.Replace("\"Title\"", "\"SaveToFile\": true, \"Title\"", StringComparison.Ordinal)));
        }

        await using var next = await FakeNir.StartAsync(cancellationToken: Cancellation);
        Assert.Empty(next.ReadMappings(_folder.FullName));
        Assert.Equal(503, await HealthAsync(next));
    }

    [Fact]
    public async Task A_body_is_read_from_the_folder()
    {
        Write("a.json", """{ "Request": { "Path": "/helse" }, "Response": { "BodyAsFile": "page.html" } }""");
        Write("page.html", "<h1>502</h1>");
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);
        nir.ReadMappings(_folder.FullName);
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        Assert.Equal("<h1>502</h1>", await http.GetStringAsync(new Uri("helse", UriKind.Relative), Cancellation));
    }

    [Fact]
    public async Task The_folder_is_read_anew_without_the_files_that_are_not_in_the_format()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);
        nir.ReadMappings(_folder.FullName);
        Write("a.json", Down);
        Write("b.json", """{ "priority": -1, "request": { "urlPath": "/helse" }, "response": { "status": 204 } }""");
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        Assert.Equal(200, await StatusAsync(http, HttpMethod.Post, "__admin/mappings/reloadStaticMappings"));
        Assert.Equal(503, await HealthAsync(nir));
    }

    [Fact]
    public async Task A_file_that_breaks_before_a_reload_takes_nothing_else_down()
    {
        Write("a.json", Down);
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);
        Assert.Empty(nir.ReadMappings(_folder.FullName));
        Write("b.json", "{\n  tull");
        Write("c.json", """{ "Request": { "Path": { "Matchers": [{ "Name": "NoSuchMatcher", "Pattern": "x" }] } }, "Response": {} }""");
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        Assert.InRange(await StatusAsync(http, HttpMethod.Post, "__admin/mappings/reloadStaticMappings"), 200, 499);

        Assert.Equal(503, await HealthAsync(nir));
        foreach (var page in (string[])["", "__side/faults", "__side/findings", "__side/persons", "v1/openapi.json", "v1/kodeverk", "__admin/mappings"])
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, page);
            message.Headers.Accept.ParseAdd(page.StartsWith('_') && page != "__admin/mappings" || page.Length == 0 ? "text/html" : "application/json");
            using var answer = await http.SendAsync(message, Cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"/{page} answers {answer.StatusCode}.");
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private static async Task<int> HealthAsync(FakeNir nir)
    {
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
        return await StatusAsync(http, HttpMethod.Get, "helse");
    }

    private static async Task<int> StatusAsync(HttpClient http, HttpMethod method, string path, string? body = null)
    {
        using var message =
            new HttpRequestMessage(method, path)
            {
                Content = body is null
                ? null
                : new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"))
            };
        using var answer = await http.SendAsync(message, Cancellation);
        return (int)answer.StatusCode;
    }
}
