using System.Security.Cryptography;
using System.Text.Json;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Overfoering.Sending;

/// <summary>
/// One attempt at one row. Every write is conditional, the first too: a worker that slept past its lease can do no harm. What may have been stored is read back
/// before anything is sent.
/// </summary>
internal sealed class Transfer(ContentReader content, OwnStates own, OverfoeringOptions options)
{
    private const int MostMerges = 3;

    /// <summary>Makes the attempt. A fault is an outcome here, never an exception, but for cancellation.</summary>
    public async Task<RowOutcome> SendAsync(OutboxRow row, AcceptedState? accepted, NirClient client, CancellationToken cancellationToken)
    {
        try
        {
            if (accepted is { } newer && newer.Row.Sequence > row.Sequence)
            {
                throw new OperationCanceledException("A later state was accepted while this worker slept: its lease was lost.");
            }

            var mine = content.Read(row);
            return row.Doubt == 1
                ? await SettleAsync(row, mine, accepted, client, cancellationToken).ConfigureAwait(false)
                : await WriteAsync(row, mine, accepted, VersionFor(row, accepted), client, cancellationToken).ConfigureAwait(false);
        }
        catch (MissingKeyException missing)
        {
            return new(Unsent(row), OverfoeringReason.KeyMissing) { Wait = Backoff.Compute(options, 1), Detail = missing.Key, Attempts = row.Attempts };
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return Park(row, OverfoeringReason.Unreadable, "");
        }
        catch (NirException fault)
        {
            return FaultOutcome.From(row, fault, options);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return FaultOutcome.Unexpected(row, options);
        }
    }

