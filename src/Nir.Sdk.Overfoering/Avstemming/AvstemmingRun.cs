using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Hosting;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Avstemming;

/// <summary>
/// Compares what was accepted last of each registration with what NIR holds: changes in NIR web, endings that NIR computed, what is gone. What it finds are
/// events; the same finding is told once for each version of NIR's.
/// </summary>
internal sealed class AvstemmingRun(
    ContextSource contexts, INirClientFactory clients, ContentReader content, HasherSource hashers, OverfoeringOptions options)
{
    private const int Batch = 100;

    private HashSet<string> _comparedTonight = new(StringComparer.Ordinal);
    private DateOnly? _night;

    /// <summary>The day it last ran on this node, to its end. Null: not since the start.</summary>
    public DateOnly? LastRun { get; private set; }

    /// <summary>Compares all.</summary>
    /// <returns>How many registrations were compared, and how many events came of it.</returns>
    public Task<(int Compared, int Found)> RunAsync(CancellationToken cancellationToken) => RunAsync(new(StringComparer.Ordinal), cancellationToken);

    /// <summary>Compares all once in a night: tried again, only those of the kommuner that NIR did not answer for.</summary>
    public async Task RunNightAsync(DateOnly night, CancellationToken cancellationToken)
    {
        if (_night != night)
        {
            (_night, _comparedTonight) = (night, new(StringComparer.Ordinal));
        }

        await RunAsync(_comparedTonight, cancellationToken).ConfigureAwait(false);
        LastRun = night;
    }

    // A kommune that NIR does not answer for keeps no other from it: its fault is thrown when all others are compared.
    private async Task<(int Compared, int Found)> RunAsync(HashSet<string> done, CancellationToken cancellationToken)
    {
        var (compared, found) = (0, 0);
        var (seen, faults) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, Exception>(StringComparer.Ordinal));
        for (var last = 0L; ;)
        {
            var rows = await contexts.UseAsync(context => NextAsync(context, last, cancellationToken)).ConfigureAwait(false);
            foreach (var row in rows.Where(row => !done.Contains(row.Kommune) && !faults.ContainsKey(row.Kommune)))
            {
                seen.Add(row.Kommune);
                try
                {
                    found += await CompareAsync(row, cancellationToken).ConfigureAwait(false);
                    compared++;
                }
                catch (Exception fault) when (fault is NirException or InvalidOperationException { InnerException: null })
                {
                    faults.Add(row.Kommune, fault);
                }
            }

            if (rows.Count < Batch)
            {
                done.UnionWith(seen.Except(faults.Keys));
                faults.Values.ToList().ForEach(static fault => ExceptionDispatchInfo.Throw(fault));
                return (compared, found);
            }

            last = rows[^1].Id;
        }
    }

    // The newest accepted row of each registration that nothing newer is on its way for.
    private static Task<List<OutboxRow>> NextAsync(DbContext context, long after, CancellationToken cancellationToken) => context.Rows()
        .Where(row => row.Id > after && (row.State == OverfoeringState.Accepted || row.State == OverfoeringState.AcceptedWithRemarks))
        .Where(row => !context.Set<OutboxRow>().IgnoreQueryFilters().Any(newer => newer.Registrering == row.Registrering && newer.Id > row.Id
            && newer.State != OverfoeringState.Superseded))
        .OrderBy(static row => row.Id)
        .Take(Batch)
        .ToListAsync(cancellationToken);

    private async Task<int> CompareAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var (kommune, familie) = (Kommunenummer.Parse(row.Kommune), (Registreringsfamilie)row.Familie);
        var client = options.ChooseClient?.Invoke(clients, kommune, familie) ?? clients.Create(kommune, familie);
        var held = await client.ReadAsync(row.Registrering, cancellationToken: cancellationToken).ConfigureAwait(false);
        var notices = new List<Notice>();
        if (held is null)
        {
            notices.Add(new(OverfoeringEventKind.MissingInNir, row.Version, ""));
        }
        else
        {
            if (held.Version != row.Version && await ChangedAsync(row, held, cancellationToken).ConfigureAwait(false) is { } members)
            {
                notices.Add(new(OverfoeringEventKind.ChangedInNir, held.Version, members));
            }

            notices.AddRange(await EndingsAsync(client, held, cancellationToken).ConfigureAwait(false));
        }

        return await TellAsync(row, notices, cancellationToken).ConfigureAwait(false);
    }

    // Null: the content is the same. Empty: it is not, and what was sent is erased, so that nobody can say where.
    private async Task<string?> ChangedAsync(OutboxRow row, StoredRegistrering held, CancellationToken cancellationToken)
    {
        if (content.TryRead(row) is { } mine)
        {
            var members = ModelDifference.Find(mine, held.Registrering);
            return members.Count == 0 ? null : Notice.Join(members);
        }

        var hasher = await contexts.UseAsync(context => hashers.GetAsync(context, cancellationToken)).ConfigureAwait(false);
        return hasher.HashContent(held.Registrering).AsSpan().SequenceEqual(row.Hash) ? null : "";
    }

    private static async Task<IEnumerable<Notice>> EndingsAsync(NirClient client, StoredRegistrering held, CancellationToken cancellationToken)
    {
        var status = await client.ReadStatusAsync(held.Registrering.Person, cancellationToken: cancellationToken).ConfigureAwait(false);
        return (status.Registreringer.FirstOrDefault(one => one.Id == held.Registrering.Id)?.BeregnedeAvslutninger ?? [])
            .Where(static ending => ending.Opphevet is null)
            .Select(ending => new Notice(OverfoeringEventKind.EndedByNir, held.Version, ending.Avslutningsaarsak.ToKode()));
    }

    // The row keeps what was told last, so that a night tells nothing twice.
    private Task<int> TellAsync(OutboxRow row, List<Notice> notices, CancellationToken cancellationToken)
    {
        var told = Notice.Join(notices.Select(static notice => $"{(int)notice.Kind}:{notice.Version}"));
        return told == row.Told
            ? Task.FromResult(0)
            : contexts.WriteAsync(context => context.InTransactionAsync(async token =>
            {
                var sql = OutboxSql.From(context);
                var isFirst = await context.Set<OutboxRow>().IgnoreQueryFilters().Where(one => one.Id == row.Id && one.Told == row.Told)
                    .ExecuteUpdateAsync(set => set.SetProperty(static one => one.Told, told), token).ConfigureAwait(false);
                foreach (var notice in isFirst == 1 ? notices : [])
                {
                    await context.RunAsync(sql.AddNotice, token, (int)notice.Kind, row.Registrering, row.Kommune, row.Familie, notice.Version, notice.Details)
                        .ConfigureAwait(false);
                }

                return isFirst == 1 ? notices.Count : 0;
            }, isNeeded: true, cancellationToken));
    }
}
