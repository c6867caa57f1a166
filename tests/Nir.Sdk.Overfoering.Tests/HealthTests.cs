using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Shared.Client;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>The health check: degraded when something must be looked at, never unready.</summary>
public sealed class HealthTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_is_judged_by_the_oldest_due_row_and_never_says_unready()
    {
        await using var host = await OutboxHost.StartAsync(configure: static options => options.DegradedAfter = TimeSpan.FromMinutes(5));
        for (var i = 0; i < 20; i++)
        {
            await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        }

        var many = await HealthAsync(host);
        await host.UseAsync(static context => context.Set<OutboxRow>()
            .ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Changed, static row => row.Changed - 600_000), Stop));
        var old = await HealthAsync(host);

        Assert.Equal(HealthStatus.Healthy, many.Status);
        Assert.Equal(HealthStatus.Degraded, old.Status);
        Assert.Contains("10 minutes", old.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pump_that_stands_still_is_named_with_its_last_beat_and_one_that_goes_around_is_not()
    {
        var time = new FakeTime();
        await using var host = await OutboxHost.StartAsync(add: services => services.AddSingleton<TimeProvider>(time));
        var beat = host.Services.GetRequiredService<Working.Beat>();
        time.Advance(TimeSpan.FromMinutes(20));
        var still = await HealthAsync(host);
        beat.Tell();
        var moving = await HealthAsync(host);

        Assert.Equal(HealthStatus.Degraded, still.Status);
        Assert.Contains("not gone around for 20 minutes", still.Description, StringComparison.Ordinal);
        Assert.Equal((1200L, 0L), (still.Data["lastBeatSeconds"], moving.Data["lastBeatSeconds"]));
        Assert.Equal(HealthStatus.Healthy, moving.Status);
    }

    [Fact]
    public async Task A_node_that_only_enqueues_needs_no_beat()
    {
        var time = new FakeTime();
        await using var host = await OutboxHost.StartAsync(
            configure: static options => options.IsSending = false, add: services => services.AddSingleton<TimeProvider>(time));
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
    }

    private static async Task<HealthReportEntry> HealthAsync(OutboxHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop)).Entries[OverfoeringServiceCollectionExtensions.HealthCheckName];
}
