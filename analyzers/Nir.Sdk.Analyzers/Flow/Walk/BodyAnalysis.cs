using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Join;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Flow.Transfer;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>
/// One body and the functions nested in it. A lambda is walked from what was known where it was made, a local function from what was
/// known wherever it is called; of that, only what cannot have changed meanwhile.
/// </summary>
internal sealed class BodyAnalysis : BodyContext
{
    private const int Rounds = 4;
    private const int Most = 12;

    private readonly Dictionary<SyntaxNode, (IFlowAnonymousFunctionOperation Lambda, ControlFlowGraph Graph, FlowState Entry)> _lambdas = [];
    private readonly Dictionary<IMethodSymbol, FlowState> _calls = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, FlowState> _made = [];
    private readonly Dictionary<SyntaxNode, FlowState> _handed = [];
    private readonly Dictionary<SyntaxNode, FlowState> _runs = [];
    private readonly Numbering _numbering = new();
    private ISymbol _owner = null!;

    public BodyAnalysis(RegimeTable table, ImmutableArray<IOperation> bodies, DateTime? ruleSetDate, int? budget, int? mostStates,
        CancellationToken cancellationToken)
        : base(table, bodies, ruleSetDate, budget, cancellationToken)
    {
        Trial = new(this);
        MostStates = mostStates ?? Most;
    }

    public Trial Trial { get; }

    /// <summary>How many states are kept apart where paths meet.</summary>
    public int MostStates { get; }

    /// <summary>Walks a graph of the body and all that is nested in it.</summary>
    public ImmutableArray<Finding> Run(ControlFlowGraph graph, ISymbol body)
    {
        _owner = body;
        var hearings = new List<Hearing>();
        hearings.AddRange(Walk(graph, new FlowState(_numbering), body as IMethodSymbol ?? (body as IPropertySymbol)?.GetMethod));
        RunNested(graph, hearings);
        List<Finding> findings = [.. Verdict.Find(hearings, Budget.Look)];
        return findings.Count == 0 ? [] : Merge(findings, new(hearings.Select(static one => one.Open).OfType<TypeShape>()));
    }

    /// <inheritdoc/>
    public override void Captured(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state)
    {
        if (Trial.IsOn)
        {
            return;
        }

        Join(_made, lambda.Syntax, Kept(state));
        _lambdas[lambda.Syntax] = (lambda, graph, _handed.TryGetValue(lambda.Syntax, out var known) ? known : _made[lambda.Syntax]);
    }

    /// <inheritdoc/>
    public override void Handed(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state)
    {
        if (Trial.IsOn)
        {
            return;
        }

        Join(_handed, lambda.Syntax, Kept(state));
        _lambdas[lambda.Syntax] = (lambda, graph, _handed[lambda.Syntax]);
    }

    /// <inheritdoc/>
    public override void Ran(IFlowAnonymousFunctionOperation lambda, FlowState state)
    {
        if (!Trial.IsOn)
        {
            Join(_runs, lambda.Syntax, Whole(state), lambda.Symbol);
        }
    }

