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
    private readonly DateTime? _ruleSetDate;
    private readonly ImmutableArray<IOperation> _bodies;
    private readonly Lazy<HashSet<ISymbol>> _captured;
    private readonly Dictionary<(TypeShape Shape, bool IsForgotten, bool IsOwn), ObjectState> _unknown = [];
    private readonly Dictionary<SyntaxNode, TypeShape?> _left = [];

    protected BodyContext(RegimeTable table, ImmutableArray<IOperation> bodies, DateTime? ruleSetDate, int? budget, CancellationToken cancellationToken)
    {
        Table = table;
        _bodies = bodies;
        _ruleSetDate = ruleSetDate;
        CancellationToken = cancellationToken;
        Scan = MethodScan.Create(bodies, cancellationToken);
        Effects = new(table.Code, Scan);
        Members = new(table);
        Budget = new(Scan.Operations, budget, cancellationToken);
        Nullness = new(bodies, Scan, table, cancellationToken);
        _captured = new(ReadCaptured);
    }

    public RegimeTable Table { get; }

    public MethodScan Scan { get; }

    public Effects Effects { get; }

    public Members Members { get; }

    public Budget Budget { get; }

    public Nullness Nullness { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Which laws a copy had where it was made, or a law that was given, by the code of either; null: nobody asks for that.</summary>
    public Dictionary<SyntaxNode, KnownLaw>? Laws { get; init; }

    /// <summary>Keeps what the law of something was; of several times, all that it was, and what was certain each time.</summary>
    public void Note(SyntaxNode where, ObjectState known)
    {
        if (Laws is { } laws)
        {
            var (rows, named) = laws.TryGetValue(where, out var earlier) ? earlier : new(0, uint.MaxValue);
            laws[where] = new(rows | known.Reachable, named & (known.Established | ~known.Reachable));
        }
    }

    /// <summary>Values are left to another law.</summary>
    /// <param name="state">What has them.</param>
    /// <param name="law">What gives the law, if not where it gives the values; null: nobody knows whether it gets one.</param>
    public void Leave(ObjectState state, SyntaxNode? law)
    {
        foreach (var witness in state.Witnesses.Where(one => law is null || one.Syntax.Parent != law.Parent))
        {
            _left[witness.Syntax] = law is null && !(_left.TryGetValue(witness.Syntax, out var known) && known is null) ? state.Shape : null;
        }
    }

    /// <summary>Whether what a value was given to may have another law where it is seen.</summary>
    /// <param name="value">Where it was given.</param>
    /// <param name="isSeen">Whether such objects are seen when nothing is known of them.</param>
    protected bool IsLeft(SyntaxNode value, Func<TypeShape, bool> isSeen) => _left.TryGetValue(value, out var shape) && (shape is null || isSeen(shape));

    /// <summary>Where the digits of identifiers must not come to; null: nobody asks for that, and they are not followed.</summary>
    public Receivers? Receivers { get; init; }

    /// <summary>Whether it is texts that are named like identifiers which are followed, and not what an identifier reveals.</summary>
    public bool FollowsNames { get; init; }

    /// <summary>The variables that nested functions use.</summary>
    public IEnumerable<ISymbol> CapturedVariables => _captured.Value;

    public Judge CreateJudge(ControlFlowGraph graph, List<Hearing> hearings) => new(Table, Members, _ruleSetDate, graph, hearings);

    /// <summary>An object of a type that all may have happened to: always the same one, so that it is known again.</summary>
    /// <param name="shape">The type.</param>
    /// <param name="before">What was known of it.</param>
    public ObjectState Unknown(TypeShape shape, ObjectState before)
    {
        var (isForgotten, isOwn) = (before.IsForgotten || !before.Witnesses.IsEmpty, before.IsOwn);
        if (!_unknown.TryGetValue((shape, isForgotten, isOwn), out var state))
        {
            state = ObjectState.Unknown(Table.Space, shape);
            state = isForgotten ? state.Forgotten() : state;
            _unknown[(shape, isForgotten, isOwn)] = state = isOwn ? state.Owned() : state;
        }

        return state;
    }

    /// <summary>A member that was asked for and found missing was given nothing, on this path.</summary>
    public void FindMissing(FlowState state, Question question, bool taken)
    {
        if (taken != question.IsNegated
            && question.Asked is Place.Asked
            {
                Operator: BinaryOperatorKind.Equals, Constant: null,
                What: Place.Member { Holder: { } holder, Symbol: IPropertySymbol member }
            }
            && state.Get(holder) is Value.Instance { Id: var id } && state.Object(id) is { } known && Members.IsFollowed(member))
        {
            state.SetObject(id, known.Without(Members.Bit(member)));
        }
    }

    /// <summary>Whether a nested function uses a variable.</summary>
    public bool IsCaptured(ISymbol symbol) => _captured.Value.Contains(symbol);

    /// <summary>Whether a call runs a function's whole body before it comes back.</summary>
    public static bool RunsAtOnce(IMethodSymbol function) => !function.IsAsync
        && function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
        && !syntax.DescendantNodes().Any(static node => node is YieldStatementSyntax);

    /// <summary>A lambda was made: what is known of it when the walk ends is what it begins with.</summary>
    public abstract void Captured(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state);

    /// <summary>A lambda was given to a query whose elements are known: its parameter holds one of them.</summary>
    public abstract void Handed(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state);

    /// <summary>What a lambda answers of something, each time with what holds then; only what cannot have changed by the time that it is run.</summary>
    public abstract IReadOnlyList<(FlowState State, Value Answer)> Answers(IFlowAnonymousFunctionOperation lambda, ControlFlowGraph graph, FlowState state);

    /// <summary>What a function of this body answers, each time with what holds then.</summary>
    public abstract IReadOnlyList<(FlowState State, Value Answer)> AnswersOf(ControlFlowGraph graph, IMethodSymbol function, FlowState entry);

    /// <summary>A lambda was called by its only name.</summary>
    public abstract void Ran(IFlowAnonymousFunctionOperation lambda, FlowState state);

    /// <summary>A local function was called, or made into a delegate that may run at any time.</summary>
    public abstract void Called(IMethodSymbol function, FlowState state, bool atOnce);

    /// <summary>Takes a state through a function's body.</summary>
    /// <param name="graph">The function's graph; null: not known.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">What its parameters hold.</param>
    /// <param name="left">The variables that it leaves something in, in the order of the arguments; null: there is none. Empty: there are none.</param>
    /// <param name="state">What holds at the call, changed in place.</param>
    /// <returns>What held at any step of it; null: it cannot be done, or does not come back.</returns>
    public abstract FlowState? Call(ControlFlowGraph? graph, IMethodSymbol function, ImmutableArray<(IParameterSymbol? Parameter, Value Value)> arguments,
        ImmutableArray<ISymbol?> left, FlowState state);

    private HashSet<ISymbol> ReadCaptured()
    {
        var symbols = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var function in _bodies.SelectMany(static body => body.DescendantsAndSelf())
            .Where(static one => one is IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            foreach (var inner in function.Descendants())
            {
                if (((inner as ILocalReferenceOperation)?.Local ?? (ISymbol?)(inner as IParameterReferenceOperation)?.Parameter) is { } symbol
                    && !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol,
                        (function as IAnonymousFunctionOperation)?.Symbol ?? (function as ILocalFunctionOperation)?.Symbol))
                {
                    symbols.Add(symbol);
                }
            }
        }

        return symbols;
    }
}
