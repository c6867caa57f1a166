using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.CodeFixes.Felt;

/// <summary>Finds the assignment that a finding of the field rules speaks of, and tells what its parts do besides giving a value.</summary>
internal static class FeltAssignment
{
    public const string Lovverk = "Nir.Sdk.Kodeverk.Lovverk";

    /// <summary>Null where the value came another way, as an argument, by a copy or by deconstruction, or where who gets the object may give it another
    /// law.</summary>
    public static AssignmentExpressionSyntax? Find(CorrectionReason ground, Diagnostic diagnostic) =>
        ground.NodeOf(diagnostic).FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
        && assignment.Span == diagnostic.Location.SourceSpan
        && diagnostic.Properties.TryGetValue(FindingProperties.Member, out var member)
        && NameOf(assignment.Left) == member && !GetsOtherLaw(ground, diagnostic, assignment) ? assignment : null;

    /// <summary>Whether a statement is one of several that may come or go.</summary>
    public static bool IsInList(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    /// <summary>Whether a part of an expression writes to what others see too.</summary>
    public static bool Writes(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Parent is not InitializerExpressionSyntax,
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
        ArgumentSyntax argument => (SyntaxKind)argument.RefKindKeyword.RawKind is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
        _ => false,
    };

    /// <summary>Whether reading something runs the vendor's own code.</summary>
    public static bool RunsCode(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol property => !property.DeclaringSyntaxReferences.IsEmpty && !WrittenCode.IsAutomatic(property),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } method => !method.DeclaringSyntaxReferences.IsEmpty,
        _ => false,
    };

    /// <summary>The property that holds the law, as the rules choose it: where several do, the one that is named so is the registration's own.</summary>
    public static IPropertySymbol? LawOf(CorrectionReason ground, ITypeSymbol? type)
    {
        var lovverk = ground.Model.Compilation.GetTypeByMetadataName(Lovverk);
        var laws = new List<IPropertySymbol>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            laws.AddRange(current.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic
                && SymbolEqualityComparer.Default.Equals(property.Type.WithoutNullable(), lovverk) && laws.TrueForAll(one => one.Name != property.Name)));
        }

        return laws.Find(static one => one.Name == "Lovverk") ?? (laws.Count == 1 ? laws[0] : null);
    }

    public static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    // Under another law the value is right when it comes back.
    private static bool GetsOtherLaw(CorrectionReason ground, Diagnostic diagnostic, AssignmentExpressionSyntax given)
    {
        if (LawOf(ground, ground.Model.GetSymbolInfo(given.Left).Symbol?.ContainingType) is not { SetMethod.IsInitOnly: false } law)
        {
            return false;
        }

        foreach (var span in diagnostic.Properties[FindingProperties.Publications]!.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var start = int.Parse(span.Split('-')[0], CultureInfo.InvariantCulture);
            if (ground.Root.FindToken(start).Parent!.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
            {
                foreach (var method in ground.Model.GetSymbolInfo(call).Symbol?.DeclaringSyntaxReferences ?? [])
                {
                    if (method.GetSyntax().DescendantNodes().Any(node => node is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } written
                        && NameOf(written.Left) == law.Name))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
