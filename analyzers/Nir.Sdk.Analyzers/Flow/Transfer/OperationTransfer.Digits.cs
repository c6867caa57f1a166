using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Digits of identifiers: what holds them, and what is made of that. Followed only where somebody asks for it.</summary>
internal sealed partial class OperationTransfer
{
    private readonly Dictionary<IOperation, Value.Digits> _held = [];
    private readonly HashSet<IOperation> _exact = [];
    private List<Value.Digits> _operands = [];

    /// <summary>Evaluates an operation, and keeps in mind what digits it and its operands hold.</summary>
    private Value EvaluateHolding(IOperation operation)
    {
        var outer = _operands;
        _operands = [];
        var value = Holding(operation, EvaluateKind(operation));
        // A function holds what it answers.
        var held = value.Held ?? operation switch
        {
            IFlowAnonymousFunctionOperation lambda => AnswerOf(lambda),
            IDelegateCreationOperation => Value.DigitsIn(_operands),
            _ => null,
        };
        _operands = outer;
        if (value is Value.Tuple)
        {
            _exact.Add(operation);
        }

        if (held is not null && !ShowsNothing(operation, held))
        {
            _operands.Add(held);
            _held[operation] = held;
        }

        return value;
    }

    // One letter shows nobody, but what is put together of them may. An object shows in a text what its type prints.
    private static bool ShowsNothing(IOperation operation, Value.Digits held)
    {
        var isLetter = operation.Type?.SpecialType is SpecialType.System_Char;
        if (!isLetter && (held.Members.IsEmpty || Carrier.ShowsMembers(Unwrapped(operation).Type)))
        {
            return false;
        }

        var user = operation.Parent;
        while (user is IConversionOperation)
        {
            user = user.Parent;
        }

        return user is IInterpolationOperation or IBinaryOperation
            or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AppendFormatted" } }
            || (!isLetter && user is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.Name: "String" or "StringBuilder" } });
    }

    private Value Holding(IOperation operation, Value value) => operation switch
    {
        IInvocationOperation call when Identifiers.IsReveal(call.TargetMethod) => Revealed(call),
        IInvocationOperation call when Identifiers.IsRevealIntoBuffer(call.TargetMethod) => RevealedInto(call, value),
        IInvocationOperation call => HeldBy(call, value),
        IPropertyReferenceOperation or IFieldReferenceOperation => HeldBy((IMemberReferenceOperation)operation, value),
        IObjectCreationOperation creation => HeldBy(creation, value),
        ILocalReferenceOperation or IParameterReferenceOperation => NameOf(operation) is { } name && IsUnread(operation) ? Named(operation, name) : value,
        _ => value is not (Value.Digits or Value.Tuple or Value.Function) && Carrier.Carries(operation) && Value.DigitsIn(_operands) is { } operands
            ? operands with { Members = [] }
            : value,
    };

    private Value Revealed(IInvocationOperation call) => analysis.FollowsNames
        ? new Value.Other(Givenness.Yes)
        : new Value.Digits([new(call.Syntax, call.TargetMethod.ContainingType.Name)], []);

    private Value RevealedInto(IInvocationOperation call, Value value)
    {
        if (Revealed(call) is Value.Digits digits)
        {
            Put(Carrier.BufferOf(call), digits);
        }

        return value;
    }

    private Value HeldBy(IInvocationOperation call, Value value)
    {
        var method = call.TargetMethod;
        if (Carrier.IsWriter(method))
        {
            return new Value.Writer();
        }

        if (Carrier.Removes(method) && call.Instance is { } emptied)
        {
            Put(emptied, null);
            return value;
        }

        if (method.MethodKind is MethodKind.LocalFunction && AnswerOf(call) is { } answer)
        {
            return answer;
        }

        if (method.MethodKind is MethodKind.DelegateInvoke && call.Instance is { } named && PlaceOf(named) is { } place
            && state.Get(place) is Value.Function function && function.Graph == graph && AnswerOf(function.Lambda) is { } told)
        {
            return told;
        }

        if (analysis.FollowsNames && !WrittenCode.IsPlatform(method) && IdentifierNames.IsMasking(method.Name))
        {
            return new Value.Other(Givenness.Yes);
        }

        if (Operands(call) is not { } operands)
        {
            return value;
        }

        if (call.Instance is { } instance && call.Arguments.Length > 0 && Carrier.Keeps(method))
        {
            Put(instance, operands);
        }

        if (Carrier.CopyTarget(call) is { } copy)
        {
            Put(copy, operands with { Members = [] });
        }

        if (call.Arguments.Any(one => Carrier.LooksUp(method, one.Parameter) || Callback.TakesAll(one.Parameter, call)))
        {
            if (Operands(call, one => !Carrier.LooksUp(method, one.Parameter) && !Callback.TakesAll(one.Parameter, call)) is not { } left)
            {
                return value;
            }

            operands = left;
        }

        return Carrier.Carries(call) || call.Arguments.Any(one => _held.ContainsKey(one.Value) && Callback.GivesOn(one))
            ? operands with { Members = method.ContainingType.Name is "KeyValuePair" ? ["Value"] : [] }
            : value;
    }

    /// <summary>What a call is given, but for what its functions answer and it does not.</summary>
    private Value.Digits? Operands(IInvocationOperation call, Func<IArgumentOperation, bool>? counts = null) => Value.DigitsIn(
        (call.Instance is { } instance && _held.TryGetValue(instance, out var digits) ? [digits] : Array.Empty<Value.Digits>())
            .Concat(call.Arguments.Where(one => (one.Value is not IDelegateCreationOperation || Callback.Answers(one)) && counts?.Invoke(one) is not false)
                .Select(one => _held.TryGetValue(one.Value, out var given) ? given : null).OfType<Value.Digits>()));

    private Value.Digits? AnswerOf(IFlowAnonymousFunctionOperation lambda) =>
        Carrier.MayHold(lambda.Symbol.ReturnType)
            ? Value.DigitsIn(analysis.Answers(lambda, graph, state.Clone()).Select(static one => one.Answer)) is { } held ? held with { Members = [] } : null
            : null;

    private Value.Digits? AnswerOf(IInvocationOperation call)
    {
        var function = call.TargetMethod.OriginalDefinition;
        return (Carrier.MayHold(function.ReturnType) || Carrier.ShowsMembers(function.ReturnType)) && GraphOf(function) is { } body
            ? Value.DigitsIn(analysis.AnswersOf(body, function, Given(call, function)).Select(static one => one.Answer))
            : null;
    }

    /// <summary>What holds where a function is called, what it is given included.</summary>
    private FlowState Given(IInvocationOperation call, IMethodSymbol function, ImmutableArray<ArgumentValue> arguments = default)
    {
        if (analysis.Receivers is null)
        {
            return arguments.IsDefaultOrEmpty ? state : GivenLaws(function, arguments);
        }

        var entry = state.Clone();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < function.Parameters.Length && _held.TryGetValue(argument.Value, out var digits))
            {
                entry.Set(new Place.Variable(function.Parameters[parameter.Ordinal]), digits);
            }
        }

        return entry;
    }

    /// <summary>Hands a call's digits to those of its functions that get them.</summary>
    private void HandDigits(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is not IDelegateCreationOperation
                { Target: (IFlowAnonymousFunctionOperation or IMethodReferenceOperation { Method.MethodKind: not MethodKind.LocalFunction }) and var target })
            {
                continue;
            }

            var function = (target as IFlowAnonymousFunctionOperation)?.Symbol ?? ((IMethodReferenceOperation)target).Method;
            var sources = call.Arguments.Where(one => one != argument).Select(static one => (one.Parameter, Operation: one.Value))
                .Concat(call.Instance is { } instance ? [(null, instance)] : Array.Empty<(IParameterSymbol?, IOperation)>());
            foreach (var (parameter, operation) in sources)
            {
                if (_held.TryGetValue(operation, out var digits) && Callback.Takes(argument.Parameter, parameter, call.TargetMethod) is { } place
                    && place < function.Parameters.Length && Carrier.MayHold(function.Parameters[place].Type)
                    // One letter at a time may be masked.
                    && function.Parameters[place].Type.SpecialType is not SpecialType.System_Char)
                {
                    HandDigits(target, function, place, digits, argument);
                }
            }
        }
    }

    private Value HeldBy(IMemberReferenceOperation reference, Value value)
    {
        if (reference.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
            && state.Get(new Place.Held(reference.Member)) is { } kept)
        {
            return kept;
        }

        if (Carrier.IsWriter(reference.Member))
        {
            return new Value.Writer();
        }

        if (value is not (Value.Digits or Value.Tuple) && reference.Instance is { } instance && !_exact.Contains(instance)
            && _held.TryGetValue(instance, out var holder))
        {
            return holder.Members.IsEmpty
                ? WrittenCode.IsPlatform(reference.Member) && Carrier.MayHold(reference.Type) ? holder : value
                : holder.Members.Contains(reference.Member.Name) ? holder with { Members = [] } : value;
        }

        return value is not Value.Digits && NameOf(reference) is { } name ? Named(reference, name) : value;
    }

    private Value HeldBy(IObjectCreationOperation creation, Value value)
    {
        if (Carrier.Writes(creation.Type) && creation.Arguments.Any(one => IsWriter(one.Value)))
        {
            return new Value.Writer();
        }

        if (value is Value.Instance || Value.DigitsIn(_operands) is not { } given)
        {
            return value;
        }

        var members = creation.Arguments.Where(argument => _held.ContainsKey(argument.Value)).Select(static argument => Carrier.MemberOf(argument.Parameter))
            .ToList();
        // A text, a list or a wrapper holds it as a whole.
        return members.Count == 0 || members.Contains(null) ? given with { Members = [] }
            : given with { Members = ImmutableHashSet.CreateRange(members.OfType<string>()) };
    }

    // What writes to what writes to the console writes to the console.
    private bool IsWriter(IOperation operation) => Unwrapped(operation) switch
    {
        IInvocationOperation call => Carrier.IsWriter(call.TargetMethod),
        IMemberReferenceOperation member when Carrier.IsWriter(member.Member) => true,
        var one => PlaceOf(one) is { } place && state.Get(place) is Value.Writer,
    };

    private string? NameOf(IOperation operation)
    {
        if (!analysis.FollowsNames || operation.Type?.SpecialType is not SpecialType.System_String || operation.ConstantValue.HasValue)
        {
            return null;
        }

        var name = operation switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            // What a type says once for all is nobody's number, but a name for it.
            IFieldReferenceOperation { Field: not { IsStatic: true, IsReadOnly: true } and var field } => field.Name,
            IPropertyReferenceOperation { Property: not { IsStatic: true, SetMethod: null } and var property } => property.Name,
            _ => null,
        };
        return name is not null && IdentifierNames.IsIdentifier(name) ? name : null;
    }

    private static Value.Digits Named(IOperation operation, string name) => new([new(operation.Syntax, name, IsNamed: true)], []);
}
