namespace Nir.Conformance.Verdicts;

/// <summary>A scenario that is known to fail, why, and until when that is accepted.</summary>
/// <param name="Id">The scenario.</param>
/// <param name="Reason">Why it fails.</param>
/// <param name="Link">Where it is followed up.</param>
/// <param name="Expires">The last day it is accepted.</param>
public sealed record ExpectedFailure(string Id, string Reason, Uri Link, DateOnly Expires)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
