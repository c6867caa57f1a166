using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow;

/// <summary>
/// One body and the functions nested in it. A lambda is walked from what was known where it was made, a local function from what was
/// known wherever it is called; of that, only what cannot have changed meanwhile.
/// </summary>
internal sealed class BodyAnalysis
{
    private const int Rounds = 4;

    private readonly DateTime? ruleSetDate;
    private readonly ImmutableArray<IOperation> bodies;
    private readonly Dictionary<SyntaxNode, (IFlowAnonymousFunctionOperation Lambda, ControlFlowGraph Graph, FlowState Entry)> lambdas = [];
    private readonly Dictionary<IMethodSymbol, FlowState> calls = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, FlowState> runs = [];
    private readonly Dictionary<ISymbol, int> writes = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<ISymbol>> captured;
    private readonly Dictionary<TypeShape, ObjectState> unknown = [];
    private readonly Numbering numbering = new();
    private ISymbol owner = null!;

    public BodyAnalysis(RegimeTable table, ImmutableArray<IOperation> bodies, DateTime? ruleSetDate, CancellationToken cancellationToken, int? budget = null)
    {
        Table = table;
        this.bodies = bodies;
        this.ruleSetDate = ruleSetDate;
        CancellationToken = cancellationToken;
        Scan = MethodScan.Of(bodies);
        Members = new(table);
        Budget = new(Scan.Operations, budget);
        Nullness = new(bodies[0].SemanticModel, cancellationToken);
        Trial = new(this);
        captured = new(ReadCaptured);
    }

    public RegimeTable Table { get; }

    public MethodScan Scan { get; }

    public Members Members { get; }

    public Budget Budget { get; }

    public Nullness Nullness { get; }

    public Trial Trial { get; }

    public CancellationToken CancellationToken { get; }

    public Judge CreateJudge(List<Finding> findings) => new(Table, Members, ruleSetDate, findings);

    /// <summary>Walks a graph of the body and all that is nested in it.</summary>
    public ImmutableArray<Finding> Run(ControlFlowGraph graph, ISymbol body)
    {
        owner = body;
        var findings = new List<Finding>();
        findings.AddRange(Walk(graph, new FlowState(numbering), body as IMethodSymbol ?? (body as IPropertySymbol)?.GetMethod));
        RunNested(graph, findings);
        return Merge(findings);
    }

    /// <summary>A lambda was made: what is known of it when the walk ends is what it begins with.</summary>
    public void Captured(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state)
    {
        if (!Trial.IsOn)
            lambdas[lambda.Syntax] = (lambda, graph, Kept(state));
    }

    /// <summary>A lambda was called by its only name.</summary>
    public void Ran(IFlowAnonymousFunctionOperation lambda, FlowState state)
    {
        if (!Trial.IsOn)
            Join(runs, lambda.Syntax, Whole(state));
    }

    /// <summary>A local function was called, or made into a delegate that may run at any time.</summary>
    public void Called(IMethodSymbol function, FlowState state, bool atOnce)
    {
        if (!Trial.IsOn)
            Join(calls, function.OriginalDefinition, atOnce ? Whole(state) : Kept(state));
    }

    /// <summary>An object of a type that all may have happened to: always the same one, so that it is known again.</summary>
    public ObjectState Unknown(TypeShape shape)
    {
        if (!unknown.TryGetValue(shape, out var state))
            unknown[shape] = state = ObjectState.Unknown(Table.Space, shape);

        return state;
    }

    /// <summary>The variables that nested functions use.</summary>
    public IEnumerable<ISymbol> CapturedVariables => captured.Value;

    /// <summary>Whether a nested function uses a variable.</summary>
    public bool IsCaptured(ISymbol symbol) => captured.Value.Contains(symbol);

    /// <summary>Whether a property is written at more than one place of the body.</summary>
    public bool WrittenTwice(ISymbol property)
    {
        if (writes.Count == 0)
            foreach (var written in bodies.SelectMany(static body => body.DescendantsAndSelf()).OfType<IAssignmentOperation>().Select(static one => one.Target).OfType<IPropertyReferenceOperation>())
                writes[written.Property.OriginalDefinition] = (writes.TryGetValue(written.Property.OriginalDefinition, out var count) ? count : 0) + 1;

        return writes.TryGetValue(property.OriginalDefinition, out var times) && times > 1;
    }

    private IEnumerable<Finding> Walk(ControlFlowGraph graph, FlowState entry, IMethodSymbol? function)
    {
        new Transfer(this, graph, entry, []).Begin(owner, function);
        return new FlowWalker(this, graph, function).Run(entry);
    }

    private void RunNested(ControlFlowGraph graph, List<Finding> findings)
    {
        var pending = lambdas.ToList();
        lambdas.Clear();
        foreach (var pair in pending)
        {
            var inner = pair.Value.Graph.GetAnonymousFunctionControlFlowGraph(pair.Value.Lambda, CancellationToken);
            findings.AddRange(Walk(inner, runs.TryGetValue(pair.Key, out var entry) ? entry.Clone() : pair.Value.Entry, pair.Value.Lambda.Symbol));
            RunNested(inner, findings);
        }

        RunFunctions(graph, findings);
    }

