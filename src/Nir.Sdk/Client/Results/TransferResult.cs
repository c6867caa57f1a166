using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>
/// What became of a transfer. A closed set: <see cref="Accepted"/>, <see cref="Refused"/>, <see cref="Conflict"/> or
/// <see cref="OutcomeUnknown"/>. Faults (network, access, the program's own) are <see cref="NirException"/>s.
/// </summary>
/// <remarks>
/// <see cref="Match"/> takes a function for each, and does not compile when one is missing. A <c>switch</c> ends in a line that says that there
/// is no fifth:
/// <code>
/// var next = result switch
/// {
///     Accepted accepted => Store(accepted.Version),
///     Refused refused => Show(refused.Avvik),
///     Conflict conflict => Reread(conflict.ExistingId),
///     OutcomeUnknown unknown => CompareLater(unknown.Id),
///     _ => throw new UnreachableException(),
/// };
/// </code>
/// </remarks>
public abstract record TransferResult : RegistreringResult
{
    // In the assembly only, so that the set stays closed.
    private protected TransferResult(Guid id, string correlationId)
        : base(id, correlationId)
    {
    }

    /// <summary>Whether the register holds what was sent.</summary>
    public bool IsAccepted => this is Accepted;

    /// <summary>What the register remarked on. Empty: nothing, or its answer is not known.</summary>
    public abstract ValueList<Avvik> Merknader { get; }

    /// <summary>
    /// What the rules remarked on here before sending, but for what the register's own answer says: the choice of law, deadlines and lengths,
    /// which rest on facts that the register is not sent. Empty: nothing.
    /// </summary>
    public ValueList<Avvik> LocalMerknader { get; init; } = [];

    /// <summary>What was given but not sent, because the overlay says that NIR cannot take it yet (NIR5007). Empty: all was sent.</summary>
    public ValueList<Avvik> HeldBack { get; init; } = [];

    /// <summary>Whether the registration's law is the one that the person's facts lead to. Not assessed when the facts were not known.</summary>
    public LovvalgCheck Lovvalg { get; init; } = LovvalgCheck.NotAssessed;

    /// <summary>
    /// The person's deadlines as the facts give them, beside what NIR computed. NIR's own win. Null: the facts or NIR's computation were not
    /// given.
    /// </summary>
    public FristComparison? Frister { get; init; }

    /// <summary>The rules that could not be assessed here before sending, and what was missing. Empty: all were, or none was asked for.</summary>
    public ValueList<NotAssessed> NotAssessed { get; init; } = [];

    /// <summary>Gives what the function for this outcome gives.</summary>
    /// <typeparam name="T">What all four give.</typeparam>
    /// <param name="accepted">The register holds what was sent.</param>
    /// <param name="refused">Refused by rule.</param>
    /// <param name="conflict">The register holds something else.</param>
    /// <param name="outcomeUnknown">Perhaps stored, perhaps not.</param>
    public T Match<T>(Func<Accepted, T> accepted, Func<Refused, T> refused, Func<Conflict, T> conflict, Func<OutcomeUnknown, T> outcomeUnknown)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(refused);
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(outcomeUnknown);
        return this switch
        {
            Accepted it => accepted(it),
            Refused it => refused(it),
            Conflict it => conflict(it),
            _ => outcomeUnknown((OutcomeUnknown)this),
        };
    }
}
