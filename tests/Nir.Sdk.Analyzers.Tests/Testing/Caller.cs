using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Reports each call of <c>Si</c>: something for the test kit to be tried on.</summary>
/// <param name="generated">What it does with generated code.</param>
internal abstract class Caller(GeneratedCodeAnalysisFlags generated) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("T1", "t", "m", "c", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(generated);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Look, SyntaxKind.InvocationExpression);
    }

    protected virtual bool Speaks(SyntaxNodeAnalysisContext context) =>
        context.Node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Si" } };

    private void Look(SyntaxNodeAnalysisContext context)
    {
        if (Speaks(context))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation()));
        }
    }
}