    private void RunFunctions(ControlFlowGraph graph, List<Finding> findings)
    {
        if (graph.LocalFunctions.IsEmpty)
            return;

        // A function that others call is walked again with what they know, a few times; then with nothing known.
        var results = new Dictionary<IMethodSymbol, List<Finding>>(SymbolEqualityComparer.Default);
        for (var round = 0; round <= Rounds; round++)
        {
            var before = new Dictionary<IMethodSymbol, FlowState?>(SymbolEqualityComparer.Default);
            foreach (var function in graph.LocalFunctions)
                before[function] = calls.TryGetValue(function, out var state) ? state.Clone() : null;

            foreach (var function in graph.LocalFunctions)
            {
                var entry = round < Rounds && before[function] is { } known ? known.Clone() : new FlowState(numbering) { IsNested = true };
                var inner = graph.GetLocalFunctionControlFlowGraph(function, CancellationToken);
                results[function] = [.. Walk(inner, entry, function)];
                RunNested(inner, results[function]);
            }

            if (graph.LocalFunctions.All(function => Same(before[function], function)))
                break;
        }

        findings.AddRange(results.Values.SelectMany(static one => one));
    }

    private bool Same(FlowState? before, IMethodSymbol function) =>
        calls.TryGetValue(function, out var now) ? before is not null && !before.Join(now, function) : before is null;

    private static void Join<T>(Dictionary<T, FlowState> entries, T function, FlowState state)
        where T : notnull
    {
        if (!entries.TryGetValue(function, out var known))
        {
            entries[function] = state;
            return;
        }

        // What one call knows nothing of is not known.
        foreach (var place in known.Values.Select(static pair => pair.Key).Where(place => state.Get(place) is null).ToList())
            known.Remove(place);
        known.Join(state, function);
    }

    /// <summary>What a nested function may rely on when it is called: all that holds there.</summary>
    private FlowState Whole(FlowState state)
    {
        var whole = new FlowState(numbering) { IsNested = state.IsNested };
        whole.Made.UnionWith(state.Made);
        foreach (var pair in state.Values.Where(static pair => pair.Key is not Place.Capture))
            whole.Set(pair.Key, pair.Value);
        foreach (var pair in state.Objects)
            whole.SetObject(pair.Key, pair.Value.Used());

        return whole;
    }

    /// <summary>What a nested function may rely on at any time: variables that keep their value, and objects that cannot change.</summary>
    private FlowState Kept(FlowState state)
    {
        var kept = new FlowState(numbering) { IsNested = true };
        foreach (var pair in state.Values)
            if (pair.Key is not Place.Capture && (pair.Key.Root is not { } root || Scan.IsStable(root)) && IsFixed(state, pair.Value))
                kept.Set(pair.Key, pair.Value);
        foreach (var pair in state.Objects)
            if (pair.Value.Shape is not { IsMutable: true })
                kept.SetObject(pair.Key, pair.Value.Used());

        return kept;
    }

    private static bool IsFixed(FlowState state, Value value) => value switch
    {
        Value.Instance instance => state.Object(instance.Id) is { Shape: { IsMutable: false } },
        Value.Column column => state.Object(column.Id) is { } known && known.Shape is not { IsMutable: true },
        Value.Tuple => false,
        _ => true,
    };

    private HashSet<ISymbol> ReadCaptured()
    {
        var symbols = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var function in bodies.SelectMany(static body => body.DescendantsAndSelf()).Where(static one => one is IAnonymousFunctionOperation or ILocalFunctionOperation))
            foreach (var inner in function.Descendants())
                if (inner is ILocalReferenceOperation local)
                    symbols.Add(local.Local);
                else if (inner is IParameterReferenceOperation parameter)
                    symbols.Add(parameter.Parameter);

        return symbols;
    }

    // The same value may be judged at several places: the gravest verdict speaks, once.
    private static ImmutableArray<Finding> Merge(List<Finding> findings) =>
    [
        .. findings
            .GroupBy(static finding => (finding.Syntax, finding.Subject.Rule, finding.Subject.Member))
            .Select(Gravest)
            .OrderBy(static finding => finding.Syntax.SpanStart),
    ];

    private static Finding Gravest(IEnumerable<Finding> same)
    {
        var gravest = same.OrderByDescending(static finding => Gravity(finding.Rule.Id)).First();
        return gravest with { Publications = [.. same.Where(finding => finding.Rule.Id == gravest.Rule.Id).SelectMany(static finding => finding.Publications).Distinct()] };
    }

    private static int Gravity(string id) => id switch
    {
        "NIR1953" => 0,
        "NIR1952" => 1,
        _ => 2,
    };
}
