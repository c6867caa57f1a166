using Nir.Register.Tests.Kontrakt;

namespace Nir.Register.Tests.Side;

public sealed class StubsPageTests : Kontrakttest
{
    [Fact]
    public async Task Stubs_are_removed_one_and_all()
    {
        Nir.Stubs.Add("""{ "name": "One", "request": { "url": "/one" } }""");
        Nir.Stubs.Add("""{ "name": "Two", "request": { "url": "/two" } }""");
        using var browser = new Browser(Nir);

        var one = await browser.SendAsync(await browser.OpenAsync("__side/stubs"), "/stubs/remove");
        var left = Nir.Stubs.Count;
        var none = await browser.SendAsync(one, "/stubs/reset");

        Assert.Equal((1, 0), (left, Nir.Stubs.Count));
        Assert.StartsWith("None.", none.QuerySelector("#stubs")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stub_for_every_address_does_not_shut_the_page_out()
    {
        Nir.Stubs.Add("""{ "request": { "urlPattern": ".*" }, "response": { "status": 503 } }""");
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync();

        Assert.Equal("Requests", page.QuerySelector("h1")!.TextContent);
    }
}
