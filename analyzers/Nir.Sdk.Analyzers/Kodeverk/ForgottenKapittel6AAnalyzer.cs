using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>NIR2054: a bare test for integreringsloven, in a member that never speaks of its chapter 6A.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenKapittel6AAnalyzer : NirAnalyzer
{
    private const string Kapittel6A = "IntegreringslovenKapittel6A";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR2054);

    private protected override void Register(CompilationStartAnalysisContext context, NirSymbols symbols)
    {
        if (symbols.Lovverk.GetMembers("Integreringsloven") is not [IFieldSymbol { ConstantValue: int integreringsloven }])
        {
            return;
        }

        context.RegisterOperationAction(operation => Analyze(operation, symbols, integreringsloven), OperandComparison.Kind);
    }

    private static void Analyze(OperationAnalysisContext context, NirSymbols symbols, int lov)
    {
        if (OperandComparison.Of(context.Operation) is { } test
            && IsLovverk(test.Left, symbols) && IsLovverk(test.Right, symbols)
            && (test.Left.Unwrap().ConstantNumber() == lov || test.Right.Unwrap().ConstantNumber() == lov))
        {
            Report(context);
        }
    }

    private static void Report(OperationAnalysisContext context)
    {
        if (context.Operation.IsInExpressionTree() || IsRemembered(context.Operation.Syntax))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR2054.Descriptor, context.Operation.Syntax.GetLocation()));
    }

    // Who names chapter 6A somewhere in the member has not forgotten it.
    private static bool IsRemembered(SyntaxNode syntax) => syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText is Kapittel6A or "IsIntegreringsloven");

    private static bool IsLovverk(IOperation operation, NirSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(operation.Unwrap().Type.WithoutNullable(), symbols.Lovverk);
}