    // The answer to an earlier attempt was lost. NIR holds it; or it holds what it held before; or somebody else has changed it.
    private async Task<RowOutcome> SettleAsync(
        OutboxRow row, Registrering mine, AcceptedState? accepted, NirClient client, CancellationToken cancellationToken)
    {
        var held = await client.ReadAsync(mine.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        var expected = VersionFor(row, accepted);
        return held?.Version == expected
            ? await WriteAsync(row, mine, accepted, expected, client, cancellationToken).ConfigureAwait(false)
            : await MeetAsync(row, mine, accepted, held, client, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RowOutcome> WriteAsync(
        OutboxRow row, Registrering mine, AcceptedState? accepted, string? version, NirClient client, CancellationToken cancellationToken)
    {
        var result = await PutAsync(mine, version, client, cancellationToken).ConfigureAwait(false);
        if (result is not Conflict { Cause: ConflictCause.ChangedInRegister or ConflictCause.ExistsUnderThisId, Version: not null })
        {
            return Interpret(row, result);
        }

        var held = await client.ReadAsync(mine.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await MeetAsync(row, mine, accepted, held, client, cancellationToken).ConfigureAwait(false);
    }

    // NIR holds something else than was expected. A worker that lost its lease must not build on what it reads now: a later state may stand there.
    private async Task<RowOutcome> MeetAsync(
        OutboxRow row, Registrering mine, AcceptedState? accepted, StoredRegistrering? held, NirClient client, CancellationToken cancellationToken)
    {
        for (var attempt = 1; held is not null; attempt++)
        {
            if (held.Registrering == mine)
            {
                return Accept(row, held.Version, await client.ReadMerknaderAsync(mine, cancellationToken: cancellationToken).ConfigureAwait(false));
            }

            if (!await own.IsStillHeldAsync(row, cancellationToken).ConfigureAwait(false))
            {
                throw new OperationCanceledException("The lease was lost.");
            }

            var merge = await MergeAsync(row, mine, accepted, held, cancellationToken).ConfigureAwait(false);
            if (merge is not { IsClean: true } || attempt > MostMerges)
            {
                return merge is null or { IsClean: true } ? Park(row, OverfoeringReason.HeldByNir, held.Version)
                    : Park(row, OverfoeringReason.Collision, Notice.Join(merge.Collisions.Select(static collision => collision.Medlem)));
            }

            if (merge.Registrering == held.Registrering)
            {
                return Accept(row, held.Version, []) with { Notice = new(OverfoeringEventKind.Merged, held.Version, Notice.Join(merge.ChangedInNir)) };
            }

            var result = await PutAsync(merge.Registrering, held.Version, client, cancellationToken).ConfigureAwait(false);
            if (result is not Conflict { Cause: ConflictCause.ChangedInRegister, Version: not null })
            {
                return Interpret(row, result is Accepted stored ? stored with { Merge = merge } : result);
            }

            held = await client.ReadAsync(mine.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return Park(row, OverfoeringReason.MissingInNir, "");
    }

    // Null: nobody can tell whose change is whose. What a caseworker has seen and chosen is not merged again with what was before it.
    private async Task<MergeResult<Registrering>?> MergeAsync(
        OutboxRow row, Registrering mine, AcceptedState? accepted, StoredRegistrering held, CancellationToken cancellationToken) =>
        await own.ContainsAsync(held.Registrering, cancellationToken).ConfigureAwait(false)
            ? RegistreringMerge.Merge(held.Registrering, mine, held.Registrering)
        : row.SeenVersion.Length == 0 && accepted is not null && content.TryRead(accepted.Row) is { } last
            ? RegistreringMerge.Merge(last, mine, held.Registrering)
        : null;

    private static Task<TransferResult> PutAsync(Registrering mine, string? version, NirClient client, CancellationToken cancellationToken) => version is null
        ? client.SendAsync(mine, cancellationToken: cancellationToken)
        : client.UpdateAsync(mine.Id, version, mine, cancellationToken: cancellationToken);

    private RowOutcome Interpret(OutboxRow row, TransferResult result) => result switch
    {
        Accepted { Merge: { ChangedInNir.Count: > 0 } merge } merged => Accept(row, merged.Version, merged.Merknader) with
        {
            Notice = new(OverfoeringEventKind.Merged, merged.Version, Notice.Join(merge.ChangedInNir)),
        },
        Accepted accepted => Accept(row, accepted.Version, accepted.Merknader),
        Refused refused => Refuse(row, refused),
        Conflict { Cause: ConflictCause.ExistsUnderAnotherId } conflict =>
            Park(row, OverfoeringReason.ExistsUnderAnotherId, conflict.ExistingId?.ToString("D") ?? ""),
        Conflict { Version: null } => Park(row, OverfoeringReason.MissingInNir, ""),
        Conflict conflict => Park(row, OverfoeringReason.HeldByNir, conflict.Version!),
        _ => new(OverfoeringState.OutcomeUnknown, OverfoeringReason.AnswerLost)
        {
            Wait = Backoff.Compute(options, row.Attempts + 1),
            Attempts = row.Attempts + 1,
            IsFault = true,
        },
    };

    private static RowOutcome Refuse(OutboxRow row, Refused refused)
    {
        var regler =
            Notice.Join(refused.Avvik.Where(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning).Select(static avvik => RegelId.Safe(avvik.Regel)));
        return new(OverfoeringState.Refused, OverfoeringReason.Refused)
        {
            Detail = regler,
            Attempts = row.Attempts,
            Notice = new(OverfoeringEventKind.Refused, "", regler),
        };
    }

    private static RowOutcome Accept(OutboxRow row, string version, ValueList<Avvik> merknader)
    {
        var regler = Notice.Join(merknader.Select(static avvik => RegelId.Safe(avvik.Regel)));
        var (state, kind) = merknader.Count == 0
            ? (OverfoeringState.Accepted, OverfoeringEventKind.Accepted)
            : (OverfoeringState.AcceptedWithRemarks, OverfoeringEventKind.AcceptedWithRemarks);
        return new(state) { Version = version, Detail = regler, Attempts = row.Attempts, Notice = new(kind, version, regler) };
    }

    private static RowOutcome Park(OutboxRow row, OverfoeringReason reason, string detail) => new(OverfoeringState.Parked, reason)
    {
        Detail = detail,
        Attempts = row.Attempts,
        Notice = new(OverfoeringEventKind.Parked, "", detail),
    };

    private static OverfoeringState Unsent(OutboxRow row) => row.Doubt == 1 ? OverfoeringState.OutcomeUnknown : OverfoeringState.Waiting;

    private static string? VersionFor(OutboxRow row, AcceptedState? accepted) => row.SeenVersion switch
    {
        "" => accepted?.Version,
        OutboxRow.SeenNothing => null,
        var seen => seen,
    };
}
