using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>What a transfer knows of the body that it is in, and what it hands on to the one that walks it.</summary>
internal abstract class BodyContext
{
    private readonly DateTime? ruleSetDate;
    private readonly ImmutableArray<IOperation> bodies;
    private readonly Dictionary<ISymbol, int> writes = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<ISymbol>> captured;
    private readonly Dictionary<TypeShape, ObjectState> unknown = [];

    protected BodyContext(RegimeTable table, ImmutableArray<IOperation> bodies, DateTime? ruleSetDate, int? budget, CancellationToken cancellationToken)
    {
        Table = table;
        this.bodies = bodies;
        this.ruleSetDate = ruleSetDate;
        CancellationToken = cancellationToken;
        Scan = MethodScan.Of(bodies);
        Members = new(table);
        Budget = new(Scan.Operations, budget);
        Nullness = new(bodies[0].SemanticModel, cancellationToken);
        captured = new(ReadCaptured);
    }

    public RegimeTable Table { get; }

    public MethodScan Scan { get; }

    public Members Members { get; }

    public Budget Budget { get; }

    public Nullness Nullness { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The variables that nested functions use.</summary>
    public IEnumerable<ISymbol> CapturedVariables => captured.Value;

    public Judge CreateJudge(List<Finding> findings) => new(Table, Members, ruleSetDate, findings);

    /// <summary>An object of a type that all may have happened to: always the same one, so that it is known again.</summary>
    public ObjectState Unknown(TypeShape shape)
    {
        if (!unknown.TryGetValue(shape, out var state))
            unknown[shape] = state = ObjectState.Unknown(Table.Space, shape);

        return state;
    }

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

    /// <summary>Whether a call runs a function's whole body before it comes back.</summary>
    public static bool RunsAtOnce(IMethodSymbol function) => !function.IsAsync
        && function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax && !syntax.DescendantNodes().Any(static node => node is YieldStatementSyntax);

    /// <summary>A lambda was made: what is known of it when the walk ends is what it begins with.</summary>
    public abstract void Captured(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state);

    /// <summary>A lambda was called by its only name.</summary>
    public abstract void Ran(IFlowAnonymousFunctionOperation lambda, FlowState state);

    /// <summary>A local function was called, or made into a delegate that may run at any time.</summary>
    public abstract void Called(IMethodSymbol function, FlowState state, bool atOnce);

    /// <summary>Takes a state through a function's body.</summary>
    /// <param name="graph">The function's graph; null: not known.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">What its parameters hold.</param>
    /// <param name="state">What holds at the call, changed in place.</param>
    /// <returns>What held at any step of it; null: it cannot be done, or does not come back.</returns>
    public abstract FlowState? Call(ControlFlowGraph? graph, IMethodSymbol function, ImmutableArray<(IParameterSymbol? Parameter, Value Value)> arguments, FlowState state);

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
}
