using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>NIR4054: a text in the code passes as a real person's number.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RealPersonnummerAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR4054);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        // The message never holds the number, and neither does the diagnostic.
        if (Personnummer.IndexIn(((LiteralExpressionSyntax)context.Node).Token.ValueText) >= 0
            && context.SemanticModel.GetOperation(context.Node, context.CancellationToken)?.IsInExpressionTree() != true)
        {
            context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR4054.Descriptor, context.Node.GetLocation()));
        }
    }
}
