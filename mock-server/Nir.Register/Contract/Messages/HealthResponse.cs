namespace Nir.Register.Contract.Messages;

/// <summary>How the server is.</summary>
internal sealed record HealthResponse
{
    /// <summary>Always <c>ok</c>.</summary>
    public required string Status { get; init; }
}
