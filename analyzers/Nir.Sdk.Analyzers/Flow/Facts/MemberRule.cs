using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>A rule on a member, as its attribute and the rule itself say.</summary>
/// <param name="Id">The rule's id, also when it is not one of ours.</param>
/// <param name="Known">The rule, when it is one of ours that speaks in the analyzers.</param>
/// <param name="IsRequired">Whether the member must be given; else it must not.</param>
/// <param name="Rows">The rows that it holds in.</param>
internal sealed record MemberRule(string Id, RegelDescription? Known, bool IsRequired, uint Rows)
{
    /// <summary>Whether it holds always: not only in some periods or on a condition that the field does not tell.</summary>
    public bool IsUnconditional => Known is null or { Perioder.IsEmpty: true, Vilkaar: null };
}
