using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Flow.Walk;
using Nir.Sdk.Analyzers.Kodeverk;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Felt;

/// <summary>
/// The rules on fields: what a law forbids, what it requires, what the contracts between methods say of the law, and which codes a
/// registration may hold. All ask one walk of a body.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FeltregelAnalyzer : NirAnalyzer
{
    private const string RuleSetDate = "build_property.NirRegelverksdato";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. RegelDescriptions.All
            .Where(static regel => regel.Kind is RegelKind.Forbudt or RegelKind.Paakrevd || regel.Id.StartsWith("NIR195", StringComparison.Ordinal))
            .Concat(KodeInRegistrering.Regler)
            .Select(static regel => regel.Descriptor),
    ];

    /// <summary>What the analysis has cost; for tests.</summary>
    internal FlowStatistics Statistics { get; } = new();

    /// <summary>A budget of the test's own; null: the real one.</summary>
    internal int? Budget { get; init; }

    private protected override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        if (RegimeTable.For(symbols) is not { } table)
        {
            return;
        }

        var date = DateOf(context.Options);
        var koder = KodeInRegistrering.For(symbols.Compilation);
        context.RegisterOperationBlockStartAction(block =>
        {
            if (block.OwningSymbol is not (IMethodSymbol or IFieldSymbol or IPropertySymbol or IEventSymbol))
            {
                return;
            }

            var body = new RegistreringBody(table, koder, block.OwningSymbol);
            block.RegisterOperationAction(body.Look, BodyGate.Kinds);
            block.RegisterOperationBlockEndAction(end => Analyze(end, table, body, date));
        });
    }

    private static DateTime? DateOf(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(RuleSetDate, out var text)
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private void Analyze(OperationBlockAnalysisContext context, RegimeTable table, RegistreringBody body, DateTime? date)
    {
        Statistics.Seen();
        if (!body.IsWalked && !body.GivesKoder)
        {
            return;
        }

        var bodies = Bodies.Find(context.OperationBlocks);
        if (bodies.IsEmpty)
        {
            return;
        }

        BodyAnalysis? walked = null;
        if (body.IsWalked)
        {
            walked = Walk(context, table, body, bodies, date);
            if (walked is null && context.OwningSymbol.Locations.FirstOrDefault() is { } location)
            {
                context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR1956.Descriptor, location, context.OwningSymbol.Name));
            }
        }

        // Where only a code asks for the law, the body is walked for its sake.
        var isWalked = body.IsWalked;
        body.JudgeKoder(context, () =>
        {
            walked = isWalked ? walked : Walk(context, table, body, bodies, date);
            isWalked = true;
            return walked?.Laws;
        });
    }

    /// <summary>Walks a body and says what it finds. Null: it is too large.</summary>
    private BodyAnalysis? Walk(OperationBlockAnalysisContext context, RegimeTable table, RegistreringBody body, ImmutableArray<IOperation> bodies,
        DateTime? date)
    {
        // A constructor's initialiser and its body share one graph.
        var graphs = bodies.Select(context.GetControlFlowGraph).Distinct().ToList();
        // What is too large to keep all paths apart is walked once more, with all that meet joined.
        return TryWalk(Create(mostStates: null), context, bodies, graphs, isFirst: true)
            ?? TryWalk(Create(mostStates: 1), context, bodies, graphs, isFirst: false);

        BodyAnalysis Create(int? mostStates) => new(table, bodies, date, Budget, mostStates, context.CancellationToken)
        {
            Laws = body.GivesKoder ? [] : null,
        };
    }

    private BodyAnalysis? TryWalk(BodyAnalysis analysis, OperationBlockAnalysisContext context, ImmutableArray<IOperation> bodies,
        List<ControlFlowGraph> graphs, bool isFirst)
    {
        if (analysis.Scan.IsBroken)
        {
            return analysis;
        }

        try
        {
            var heard = graphs.SelectMany(graph => analysis.Run(graph, context.OwningSymbol)).Where(finding => IsHeard(finding, context)).ToList();
            // Where the compiler has something to say, it speaks first.
            if (heard.Count > 0 && !bodies.Any(body => DoesNotCompile(body, context.CancellationToken)))
            {
                foreach (var finding in heard)
                {
                    context.ReportDiagnostic(finding.ToDiagnostic());
                }
            }

            return analysis;
        }
        catch (BudgetExceededException)
        {
            return null;
        }
        finally
        {
            Statistics.Walked(isFirst ? graphs.Count : 0, analysis.Budget.Spent);
        }
    }

    /// <summary>Whether a rule that is off by default is on here; all others speak for themselves.</summary>
    private static bool IsHeard(Finding finding, OperationBlockAnalysisContext context)
    {
        var descriptor = finding.Rule.Descriptor;
        return descriptor.IsEnabledByDefault
            || descriptor.GetEffectiveSeverity(context.Compilation.Options) is not ReportDiagnostic.Suppress
            || (context.Compilation.Options.SyntaxTreeOptionsProvider is { } options
                && (options.TryGetDiagnosticValue(finding.Syntax.SyntaxTree, descriptor.Id, context.CancellationToken, out var severity)
                    || options.TryGetGlobalDiagnosticValue(descriptor.Id, context.CancellationToken, out severity))
                && severity is not ReportDiagnostic.Suppress);
    }

    private static bool DoesNotCompile(IOperation body, CancellationToken cancellationToken) =>
        body.SemanticModel?.GetDiagnostics(body.Syntax.Span, cancellationToken).Any(static one => one.DefaultSeverity is DiagnosticSeverity.Error) == true;
}
