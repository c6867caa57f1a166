using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Flow.Transfer;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>Which variables are read again from a block on: what nobody reads does not keep paths apart.</summary>
internal sealed class Liveness
{
    private readonly BodyContext _body;
    private readonly ControlFlowGraph _graph;
    private readonly int[] _back;
    private readonly Dictionary<ISymbol, int> _last = new(SymbolEqualityComparer.Default);

    public Liveness(BodyContext body, ControlFlowGraph graph)
    {
        (_body, _graph) = (body, graph);
        _back = [.. graph.Blocks.Select(static block => block.Ordinal)];
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = graph.Blocks.Length - 1; i >= 0; i--)
            {
                foreach (var next in new[] { graph.Blocks[i].FallThroughSuccessor?.Destination, graph.Blocks[i].ConditionalSuccessor?.Destination })
                {
                    if (next is not null && _back[next.Ordinal] < _back[i])
                    {
                        (_back[i], changed) = (_back[next.Ordinal], true);
                    }
                }
            }
        }

        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations.Concat(block.BranchValue is { } value ? [value] : []).SelectMany(static one => one.DescendantsAndSelf()))
            {
                body.Budget.Look();
                if (Symbol(operation) is { } symbol)
                {
                    _last[symbol] = block.Ordinal;
                }
            }
        }
    }

    /// <summary>Whether anything may read a place in a block or after it.</summary>
    public bool IsLive(Place place, int block) => place switch
    {
        Place.Capture or Place.Result => true,
        Place.Ahead ahead => ahead.Equals(_graph.Blocks[block].Step()),
        Place.Answer answer => _last.TryGetValue(answer.Helper, out var asked) && asked >= _back[block],
        _ =>
            place.Root is not { } root || _body.IsCaptured(root) || !_body.Scan.IsStable(root) && _body.Scan.Meant(root) is not null
                || (_last.TryGetValue(root, out var ordinal) && ordinal >= _back[block]),
    };

    private ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => _body.Scan.Meant(local.Local) ?? local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } call => call.TargetMethod,
        IPropertyReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } property => property.Property.GetMethod,
        _ => null,
    };
}
