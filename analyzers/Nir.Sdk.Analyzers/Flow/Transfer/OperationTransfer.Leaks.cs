using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Where digits come to: what a call or a constructor is given, and what a member is set to.</summary>
internal sealed partial class OperationTransfer
{
    private void LeakByCall(IInvocationOperation call, Value? receiver)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind is not ArgumentKind.DefaultValue && KindOf(call, argument, receiver) is { } kind)
            {
                Leak(kind, argument);
            }
        }
    }

    private ReceiverKind? KindOf(IInvocationOperation call, IArgumentOperation argument, Value? receiver) =>
        receiver is Value.Writer && Carrier.Writes(call.TargetMethod.ContainingType) ? ReceiverKind.Log
        : call.TargetMethod is { Name: "Add" or "Insert", ContainingType.SpecialType: SpecialType.None }
            && call.Instance is IPropertyReferenceOperation { Property: var list } && analysis.Receivers!.OfWrite(list) is { } listed ? listed
        : call.Instance is { } instance && IsDataOfFault(instance) ? ReceiverKind.Fault
        : analysis.Receivers!.Find(call.TargetMethod, argument.Parameter);

    private void LeakByCreation(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (creation.Constructor is { } constructor && argument.ArgumentKind is not ArgumentKind.DefaultValue
                && analysis.Receivers!.Find(constructor, argument.Parameter) is { } kind)
            {
                Leak(kind, argument);
            }
        }
    }

    private void LeakByWrite(IMemberReferenceOperation target, IOperation source, Value.Digits digits)
    {
        var kind = target.Instance is { } instance && IsDataOfFault(instance) ? ReceiverKind.Fault : analysis.Receivers!.OfWrite(target.Member);
        if (kind is { } known)
        {
            Leak(known, source.Syntax, digits);
        }
    }

    private void HandDigits(IOperation target, IMethodSymbol function, int place, Value.Digits digits, IArgumentOperation argument)
    {
        if (target is IFlowAnonymousFunctionOperation lambda)
        {
            var within = state.Clone();
            within.Set(new Place.Variable(function.Parameters[place]), digits);
            analysis.Handed(lambda, graph, within);
        }
        else if (digits.Members.IsEmpty && analysis.Receivers!.Find(function, function.Parameters[place]) is { } kind)
        {
            Leak(kind, argument.Syntax, digits);
        }
    }

    private static bool IsDataOfFault(IOperation holder) =>
        holder is IPropertyReferenceOperation { Property: { Name: "Data", ContainingType: { Name: "Exception", ContainingNamespace.Name: "System" } } };

    private void Leak(ReceiverKind kind, IArgumentOperation argument)
    {
        // What is given to a parameter that takes many stands each for itself.
        if (argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer.ElementValues: var elements } })
        {
            foreach (var element in elements)
            {
                Leak(kind, element, element.Syntax);
            }
        }
        else
        {
            Leak(kind, argument.Value, argument.IsImplicit ? argument.Value.Syntax : argument.Syntax);
        }
    }

    private void Leak(ReceiverKind kind, IOperation value, SyntaxNode where)
    {
        if (_held.TryGetValue(value, out var digits) && value is not IDelegateCreationOperation
            && Unwrapped(value).Type?.SpecialType is not SpecialType.System_Char
            && (digits.Members.IsEmpty || Carrier.ShowsMembers(Unwrapped(value).Type)))
        {
            Leak(kind, where, digits);
        }
    }

    private void Leak(ReceiverKind kind, SyntaxNode where, Value.Digits digits)
    {
        foreach (var source in digits.Sources)
        {
            if (kind is ReceiverKind.Log || !source.IsNamed)
            {
                _judge.Leak(kind, where, source);
            }
        }
    }
}
