using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Operations;

/// <summary>What happens to one local variable in the body it is declared in, lambdas included.</summary>
internal sealed class LocalVariable
{
    private readonly List<IOperation> _values = [];
    private readonly List<ILocalReferenceOperation> _reads = [];
    private bool _writesUnknown;

    private LocalVariable(ILocalSymbol local, IOperation root)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol, local))
            {
                AddDeclaration(declarator);
            }
            else if (operation is ILocalReferenceOperation reference && Same(reference.Local, local))
            {
                Add(reference);
            }
        }
    }

    /// <summary>All values it is given; null when it may be given others, by reference or as a loop's variable.</summary>
    public IReadOnlyList<IOperation>? Values => _writesUnknown || _values.Count == 0 ? null : _values;

    /// <summary>The one value it ever has; null when there may be several.</summary>
    public IOperation? OnlyValue => Values is [var value] ? value : null;

    /// <summary>Where its value is used.</summary>
    public IReadOnlyList<ILocalReferenceOperation> Reads => _reads;

    public static LocalVariable For(ILocalSymbol local, IOperation within) => new(local, within.Root());

    /// <summary>The operation, or what the local that it reads always holds.</summary>
    public static IOperation Resolve(IOperation operation)
    {
        var value = operation.Unwrap();
        return value is ILocalReferenceOperation { Local.IsRef: false } reference && For(reference.Local, reference).OnlyValue is { } only
            ? only.Unwrap()
            : value;
    }

    private void AddDeclaration(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer() is { } initializer)
        {
            _values.Add(initializer.Value);
        }
        else if (declarator.Parent is not IVariableDeclarationOperation)
        {
            _writesUnknown = true;
        }
    }

    private void Add(ILocalReferenceOperation reference)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == reference:
                _values.Add(assignment.Value);
                break;
            case IAssignmentOperation assignment when assignment.Target == reference:
            case IIncrementOrDecrementOperation:
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
            case IDeclarationExpressionOperation:
            case ITupleOperation tuple when IsTarget(tuple):
            case IAddressOfOperation:
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } }:
            case ISimpleAssignmentOperation { IsRef: true }:
                _writesUnknown = true;
                break;
            default:
                _reads.Add(reference);
                break;
        }
    }

    private static bool IsTarget(IOperation tuple) => tuple.Parent switch
    {
        IDeconstructionAssignmentOperation assignment => assignment.Target == tuple,
        ITupleOperation outer => IsTarget(outer),
        _ => false,
    };

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
