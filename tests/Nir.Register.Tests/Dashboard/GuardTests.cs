using System.Net;
using Nir.Register.Tests.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Dashboard;

/// <summary>A web page elsewhere must neither read the page nor steer the fake.</summary>
public sealed class GuardTests : ContractTest
{
    private protected override FakeNirOptions Setup => new() { Network = true, Dato = new(2026, 3, 1) };

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    public async Task A_form_of_another_site_is_refused_and_does_nothing(string name, string value)
    {
        using var browser = new Browser(Nir);

        using var answer = await browser.PostAsync("__side/clock/advance", [("days", "7")], (name, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("fra-annet-nettsted", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 1), Nir.Clock.Dato);
    }

    [Fact]
    public async Task The_pages_own_form_and_that_of_a_program_are_taken()
    {
        using var browser = new Browser(Nir);
        var origin = Nir.Endpoint.GetLeftPart(UriPartial.Authority);

        using var own = await browser.PostAsync("__side/clock/advance", [("days", "1")], ("Sec-Fetch-Site", "same-origin"), ("Origin", origin));
        using var program = await browser.PostAsync("__side/clock/advance", [("days", "1")]);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (own.StatusCode, program.StatusCode));
        Assert.Equal(new DateOnly(2026, 3, 3), Nir.Clock.Dato);
    }

    [Theory]
    [InlineData("__nir/reset")]
    [InlineData("t/a/__nir/reset")]
    public async Task Another_site_steers_nothing_else_either(string address)
    {
        using var browser = new Browser(Nir);

        using var foreign = await browser.PostAsync(address, [], ("Sec-Fetch-Site", "cross-site"));
        using var program = await browser.PostAsync(address, []);

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.True(program.IsSuccessStatusCode, $"A program is answered with {program.StatusCode}.");
    }

    [Theory]
    [InlineData("rebound.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("10.0.0.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:5080", HttpStatusCode.OK)]
    [InlineData("nir.localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.2", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    public async Task The_page_answers_to_names_of_this_machine_only(string host, HttpStatusCode expected)
    {
        using var browser = new Browser(Nir);
        foreach (var page in new[] { "", "__side/persons", "__side/live?of=%2F", "__side/side.css" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Nir.Endpoint, page)) { Headers = { Host = host } };
            using var answer = await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_name_that_was_made_to_point_here_does_not_steer_though_it_is_its_own_origin()
    {
        using var browser = new Browser(Nir);

        using var answer = await browser.PostAsync("__nir/reset", [], ("Host", "rebound.example"), ("Origin", "http://rebound.example"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_may_load_what_the_server_serves_and_run_nothing_that_stands_in_the_page()
    {
        using var browser = new Browser(Nir);

        using var answer = await browser.Http.GetAsync(Nir.Endpoint, Cancellation);
        var page = await browser.OpenAsync();

        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
        Assert.All(page.QuerySelectorAll("script"), static script => Assert.True(script.HasAttribute("src") && script.TextContent.Length == 0));
        Assert.Empty(page.QuerySelectorAll("style, [style], iframe, object"));
        Assert.All(page.QuerySelectorAll("link, script, img"),
            static asset => Assert.StartsWith("/__side/", asset.GetAttribute("href") ?? asset.GetAttribute("src"), StringComparison.Ordinal));
    }
}
