namespace Nir.Register.Faults;

/// <summary>
/// What happens to a call that a fault strikes. What answers in the register's place (<see cref="Status"/>, <see cref="Rule"/>) or breaks the
/// connection keeps the call from the register unless <see cref="Stored"/> is set; what only delays, cuts or damages the answer lets it through.
/// </summary>
public sealed record FaultWhat
{
    /// <summary>A status from 400 to 599, answered with its problem. Null: the register's.</summary>
    public int? Status { get; init; }

    /// <summary>The id of a rule that is said to refuse the call, with the rule's status. Null: none.</summary>
    public string? Rule { get; init; }

    /// <summary>Seconds in <c>Retry-After</c>. Null: the header is as the register sets it.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How long the answer waits, on the transport's clock; at most ten minutes. What is stored is stored before.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The longest it waits, when each call waits a time of its own from <see cref="Delay"/> to this. Null: always <see cref="Delay"/>.</summary>
    public TimeSpan? DelayAtMost { get; init; }

    /// <summary>What the connection does instead of carrying the answer. Null: it carries it.</summary>
    public FaultConnection? Connection { get; init; }

    /// <summary>After so many bytes of the body the connection is closed. Null: it is sent whole.</summary>
    public int? CutAfter { get; init; }

    /// <summary>What is done to the body. Null: nothing.</summary>
    public FaultDamage? Damage { get; init; }

    /// <summary>The <c>Content-Type</c> that is told instead of the true one. Null: the true one.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the register carries the call out before something else takes its answer's place.</summary>
    public bool Stored { get; init; }

    /// <summary>Whether the call reaches the register twice, as when something in between sends it again. The second answer is sent.</summary>
    public bool DeliveredTwice { get; init; }

    internal bool ReplacesAnswer => Status is not null || Rule is not null;

    internal bool ReachesRegister => Stored || DeliveredTwice || (!ReplacesAnswer && Connection is null);
}
