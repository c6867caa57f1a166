using System.Text.Json;
using Nir.Register.Stubs;
using Nir.Testing;

namespace Nir.Register.Tests.Stubs;

public sealed class FolderTests : IDisposable
{
    private const string Good = """{ "request": { "url": "/good" }, "response": { "status": 299 } }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-stubs-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_mappings_of_a_folder_answer()
    {
        Write("mappings/deep/down/a.json", Good);
        await using var nir = await FakeNir.StartAsync(new() { Stubber = _folder.FullName }, Cancellation);
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        using var answer = await http.GetAsync(new Uri("/good", UriKind.Relative), Cancellation);

        Assert.Equal(299, (int)answer.StatusCode);
        Assert.Empty(nir.Stubs.FolderFaults);
    }

    [Theory]
    [InlineData("{ \"request\": ", "mappings/b.json: Line 1, byte 14: well-formed JSON")]
    [InlineData("\"x\"", "mappings/b.json: An object is expected.")]
    [InlineData("""{ "request": { "urlx": "/a" } }""", "mappings/b.json: /request/urlx: 'urlx' is not known.")]
    [InlineData("""{ "mappings": [ { }, { "request": { "url": 1 } } ] }""", "mappings/b.json: /mappings/1/request/url: A text is expected.")]
    [InlineData("""{ "request": { "headers": { "a/b~c": { "like": "x" } } } }""", "mappings/b.json: /request/headers/a~1b~0c/like: 'like' is not known.")]
    [InlineData("""{ "response": { "bodyFileName": "none.json" } }""", "mappings/b.json: /response/bodyFileName: There is no such file")]
    [InlineData("""{ "response": { "bodyFileName": "../mappings/a.json" } }""", "mappings/b.json: /response/bodyFileName: The name of a file within __files")]
    public void A_broken_file_is_named_with_its_place_and_the_others_are_loaded(string broken, string fault)
    {
        Write("mappings/a.json", Good);
        Write("mappings/b.json", broken);
        Write("mappings/c.json", Good);

        using var stubs = new StubLayer(_folder.FullName);

        Assert.Equal(2, stubs.Count);
        Assert.StartsWith(fault, Assert.Single(stubs.FolderFaults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "mappings"));
        File.WriteAllBytes(Path.Combine(_folder.FullName, "mappings", "a.json"), [0x7B, 0x22, 0xC3, 0x28, 0x22, 0x3A, 0x31, 0x7D]);

        using var stubs = new StubLayer(_folder.FullName);

        Assert.StartsWith("mappings/a.json: ", Assert.Single(stubs.FolderFaults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_comments_and_a_list_of_mappings_are_taken()
    {
        Write("mappings/a.json", $$"""{{'\uFEFF'}}{ /* as an editor leaves it */ "mappings": [ {{Good}}, {{Good}}, ] }""");

        using var stubs = new StubLayer(_folder.FullName);

        Assert.Empty(stubs.FolderFaults);
        Assert.Equal(2, stubs.Count);
    }

    [Fact]
    public void The_same_id_twice_is_named()
    {
        Write("mappings/a.json", """{ "id": "00000000-0000-0000-0000-000000000001" }""");
        Write("mappings/b.json", """{ "id": "00000000-0000-0000-0000-000000000001" }""");

        using var stubs = new StubLayer(_folder.FullName);

        Assert.StartsWith("mappings/b.json: /id: ", Assert.Single(stubs.FolderFaults), StringComparison.Ordinal);
        Assert.Equal(1, stubs.Count);
    }

    [Fact]
    public void A_reset_brings_the_folders_mappings_back_as_they_now_are()
    {
        Write("mappings/a.json", Good);
        using var stubs = new StubLayer(_folder.FullName);
        stubs.Add(Good);
        Write("mappings/b.json", "{");

        stubs.Reset();

        Assert.Equal(1, stubs.Count);
        Assert.Single(stubs.FolderFaults);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_that_says_so() =>
        Assert.Contains("no-such-folder", Assert.Throws<DirectoryNotFoundException>(() => new StubLayer("no-such-folder")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_body_from_a_file_is_sent_as_it_stands()
    {
        Write("mappings/a.json", """{ "response": { "bodyFileName": "deep/body.bin" } }""");
        Write("__files/deep/body.bin", "\u00e6\u00f8\u00e5");

        using var stubs = new StubLayer(_folder.FullName);

        Assert.Equal("\u00e6\u00f8\u00e5"u8.ToArray(), Assert.Single(stubs.Catalogue.All).Response.Body);
    }

    [Fact]
    public void Mappings_that_wiremock_has_saved_are_taken()
    {
        Write("mappings/a.json", """{ "id": "00000000-0000-0000-0000-000000000001", "uuid": "00000000-0000-0000-0000-000000000001", "persistent": true, "request": { "url": "/x" }, "response": { "status": 200 } }""");

        using var stubs = new StubLayer(_folder.FullName);

        Assert.Empty(stubs.FolderFaults);
        Assert.Equal("00000000-0000-0000-0000-000000000001", JsonDocument.Parse(Assert.Single(stubs.Catalogue.All).Json).RootElement.GetProperty("id").GetString());
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
