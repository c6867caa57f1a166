namespace Nir.Sdk.Client.Results;

/// <summary>
/// A fault: the call could not be made or understood. Refusals, conflicts and unknown outcomes are values
/// (<see cref="TransferResult"/>), not exceptions. The message says what to do, and holds no personal data and no part of an answer.
/// </summary>
public sealed class NirException : Exception
{
    /// <summary>Makes a fault.</summary>
    /// <param name="errorCode">What kind it is.</param>
    /// <param name="message">What happened and what to do, without personal data.</param>
    /// <param name="innerException">What caused it; null when nothing else did.</param>
    public NirException(NirErrorCode errorCode, string message, Exception? innerException = null)
        : base(message, innerException) => ErrorCode = errorCode;

    /// <summary>What kind of fault it is.</summary>
    public NirErrorCode ErrorCode { get; }

    /// <summary>The id of the call in traces and logs, and in the register when it got that far. Null: it did not leave the credential.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The rule that the register named, for example <c>NIR5001</c>. Null: none.</summary>
    public string? Regel { get; init; }

    /// <summary>The HTTP status that was answered. Null: no answer, or another wire.</summary>
    public int? Status { get; init; }

    /// <summary>How long the register asks to be left alone. Null: it did not say.</summary>
    public TimeSpan? TryAgainAfter { get; init; }
}
