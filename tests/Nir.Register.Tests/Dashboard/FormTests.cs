using System.Net;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Dashboard;

/// <summary>Everything that the page offers works without script: a form is sent, and the page that follows tells what came of it.</summary>
public sealed class FormTests : ContractTest
{
    [Fact]
    public async Task The_date_is_set_and_advanced_and_what_happened_on_the_way_is_told()
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(person.WithFlyktning(new(2018, 3, 1)));
        await Intro.StoreAsync(person.CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven) with { Avslutning = null });
        using var browser = new Browser(Nir);

        var advanced = await browser.SendAsync(await browser.OpenAsync("__side/clock"), "/clock/advance", ("days", "7"));
        var set = await browser.SendAsync(advanced, "/clock/set", ("date", "2032-01-01"));

        Assert.Contains("2026-03-08. On the way 1 programme was ended", advanced.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2032-01-01. On the way 0 programmes were ended", set.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2032, 1, 1), Nir.Clock.Dato);
        Assert.StartsWith("Done", set.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_date_does_not_run_backwards_and_the_page_says_so()
    {
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram());
        using var browser = new Browser(Nir);

        var page = await browser.SendAsync(await browser.OpenAsync("__side/clock"), "/clock/set", ("date", "2020-01-01"));

        Assert.Contains("does not run backwards", page.QuerySelector(".notice.no")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 1), Nir.Clock.Dato);
    }

    [Fact]
    public async Task Limits_are_set_and_lifted_and_the_page_is_answered_meanwhile()
    {
        using var browser = new Browser(Nir);

        var on = await browser.SendAsync(await browser.OpenAsync("__side/clock"), "/limits/set", ("seconds", "60"), ("calls", ""));
        var during = await Intro.ReadAsync(Guid.NewGuid());
        var lifted = await browser.SendAsync(on, "/limits/lift");
        var after = await Intro.ReadAsync(Guid.NewGuid());

        Assert.Contains("Maintenance", on.QuerySelector("#faults-now")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.NotFound), (during.Status, after.Status));
        Assert.Equal("None is on.", lifted.QuerySelector("#faults-now")!.Text());
    }

    [Fact]
    public async Task The_register_is_closed_for_a_kommune_and_opened_again()
    {
        using var browser = new Browser(Nir);

        var closed =
            await browser.SendAsync(await browser.OpenAsync("__side/clock"), "/closed/add", ("from", "2026-03-01"), ("to", "2026-03-02"),
                ("kommuner", "9901, 9902"));
        var during = await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram());
        var opened = await browser.SendAsync(closed, "/closed/clear");

        Assert.Equal("2026-03-01 to 2026-03-02, kommune 9901, 9902", closed.QuerySelector("#closed li")!.Text());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, during.Status);
        Assert.Equal("It is open.", opened.QuerySelector("#closed")!.Text());
    }

    [Theory]
    [InlineData("/clock/set", "date", "i morgen")]
    [InlineData("/clock/set", "date", "2400-01-01")]
    [InlineData("/clock/advance", "days", "-1")]
    [InlineData("/limits/set", "seconds", "-5")]
    [InlineData("/limits/set", "calls", "<i>")]
    [InlineData("/closed/add", "from", "2026-03-01")]
    [InlineData("/register/empty", "sure", "no")]
    [InlineData("/faults/on", "fault", "<script>")]
    [InlineData("/faults/off", "fault", "fremmed")]
    [InlineData("/faults/add", "status", "tohundre")]
    [InlineData("/faults/add", "status", "200")]
    [InlineData("/faults/add", "from", "i morgen")]
    [InlineData("/tenants/go", "tenant", "../x")]
    [InlineData("/tenants/drop", "tenant", "fremmed")]
    [InlineData("/persons", "duf", "<script>alert(1)</script>")]
    public async Task What_cannot_be_done_is_said_and_not_repeated(string action, string field, string value)
    {
        using var browser = new Browser(Nir);

        using var answer = await browser.PostAsync($"__side{action}", [(field, value)]);
        var page = await browser.OpenAsync(answer.Headers.Location!.OriginalString);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.NotEmpty(page.QuerySelector(".notice.no")!.TextContent);
        Assert.StartsWith("Not done", page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(value, page.QuerySelector(".notice")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_found_by_duf_nummer_which_is_never_repeated()
    {
        Nir.CreatePerson();
        var person = Nir.CreatePerson();
        using var browser = new Browser(Nir);
        var number = person.DufNummer.RevealValue();

        var found = await browser.SendAsync(await browser.OpenAsync("__side/persons"), "/persons", ("duf", $" {number[..4]} {number[4..10]} {number[10..]} "));
        using var unknown = await browser.PostAsync("__side/persons", [("duf", "199912345688")]);

        Assert.Equal("Person 2", found.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(number, found.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1999", unknown.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_is_opened_listed_and_dropped()
    {
        using var browser = new Browser(Nir);

        var tenant = await browser.SendAsync(await browser.OpenAsync("__side/tenants"), "/tenants/go", ("tenant", "alfa"));
        var list = await browser.OpenAsync("__side/tenants");
        var dropped = await browser.SendAsync(list, "/tenants/drop", ("tenant", "alfa"));

        Assert.Equal("alfa", tenant.QuerySelector(".tenant b")!.TextContent);
        Assert.Equal("/t/alfa/", list.QuerySelector("#tenants tbody a")!.GetAttribute("href"));
        Assert.Equal("There are none.", dropped.QuerySelector("#tenants")!.Text());
    }

    [Fact]
    public async Task A_tenant_that_drops_itself_is_not_made_anew()
    {
        using var browser = new Browser(Nir);

        var page = await browser.SendAsync(await browser.OpenAsync("t/alfa/__side/tenants"), "/tenants/drop", ("tenant", "alfa"));

        Assert.Equal("There are none.", page.QuerySelector("#tenants")!.Text());
    }

    [Fact]
    public async Task The_register_is_emptied_when_one_is_sure()
    {
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram());
        using var browser = new Browser(Nir);

        await browser.SendAsync(await browser.OpenAsync("__side/clock"), "/register/empty", ("sure", "yes"));

        Assert.Empty(Nir.Registreringer);
    }

    [Fact]
    public async Task Findings_are_shown_with_their_requests_and_forgotten_when_asked()
    {
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram() with { Lovverk = Lovverk.Introduksjonsloven });
        using var browser = new Browser(Nir);

        var page = await browser.OpenAsync("__side/findings");
        var forgotten = await browser.SendAsync(page, "/findings/forget");

        var card = page.QuerySelector("#finding-2")!;
        Assert.Equal("A forbidden field was sent 1 time", card.QuerySelector("h2")!.Text());
        Assert.Equal(["Seen", "Why it matters", "What to do", "Requests"], card.QuerySelectorAll("dt").Select(static one => one.TextContent));
        Assert.Equal("/__side/requests/2", card.QuerySelector(".numbers a")!.GetAttribute("href"));
        Assert.Equal("1", page.QuerySelector("#menu .badge")!.TextContent);
        Assert.Empty(forgotten.QuerySelectorAll("article"));
    }

    [Theory]
    [InlineData("GET", "__side/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "__side/persons/999", HttpStatusCode.NotFound)]
    [InlineData("GET", "__side/persons/99999999999999999999", HttpStatusCode.NotFound)]
    [InlineData("GET", "__side/rules/NIR0000", HttpStatusCode.NotFound)]
    [InlineData("POST", "__side/nothing", HttpStatusCode.NotFound)]
    [InlineData("PUT", "__side/clock", HttpStatusCode.MethodNotAllowed)]
    public async Task Where_there_is_nothing_it_says_so(string method, string address, HttpStatusCode expected)
    {
        using var browser = new Browser(Nir);
        using var request =
            new HttpRequestMessage(new HttpMethod(method), new Uri(Nir.Endpoint, address)) { Content = method == "GET" ? null : new FormUrlEncodedContent([]) };

        using var answer = await browser.Http.SendAsync(request, Cancellation);

        Assert.Equal(expected, answer.StatusCode);
    }
}
