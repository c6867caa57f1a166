using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>One of the states that a block is entered in.</summary>
internal sealed class Visit(FlowState state, Origin origin)
{
    public FlowState State => state;

    /// <summary>The state of a block where paths meet that it comes from: what is found again from there takes the place of what was found before.</summary>
    public Origin Origin => origin;

    /// <summary>Whether it has yet to be walked, or holds more than when it was.</summary>
    public bool IsPending { get; set; } = true;
}
