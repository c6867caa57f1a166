using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Nir.Register.Tenants;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler.Overlay;
using Nir.Testing;
using CallTrace = Nir.Register.Contract.CallTrace;

namespace Nir.Register.Tests.Dashboard;

/// <summary>Names and texts that a test, an overlay or what stands in front may hold, made to break out of the markup, on every page.</summary>
public sealed class HostileTextTests : ContractTest
{
    private const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">x</a><!--";

    private protected override FakeNirOptions Setup => new()
    {
        Dato = new(2026, 3, 1),
        Logins = [.. DefaultUsers.All.Where(static user => user.Rolle is not Rolle.Kommuneintrobruker), Hostile],
        Setup = new()
        {
            Overlay = NirOverlay.Read(
            Encoding.UTF8.GetBytes(
                $$"""{ "format": "nir-overlay-v1", "navn": "x", "regler": { "NIR1001": { "tekst": {{JsonSerializer.Serialize(Attack)}}, "tekstEn": {{JsonSerializer.Serialize(Attack)}} } } }"""), "overlay.json")
        },
    };

    private static Dataoverfoeringsbruker Hostile { get; } =
        DefaultUsers.Find(SyntheticKommune.Fjordvik.Nummer, Rolle.Kommuneintrobruker) with { ClientId = Attack };

    [Fact]
    public async Task No_text_becomes_markup()
    {
        Nir.PutInFront(static _ => new Hostility());
        using var browser = new Browser(Nir);
        await browser.Http.GetAsync(new Uri(Nir.Endpoint, "x"), Cancellation);
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram() with { Lovverk = Lovverk.Introduksjonsloven });

        var welcome = await browser.OpenAsync("t/alfa/");
        var query = Uri.EscapeDataString(Attack);
        List<IDocument> pages = [welcome];
        foreach (var page in (string[])["", $"?outcome={query}", $"?before={query}&notice={query}", "__side/requests/2", "__side/requests/3", "__side/faults",
            "__side/findings", "__side/persons", $"__side/reports?kommune={query}&aar={query}", $"__side/personliste?lovverk={query}&kommune={query}",
            $"__side/statistikk?tabell={query}&nivaa={query}&aar={query}"])
        {
            pages.Add(await browser.OpenAsync(page));
        }

        using var stream = await EventStream.OpenAsync(Nir, "/");
        var part = await stream.NextAsync("requests", static _ => true, Cancellation);

        Assert.All(pages, static page =>
        {
            Assert.Single(page.QuerySelectorAll("script"));
            Assert.Empty(page.QuerySelectorAll("img, [onerror], [onclick], [href^=javascript]"));
        });
        Assert.DoesNotContain("<script", part, StringComparison.OrdinalIgnoreCase);
        Assert.All([welcome, .. pages[3..6]], static page => Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal));
    }

    private sealed class Hostility : IRegisterFront
    {
        public int Count => 1;

        public Task InvokeAsync(HttpContext context, RequestDelegate behind)
        {
            if (context.Request.Path != "/x")
            {
                return behind(context);
            }

            CallTrace.NoteFront(context, Attack);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        public void Dispose()
        {
        }
    }
}
