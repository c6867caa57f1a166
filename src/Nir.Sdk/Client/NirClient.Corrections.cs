using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client;

public partial class NirClient
{
    private const int MostMerges = 3;

    /// <summary>
    /// Updates a registration that the register holds at a version. All that the register holds is replaced: what was changed there before that
    /// version is kept only when it is in <paramref name="registrering"/>. <see cref="MergeAsync"/> keeps it.
    /// </summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="version">The version that was read, or got when it was accepted last (<see cref="Accepted.Version"/>). Another one is a conflict.</param>
    /// <param name="registrering">The full state that the register shall hold.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="CompareAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException"><paramref name="registrering"/> has another id, no version is given, or the call's purpose is missing.</exception>
    public virtual Task<TransferResult> UpdateAsync(
        Guid id, string version, Registrering registrering, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        ArgumentNullException.ThrowIfNull(registrering);
        if (registrering.Id != id)
        {
            throw new ArgumentException("This is not the registration that is to be updated: its id is another.", nameof(registrering));
        }

        return CallAsync(new SendCall(Previous: null, registrering) { Version = version }, options, cancellationToken);
    }

    /// <summary>
    /// Transfers a correction: reads what the register holds, merges what was changed here with what was changed there since
    /// (<see cref="RegistreringMerge"/>), and updates. A caseworker's change in NIR web is never erased; where the two collide, nothing is sent.
    /// </summary>
    /// <param name="lastAccepted">
    /// What the fagsystem sent last that was accepted: its own changes are counted from it. It is without what was merged in from NIR, and without
    /// what was held back (<see cref="TransferResult.HeldBack"/>).
    /// </param>
    /// <param name="mine">What the fagsystem holds now.</param>
    /// <param name="sak">The facts of the person's case, to check against. They are not sent. Null: not known.</param>
    /// <param name="options">Who makes the calls and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="CompareAsync"/> tells it.</param>
    /// <returns>
    /// <see cref="Accepted"/> with <see cref="Accepted.Merge"/>, also when there was nothing to update. <see cref="Conflict"/> with
    /// <see cref="Conflict.Collisions"/>, or without a version when the register holds the registration no more. The others as for a transfer.
    /// </returns>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The two are of different registrations, or the call's purpose is missing.</exception>
    public virtual async Task<TransferResult> MergeAsync(
        Registrering lastAccepted, Registrering mine, Personsak? sak = null, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lastAccepted);
        ArgumentNullException.ThrowIfNull(mine);
        for (var attempt = 1; ; attempt++)
        {
            var held = await ReadAsync(mine.Id, options, cancellationToken).ConfigureAwait(false);
            if (held is null)
            {
                return new Conflict(mine.Id, CorrelationIdOf(options), ConflictCause.ChangedInRegister);
            }

            var merge = RegistreringMerge.Merge(lastAccepted, mine, held.Registrering);
            if (!merge.IsClean)
            {
                return new Conflict(mine.Id, CorrelationIdOf(options), ConflictCause.ChangedInRegister)
                {
                    Version = held.Version,
                    Collisions = merge.Collisions
                };
            }

            if (merge.Registrering == held.Registrering)
            {
                return new Accepted(mine.Id, CorrelationIdOf(options), held.Version) { IsReadBack = true, Merge = merge };
            }

            var result = await SendAsync(merge.Registrering, sak, held, options, cancellationToken).ConfigureAwait(false);
            if (result is Accepted accepted)
            {
                return accepted with { Merge = merge };
            }

            // Changed once more between the read and the update: read again.
            if (result is not Conflict { Cause: ConflictCause.ChangedInRegister, Version: not null } || attempt == MostMerges)
            {
                return result;
            }
        }
    }

    private static string CorrelationIdOf(NirCallOptions? options) => (options?.CorrelationId ?? Guid.NewGuid()).ToString("D");
}
