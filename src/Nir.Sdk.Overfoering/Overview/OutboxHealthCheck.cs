using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Working;

namespace Nir.Sdk.Overfoering.Overview;

/// <summary>
/// Judges by how old the oldest due row is, not by how many there are: a long queue that moves is healthy. Degraded, never unready: the fagsystem works without
/// NIR.
/// </summary>
internal sealed class OutboxHealthCheck(OverviewReader reader, ContextSource contexts, Beat beat, OverfoeringOptions options) : IHealthCheck
{
    private const long LittleRoom = 200L * 1024 * 1024;
    private static readonly TimeSpan LongTransaction = TimeSpan.FromMinutes(10);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var overview = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var faults = await FindAsync(overview).ConfigureAwait(false);
            var data = new Dictionary<string, object>
            {
                ["oldestDueSeconds"] = (long)(overview.OldestDue ?? TimeSpan.Zero).TotalSeconds,
                ["lastBeatSeconds"] = (long)beat.Age.TotalSeconds,
            };
            foreach (var (state, count) in overview.Counts)
            {
                data[state.ToString()] = count;
            }

            return faults.Count == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(string.Join(' ', faults), data: data);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return HealthCheckResult.Degraded($"The outbox's tables cannot be read ({fault.GetType().Name}).");
        }
    }

    private async Task<List<string>> FindAsync(OverfoeringOverview overview)
    {
        var faults = new List<string>();
        Add(beat.CannotWork is not null, $"The worker cannot work: {beat.CannotWork}");
        Add(overview.OldestDue > options.DegradedAfter, $"What is due has waited {Minutes(overview.OldestDue)} minutes.");
        Add(options.IsSending && beat.CannotWork is null && beat.Age > options.DegradedAfter, $"The pump has not gone around for {Minutes(beat.Age)} minutes.");
        Add(overview.Newer > 0, $"{overview.Newer} row(s) were written by a newer version, and wait for it.");
        Add(overview.LongestTransaction > LongTransaction,
            $"A transaction has been open in the database for {Minutes(overview.LongestTransaction)} minutes: claims slow down until it ends.");
        foreach (var key in overview.Waiting.Where(static row => row.Reason is OverfoeringReason.KeyMissing).SelectMany(static row => row.Details).Distinct())
        {
            Add(true, $"The key {key} is not here: what is encrypted with it waits.");
        }

        var room = await contexts.UseAsync(static context => Task.FromResult(
            Dialect.Find(context.Database.ProviderName) == Dialect.Sqlite ? FileDisk.Find(context)?.AvailableFreeSpace : null)).ConfigureAwait(false);
        Add(room < LittleRoom, "There is little room on the disk of the database.");
        return faults;

        void Add(bool isSo, string text)
        {
            if (isSo)
            {
                faults.Add(text);
            }
        }
    }

    private static string Minutes(TimeSpan? time) => ((long)(time ?? TimeSpan.Zero).TotalMinutes).ToString(CultureInfo.InvariantCulture);
}
