using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Walk;

/// <summary>Looks at a body's operations as they pass, and opens when one of them can matter.</summary>
internal sealed class BodyGate(RegimeTable table, ISymbol owner)
{
    /// <summary>The operations that can matter.</summary>
    public static ImmutableArray<OperationKind> Kinds { get; } =
    [
        OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.CompoundAssignment, OperationKind.DeconstructionAssignment,
        OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.Return,
    ];

    private volatile bool _open;

    /// <summary>Whether the body must be walked.</summary>
    public bool IsOpen => _open;

    public void Look(OperationAnalysisContext context) => _open = _open || Matters(context.Operation);

    private bool Matters(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } => tuple.Elements.Any(IsGoverned),
        IAssignmentOperation assignment => IsGoverned(assignment.Target),
        IObjectCreationOperation { Arguments.IsEmpty: false, Constructor: { } constructor } creation =>
            table.ShapeOf(creation.Type) is { Members.Count: > 0 } || HasContract(constructor),
        IInvocationOperation invocation => WellKnown.Sends(invocation.TargetMethod, table.Sdk) || HasContract(invocation.TargetMethod),
        // A guard or a promise is checked where it returns.
        IReturnOperation => owner is IMethodSymbol method
            && (table.Contracts.Returned(method) is not null || table.Contracts.GuardOf(method.AssociatedSymbol ?? method) is not null),
        _ => false,
    };

    private bool IsGoverned(IOperation target) => target is IMemberReferenceOperation member
        && (table.RulesOf(member.Member).Count > 0 || table.Contracts.Allowed(member.Member) is not null);

    private bool HasContract(IMethodSymbol method) => method.OriginalDefinition.Parameters.Any(parameter => table.Contracts.Allowed(parameter) is not null);
}
