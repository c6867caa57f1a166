using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>
/// NIR2052: a switch over a code list misses codes. <c>default</c>, <c>_</c> and <c>var</c> handle what is not named, Ukjent and the codes of
/// next year too, so a switch that has one is complete. An arm with a <c>when</c> speaks of its codes, and counts.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteSwitchAnalyzer : NirAnalyzer
{
    private const int Named = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR2052);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        context.RegisterOperationAction(AnalyzeStatement, OperationKind.Switch);
        context.RegisterOperationAction(AnalyzeExpression, OperationKind.SwitchExpression);
    }

    private static void AnalyzeStatement(OperationAnalysisContext context)
    {
        var statement = (ISwitchOperation)context.Operation;
        if (Kodeliste.For(statement.Value.Unwrap().Type) is not { } list || statement.Syntax is not SwitchStatementSyntax syntax)
        {
            return;
        }

        var clauses = statement.Cases.SelectMany(static section => section.Clauses).ToList();
        if (clauses.Any(static clause => clause is IDefaultCaseClauseOperation))
        {
            return;
        }

        Report(context, list, syntax.SwitchKeyword, ordinal => clauses.Any(clause => Takes(clause, ordinal)));
    }

    private static void AnalyzeExpression(OperationAnalysisContext context)
    {
        var expression = (ISwitchExpressionOperation)context.Operation;
        if (Kodeliste.For(expression.Value.Unwrap().Type) is { } list && expression.Syntax is SwitchExpressionSyntax syntax)
        {
            Report(context, list, syntax.SwitchKeyword, ordinal => expression.Arms.Any(arm => PatternCoverage.Takes(arm.Pattern, ordinal) != false));
        }
    }

    private static bool Takes(ICaseClauseOperation clause, int ordinal) => clause switch
    {
        ISingleValueCaseClauseOperation single => single.Value.Unwrap().ConstantNumber() is not { } number || number == ordinal,
        IPatternCaseClauseOperation pattern => PatternCoverage.Takes(pattern.Pattern, ordinal) != false,
        _ => true,
    };

    private static void Report(OperationAnalysisContext context, Kodeliste list, SyntaxToken keyword, Func<int, bool> handles)
    {
        var missing = list.Koder.Where(kode => !handles(kode.Nummer)).Select(static kode => kode.Medlem.Name).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var shown = string.Join(", ", missing.Take(Named))
            + (missing.Count > Named ? string.Format(CultureInfo.InvariantCulture, " (+{0})", missing.Count - Named) : "");
        context.ReportDiagnostic(Diagnostic.Create(
            RegelDescriptions.NIR2052.Descriptor, keyword.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Egenskaper.Medlem, string.Join(",", missing)),
            list.Type.Name, shown));
    }
}
