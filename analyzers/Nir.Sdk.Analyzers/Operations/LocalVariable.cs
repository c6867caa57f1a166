using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Operations;

/// <summary>What happens to one local variable in the body it is declared in, lambdas included.</summary>
internal sealed class LocalVariable
{
    // A body is read once for all its locals: a method of thousands would else be read as many times.
    private static readonly ConditionalWeakTable<IOperation, Dictionary<ISymbol, LocalVariable>> Bodies = new();

    private readonly List<IOperation> _values = [];
    private readonly List<ILocalReferenceOperation> _reads = [];
    private readonly List<ILocalReferenceOperation> _uses = [];
    private bool _writesUnknown;

    /// <summary>All values it is given; null when it may be given others, by reference or as a loop's variable.</summary>
    public IReadOnlyList<IOperation>? Values => _writesUnknown || _values.Count == 0 ? null : _values;

    /// <summary>The one value it ever has; null when there may be several.</summary>
    public IOperation? OnlyValue => Values is [var value] ? value : null;

    /// <summary>Where its value is used.</summary>
    public IReadOnlyList<ILocalReferenceOperation> Reads => _reads;

    /// <summary>Wherever it is named after its declaration.</summary>
    public IReadOnlyList<ILocalReferenceOperation> Uses => _uses;

    public static LocalVariable For(ILocalSymbol local, IOperation within) =>
        Bodies.GetValue(within.Root(), ReadAll).TryGetValue(local, out var known) ? known : new();

    /// <summary>The local that is given a value, and never another; null: none is.</summary>
    public static LocalVariable? Given(IOperation value)
    {
        var symbol = value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Parent: IExpressionStatementOperation } given
                when given.Value == value => local,
            _ => null,
        };
        return symbol is not null && For(symbol, value) is { OnlyValue: not null } found ? found : null;
    }

    /// <summary>The operation, or what the local that it reads always holds.</summary>
    public static IOperation Resolve(IOperation operation)
    {
        var value = operation.Unwrap();
        return value is ILocalReferenceOperation { Local.IsRef: false } reference && For(reference.Local, reference).OnlyValue is { } only
            ? only.Unwrap()
            : value;
    }

    private static Dictionary<ISymbol, LocalVariable> ReadAll(IOperation body)
    {
        var locals = new Dictionary<ISymbol, LocalVariable>(SymbolEqualityComparer.Default);
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator)
            {
                Named(declarator.Symbol).AddDeclaration(declarator);
            }
            else if (operation is ILocalReferenceOperation reference)
            {
                Named(reference.Local).Add(reference);
            }
        }

        return locals;

        LocalVariable Named(ILocalSymbol local) => locals.TryGetValue(local, out var known) ? known : locals[local] = new();
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
        _uses.Add(reference);
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
}
