namespace Nir.Sdk.Client.Results;

/// <summary>
/// What became of a deletion. A closed set: <see cref="Deleted"/>, <see cref="AlreadyDeleted"/>, <see cref="DeletionRefused"/>,
/// <see cref="DeletionConflict"/> or <see cref="DeletionOutcomeUnknown"/>. Faults are <see cref="NirException"/>s.
/// </summary>
public abstract record DeletionResult : RegistreringResult
{
    // In the assembly only, so that the set stays closed.
    private protected DeletionResult(Guid id, string correlationId)
        : base(id, correlationId)
    {
    }

    /// <summary>Whether the register no longer holds it.</summary>
    public bool IsGone => this is Deleted or AlreadyDeleted;

    /// <summary>Gives what the function for this outcome gives.</summary>
    /// <typeparam name="T">What all five give.</typeparam>
    /// <param name="deleted">The register no longer holds it.</param>
    /// <param name="alreadyDeleted">The register held no such registration.</param>
    /// <param name="refused">Refused by rule.</param>
    /// <param name="conflict">It has changed.</param>
    /// <param name="outcomeUnknown">Perhaps deleted, perhaps not.</param>
    public T Match<T>(
        Func<Deleted, T> deleted,
        Func<AlreadyDeleted, T> alreadyDeleted,
        Func<DeletionRefused, T> refused,
        Func<DeletionConflict, T> conflict,
        Func<DeletionOutcomeUnknown, T> outcomeUnknown)
    {
        ArgumentNullException.ThrowIfNull(deleted);
        ArgumentNullException.ThrowIfNull(alreadyDeleted);
        ArgumentNullException.ThrowIfNull(refused);
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(outcomeUnknown);
        return this switch
        {
            Deleted it => deleted(it),
            AlreadyDeleted it => alreadyDeleted(it),
            DeletionRefused it => refused(it),
            DeletionConflict it => conflict(it),
            _ => outcomeUnknown((DeletionOutcomeUnknown)this),
        };
    }
}
