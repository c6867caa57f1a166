using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Flow.Walk;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>What the rules on an identifier's way have in common: they walk the bodies where it begins, on the engine of the field rules.</summary>
public abstract class IdentifierFlowAnalyzer : NirAnalyzer
{
    private protected sealed override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        if (RegimeTable.For(symbols) is not { } table)
        {
            return;
        }

        // Read when the first identifier is met: most programs take out no digits.
        var files = context.Options.AdditionalFiles;
        var receivers = new Lazy<Receivers>(() => new(files
            .Where(static file => Path.GetFileName(file.Path).Equals(Receivers.FileName, StringComparison.OrdinalIgnoreCase))
            .Select(static file => file.GetText()?.ToString()).OfType<string>()));
        context.RegisterOperationBlockAction(block =>
        {
            if (IsWalked(block, receivers))
            {
                Walk(block, table, receivers.Value);
            }
        });
    }

    /// <summary>Whether an identifier's way may begin in a body, and end where it must not.</summary>
    private protected abstract bool IsWalked(OperationBlockAnalysisContext block, Lazy<Receivers> receivers);

    private protected abstract bool FollowsNames { get; }

    /// <summary>Whether what comes there shows anybody.</summary>
    private protected virtual bool Shows(Finding finding) => true;

    /// <summary>Whether a body names something by one of some words; the compiler's own table of a file's words is asked first.</summary>
    private protected static bool Mentions(OperationBlockAnalysisContext block, Func<string, bool> isWord) =>
        block.OperationBlocks.Any(
            body => body.Syntax.DescendantTokens().Any(token => token.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.IdentifierToken
            && isWord(token.ValueText)));

    private void Walk(OperationBlockAnalysisContext context, RegimeTable table, Receivers receivers)
    {
        var bodies = Bodies.Find(context.OperationBlocks);
        if (bodies.IsEmpty)
        {
            return;
        }

        var graphs = bodies.Select(context.GetControlFlowGraph).Distinct().ToList();
        foreach (var mostStates in new int?[] { null, 1 })
        {
            var analysis = new BodyAnalysis(table, bodies, ruleSetDate: null, budget: null, mostStates, context.CancellationToken)
            {
                Receivers = receivers,
                FollowsNames = FollowsNames,
            };
            if (analysis.Scan.IsBroken)
            {
                return;
            }

            try
            {
                var found = graphs.SelectMany(graph => analysis.Run(graph, context.OwningSymbol)).ToList();
                foreach (var finding in found.Where(finding => SupportedDiagnostics.Contains(finding.Rule.Descriptor) && Shows(finding)))
                {
                    context.ReportDiagnostic(finding.ToDiagnostic());
                }

                return;
            }
            catch (BudgetExceededException)
            {
                // What is too large to keep all paths apart is walked once more, with all that meet joined.
            }
        }
    }
}
