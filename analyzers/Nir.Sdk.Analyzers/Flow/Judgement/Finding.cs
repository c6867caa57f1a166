using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>Something to report.</summary>
/// <param name="Rule">The rule that is broken, or may be.</param>
/// <param name="Syntax">Where the value is given.</param>
/// <param name="Evidence">What says so: the guard, the constant, the contract.</param>
/// <param name="Arguments">The values of the message's places.</param>
/// <param name="Subject">The rule's id, the member and the laws, for a fix.</param>
internal sealed record Finding(
    RegelDescription Rule, SyntaxNode Syntax, ImmutableArray<SyntaxNode> Evidence,
    ImmutableArray<string> Arguments, (string Rule, string Member, string Laws) Subject)
{
    /// <summary>What published the object; empty where it went out of sight.</summary>
    public ImmutableArray<TextSpan> Publications { get; init; } = [];

    /// <summary>Where the value was given; empty where the finding is of no value.</summary>
    public TextSpan Witness { get; init; }

    /// <summary>Whether every law in reach forbids the member, so that there is nothing to ask.</summary>
    public bool IsLawCertain { get; init; }

    /// <summary>Whether the object may have another law yet.</summary>
    public bool IsLeft { get; init; }

    /// <summary>Whether the value is published where it may be allowed, too.</summary>
    public bool IsAllowedElsewhere { get; init; }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Rule.Descriptor,
        Syntax.GetLocation(),
        Evidence.Where(static node => node.SyntaxTree is not null).Select(static node => node.GetLocation()),
        ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Rule, Subject.Rule)
            .Add(FindingProperties.Member, Subject.Member)
            .Add(FindingProperties.Laws, Subject.Laws)
            .Add(FindingProperties.Witness, $"{Witness.Start}-{Witness.End}")
            .Add(FindingProperties.HasNothingToAsk, IsLawCertain || IsLeft ? "true" : null)
            .Add(FindingProperties.IsAllowedElsewhere, IsAllowedElsewhere ? "true" : null)
            .Add(FindingProperties.Publications, string.Join(",", Publications.Select(static span => $"{span.Start}-{span.End}"))),
        [.. Arguments]);
}
