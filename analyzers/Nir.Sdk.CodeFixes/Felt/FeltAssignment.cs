using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nir.Sdk.Analyzers.Flow.Judgement;

namespace Nir.Sdk.CodeFixes.Felt;

/// <summary>Finds the assignment that a finding of the field rules speaks of.</summary>
internal static class FeltAssignment
{
    /// <summary>Null where the value came another way: as an argument, by a copy, by deconstruction.</summary>
    public static AssignmentExpressionSyntax? Find(CorrectionReason ground, Diagnostic diagnostic) =>
        ground.NodeOf(diagnostic).FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
        && assignment.Span == diagnostic.Location.SourceSpan
        && diagnostic.Properties.TryGetValue(FindingProperties.Member, out var member)
        && NameOf(assignment.Left) == member ? assignment : null;

    private static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
