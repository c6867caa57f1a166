using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http;
using Nir.Register.Dashboard.Live;
using Nir.Register.Dashboard.Pages;
using Nir.Register.Hosting;
using Nir.Register.Tenants;
using Nir.Register.Tests.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Dashboard;

public sealed class LiveTests : ContractTest
{
    [Fact]
    public async Task A_request_that_comes_in_is_sent_to_who_has_the_page_open()
    {
        using var stream = await EventStream.OpenAsync(Nir, "/");
        await stream.NextAsync("requests", static html => html.Contains("request-1\"", StringComparison.Ordinal), Cancellation);

        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram());

        var html = await stream.NextAsync("requests", static html => html.Contains("request-2", StringComparison.Ordinal), Cancellation);
        Assert.Contains("{id}", html, StringComparison.Ordinal);
        Assert.Equal("PUT /v1/registreringer/{id}: 201, accepted", await stream.NewsAsync(Cancellation));
    }

    [Fact]
    public async Task Only_the_parts_that_have_changed_are_sent()
    {
        using var stream = await EventStream.OpenAsync(Nir, "/__side/clock");
        await stream.NextAsync("closed", static _ => true, Cancellation);

        Nir.Clock.Set(new(2026, 4, 1));

        await stream.NextAsync("date", static html => html.Contains("2026-04-01", StringComparison.Ordinal), Cancellation);
        Assert.DoesNotContain("closed", stream.SentSinceFirst);
    }

    [Fact]
    public async Task The_filter_of_the_page_holds_for_what_is_sent()
    {
        using var stream = await EventStream.OpenAsync(Nir, "/?outcome=refused");
        await stream.NextAsync("requests", static html => html.Contains("No request like that", StringComparison.Ordinal), Cancellation);

        await Intro.ReadAsync(Guid.NewGuid());

        var html = await stream.NextAsync("requests", static html => html.Contains("request-2", StringComparison.Ordinal), Cancellation);
        Assert.DoesNotContain("request-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_test_does_in_its_own_process_shows_too()
    {
        using var stream = await EventStream.OpenAsync(Nir, "/__side/persons");
        await stream.NextAsync("persons", static html => html.Contains("knows no one", StringComparison.Ordinal), Cancellation);

        Nir.CreatePerson();

        await stream.NextAsync("persons", static html => html.Contains("Person 1", StringComparison.Ordinal), Cancellation);
    }

    [Fact]
    public async Task The_stream_ends_when_its_tenant_is_dropped_and_says_so()
    {
        using var browser = new Browser(Nir);
        await browser.OpenAsync("t/alfa/");
        using var stream = await EventStream.OpenAsync(Nir, "/", "t/alfa/");
        await stream.NextAsync("requests", static _ => true, Cancellation);

        using var dropped = await browser.PostAsync("__side/tenants/drop", [("tenant", "alfa")]);

        Assert.Contains("ended", await stream.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task The_stream_ends_when_the_server_stops()
    {
        var server = await NirServer.StartAsync(cancellationToken: Cancellation);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Adresse, "__side/live?of=%2F"), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var stream = new EventStream(answer, await answer.Content.ReadAsStreamAsync(Cancellation));
        await stream.NextAsync("requests", static _ => true, Cancellation);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        await server.DisposeAsync();

        await stream.ReadToEndAsync(Cancellation);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"The server waited {watch.Elapsed} for the page.");
    }

    [Fact]
    public async Task A_stream_that_has_nothing_to_say_says_that_it_is_there()
    {
        var options = new NirServerOptions();
        using var tenants = new TenantRegistry(options.Tenants);
        var (pipe, context) = (new Pipe(), new DefaultHttpContext());
        context.Response.Body = pipe.Writer.AsStream();
        var serving =
            new LiveFeed(TimeSpan.Zero).ServeAsync(context, new View(tenants.Main, tenants, options.Page, "http://localhost", "", new QueryCollection()), "/");
        using var reader = new StreamReader(pipe.Reader.AsStream());

        while (await reader.ReadLineAsync(Cancellation) is not ": still here")
        {
        }

        tenants.Dispose();
        await serving;
    }

    [Fact]
    public async Task Only_so_many_pages_of_a_tenant_are_kept_up_to_date()
    {
        var open = new List<EventStream>();
        for (var i = 0; i < 16; i++)
        {
            open.Add(await EventStream.OpenAsync(Nir, "/"));
        }

        using var browser = new Browser(Nir);
        using var refused = await browser.Http.GetAsync(new Uri(Nir.Endpoint, "__side/live?of=%2F"), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        open.ForEach(static one => one.Dispose());

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }
}
