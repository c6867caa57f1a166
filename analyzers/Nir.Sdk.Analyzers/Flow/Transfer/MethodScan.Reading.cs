using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Reading: what each operation of the body says of variables.</summary>
internal sealed partial class MethodScan
{
    // A struct's own member, or an extension that takes a value by reference, may put another value there.
    private void ReadReceiver(IOperation operation)
    {
        var (receiver, member) = operation switch
        {
            IInvocationOperation { Instance: { } on, TargetMethod: var method } => (on, (ISymbol)method),
            IPropertyReferenceOperation { Instance: { } on, Property: var property } => (on, property),
            _ => default,
        };
        if (receiver is { Type.IsReferenceType: false } && Holder(receiver) is { } holder && WrittenCode.ChangesValue(member))
        {
            Write(holder, operation);
        }
    }

    // What may keep a reference that it is given: a type that can hold one.
    private void ReadReferences(IOperation operation)
    {
        var (made, receiver, arguments) = operation switch
        {
            IInvocationOperation call => (call.Type, call.Instance, call.Arguments),
            IObjectCreationOperation creation => (creation.Type, null, creation.Arguments),
            _ => default,
        };
        if (arguments.IsDefaultOrEmpty || arguments.All(static one => one.Parameter?.RefKind is null or RefKind.None))
        {
            return;
        }

        if (made is { IsRefLikeType: true } || receiver?.Type is { IsRefLikeType: true }
            || arguments.Any(static one => one is { Parameter.RefKind: not RefKind.None, Value.Type.IsRefLikeType: true }))
        {
            foreach (var argument in arguments.Where(static one => one.Parameter?.RefKind is not (null or RefKind.None)))
            {
                Escape(argument.Value);
            }
        }
    }

    private void Read(IOperation operation)
    {
        ReadReceiver(operation);
        ReadReferences(operation);
        foreach (var reference in GivenByReference(operation))
        {
            Write(reference, operation);
        }

        if (operation is IInvocationOperation call)
        {
            foreach (var given in call.Arguments.Select(static argument => argument.Value).Concat(call.Instance is { } instance ? [instance] : []))
            {
                Lend(given is IConversionOperation conversion ? conversion.Operand : given);
            }
        }

        switch (operation)
        {
            // Where memory is written past the language, nothing holds.
            case IInvalidOperation:
            case IInvocationOperation
            {
                TargetMethod.ContainingType:
                {
                    Name: "Unsafe" or "MemoryMarshal", ContainingNamespace.Name: "CompilerServices"
                or "InteropServices"
                }
            }:
            case IInvocationOperation
            {
                TargetMethod:
                {
                    Name: "SetValue" or "SetValueDirect" or "Invoke",
                    ContainingNamespace: { Name: "Reflection", ContainingNamespace.Name: "System" }
                }
            }:
            case IInvocationOperation { TargetMethod: { IsExtern: true, ReturnsByRef: true } }:
                IsBroken = true;
                break;
            case IInvocationOperation { TargetMethod: { } method } invocation when method.ReturnsByRef || method.ReturnsByRefReadonly
                || method.ReturnType.IsRefLikeType:
                foreach (var argument in invocation.Arguments.Where(static one => one.Parameter?.RefKind is not (null or RefKind.None)))
                {
                    Escape(argument.Value);
                }

                break;
            case IVariableDeclaratorOperation declarator:
                ReadDeclarator(declarator);
                break;
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                Escape(assignment.Value);
                Escape(assignment.Target);
                break;
            case IAssignmentOperation { Parent: not (IExpressionStatementOperation or IObjectOrCollectionInitializerOperation), Target: var left }
                when CallAround(operation) is { } around:
                EscapeIn(around, left);
                break;
            case IIncrementOrDecrementOperation { Parent: not IExpressionStatementOperation, Target: var left }
                when CallAround(operation) is { } around:
                EscapeIn(around, left);
                break;
            case IAssignmentOperation assignment:
                Promise(SymbolOf(assignment.Target), assignment.Value);
                Write(assignment.Target, operation);
                break;
            case IIncrementOrDecrementOperation increment:
                Write(increment.Target, operation);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Write(argument.Value, operation);
                break;
            case IInstanceReferenceOperation { Type: { IsValueType: true, IsReadOnly: false } }:
                IsOfStruct = true;
                break;
            // A delegate of an extension holds what it is called on, which no block shows.
            case IMethodReferenceOperation { Instance: not null, Method.IsStatic: true } method:
                _ = _bound.Add(method.Syntax);
                break;
            case IArrayCreationOperation { Initializer: null, Type: IArrayTypeSymbol { ElementType.IsReferenceType: true } }
                or IInvocationOperation { TargetMethod: { Name: "Resize", ContainingType.SpecialType: SpecialType.System_Array } }:
                HoldsNothing = true;
                break;
            case IParameterReferenceOperation parameter:
                _ = _parameters.Add(parameter.Parameter);
                break;
            case ILocalReferenceOperation local:
                Use(local);
                break;
            case IAddressOfOperation address:
                Escape(address.Reference);
                break;
            // Which of them is written to is not told.
            case IConditionalOperation { IsRef: true }:
                Escape(operation);
                break;
            case { Kind: OperationKind.None, Syntax: MakeRefExpressionSyntax }:
                Escape(operation);
                break;
            case IReturnOperation { ReturnedValue: { } returned } when operation.SemanticModel is not null
                && returned.Syntax.Parent is RefExpressionSyntax:
                Escape(returned);
                break;
        }
    }

