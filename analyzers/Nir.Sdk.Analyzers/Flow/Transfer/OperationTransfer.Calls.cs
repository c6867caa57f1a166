using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Calling: guards, sends, contracts, and all other methods.</summary>
internal sealed partial class OperationTransfer
{
    private Value Invoke(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (invocation.Instance is { } instance && method.Name == WellKnown.Clone)
        {
            return Clone(Evaluate(instance), invocation);
        }

        var values = EvaluateAll(invocation.Instance is { } on ? [on, .. invocation.Arguments] : invocation.Arguments);
        var evaluated = _epoch;
        var receiver = invocation.Instance is null ? null : values[0];
        var arguments = invocation.Arguments.Zip(values.Skip(receiver is null ? 0 : 1), static (argument, value) => new ArgumentValue(argument, value))
            .ToImmutableArray();
        if (analysis.Receivers is not null)
        {
            LeakByCall(invocation, receiver);
            HandDigits(invocation);
        }

        if (Told(invocation, method, invocation.Instance, receiver, arguments) is { } told)
        {
            return told;
        }

        if ((IsAmong(invocation, receiver, arguments) ?? Comparison(invocation, receiver, arguments)) is { } comparison)
        {
            return new Value.Test(comparison);
        }

        if (receiver is not null && IsOfNullable(method, "get_HasValue") && IsNull(receiver, invocation) is { } isNull)
        {
            return new Value.Test(isNull.Not());
        }

        if (IsOfNullable(method, "GetValueOrDefault") && method.Parameters.IsEmpty && receiver is Value.Column or Value.Other)
        {
            return receiver is Value.Column { OrNull: false } ? receiver : receiver is Value.Column ? Fresh(invocation) : new Value.Other(Givenness.Yes);
        }

        if (receiver is Value.List or Value.Elements && method.Name == "GetEnumerator")
        {
            return receiver;
        }

        var mayBeLeftOut = WrittenCode.MayBeLeftOut(method);
        if (!mayBeLeftOut && Mend(invocation, receiver ?? (method.IsExtensionMethod ? First(arguments) : null)) is { } mended)
        {
            return mended;
        }

        if (Keep(invocation, arguments))
        {
            return Fresh(invocation);
        }

        var left = Query(invocation, arguments) ?? (receiver is null ? null : ListQuery(invocation, receiver, arguments));
        Pass(invocation, receiver, arguments);
        Hand(method, arguments);
        _isLeft = false;
        Call(invocation, receiver, arguments);
        if (left is not null)
        {
            return left;
        }

        // What ran here has left what it left.
        if (!_isLeft)
        {
            Written(arguments);
        }

        WrittenOn(invocation.Instance, method);
        IsDead |= Table.Code.NeverReturns(method) && invocation.Instance is null or { Type.TypeKind: not TypeKind.Interface };
        ComeBack(invocation, arguments, evaluated);
        return Computed(method, method.ReturnType, invocation.Syntax) ?? Made(method, invocation, arguments)
            ?? Fresh(invocation, Table.Contracts.Returned(method), invocation.Syntax);
    }

    /// <summary>A call that throws where a condition does not hold has come back: it holds.</summary>
    private void ComeBack(IInvocationOperation invocation, ImmutableArray<ArgumentValue> arguments, int evaluated)
    {
        if (Table.Code.DemandedBy(invocation.TargetMethod) is not var (parameter, answer)
            || arguments.FirstOrDefault(one => one.Argument.Parameter?.Ordinal == parameter) is not { Argument: { } argument, Value: { } value })
        {
            return;
        }

        var predicate = Truth.Find(Kept(value, (invocation.Syntax, "kept"), evaluated));
        if (predicate is not null
            && (!(answer ? predicate.CanBeTrue : predicate.CanBeFalse) || !state.Refine(answer ? predicate.WhenTrue : predicate.WhenFalse)))
        {
            IsDead = true;
            return;
        }

        QuestionOf(argument.Value).Answer(state, answer, predicate);
    }

    /// <summary>A method that only cleans what it is called on does just that.</summary>
    private Value? Mend(IInvocationOperation invocation, Value? receiver)
    {
        if (receiver is not Value.Instance instance || state.Object(instance.Id) is not { Shape: { IsMutable: true } shape }
            || Table.Mendings.Find(invocation.TargetMethod) is not { } mending)
        {
            return null;
        }

        foreach (var (property, value) in mending.Values)
        {
            state.ForgetPaths(place => place.Mentions(property));
            if (state.Object(instance.Id) is { } known)
            {
                StoreMember(instance.Id, known, shape, property, Constant(property.Type, value, invocation.Syntax), invocation, invocation.Syntax);
            }
        }

        return mending.ReturnsIt ? receiver : Value.Unknown;
    }

    /// <summary>What is put into a list of the platform's is seen by whoever gets the list, not by the list.</summary>
    private bool Keep(IInvocationOperation invocation, ImmutableArray<ArgumentValue> arguments)
    {
        if (!WellKnown.Keeps(invocation.TargetMethod)
            || !arguments.Any(one => one.Value is Value.Instance instance && state.Object(instance.Id) is { IsCreated: true, Shape.IsMutable: true }))
        {
            return false;
        }

        foreach (var (argument, value) in arguments)
        {
            Expose(value, argument);
        }

        // What is found by its hash, or by its place among others, is asked for that.
        if (invocation.TargetMethod.ContainingType is { Name: not ("List" or "LinkedList" or "Queue" or "Stack") } asking
            && Table.Code.RunsToString(asking.TypeArguments[0]))
        {
            Calling();
        }

        return true;
    }

