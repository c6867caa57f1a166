namespace Nir.Sdk.Client.Calls;

/// <summary>What one call is for. All of it may be left out, unless <see cref="NirClientOptions.RequirePurpose"/> says otherwise.</summary>
public sealed class NirCallOptions
{
    /// <summary>Of a call of which nothing is told.</summary>
    internal static readonly NirCallOptions Untold = new();

    /// <summary>Who makes the call, in the fagsystem's own terms (a user id). Told only to <see cref="NirClientOptions.Audit"/>. Null: not told.</summary>
    public string? Executor { get; init; }

    /// <summary>Why the call is made. Told only to <see cref="NirClientOptions.Audit"/>. Null: not told.</summary>
    public string? Purpose { get; init; }

    /// <summary>The id that the register and the traces shall know the call by. Null: a new one.</summary>
    public Guid? CorrelationId { get; init; }
}
