using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Flow.Transfer;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>
/// Walks a piece of code only for what it changes: a finally on one way through it, a nested function at one call. What is wrong in it is
/// found when it is walked for itself.
/// </summary>
internal sealed class Trial(BodyAnalysis analysis)
{
    private const int Deepest = 2;

    private int _functions;
    private int _asked;

    /// <summary>Whether a trial goes on.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Whether it is of a function, so that what holds at each of its steps matters where it is called.</summary>
    public bool IsInFunction => _functions > 0;

    /// <summary>Takes a state through a finally; false: it does not come out of it.</summary>
    public bool Through(ControlFlowGraph graph, IMethodSymbol? function, ControlFlowRegion region, FlowState state) =>
        Walk(new FlowWalker(analysis, graph, function, region), state, state.Clone(), static place => place is not Place.Capture);

    /// <summary>Takes a state through a function's body.</summary>
    /// <param name="graph">The function's graph; null: not known.</param>
    /// <param name="function">The function.</param>
    /// <param name="arguments">What its parameters hold.</param>
    /// <param name="left">The variables that it leaves something in, in the order of the arguments; empty: there are none.</param>
    /// <param name="state">What holds at the call, changed in place.</param>
    /// <returns>What held at any step of it; null: it cannot be done, or does not come back.</returns>
    public FlowState? Call(ControlFlowGraph? graph, IMethodSymbol function, ImmutableArray<(IParameterSymbol? Parameter, Value Value)> arguments,
        ImmutableArray<ISymbol?> left, FlowState state)
    {
        if (graph is null || _functions == Deepest || !BodyContext.RunsAtOnce(function)
            || arguments.Where((one, i) => one.Parameter is null or { RefKind: not RefKind.None } && (left.IsEmpty || left[i] is null)).Any())
        {
            return null;
        }

        var (entry, during) = (state.Clone(), state.Clone());
        foreach (var (parameter, value) in arguments)
        {
            if (parameter!.RefKind is RefKind.None)
            {
                entry.Set(new Place.Variable(function.Parameters[parameter.Ordinal]), value);
            }
        }

        var walker = new FlowWalker(analysis, graph, function);
        _functions++;
        try
        {
            if (!Walk(walker, state, entry, IsOutside, left.IsEmpty ? null : Leave))
            {
                return null;
            }
        }
        finally
        {
            _functions--;
        }

        during.Become(walker.Anywhere!, IsOutside);
        return during;

        void Leave(FlowState end)
        {
            for (var i = 0; i < left.Length; i++)
            {
                if (left[i] is { } variable)
                {
                    end.ForgetPathsOf(variable);
                    end.Set(new Place.Variable(variable), end.Get(new Place.Variable(function.Parameters[arguments[i].Parameter!.Ordinal])) ?? Value.Unknown);
                }
            }
        }

        bool IsOutside(Place place) => place is not Place.Capture && !SymbolEqualityComparer.Default.Equals(place.Root?.ContainingSymbol, function);
    }

    /// <summary>What a function answers, with what holds at each of its returns.</summary>
    public IReadOnlyList<(FlowState State, Value Answer)> Ask(ControlFlowGraph graph, IMethodSymbol function, FlowState entry)
    {
        if (_asked == Deepest)
        {
            return [];
        }

        var outer = IsOn;
        IsOn = true;
        _asked++;
        try
        {
            var walker = new FlowWalker(analysis, graph, function);
            _ = walker.Run(entry);
            return walker.Answers;
        }
        finally
        {
            _asked--;
            IsOn = outer;
        }
    }

    private bool Walk(FlowWalker walker, FlowState state, FlowState entry, Func<Place, bool> isSeen, Action<FlowState>? leave = null)
    {
        var outer = IsOn;
        IsOn = true;
        try
        {
            _ = walker.Run(entry);
        }
        finally
        {
            IsOn = outer;
        }

        if (walker.End is not { } end)
        {
            return false;
        }

        leave?.Invoke(end);
        state.Become(end, isSeen);
        return true;
    }
}
