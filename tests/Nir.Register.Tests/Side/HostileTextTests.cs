using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler.Overlay;
using Nir.Testing;

namespace Nir.Register.Tests.Side;

/// <summary>Names and texts that a test, an overlay or a stub may hold, made to break out of the markup, on every page.</summary>
public sealed class HostileTextTests : Kontrakttest
{
    private const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">x</a><!--";

    private protected override FakeNirOptions Oppsett => new()
    {
        Dato = new(2026, 3, 1),
        Brukere = [.. Standardbrukere.Alle.Where(static bruker => bruker.Rolle is not Rolle.Kommuneintrobruker), Hostile],
        Oppsett = new() { Overlay = NirOverlay.Les(Encoding.UTF8.GetBytes($$"""{ "format": "nir-overlay-v1", "navn": "x", "regler": { "NIR1001": { "tekst": {{JsonSerializer.Serialize(Attack)}}, "tekstEn": {{JsonSerializer.Serialize(Attack)}} } } }"""), "overlay.json") },
    };

    private static Dataoverfoeringsbruker Hostile { get; } = Standardbrukere.For(SyntetiskKommune.Fjordvik.Nummer, Rolle.Kommuneintrobruker) with { ClientId = Attack };

    [Fact]
    public async Task No_text_becomes_markup()
    {
        var json = JsonSerializer.Serialize(Attack);
        Nir.Stubs.Add($$"""{ "name": {{json}}, "scenarioName": {{json}}, "requiredScenarioState": "Started", "newScenarioState": {{json}}, "request": { "url": "/x" }, "response": { "status": 503 } }""");
        using var browser = new Browser(Nir);
        await browser.Http.GetAsync(new Uri(Nir.Endpoint, "x"), Avbrudd);
        await Intro.LagreAsync(Nir.OpprettPerson().EtIntroduksjonsprogram() with { Lovverk = Lovverk.Introduksjonsloven });

        var welcome = await browser.OpenAsync("t/alfa/");
        var query = Uri.EscapeDataString(Attack);
        List<IDocument> pages = [welcome];
        foreach (var page in (string[])["", $"?outcome={query}", $"?before={query}&notice={query}", "__side/requests/2", "__side/requests/3", "__side/stubs", "__side/findings", "__side/persons"])
        {
            pages.Add(await browser.OpenAsync(page));
        }

        using var stream = await EventStream.OpenAsync(Nir, "/__side/stubs");
        var part = await stream.NextAsync("stubs", static _ => true, Avbrudd);

        Assert.All(pages, static page =>
        {
            Assert.Single(page.QuerySelectorAll("script"));
            Assert.Empty(page.QuerySelectorAll("img, [onerror], [onclick], [href^=javascript]"));
        });
        Assert.DoesNotContain("<script", part, StringComparison.OrdinalIgnoreCase);
        Assert.All([welcome, .. pages[3..6]], static page => Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal));
    }
}
