using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Auditing;

/// <summary>One read or write, for the audit log: who, when, what, why and how it went. It never holds an identifier of the person.</summary>
public sealed record AuditEvent
{
    /// <summary>When the call began.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What was done: <see cref="NirCall.Name"/>.</summary>
    public required string Operation { get; init; }

    /// <summary>The registrations that were read or written. Empty: a search found none, or failed.</summary>
    public required ValueList<Guid> Registreringer { get; init; }

    /// <summary>Their family. Null: not known, or several.</summary>
    public Registreringsfamilie? Familie { get; init; }

    /// <summary>Who made the call. Null: not told (<see cref="NirCallOptions.Executor"/>).</summary>
    public string? Actor { get; init; }

    /// <summary>Why. Null: not told (<see cref="NirCallOptions.Purpose"/>).</summary>
    public string? Purpose { get; init; }

    /// <summary>How it went.</summary>
    public required CallOutcomeKind Outcome { get; init; }

    /// <summary>The kind of fault. Null: no fault, or not one of the register's.</summary>
    public NirErrorCode? ErrorCode { get; init; }

    /// <summary>The id of the call.</summary>
    public required string CorrelationId { get; init; }
}