    // Whether a call that may be left out with all that it is given is given what is written here.
    private static IInvocationOperation? CallAround(IOperation writer)
    {
        for (var around = writer.Parent; around is not (null or IBlockOperation or IAnonymousFunctionOperation); around = around.Parent)
        {
            if (around is IInvocationOperation { TargetMethod: { ReturnsVoid: true } method } call && WrittenCode.MayBeLeftOut(method))
            {
                return call;
            }
        }

        return null;
    }

    private void EscapeIn(IInvocationOperation call, IOperation written)
    {
        if (!IsNeverMade(call))
        {
            Escape(written);
        }
    }

    /// <summary>Whether a call is left out with all that it is given, and no part of that stands elsewhere in the graph.</summary>
    public static bool IsNeverMade(IInvocationOperation call) => WrittenCode.IsLeftOut(call.TargetMethod, call.Syntax.SyntaxTree)
        && call.Descendants().All(static one => one is IArgumentOperation or IConversionOperation or ISimpleAssignmentOperation or ILocalReferenceOperation
            or IParameterReferenceOperation or IMemberReferenceOperation or IInstanceReferenceOperation or ILiteralOperation);

    private void Promise(ISymbol? symbol, IOperation? value)
    {
        if (symbol is not null && value is { Type.IsReferenceType: true, Syntax: ExpressionSyntax syntax } && Promises.IsSuppressed(syntax))
        {
            _promised.Add(symbol);
        }
    }

    private void ReadDeclarator(IVariableDeclaratorOperation declarator)
    {
        Confine(declarator);
        var begins = declarator.GetVariableInitializer()?.Value;
        Promise(declarator.Symbol, begins);
        if (begins is not null && IsWrittenOut(begins))
        {
            _listed.Add(declarator.Symbol);
        }

        if (!declarator.Symbol.IsRef)
        {
            return;
        }

        // Another name for a variable, if it stays that; of a loop's nobody knows what it leads to.
        if (declarator.GetVariableInitializer()?.Value is not { } value)
        {
            if (ListOf(declarator) is { } list)
            {
                _led[declarator.Symbol] = list;
            }
            else
            {
                _escaped.Add(declarator.Symbol);
            }

            return;
        }

        if (SymbolOf(value) is { } symbol and not ILocalSymbol { IsRef: true } and not IParameterSymbol { RefKind: not RefKind.None })
        {
            _meant[declarator.Symbol] = symbol;
            return;
        }

        _escaped.Add(declarator.Symbol);
        Escape(value);
    }

    // A lambda that only has a name, and is only called by it, runs nowhere else.
    private void Confine(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer()?.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
        {
            _named[declarator.Symbol] = lambda.Syntax;
        }
    }

    private void Use(ILocalReferenceOperation local)
    {
        if (_listed.Contains(local.Local))
        {
            UseList(local);
        }

        if (_named.ContainsKey(local.Local) && local.Parent is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke }
            || Between(local.Local, local).Any())
        {
            _named.Remove(local.Local);
        }
    }
}
