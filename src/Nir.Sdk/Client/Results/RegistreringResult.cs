namespace Nir.Sdk.Client.Results;

/// <summary>What became of a write to a registration: <see cref="TransferResult"/> or <see cref="DeletionResult"/>.</summary>
public abstract record RegistreringResult
{
    // In the assembly only, so that the sets stay closed.
    private protected RegistreringResult(Guid id, string correlationId)
    {
        ArgumentException.ThrowIfNullOrEmpty(correlationId);
        Id = id;
        CorrelationId = correlationId;
    }

    /// <summary>The registration's id.</summary>
    public Guid Id { get; }

    /// <summary>For support: the id that the register knows the call by.</summary>
    public string CorrelationId { get; }

    /// <summary>The outcome and the rules it names in one line: never content, and nothing that the register wrote.</summary>
    public sealed override string ToString() => $"{Describe()} (call {CorrelationId})";

    private protected abstract string Describe();
}
