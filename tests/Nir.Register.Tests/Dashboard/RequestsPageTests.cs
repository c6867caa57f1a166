using System.Net;
using Microsoft.AspNetCore.Http;
using Nir.Register.Tenants;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Testing;
using CallTrace = Nir.Register.Contract.CallTrace;

namespace Nir.Register.Tests.Dashboard;

public sealed class RequestsPageTests : ContractTest
{
    [Fact]
    public async Task A_request_shows_with_what_was_asked_and_what_was_answered()
    {
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram());
        using var browser = new Browser(Nir);

        var row = (await browser.OpenAsync()).QuerySelector("tbody tr")!;

        Assert.Equal("PUT /v1/registreringer/{id}", row.Cell("Request"));
        Assert.Equal("Accepted 201", row.Cell("Answer"));
        Assert.Equal("9901-kommuneintrobruker", row.Cell("Client"));
    }

    [Fact]
    public async Task A_refusal_shows_its_rule_and_leads_to_both_texts_the_pointer_the_level_and_the_source()
    {
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram() with { Lovverk = Lovverk.Introduksjonsloven };
        var refusal = await Intro.StoreAsync(program);
        using var browser = new Browser(Nir);

        var row = (await browser.OpenAsync()).QuerySelector("tbody tr")!;
        var page = (await browser.OpenAsync(row.QuerySelector("th a")!.GetAttribute("href")!)).Body!;

        Assert.Contains("NIR1001", row.Cell("Why"), StringComparison.Ordinal);
        var rule = page.QuerySelectorAll("article").Single(static one => one.QuerySelector("h3")!.TextContent.Contains("NIR1001", StringComparison.Ordinal));
        Assert.Contains("must not be registered", rule.TextContent, StringComparison.Ordinal);
        Assert.Contains("skal ikke registreres", rule.QuerySelector("[lang=nb].nb")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dokumentert", rule.QuerySelector(".level")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/sluttmaal", rule.QuerySelector("code")!.TextContent);
        Assert.StartsWith("https://www.imdi.no/", rule.QuerySelector(".source a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(refusal.Headers["X-Korrelasjons-Id"], page.TextContent, StringComparison.Ordinal);
        Assert.Contains("NIR1001", (await browser.OpenAsync(rule.QuerySelector("h3 a")!.GetAttribute("href")!)).QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_found_by_the_first_characters_of_a_registrations_id()
    {
        var (one, other) = (Nir.CreatePerson().CreateIntroduksjonsprogram(), Nir.CreatePerson().CreateIntroduksjonsprogram());
        await Intro.StoreAsync(one);
        await Intro.ReadAsync(one.Id);
        await Intro.StoreAsync(other);
        using var browser = new Browser(Nir);

        var found = await browser.OpenAsync($"?find={one.Id.ToString()[..6].ToUpperInvariant()}");
        var link = found.QuerySelector("tbody tr")!.QuerySelector("td a.id")!.GetAttribute("href")!;

        Assert.Equal(["GET /v1/registreringer/{id}", "PUT /v1/registreringer/{id}"],
            found.QuerySelectorAll("tbody tr").Select(static row => row.Cell("Request")));
        Assert.Equal(2, (await browser.OpenAsync(link)).QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("NIR1001", 1)]
    [InlineData("oauth", 1)]
    [InlineData("422", 1)]
    [InlineData("9901-kommuneintro", 3)]
    [InlineData("no such thing", 0)]
    public async Task Requests_are_found_by_a_part_of_what_is_said_of_them(string text, int expected)
    {
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram());
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram() with { Lovverk = Lovverk.Introduksjonsloven });
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync($"?find={Uri.EscapeDataString(text)}");

        Assert.Equal(expected, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(text, page.QuerySelector("#find")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_search_keeps_the_outcome_and_an_outcome_keeps_the_search()
    {
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        await Intro.StoreAsync(program);
        await Intro.StoreAsync(program with { Lovverk = Lovverk.Introduksjonsloven });
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync($"?outcome=accepted&find={program.Id.ToString()[..8]}");

        Assert.Equal("accepted", page.QuerySelector("input[name=outcome]")!.GetAttribute("value"));
        Assert.Equal("Accepted 201", Assert.Single(page.QuerySelectorAll("tbody tr")).Cell("Answer"));
        Assert.Contains($"find={program.Id.ToString()[..8]}", page.QuerySelector("#filter-Refused")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("All 2", page.QuerySelector("#filter-All")!.TextContent);
    }

    [Fact]
    public async Task A_persons_number_is_neither_searched_for_nor_shown_again()
    {
        var person = Nir.CreatePerson();
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram());
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync($"?find={person.Foedselsnummer.RevealValue()}");

        Assert.Equal("", page.QuerySelector("#find")!.GetAttribute("value"));
        Assert.DoesNotContain(person.Foedselsnummer.RevealValue(), page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_stands_first_and_an_outcome_can_be_chosen()
    {
        var program = Nir.CreatePerson().CreateIntroduksjonsprogram();
        await Intro.StoreAsync(program);
        await Intro.ReadAsync(Guid.NewGuid());
        using var browser = new Browser(Nir);

        var all = await browser.OpenAsync();
        var refused = await browser.OpenAsync("?outcome=refused");

        Assert.Equal(["3", "2", "1"], all.QuerySelectorAll("tbody tr").Select(static row => row.QuerySelector("th a")!.LastChild!.TextContent));
        Assert.Equal("Refused 404", Assert.Single(refused.QuerySelectorAll("tbody tr")).Cell("Answer"));
        Assert.StartsWith("Refused", refused.QuerySelector(".filter [aria-current]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_never_came_shows_as_none()
    {
        Nir.Faults.Add("connection-closed");
        using var browser = new Browser(Nir);

        await Assert.ThrowsAsync<HttpRequestException>(() => Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram()));

        Assert.Contains("/v1/registreringer/{id}", Assert.Single((await browser.OpenAsync("?outcome=no-answer")).QuerySelectorAll("tbody tr")).Cell("Request"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_answers_in_front_of_the_register_shows_under_the_contracts_address()
    {
        Nir.PutInFront(static _ => new Closed());
        using var browser = new Browser(Nir);
        await browser.Http.GetAsync(new Uri(Nir.Endpoint, $"v1/registreringer/{Guid.NewGuid()}"), Cancellation);

        var row = (await browser.OpenAsync()).QuerySelector("tbody tr")!;

        Assert.Equal(("GET /v1/registreringer/{id}", "Turned away 503", "Answered by a closed door Service Unavailable"),
            (row.Cell("Request"), row.Cell("Answer"), row.Cell("Why")));
        Assert.Contains("1 mapping answers", (await browser.OpenAsync("__side/faults")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_unknown_address_and_method_nothing_is_shown()
    {
        using var browser = new Browser(Nir);
        using var request = new HttpRequestMessage(new HttpMethod("FISK"), new Uri(Nir.Endpoint, "hemmelig/sti?fisk=hemmelig"));
        await browser.Http.SendAsync(request, Cancellation);

        var page = await browser.OpenAsync();

        Assert.Equal("other an unknown address", page.QuerySelector("tbody tr")!.Cell("Request"));
        Assert.DoesNotContain("hemmelig", page.QuerySelector("table")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_program_that_asks_for_the_first_page_is_told_where_the_rest_is()
    {
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
        http.DefaultRequestHeaders.Add("Accept", "application/json");

        using var answer = await http.GetAsync(new Uri(Nir.Endpoint, "t/a/"), Cancellation);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("\"contract\":\"/t/a/v1/openapi.json\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_shows_its_own_requests_only_and_links_within_itself()
    {
        await Intro.ReadAsync(Guid.NewGuid());
        using var browser = new Browser(Nir);
        await browser.Http.GetAsync(new Uri(Nir.Endpoint, "t/a/helse"), Cancellation);

        var page = await browser.OpenAsync("t/a/");

        Assert.Equal("GET /helse", Assert.Single(page.QuerySelectorAll("tbody tr")).Cell("Request"));
        Assert.All(page.QuerySelectorAll("a[href^='/'], link[href], script[src]"),
            link => Assert.StartsWith("/t/a/", link.GetAttribute("href") ?? link.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_last_requests_are_kept()
    {
        using var browser = new Browser(Nir);
        for (var i = 0; i < 310; i++)
        {
            await browser.Http.GetAsync(new Uri(Nir.Endpoint, "helse"), Cancellation);
        }

        var page = await browser.OpenAsync();
        using var old = await browser.Http.GetAsync(new Uri(Nir.Endpoint, "__side/requests/1"), Cancellation);

        Assert.Equal("All 300", page.QuerySelector(".filter [aria-current]")!.TextContent);
        Assert.Equal(100, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
    }

    private sealed class Closed : IRegisterFront
    {
        public int Count => 1;

        public Task InvokeAsync(HttpContext context, RequestDelegate behind)
        {
            CallTrace.NoteFront(context, "a closed door");
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        public void Dispose()
        {
        }
    }
}
