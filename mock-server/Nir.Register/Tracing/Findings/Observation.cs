namespace Nir.Register.Tracing.Findings;

/// <summary>What the findings are drawn from: a request and its answer, without anything that stood in the body.</summary>
internal readonly record struct Observation
{
    /// <summary>The request's number within the tenant.</summary>
    public required long Number { get; init; }

    /// <summary>When the request came.</summary>
    public required DateTimeOffset Came { get; init; }

    /// <summary>When the answer began.</summary>
    public required DateTimeOffset Answered { get; init; }

    public required string Method { get; init; }

    /// <summary>The address as the contract writes it. Null: there is none like it.</summary>
    public string? Route { get; init; }

    /// <summary>The status. 0: there was none.</summary>
    public int Status { get; init; }

    /// <summary>The transfer user. Null: none that is known.</summary>
    public string? Client { get; init; }

    /// <summary>A hash of the credential that was sent. Null: none was.</summary>
    public int? Authorization { get; init; }

    /// <summary>The registration that the address names. Null: none.</summary>
    public Guid? Registration { get; init; }

    /// <summary>A keyed hash of the body without the registration's id. Null: it was no transfer.</summary>
    public long? Content { get; init; }

    /// <summary>A hash of the version that the change presumes. Null: it presumes none.</summary>
    public int? Version { get; init; }

    /// <summary>How long the answer asked to wait. Null: it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the token lasts that was given. Null: none was.</summary>
    public TimeSpan? TokenLifetime { get; init; }

    /// <summary>Whether the answer names a rule that forbids a field.</summary>
    public bool HasForbiddenField { get; init; }

    /// <summary>Whether the register refused a change that does not say what it presumes.</summary>
    public bool LacksPrecondition { get; init; }

    /// <summary>Whether the register had the participation under another id.</summary>
    public bool ExistsUnderOtherId { get; init; }

    /// <summary>Whether it was refused for what may mend by itself: the person is not there yet.</summary>
    public bool MayMendItself { get; init; }

    /// <summary>Whether what looks like an identifier stood in the address.</summary>
    public bool HasIdentifierInAddress { get; init; }

    /// <summary>Whether the address or the method is none of the contract's.</summary>
    public bool IsUnknownAddress { get; init; }
}
