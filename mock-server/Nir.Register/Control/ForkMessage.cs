namespace Nir.Register.Control;

/// <summary>Where a copy of a register goes.</summary>
internal sealed record ForkMessage
{
    /// <summary>The tenant's name.</summary>
    public required string To { get; init; }
}
