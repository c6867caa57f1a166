using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Nir.Benchmarks.Stubs;
using Nir.Register;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Hosting;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>
/// What the client adds to the same bytes through a bare <see cref="HttpClient"/>: 10,000 registrations to a server of its own that answers at once, in turns,
/// one at a
/// time. <c>dotnet run -c Release --project tests/Benchmarks -- client</c>; with a number, so many go through and memory is told on the way.
/// </summary>
internal sealed class ClientMeasurement : IDisposable
{
    private const int Count = 10_000;
    private const int Different = 100;
    private const int Rounds = 5;

    private readonly Norskopplaering[] _registreringer;
    private readonly byte[][] _bodies;
    private readonly Uri _server;
    private readonly HttpClient _http = new();

    private ClientMeasurement(Uri server)
    {
        var persons = new SyntheticPersons(1);
        _registreringer = [.. Enumerable.Range(0, Different).Select(_ => persons.CreateNext().CreateNorskopplaering())];
        _bodies = [.. _registreringer.Select(NirJson.Write)];
        _server = server;
    }

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync()
    {
        await using var server = await ServerProcess.StartAsync("fixed");
        using var measurement = new ClientMeasurement(server.Address);
        await using var services = measurement.CreateHosted();
        var hosted = services.GetRequiredService<INirClientFactory>().Create(SyntheticKommune.Fjordvik.Nummer, Rolle.Kommunenorskbruker);
        var alone = measurement.CreateAlone();
        (string Name, Func<int, Task> Send)[] ways =
        [
            ("HttpClient, the same bytes", measurement.SendBareAsync), ("NirClient", i => measurement.SendAsync(alone, i)),
            ("NirClient by Hosting, audited", i => measurement.SendAsync(hosted, i)),
        ];
        var turns = ways.Select(static _ => new List<Turn>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var turn = await MeasureAsync(ways[way].Send);
                // The first round compiles.
                turns[way].AddRange(round == 0 ? [] : [turn]);
            }
        }

        Write(ways,
            [.. turns.Select(
                static all => new Turn(all.Min(static turn => turn.Elapsed), all.Min(static turn => turn.Processor), all.Min(static turn => turn.Bytes)))]);
    }

    /// <summary>Sends many, and tells what is held on the way.</summary>
    public static async Task RunAsync(int many)
    {
        await using var server = await ServerProcess.StartAsync("fixed");
        using var measurement = new ClientMeasurement(server.Address);
        var client = measurement.CreateAlone();
        for (var sent = 0; sent <= many; sent++)
        {
            await measurement.SendAsync(client, sent);
            if (sent % (many / 10) == 0)
            {
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{sent:N0}: {GC.GetTotalMemory(forceFullCollection: true) / 1024:N0} KB held, {Environment.WorkingSet / 1048576:N0} MB resident"));
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<Turn> MeasureAsync(Func<int, Task> send)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (bytes, processor, watch) = (GC.GetTotalAllocatedBytes(precise: true), process.TotalProcessorTime, Stopwatch.StartNew());
        for (var i = 0; i < Count; i++)
        {
            await send(i);
        }

        process.Refresh();
        return new(
            watch.Elapsed.TotalMicroseconds / Count, (process.TotalProcessorTime - processor).TotalMicroseconds / Count,
            (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / Count);
    }

    private static void Write((string Name, Func<int, Task> Send)[] ways, Turn[] turns)
    {
        Console.WriteLine("| What sends | Time a call | Beside bare | Processor time | Beside bare | Allocated | Beside bare |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var ((name, _), turn) in ways.Zip(turns))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {turn.Elapsed:0.0} µs | {turn.Elapsed / turns[0].Elapsed:0.00} | {turn.Processor:0.0} µs | {turn.Processor / turns[0].Processor:0.00} | {turn.Bytes:N0} B | {turn.Bytes / turns[0].Bytes:0.00} |"));
        }
    }

    private async Task SendBareAsync(int i)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(_server, $"v1/registreringer/{_registreringer[i % Different].Id}"))
        {
            Content = new ByteArrayContent(_bodies[i % Different]) { Headers = { ContentType = new("application/json") } },
            Headers = { Authorization = new("Bearer", "fixed"), IfNoneMatch = { EntityTagHeaderValue.Any } },
        };
        using var response = await _http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode || answer.Length == 0)
        {
            throw new InvalidOperationException("Not answered.");
        }
    }

    private async Task SendAsync(NirClient client, int i)
    {
        if (await client.SendAsync(_registreringer[i % Different]) is not Accepted)
        {
            throw new InvalidOperationException("Not accepted.");
        }
    }

    private NirClient CreateAlone() => new(_server, new FixedCredential(), new() { AllowUnencrypted = true, Miljoe = Miljoe.Test });

    private ServiceProvider CreateHosted()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<INirAudit, Unheard>();
        services.AddNirClient(settings =>
        {
            settings.Endpoint = _server;
            settings.TokenEndpoint = new(_server, "oauth/token");
            settings.AllowUnencrypted = true;
            settings.Miljoe = Miljoe.Test;
            settings.Kommuner[SyntheticKommune.Fjordvik.Nummer.ToString()] = new() { Kommunenorskbruker = new() { ClientId = "id", ClientSecret = "secret" } };
        });
        return services.BuildServiceProvider();
    }

    private readonly record struct Turn(double Elapsed, double Processor, double Bytes);

    private sealed class Unheard : INirAudit
    {
        public ValueTask WriteAsync(AuditEvent auditEvent, CancellationToken cancellationToken) => default;
    }
}
