using System.Net;
using Nir.Register.Tests.Kontrakt;
using Nir.Shared;

namespace Nir.Register.Tests.Side;

public sealed class RecipePageTests : Kontrakttest
{
    public static TheoryData<string> Recipes => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "mock-server", "recipes")).Select(static folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Every_recipe_can_be_put_up_once_and_taken_down(string recipe)
    {
        using var browser = new Browser(Nir);

        var up = await browser.SendAsync(await browser.OpenAsync("__side/stubs"), "/recipes/on", ("recipe", recipe));
        var count = Nir.Stubs.Count;
        using var again = await browser.PostAsync("__side/recipes/on", [("recipe", recipe)]);
        var countAgain = Nir.Stubs.Count;
        var down = await browser.SendAsync(up, "/recipes/off", ("recipe", recipe));

        Assert.True(count > 0);
        Assert.Equal((count, 0), (countAgain, Nir.Stubs.Count));
        Assert.Contains("on", up.QuerySelector($"#recipe-{recipe}")!.ClassList);
        Assert.DoesNotContain("on", down.QuerySelector($"#recipe-{recipe}")!.ClassList);
        Assert.All(up.QuerySelectorAll($"#recipe-{recipe} p"), static text => Assert.NotEmpty(text.Text()));
    }

    [Fact]
    public async Task A_recipe_acts_and_its_scenario_shows_and_is_set_back()
    {
        using var browser = new Browser(Nir);
        var up = await browser.SendAsync(await browser.OpenAsync("__side/stubs"), "/recipes/on", ("recipe", "nede-en-gang"));

        using var first = await browser.Http.PutAsync(new Uri(Nir.Endpoint, Fagsystem.Adresse(Guid.NewGuid())), Fagsystem.Json("{}"), Avbrudd);
        var stepped = await browser.OpenAsync("__side/stubs");
        var back = await browser.SendAsync(stepped, "/scenarios/reset");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        Assert.Equal("Started (its beginning)", up.QuerySelector("#scenarios tbody tr")!.Cell("State"));
        Assert.Equal("oppe", stepped.QuerySelector("#scenarios tbody tr")!.Cell("State"));
        Assert.Equal("1", stepped.QuerySelector("#stubs tbody tr")!.Cell("Answers"));
        Assert.Equal("Started (its beginning)", back.QuerySelector("#scenarios tbody tr")!.Cell("State"));
    }

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
