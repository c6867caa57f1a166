using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.CodeFixes.Felt;

/// <summary>
/// The rules on fields that every law in reach forbids: removes the value from the initializer, or the assignment. Not offered where the
/// member must be given, where the value does something besides or is allowed in another place that it is published in, or where the fault lies with the law
/// and not with the value.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RemoveValueCodeFix : NirCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. RegelDescriptions.All.Where(static regel => regel.Kind is RegelKind.Forbudt || regel.Id == "NIR1951").Select(static regel => regel.Id)];

    private protected override ImmutableArray<(string Key, BilingualText Title)> Choices => [("fjern", new("Fjern verdien", "Remove the value"))];

    private protected override IEnumerable<TextChange> Changes(CorrectionReason ground, IReadOnlyList<Diagnostic> diagnostics, string key)
    {
        var assignments = diagnostics.Where(static diagnostic => !IsAllowedElsewhere(diagnostic)).Select(diagnostic => FeltAssignment.Find(ground, diagnostic))
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => CanGo(ground, assignment)).Distinct().ToList();
        // What goes with an initializer that goes is not removed twice.
        assignments.RemoveAll(assignment => assignments.Any(other => other != assignment && other.Span.Contains(assignment.Span)));

        var changes = new List<TextChange>();
        foreach (var statement in assignments.Select(static assignment => assignment.Parent).OfType<ExpressionStatementSyntax>())
        {
            changes.Add(new(Lines(ground, statement), ""));
        }

        foreach (var group in assignments.Where(static assignment => assignment.Parent is InitializerExpressionSyntax)
            .GroupBy(static assignment => (InitializerExpressionSyntax)assignment.Parent!))
        {
            changes.AddRange(Remove(ground, group.Key, new(group)));
        }

        return changes;
    }

    // A value that is right in one place and wrong in another: the wrong place must change.
    private static bool IsAllowedElsewhere(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.IsAllowedElsewhere, out var allowed) && allowed is not null;

    private static bool CanGo(CorrectionReason ground, AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && ground.Model.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol { IsRequired: true }
        && assignment.Parent is InitializerExpressionSyntax { ContainsDirectives: false }
            or ExpressionStatementSyntax { Parent: BlockSyntax, ContainsDirectives: false }
        && assignment.Right.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax).All(node => IsQuiet(ground, node));

    // A call of the vendor's own code may do more than give a value.
    private static bool IsQuiet(CorrectionReason ground, SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Parent is InitializerExpressionSyntax,
        AwaitExpressionSyntax or ThrowExpressionSyntax or DeclarationExpressionSyntax => false,
        PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.PreIncrementExpression) && !unary.IsKind(SyntaxKind.PreDecrementExpression),
        InvocationExpressionSyntax => ground.Model.GetSymbolInfo(node).Symbol is IMethodSymbol { IsStatic: true, Locations: [{ IsInMetadata: true }, ..] },
        BaseObjectCreationExpressionSyntax => ground.Model.GetSymbolInfo(node).Symbol is { Locations: [{ IsInMetadata: true }, ..] },
        _ => true,
    };

    private static TextSpan Lines(CorrectionReason ground, StatementSyntax statement)
    {
        var last = ground.Text.Lines.GetLineFromPosition(statement.Span.End);
        var first = ground.Text.Lines.GetLineFromPosition(statement.SpanStart);
        var isAlone = ground.BeginsLine(statement.SpanStart) && string.IsNullOrWhiteSpace(ground.In(TextSpan.FromBounds(statement.Span.End, last.End)));
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span;
    }

    // Two names for one object are not two objects.
    private static bool CanChange(ITypeSymbol? type)
    {
        for (var current = type is { IsReferenceType: true } ? type : null; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(static member => member is IPropertySymbol { IsStatic: false, SetMethod.IsInitOnly: false }
                or IFieldSymbol { IsStatic: false, IsReadOnly: false, IsImplicitlyDeclared: false }))
            {
                return true;
            }
        }

        return false;
    }

    // Each with its own comment, and not the one of its neighbour.
    private static IEnumerable<TextChange> Remove(CorrectionReason ground, InitializerExpressionSyntax initializer, HashSet<ExpressionSyntax> gone)
    {
        var members = initializer.Expressions;
        if (members.All(gone.Contains))
        {
            // A copy that changes nothing is what it was copied from, where neither can be changed.
            yield return initializer.Parent is WithExpressionSyntax with && !CanChange(ground.Model.GetTypeInfo(with).Type)
                ? new(TextSpan.FromBounds(with.Expression.Span.End, with.Span.End), "")
                : new(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), " ");
            yield break;
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (!gone.Contains(members[i]))
            {
                continue;
            }

            var next = i;
            while (next < members.Count && gone.Contains(members[next]))
            {
                next++;
            }

            if (next < members.Count)
            {
                yield return new(TextSpan.FromBounds(members[i].FullSpan.Start, members[next].FullSpan.Start), "");
            }
            else if (members.SeparatorCount == members.Count)
            {
                yield return new(TextSpan.FromBounds(members[i].FullSpan.Start, members.GetSeparator(next - 1).FullSpan.End), "");
            }
            else
            {
                yield return new(members.GetSeparator(i - 1).Span, "");
                yield return new(TextSpan.FromBounds(members[i].FullSpan.Start, members[next - 1].FullSpan.End), "");
            }

            i = next;
        }
    }
}
