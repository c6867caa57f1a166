using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow;

/// <summary>What a finally may have changed, on the way through it: whatever it writes is forgotten.</summary>
internal static class FinallyEffects
{
    public static void Forget(FlowState state, ControlFlowGraph graph, ControlFlowRegion region)
    {
        var operations = Enumerable.Range(region.FirstBlockOrdinal, region.LastBlockOrdinal - region.FirstBlockOrdinal + 1)
            .SelectMany(ordinal => graph.Blocks[ordinal].Operations).SelectMany(static one => one.DescendantsAndSelf()).ToList();
        foreach (var operation in operations)
            Use(state, operation);
        foreach (var operation in operations)
            if (Target(operation) is IFlowCaptureReferenceOperation capture)
                ForgetCaptured(state, operations, capture.Id);
            else if (Target(operation) is { } target)
                Forget(state, target);
    }

    // What a finally reads is judged there, not where its name goes.
    private static void Use(FlowState state, IOperation operation)
    {
        ISymbol? symbol = operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        if (symbol is not null && state.Get(new Place.Variable(symbol)) is Value.Instance instance && state.Object(instance.Id) is { } known)
            state.SetObject(instance.Id, known.Used());
    }

    // What is written may stand in a capture while its new value is made.
    private static void ForgetCaptured(FlowState state, List<IOperation> operations, CaptureId id)
    {
        foreach (var captured in operations.OfType<IFlowCaptureOperation>().Where(one => one.Id.Equals(id)))
            Forget(state, captured.Value);
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