    private static Value? First(ImmutableArray<ArgumentValue> arguments) =>
        arguments.FirstOrDefault(static pair => pair.Argument.Parameter?.Ordinal == 0)?.Value;

    private Value EvaluateArgument(IArgumentOperation argument) =>
        argument.Parameter?.RefKind is RefKind.Out ? Value.Unknown : Evaluate(argument.Value);

    /// <summary>Whether a call may change what it is called on, or answers with a changed copy of it: then that is not leaving.</summary>
    private bool MayMend(IMethodSymbol method, Value receiver) => receiver is Value.Instance instance && state.Object(instance.Id) is { Shape: { } shape }
        && (shape.IsMutable || shape.IsValueType || Table.ShapeOf(method.ReturnType) is not null);

    /// <summary>What goes into a call is seen there; a send or the validator asks more of it.</summary>
    private void Pass(IInvocationOperation invocation, Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        var context = arguments.Select(static pair => pair.Value).OfType<Value.Context>().FirstOrDefault();
        var sends = WellKnown.Sends(invocation.TargetMethod, Table.Sdk);
        if (receiver is not null && invocation.Instance is not null)
        {
            Lend(invocation.TargetMethod, receiver, invocation.Instance);
        }

        foreach (var (argument, value) in arguments)
        {
            Demand(value, argument.Parameter?.OriginalDefinition, argument.Value.Syntax);
            if (!sends && invocation.TargetMethod.IsExtensionMethod && argument.Parameter?.Ordinal == 0 && MayMend(invocation.TargetMethod, value))
            {
                Lend(value);
            }
            else
            {
                Publish(value, argument, sends ? context : null);
            }

            if (sends && argument.Parameter?.Ordinal == 0 && Regime(value) is { Shape: not null } known)
            {
                _judge.Require(known, context, argument.Value.Syntax);
            }
        }
    }

    private void Lend(IMethodSymbol method, Value receiver, IOperation instance)
    {
        if (MayMend(method, receiver))
        {
            Lend(receiver, WellKnown.OnlyReads(method, Table.Sdk) && !Table.Code.Runs(method) || method.IsReadOnly);
        }
        else if (!WellKnown.OnlyReads(method, Table.Sdk))
        {
            Publish(receiver, instance);
        }
    }

    /// <summary>What a variable holds may be another thing when a member of it has run that may put one there.</summary>
    private void WrittenOn(IOperation? instance, ISymbol member)
    {
        if (instance is not { Type.IsReferenceType: false } || !WrittenCode.ChangesValue(member))
        {
            return;
        }

        if (member.ContainingType is { TypeKind: TypeKind.Extension })
        {
            WrittenBy(instance, member);
        }
        else
        {
            ForgetPaths(instance);
        }
    }

    // A struct that puts another in its own place changes what cannot be written to, too.
    private void ForgetPaths(IOperation whole)
    {
        if (MethodScan.Holder(Target(Unwrapped(whole))) is { } variable)
        {
            state.ForgetPathsOf(variable);
        }
    }

    private void WrittenBy(IOperation reference, object by)
    {
        if (Target(reference) is var target and (ILocalReferenceOperation or IParameterReferenceOperation))
        {
            StoreVariable(target, Fresh(target.Type, (reference.Syntax, by)), target);
        }
    }

    /// <summary>What was passed by reference holds what the call left there.</summary>
    private void Written(ImmutableArray<ArgumentValue> arguments)
    {
        foreach (var (argument, _) in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out)
            {
                Written(argument);
            }
        }
    }

    private void Written(IArgumentOperation argument)
    {
        var target = Target(argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value);
        var written = Fresh(target.Type, (argument.Syntax, "written"), Table.Contracts.Allowed(argument.Parameter), argument.Syntax);
        if (target is ILocalReferenceOperation or IParameterReferenceOperation)
        {
            StoreVariable(target, written, target);
        }
        else if (target is IFieldReferenceOperation field)
        {
            Store(target, field.Instance is { } whole ? Evaluate(whole) : null, written, target, target.Syntax);
        }
    }

    private Guard? GuardOf(ISymbol member) =>
        member is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean } or IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean }
            ? Table.Contracts.GuardOf(member is IMethodSymbol { ReducedFrom: { } extension } ? extension : member)
            : null;

    private static Value Guarded(Guard guard, Value subject, IOperation operation)
    {
        int? id = subject switch { Value.Instance instance => instance.Id, Value.Column { Dimension: Dimension.Law } column => column.Id, _ => null };
        if (id is not { } number)
        {
            return Value.Unknown;
        }

        uint yes = guard.WhenTrue ?? uint.MaxValue, no = guard.WhenFalse ?? uint.MaxValue;
        var namedNo = guard.IsExact ? 0 : guard.WhenFalse ?? 0;
        return new Value.Test(new Predicate(
            [new(number, yes, guard.WhenTrue ?? 0, subject is Value.Column { OrNull: true }, operation.Syntax)],
            [new(number, no, namedNo, MayBeNull: true, operation.Syntax)]));
    }
}
