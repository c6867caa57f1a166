using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Calls;

/// <summary>How a call went, for those who log, trace, count and audit it. It never holds content.</summary>
/// <param name="Kind">In one word.</param>
public readonly record struct CallOutcome(CallOutcomeKind Kind)
{
    /// <summary>The rules named. Null: none.</summary>
    public ValueList<Avvik>? Avvik { get; init; }

    /// <summary>The registrations found. Null: the call names its own.</summary>
    public ValueList<Guid>? Registreringer { get; init; }

    /// <summary>The family that was read. Null: none, or the call tells.</summary>
    public Registreringsfamilie? Familie { get; init; }

    /// <summary>The law that was read. Null: none, or the call tells.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>What stopped the call. Null: nothing did.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The rules named, each once, in a form that cannot hold anything else: an unknown one is <c>unknown</c>.</summary>
    public IReadOnlyList<string> RegelIds => (Avvik ?? []) is { Count: > 0 } avvik
        ? [.. avvik.Select(static single => RegelId.Safe(single.Regel)).Distinct()]
        : Fault is NirException { Regel: { } regel } ? [RegelId.Safe(regel)] : [];

    /// <summary>What stopped a call, as its outcome.</summary>
    /// <param name="fault">The exception.</param>
    public static CallOutcome From(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(fault is OperationCanceledException ? CallOutcomeKind.Cancelled : CallOutcomeKind.Fault) { Fault = fault };
    }

    internal static CallOutcome From(TransferResult result) => result switch
    {
        Accepted { Merknader.Count: 0 } => new(CallOutcomeKind.Accepted),
        Accepted accepted => new(CallOutcomeKind.AcceptedWithRemarks) { Avvik = accepted.Merknader },
        Refused refused => new(CallOutcomeKind.Refused) { Avvik = refused.Avvik },
        Conflict conflict => new(CallOutcomeKind.Conflict) { Avvik = conflict.Avvik },
        _ => new(CallOutcomeKind.OutcomeUnknown),
    };

    internal static CallOutcome From(DeletionResult result) => result switch
    {
        Deleted => new(CallOutcomeKind.Deleted),
        AlreadyDeleted => new(CallOutcomeKind.Absent),
        DeletionRefused refused => new(CallOutcomeKind.Refused) { Avvik = refused.Avvik },
        DeletionConflict => new(CallOutcomeKind.Conflict),
        _ => new(CallOutcomeKind.OutcomeUnknown),
    };

    internal static CallOutcome From(StoredRegistrering? stored) => stored is null
        ? new(CallOutcomeKind.Absent)
        : new(CallOutcomeKind.Read) { Familie = stored.Registrering.Familie, Lovverk = stored.Registrering.Lovverk };

    internal static CallOutcome Found(IEnumerable<Guid> registreringer) => new(CallOutcomeKind.Read) { Registreringer = registreringer.ToValueList() };
}
