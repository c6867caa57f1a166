using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Overfoering.Overview;
using Nir.Sdk.Overfoering.Page;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Telemetry;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Overfoering.Working;
using Nir.Shared.Client;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>
/// Identifiers are planted in what is enqueued and in all that a careless register answers, and looked for in everything that comes out of the outbox: log,
/// page, health, overview, events, conflicts, faults, traces, meters and the database's own columns.
/// </summary>
public sealed class LeakTests
{
    private const string Word = "kanarifugl";

    private static readonly string[] Planted = [Examples.DufDigits, Examples.FoedselsnummerDigits, Word];

    private static readonly string[] Tags = ["nir.kommune", "nir.state", "nir.reason"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<int> Statuses => [201, 302, 400, 401, 403, 409, 412, 413, 422, 429, 500, 503];

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Nothing_planted_comes_out_whatever_the_register_answers(int status)
    {
        using var listening = new Eavesdropper(OverfoeringTelemetry.MeterName);
        var register = new Script();
        for (var i = 0; i < 30; i++)
        {
            register.Answer(status, Body(status), "\"v1\"", static response =>
            {
                response.ReasonPhrase = Examples.DufDigits;
                response.Headers.Add("X-Korrelasjons-Id", Examples.DufDigits);
                response.Headers.Add("X-Echo", Examples.FoedselsnummerDigits);
            });
        }

        var client = Examples.Client(register);
        await using var host = await OutboxHost.StartAsync(configure: options =>
        {
            options.ChooseClient = (_, _, _) => client;
            options.MaxAttempts = 2;
        }, add: static services => services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace)));
        var output = new StringBuilder();
        await host.EnqueueAsync(Examples.Program);
        for (var i = 0; i < 2; i++)
        {
            await host.LetTimePassAsync();
            await host.Outbox.SendDueAsync(Stop);
        }

        await SpillAsync(host, output);

        var all = output + host.Log.Tekst + listening.Tekst;
        Assert.All(Planted, planted => Assert.DoesNotContain(planted, all, StringComparison.Ordinal));
        Assert.NotEmpty(listening.Activities);
        Assert.Contains(listening.Measurements, static one => one.Navn == "nir.overfoering.outcomes");
    }

    [Fact]
    public async Task What_is_measured_and_traced_has_few_tags_and_no_id()
    {
        using var listening = new Eavesdropper(OverfoeringTelemetry.MeterName);
        await using var host = await OutboxHost.StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram() with { Vedtak = [] });
        await host.SendAllAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var lost = Assert.Single(await host.ClaimAsync());
        await host.LetTimePassAsync();
        await host.Upkeep.TickAsync(Stop);
        await host.ClaimAsync();
        await host.CarryAsync(lost);

        var own = listening.Measurements.Where(static one => one.Navn.StartsWith("nir.overfoering", StringComparison.Ordinal)).ToList();
        var spans = listening.Activities.Where(static one => one.Source.Name == OverfoeringTelemetry.ActivitySourceName).ToList();
        Assert.Equal(["nir.overfoering.claim.duration", "nir.overfoering.leases_lost", "nir.overfoering.outcomes"],
            own.Select(static one => one.Navn).Distinct().Order());
        Assert.All(own.SelectMany(static one => one.Marks), static tag => AssertIsOneOfFew(tag.Key, $"{tag.Value}"));
        Assert.True(spans.Count >= 3);
        Assert.All(spans, static span => Assert.All(span.TagObjects, static tag => AssertIsOneOfFew(tag.Key, $"{tag.Value}")));
        Assert.All(spans, span => Assert.DoesNotContain(program.Id.ToString(), $"{span.DisplayName}{span.StatusDescription}", StringComparison.Ordinal));
    }

    private static void AssertIsOneOfFew(string key, string value)
    {
        Assert.Contains(key, Tags);
        Assert.True(key switch
        {
            "nir.kommune" => value == FakeNir.Kommune.ToString(),
            "nir.state" => Enum.TryParse<OverfoeringState>(value, out _),
            _ => Enum.TryParse<OverfoeringReason>(value, out _),
        }, $"{key}={value}");
    }

    private static async Task SpillAsync(OutboxHost host, StringBuilder output)
    {
        var overview = await host.Outbox.ReadOverviewAsync(Stop);
        output.AppendLine(StatusPage.Write(overview, await host.Outbox.CountRefusedAsync(Stop), host.Services.GetRequiredService<KommuneBrake>()));
        output.AppendJoin('\n', overview.Waiting.Select(static one =>
            $"{one} {string.Join(',', one.Details)} {ProgressText.GetTilstand(one)} {ProgressText.GetAarsak(one)} {ProgressText.GetUtbedring(one)}"));
        output.Append(await host.Outbox.FindAsync(Examples.Id, Stop));
        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop);
        output.AppendJoin('\n', health.Entries.Values.Select(static entry => $"{entry.Description} {string.Join(' ', entry.Data)}"));
        foreach (var row in await host.RowsAsync())
        {
            output.Append(row.Detail).Append(row.Told).Append(row.Version).AppendLine(Encoding.Latin1.GetString(row.Payload));
        }

        if (await host.UseAsync(static context => Task.FromResult(context.Set<OutboxNotice>().Count())) is var count and > 0)
        {
            output.AppendJoin('\n', await host.TakeEventsAsync(count));
        }

        try
        {
            output.Append(await host.Outbox.ReadConflictAsync(Examples.Id, Stop));
            output.Append(await host.Outbox.CompareAsync(Stop));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            output.Append(fault);
        }
    }

    private static string Body(int status) => status == 201
        ? Examples.Answer("v1", Examples.Avvik(Examples.DufDigits, "merknad"))
        : Examples.Problem(status, $"urn:nir:regel:{Examples.DufDigits}",
            $$""","detail":"{{Examples.FoedselsnummerDigits}} {{Word}}","avvik":[{{Examples.Avvik(Examples.DufDigits)}},{{Examples.Avvik("NIR1103")}}]""");
}
