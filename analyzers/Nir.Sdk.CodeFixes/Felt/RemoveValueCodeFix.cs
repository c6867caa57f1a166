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
        var assignments = diagnostics.Where(static diagnostic => !IsAllowedElsewhere(diagnostic))
            .Select(diagnostic => FeltAssignment.Find(ground, diagnostic))
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => CanGo(ground, assignment)).Distinct().ToList();
        // What goes with an initializer that goes is not removed twice.
        assignments.RemoveAll(assignment => assignments.Any(other => other != assignment && other.Span.Contains(assignment.Span)));

        var removal = new Removal(ground);
        foreach (var statement in assignments.Select(static assignment => assignment.Parent).OfType<ExpressionStatementSyntax>())
        {
            removal.Remove(statement);
        }

        foreach (var group in assignments.Where(static assignment => assignment.Parent is InitializerExpressionSyntax)
            .GroupBy(static assignment => (InitializerExpressionSyntax)assignment.Parent!))
        {
            removal.Remove(group.Key, new(group));
        }

        return removal.Changes;
    }

    // A value that is right in one place and wrong in another: the wrong place must change.
    private static bool IsAllowedElsewhere(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.IsAllowedElsewhere, out var allowed) && allowed is not null;

    private static bool CanGo(CorrectionReason ground, AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && ground.Model.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol { IsRequired: true }
        && (assignment.Parent is InitializerExpressionSyntax { ContainsDirectives: false }
            || (assignment.Parent is ExpressionStatementSyntax { ContainsDirectives: false } statement && FeltAssignment.IsInList(statement)))
        && assignment.Right.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax).All(node => IsQuiet(ground, node))
        && assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => IsUsedElsewhere(ground, name, assignment));

    // The compiler warns of a field that nothing reads, but says so only when it is asked about all files.
    private static bool IsUsedElsewhere(CorrectionReason ground, IdentifierNameSyntax name, SyntaxNode removed) =>
        ground.Model.GetSymbolInfo(name).Symbol is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsConst: false } field
        || field.ContainingType.DeclaringSyntaxReferences.SelectMany(static type => type.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>())
            .Any(other => other.Identifier.ValueText == field.Name && !removed.Contains(other)
                && !(other.Parent is AssignmentExpressionSyntax written && written.Left == other));

    // A call of the vendor's own code may do more than give a value.
    private static bool IsQuiet(CorrectionReason ground, SyntaxNode node) => !FeltAssignment.Writes(node) && node switch
    {
        AwaitExpressionSyntax or ThrowExpressionSyntax or DeclarationExpressionSyntax => false,
        InvocationExpressionSyntax => ground.Model.GetSymbolInfo(node).Symbol is IMethodSymbol { IsStatic: true, Locations: [{ IsInMetadata: true }, ..] },
        BaseObjectCreationExpressionSyntax => ground.Model.GetSymbolInfo(node).Symbol is { Locations: [{ IsInMetadata: true }, ..] },
        ExpressionSyntax => !FeltAssignment.RunsCode(ground.Model.GetSymbolInfo(node).Symbol),
        _ => true,
    };
}
