using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nir.MockServer.WireMock;
using Nir.Sdk.Kodeverk;
using Nir.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Nir.Benchmarks.Stubs;

/// <summary>What the child processes serve, until they are ended.</summary>
internal static class Servers
{
    /// <summary>For WireMock for Java.</summary>
    public static string Mapping =>
        $$"""{ "request": { "method": "GET", "url": "/fast" }, "response": { "status": 200, "headers": { "Content-Type": "application/json" }, "body": {{System.Text.Json.JsonSerializer.Serialize(StubComparison.Body)}} } }""";

    public static async Task ServeAsync(string name)
    {
        switch (name)
        {
            case "minimal":
                await MinimalAsync();
                break;
            case "stub":
                await StubAsync();
                break;
            case "wiremock-net":
                WireMockNet();
                break;
            case "register":
                await RegisterAsync(withMapping: false, tenants: 0);
                break;
            case "register-behind":
                await RegisterAsync(withMapping: true, tenants: 0);
                break;
            case "register-tenants":
                await RegisterAsync(withMapping: false, PutComparison.Tenants);
                break;
            case "bare":
                await BareAsync();
                break;
            case "fixed":
                Listening(await FixedServer.StartAsync());
                break;
            case "cold-bare":
                await ColdBareAsync();
                break;
            case "cold-client" or "cold-bare-client":
                await ColdClient.RunAsync(isBare: name == "cold-bare-client");
                break;
            case "cold-hundred":
                await ColdHundredAsync();
                break;
            default:
                await ColdAsync();
                break;
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
    }

    private static async Task MinimalAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/fast", static () => Results.Text(StubComparison.Body, "application/json"));
        await app.StartAsync();
        Listening(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    private static async Task StubAsync()
    {
        var nir = await FakeNir.StartAsync(new() { Network = true });
        AddFast(nir.WireMock);
        Listening(nir.Endpoint);
    }

    /// <summary>WireMock.Net as its own host, but for the log, which ours has not.</summary>
    private static void WireMockNet()
    {
        var server = WireMockServer.Start(static settings => settings.MaxRequestLogCount = 0);
        AddFast(server);
        Listening(new Uri(server.Url!));
    }

    private static void AddFast(WireMockServer server) => server.Given(Request.Create().WithPath("/fast").UsingGet())
        .RespondWith(Response.Create().WithHeader("Content-Type", "application/json").WithBody(StubComparison.Body));

    private static async Task RegisterAsync(bool withMapping, int tenants)
    {
        var nir = await FakeNir.StartAsync(new() { Network = true, Dato = new(2026, 3, 1), TokenLifetime = TimeSpan.FromHours(1) });
        if (withMapping)
        {
            AddFast(nir.WireMock);
        }

        Write(await Transfers.PrepareAsync(nir, tenants));
        Listening(nir.Endpoint);
    }

    private static async Task BareAsync()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 1) });
        var lines = await Transfers.PrepareAsync(nir, tenants: 0);
        var address = await BareServer.StartAsync(await Transfers.FetchAnswerAsync(nir, lines[0]));
        Write(lines);
        Listening(address);
    }

    private static void Write(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }

    /// <summary>From nothing to the first answer in process, first in a process that has done nothing yet.</summary>
    private static async Task ColdAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            var watch = Stopwatch.StartNew();
            var nir = await FakeNir.StartAsync();
            using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
            await http.GetStringAsync(new Uri("/helse", UriKind.Relative));
            Console.WriteLine(watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
        }

        Console.WriteLine("listening 1");
    }

    /// <summary>The same for an empty application with one address: what the framework takes of it.</summary>
    private static async Task ColdBareAsync()
    {
        var watch = Stopwatch.StartNew();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        app.MapGet("/helse", (RequestDelegate)(static context => context.Response.WriteAsync("ok")));
        await app.StartAsync();
        using var http = app.GetTestClient();
        await http.GetStringAsync(new Uri("/helse", UriKind.Relative));
        Console.WriteLine(watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine("listening 1");
    }

    /// <summary>A hundred tests with a fake each and a transfer to it, on all cores, in a process that has done nothing yet.</summary>
    private static async Task ColdHundredAsync()
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, 100), static async (_, cancellationToken) =>
        {
            await using var nir = await FakeNir.StartAsync(cancellationToken: cancellationToken);
            var client = nir.CreateClient(Rolle.Kommunenorskbruker);
            await client.SendAsync(nir.CreatePerson().CreateNorskopplaering(), cancellationToken: cancellationToken);
        });
        Console.WriteLine(watch.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine("listening 1");
    }

    private static void Listening(Uri address) => Console.WriteLine($"listening {address.Port}");
}
