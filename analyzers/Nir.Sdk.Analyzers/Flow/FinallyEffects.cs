using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow;

/// <summary>What a finally may have changed, on the way through it: whatever it writes is forgotten.</summary>
internal static class FinallyEffects
{
    public static void Forget(FlowState state, ControlFlowGraph graph, ControlFlowRegion region)
    {
        for (var ordinal = region.FirstBlockOrdinal; ordinal <= region.LastBlockOrdinal; ordinal++)
            foreach (var operation in graph.Blocks[ordinal].Operations.SelectMany(static one => one.DescendantsAndSelf()))
                if (Target(operation) is { } target)
                    Forget(state, target);
    }

    private static IOperation? Target(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target,
        IIncrementOrDecrementOperation increment => increment.Target,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
        _ => null,
    };

    private static void Forget(FlowState state, IOperation target)
    {
        ISymbol? symbol = target switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        if (symbol is not null)
        {
            state.ForgetPathsOf(symbol);
            state.Remove(new Place.Variable(symbol));
        }
        else if (target is IPropertyReferenceOperation)
        {
            foreach (var pair in state.Objects.ToList())
                if (pair.Value.Shape is { IsMutable: true } shape)
                    state.SetObject(pair.Key, ObjectState.Unknown(pair.Value.Space, shape));
        }
    }
}
