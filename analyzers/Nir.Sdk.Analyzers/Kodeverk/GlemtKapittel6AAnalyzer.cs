using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operasjoner;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>NIR2054: a bare test for integreringsloven, in a member that never speaks of its chapter 6A.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GlemtKapittel6AAnalyzer : NirAnalyzer
{
    private const string Kapittel6A = "IntegreringslovenKapittel6A";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Regelbeskrivelser.Descriptors(Regelbeskrivelser.NIR2054);

    private protected override void Register(CompilationStartAnalysisContext context, NirSymbols symbols)
    {
        if (symbols.Lovverk.GetMembers("Integreringsloven") is not [IFieldSymbol { ConstantValue: int integreringsloven }])
            return;

        context.RegisterOperationAction(operation => AnalyzeComparison(operation, symbols, integreringsloven), OperationKind.Binary);
        context.RegisterOperationAction(operation => AnalyzePattern(operation, symbols, integreringsloven), OperationKind.IsPattern);
    }

    private static void AnalyzeComparison(OperationAnalysisContext context, NirSymbols symbols, int lov)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
            return;
        if (!IsLovverk(comparison.LeftOperand, symbols) || !IsLovverk(comparison.RightOperand, symbols))
            return;
        if (comparison.LeftOperand.Unwrap().ConstantNumber() == lov || comparison.RightOperand.Unwrap().ConstantNumber() == lov)
            Report(context);
    }

    private static void AnalyzePattern(OperationAnalysisContext context, NirSymbols symbols, int lov)
    {
        var test = (IIsPatternOperation)context.Operation;
        var pattern = test.Pattern is INegatedPatternOperation negated ? negated.Pattern : test.Pattern;
        if (IsLovverk(test.Value, symbols) && pattern is IConstantPatternOperation constant && constant.Value.Unwrap().ConstantNumber() == lov)
            Report(context);
    }

    private static void Report(OperationAnalysisContext context)
    {
        if (context.Operation.IsInExpressionTree() || IsRemembered(context.Operation.Syntax))
            return;

        context.ReportDiagnostic(Diagnostic.Create(Regelbeskrivelser.NIR2054.Descriptor, context.Operation.Syntax.GetLocation()));
    }

    // Who names chapter 6A somewhere in the member has not forgotten it.
    private static bool IsRemembered(SyntaxNode syntax) => syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText is Kapittel6A or "ErIntegreringsloven");

    private static bool IsLovverk(IOperation operation, NirSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(operation.Unwrap().Type.WithoutNullable(), symbols.Lovverk);
}