    /// <inheritdoc/>
    public override void Called(IMethodSymbol function, FlowState state, bool atOnce)
    {
        if (!Trial.IsOn)
        {
            Join(_calls, function.OriginalDefinition, atOnce ? Whole(state) : Kept(state), function.OriginalDefinition);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(FlowState State, Value Answer)> Answers(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state) =>
        Receivers is null && !RunsAtOnce(lambda.Symbol) ? []
        : Trial.Ask(graph.GetAnonymousFunctionControlFlowGraph(lambda, CancellationToken), lambda.Symbol, Kept(state));

    /// <inheritdoc/>
    public override IReadOnlyList<(FlowState State, Value Answer)> AnswersOf(ControlFlowGraph graph, IMethodSymbol function, FlowState entry) =>
        Trial.Ask(graph, function, Whole(entry));

    /// <inheritdoc/>
    public override FlowState? Call(ControlFlowGraph? graph, IMethodSymbol function, ImmutableArray<(IParameterSymbol? Parameter, Value Value)> arguments,
        ImmutableArray<ISymbol?> left, FlowState state) =>
        Trial.Call(graph, function, arguments, left, state);

    private List<Hearing> Walk(ControlFlowGraph graph, FlowState entry, IMethodSymbol? function)
    {
        new OperationTransfer(this, graph, entry, []).Begin(_owner, function);
        return new FlowWalker(this, graph, function).Run(entry);
    }

    private void RunNested(ControlFlowGraph graph, List<Hearing> hearings)
    {
        var pending = _lambdas.ToList();
        _lambdas.Clear();
        foreach (var pair in pending)
        {
            var inner = pair.Value.Graph.GetAnonymousFunctionControlFlowGraph(pair.Value.Lambda, CancellationToken);
            hearings.AddRange(Walk(inner, _runs.TryGetValue(pair.Key, out var entry) ? entry.Clone() : pair.Value.Entry, pair.Value.Lambda.Symbol));
            RunNested(inner, hearings);
        }

        if (!graph.LocalFunctions.IsEmpty)
        {
            RunFunctions(graph, hearings);
        }
    }

    private void RunFunctions(ControlFlowGraph graph, List<Hearing> hearings)
    {
        // A function that others call is walked again with what they know, a few times; then with nothing known.
        var results = new Dictionary<IMethodSymbol, List<Hearing>>(SymbolEqualityComparer.Default);
        for (var round = 0; round <= Rounds; round++)
        {
            var before = new Dictionary<IMethodSymbol, FlowState?>(SymbolEqualityComparer.Default);
            foreach (var function in graph.LocalFunctions)
            {
                before[function] = _calls.TryGetValue(function, out var state) ? state.Clone() : null;
            }

            foreach (var function in graph.LocalFunctions)
            {
                var entry = round < Rounds && before[function] is { } known ? known.Clone() : new FlowState(_numbering) { IsNested = true };
                var inner = graph.GetLocalFunctionControlFlowGraph(function, CancellationToken);
                results[function] = [.. Walk(inner, entry, function)];
                RunNested(inner, results[function]);
            }

            if (graph.LocalFunctions.All(function => Same(before[function], function)))
            {
                break;
            }
        }

        hearings.AddRange(results.Values.SelectMany(static one => one));
    }

    private bool Same(FlowState? before, IMethodSymbol function) =>
        _calls.TryGetValue(function, out var now) ? before is not null && !new FlowJoin(before, now, function).Run() : before is null;

    private static void Join<T>(Dictionary<T, FlowState> entries, T function, FlowState state, IMethodSymbol? called = null)
        where T : notnull
    {
        if (!entries.TryGetValue(function, out var known))
        {
            entries[function] = state;
            return;
        }

        if (called is not null)
        {
            ForgetParameters(called, known, state);
        }

        // What one call knows nothing of is not known; digits that one call brings are brought.
        foreach (var place in known.Values.Where(pair => state.Get(pair.Key) is null && pair.Value.Held is null).Select(static pair => pair.Key).ToList())
        {
            known.Remove(place);
        }

        known.IsBlurred = true;
        _ = new FlowJoin(known, state, function).Run();
    }

    // What is given another law each time has any: which values go with which is told by the calls, and not here.
    private static void ForgetParameters(IMethodSymbol called, FlowState known, FlowState state)
    {
        foreach (var parameter in called.Parameters)
        {
            var place = new Place.Variable(parameter);
            if (known.Get(place) is { } before && Reachable(known, before) != Reachable(state, state.Get(place)))
            {
                known.Remove(place);
            }
        }
    }

    private static uint? Reachable(FlowState state, Value? value) => value switch
    {
        Value.Column column => state.Object(column.Id)?.Reachable,
        Value.Instance instance => state.Object(instance.Id)?.Reachable,
        _ => null,
    };

    /// <summary>What a nested function may rely on when it is called: all that holds there.</summary>
    private FlowState Whole(FlowState state)
    {
        var whole = new FlowState(_numbering) { IsNested = state.IsNested };
        whole.Made.UnionWith(state.Made);
        foreach (var pair in state.Values.Where(static pair => pair.Key is not Place.Capture))
        {
            whole.Set(pair.Key, pair.Value);
        }

        foreach (var pair in state.Objects)
        {
            whole.SetObject(pair.Key, pair.Value.Used());
        }

        return whole;
    }

    /// <summary>What a nested function may rely on at any time: variables that keep their value, and objects that cannot change.</summary>
    private FlowState Kept(FlowState state)
    {
        var kept = new FlowState(_numbering) { IsNested = true };
        foreach (var pair in state.Values)
        {
            if (pair.Key is not Place.Capture && !pair.Key.IsLoose && (pair.Key.Root is not { } root || Scan.IsStable(root)) && IsFixed(state, pair.Value))
            {
                kept.Set(pair.Key, pair.Value);
            }
        }

        foreach (var pair in state.Objects)
        {
            if (pair.Value.Shape is not { IsMutable: true })
            {
                kept.SetObject(pair.Key, pair.Value.Used());
            }
        }

        return kept;
    }

    private static bool IsFixed(FlowState state, Value value) => value switch
    {
        Value.Instance instance => state.Object(instance.Id) is { Shape: { IsMutable: false } },
        Value.Column column => state.Object(column.Id) is { } known && known.Shape is not { IsMutable: true },
        Value.Tuple tuple => tuple.IsFixed && tuple.Items.All(item => IsFixed(state, item)),
        _ => true,
    };

    // The same value may be judged at several places: the gravest verdict speaks, once.
    private ImmutableArray<Finding> Merge(List<Finding> findings, HashSet<TypeShape> seen) =>
    [
        .. findings
            .GroupBy(static finding => (finding.Syntax, finding.Subject.Rule, finding.Subject.Member))
            .Select(same => Gravest(same) with { IsLeft = IsLeft(same.Key.Syntax, seen.Contains) })
            .OrderBy(static finding => finding.Syntax.SpanStart),
    ];

    private static Finding Gravest(IEnumerable<Finding> same)
    {
        var gravest = same.OrderByDescending(static finding => Gravity(finding.Rule.Id)).First();
        return gravest with
        {
            Publications = [.. same.Where(finding => finding.Rule.Id == gravest.Rule.Id).SelectMany(static finding => finding.Publications)
            .Distinct()]
        };
    }

    private static int Gravity(string id) => id switch
    {
        "NIR1953" => 0,
        "NIR1952" => 1,
        _ => 2,
    };
}
