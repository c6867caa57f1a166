using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>A <c>for</c>, <c>while</c> or <c>do</c> that may be a retry.</summary>
internal sealed class AttemptLoop
{
    private readonly ILoopOperation _loop;

    private AttemptLoop(ILoopOperation loop) => _loop = loop;

    /// <summary>The innermost loop around an operation in the same function; null when there is none or it walks through a collection.</summary>
    public static AttemptLoop? Around(IOperation operation)
    {
        foreach (var ancestor in operation.Ancestors())
        {
            switch (ancestor)
            {
                case IForEachLoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return null;
                case ILoopOperation found:
                    return IsBody(found, operation) ? new(found) : null;
            }
        }

        return null;
    }

    public bool Contains(IOperation operation) => operation.Ancestors().Contains(_loop);

    /// <summary>Whether the registration is sent in the loop, straight or by a local.</summary>
    public bool Sends(IOperation creation, ClientSymbols client)
    {
        var value = creation;
        while (value.Parent is IConversionOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => client.IsSend(call),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
                LocalVariable.For(declarator.Symbol, declarator) is { OnlyValue: not null } local && local.Reads.Any(read =>
                    Contains(read)
                        && read.Ancestors()
                            .FirstOrDefault(static a => a is not IConversionOperation) is IArgumentOperation { Parent: IInvocationOperation call }
                                && client.IsSend(call)),
            _ => false,
        };
    }

    /// <summary>Whether the loop makes the same registration again and again until it is taken.</summary>
    public bool IsRetryOf(IOperation creation, IOperation id) => EndsOnSuccess(creation) && IsSameEachRound(creation, id);

    private bool EndsOnSuccess(IOperation creation) => AsksForResult() || _loop.Body.Descendants().Any(operation => operation switch
    {
        IReturnOperation => !IsInFunction(operation),
        IBranchOperation { BranchKind: BranchKind.Break } branch => SymbolEqualityComparer.Default.Equals(branch.Target, _loop.ExitLabel),
        ICatchClauseOperation caught => !IsInFunction(caught) && creation.Ancestors().Contains(caught.Parent),
        _ => false,
    });

    private bool AsksForResult() => _loop is IWhileLoopOperation { Condition: { } condition }
        && condition.DescendantsAndSelf().Any(static part => part is ILocalReferenceOperation { Type.Name: "TransferResult" });

    // Nothing that the registration is made of may be written, or asked to move on, in the loop.
    private bool IsSameEachRound(IOperation creation, IOperation id)
    {
        var parts = creation.DescendantsAndSelf().Where(part => part != id && !part.Ancestors().Contains(id)).ToList();
        if (parts.Any(part => part is IInvocationOperation or IIncrementOrDecrementOperation or IAwaitOperation or IDynamicInvocationOperation))
        {
            return false;
        }

        var used = parts.Select(Symbol).Where(static symbol => symbol is not null).ToList();
        if (id.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation own })
        {
            used.RemoveAll(symbol => SymbolEqualityComparer.Default.Equals(symbol, own.Symbol));
        }

        return !_loop.Descendants().Where(operation => !parts.Contains(operation)).Any(operation =>
            Changed(operation).Any(changed => used.Contains(changed, SymbolEqualityComparer.Default)));
    }

    private static IEnumerable<ISymbol?> Changed(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                yield return declarator.Symbol;
                break;
            case IAssignmentOperation assignment:
                foreach (var target in assignment.Target.DescendantsAndSelf())
                {
                    yield return Symbol(target);
                }

                break;
            case IIncrementOrDecrementOperation step:
                yield return Symbol(step.Target);
                break;
            case IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } argument:
                foreach (var target in argument.Value.DescendantsAndSelf())
                {
                    yield return Symbol(target);
                }

                break;
            case IInvocationOperation { Instance: { } instance }:
                foreach (var receiver in instance.DescendantsAndSelf())
                {
                    yield return Symbol(receiver);
                }

                break;
        }
    }

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field.IsConst: false } field => field.Field,
        IPropertyReferenceOperation { Instance: null
            or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } property => property.Property,
        _ => null,
    };

    private bool IsInFunction(IOperation operation) => operation.Ancestors().TakeWhile(ancestor => ancestor != _loop)
        .Any(static ancestor => ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation);

    private static bool IsBody(ILoopOperation found, IOperation operation) => operation.Ancestors().Contains(found.Body);
}
