using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Conditions that are not about a law: the same one, asked again of what has not been written to, has the same answer.</summary>
internal sealed partial class OperationTransfer
{
    public Question QuestionOf(IOperation condition) =>
        Asked(condition, false) is var (place, negated)
            ? new(condition, place, negated)
            {
                MayTurn = place is Place.Asked or Place.Answer && (place.IsLoose || (place.Root is { } root && !analysis.Scan.IsStable(root))),
            }
            : new(condition, null, false);

    private (Place Place, bool IsNegated)? Asked(IOperation condition, bool negated) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Asked(not.Operand, !negated),
        IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion => Asked(conversion.Operand, negated),
        // What stands in a box may be equal to something, and not be it.
        IBinaryOperation { OperatorMethod: null, RightOperand.ConstantValue: { HasValue: true, Value: var constant } } binary
            when constant is null || binary.LeftOperand.Type?.SpecialType is not SpecialType.System_Object =>
            Asked(binary.LeftOperand, binary.OperatorKind, constant, negated),
        IBinaryOperation { OperatorMethod: { } method } binary when IsOfTime(method.ContainingType) => AskedOfTime(binary, negated),
        IIsNullOperation test => Asked(test.Operand, BinaryOperatorKind.Equals, null, negated),
        IIsPatternOperation
        {
            Pattern: INegatedPatternOperation
            {
                Pattern: IConstantPatternOperation
                {
                    Value.ConstantValue:
                    {
                        HasValue: true,
                        Value: var constant
                    }
                }
            }
        } test => Asked(test.Value, BinaryOperatorKind.Equals, constant, !negated),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } } test =>
            Asked(test.Value, BinaryOperatorKind.Equals, constant, negated),
        IIsPatternOperation { Pattern: IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: var constant } } relation } test =>
            Asked(test.Value, relation.OperatorKind, constant, negated),
        { Type.SpecialType: SpecialType.System_Boolean } when PlaceOf(Origin(condition)) is { } place and not Place.Capture => (place, negated),
        IPropertyReferenceOperation { Property: var property, Instance: { } what } when IsOfNullable(property, "HasValue") =>
            Asked(what, BinaryOperatorKind.NotEquals, null, negated),
        IInvocationOperation or IPropertyReferenceOperation when HelpedBy(condition) is { } place => (place, negated),
        _ => null,
    };

    private (Place Place, bool IsNegated)? Asked(IOperation what, BinaryOperatorKind kind, object? constant, bool negated)
    {
        var origin = Origin(what);
        if (PlaceOf(origin) is not { } place || place is Place.Capture or Place.This)
        {
            return null;
        }

        // A number is rounded where it is asked as a fraction; what is no number is not even itself.
        if (constant is float or double && Whole(constant) is not long
            && (constant is double.NaN or float.NaN || !SymbolEqualityComparer.Default.Equals(origin.Type, what.Type)))
        {
            return null;
        }

        // Null, and what is no number, is neither less nor more.
        var isOrdered = origin.Type is { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_Decimal } or { TypeKind: TypeKind.Enum };
        var isBoolean = origin.Type is { SpecialType: SpecialType.System_Boolean };
        constant = isOrdered || origin.Type is { SpecialType: SpecialType.System_Single or SpecialType.System_Double } ? Whole(constant) : constant;
        return kind switch
        {
            // What is neither true nor false is not the opposite of either.
            BinaryOperatorKind.Equals when constant is bool answer && isBoolean => (place, answer ? negated : !negated),
            BinaryOperatorKind.NotEquals when constant is bool answer && isBoolean => (place, answer ? !negated : negated),
            BinaryOperatorKind.Equals or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => (new Place.Asked(place, kind, constant), negated),
            BinaryOperatorKind.NotEquals => (new Place.Asked(place, BinaryOperatorKind.Equals, constant), !negated),
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual when !isOrdered => (new Place.Asked(place, kind, constant), negated),
            BinaryOperatorKind.GreaterThan => (new Place.Asked(place, BinaryOperatorKind.LessThanOrEqual, constant), !negated),
            BinaryOperatorKind.GreaterThanOrEqual => (new Place.Asked(place, BinaryOperatorKind.LessThan, constant), !negated),
            _ => null,
        };
    }

    private static bool IsOfTime(INamedTypeSymbol type) =>
        type is { Name: "DateOnly" or "DateTime" or "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    // A day is before another one, or it is not.
    private (Place Place, bool IsNegated)? AskedOfTime(IBinaryOperation binary, bool negated)
    {
        var type = Unwrapped(binary.LeftOperand).Type as INamedTypeSymbol;
        var isLifted = IsReferenceOrNullable(type);
        if ((isLifted ? type!.TypeArguments.FirstOrDefault() as INamedTypeSymbol : type) is not { } left || !IsOfTime(left)
            || PlaceOf(Origin(binary.LeftOperand)) is not { } place
            || place is Place.Capture or Place.This || Fixed(binary.RightOperand) is not { } constant)
        {
            return null;
        }

        return binary.OperatorKind switch
        {
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => (new Place.Asked(place, binary.OperatorKind, constant), negated),
            // No day at all is neither before nor after.
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual when isLifted =>
                (new Place.Asked(place, binary.OperatorKind, constant), negated),
            BinaryOperatorKind.GreaterThan => (new Place.Asked(place, BinaryOperatorKind.LessThanOrEqual, constant), !negated),
            BinaryOperatorKind.GreaterThanOrEqual => (new Place.Asked(place, BinaryOperatorKind.LessThan, constant), !negated),
            _ => null,
        };
    }

    // What stays the same: a day that is written out, or is kept in a field that is set once.
    private static object? Fixed(IOperation operand) => Unwrapped(operand) switch
    {
        IObjectCreationOperation { Initializer: null, Arguments: { IsEmpty: false } arguments }
            when arguments.All(static one => one.Value.ConstantValue.HasValue) =>
                string.Join(" ", arguments.Select(static one => $"{one.Parameter?.Name} {one.Value.ConstantValue.Value}")),
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => field,
        _ => null,
    };

    // One number is the same whatever type it is written in.
    private static object? Whole(object? constant) => constant switch
    {
        char letter => (long)letter,
        float number when number == Math.Floor(number) && Math.Abs(number) < 1 << 24 => (long)number,
        double number when number == Math.Floor(number) && Math.Abs(number) < int.MaxValue => (long)number,
        decimal number when number == Math.Floor(number) && Math.Abs(number) < int.MaxValue => (long)number,
        not null when Number(constant) is { } number => number,
        _ => constant,
    };

    /// <summary>What was answered when the same was asked before; null: it was not.</summary>
    private bool? Answered(IOperation condition)
    {
        if (Asked(condition, false) is not var (place, negated))
        {
            return null;
        }

        if (place is not Place.Asked asked)
        {
            return place is Place.Answer && state.Get(place) is Value.Constant { Content: bool before } ? before != negated : null;
        }

        if (state.Get(asked) is Value.Constant { Content: bool answer })
        {
            return answer != negated;
        }

        if (state.Get(asked.What) is Value.Constant { Content: int number } && asked.Constant is long other)
        {
            return asked.Operator switch
            {
                BinaryOperatorKind.Equals => number == other,
                BinaryOperatorKind.LessThan => number < other,
                _ => number <= other,
            } != negated;
        }

        // What equals one thing does not equal another.
        return asked.Operator is BinaryOperatorKind.Equals
            && state.Values.Any(
                pair => pair.Key is Place.Asked { Operator: BinaryOperatorKind.Equals } before && before.What.Equals(asked.What)
                    && pair.Value is Value.Constant { Content: true })
            ? negated
            : null;
    }

    // A capture that was taken from a variable stands for it, while it is not written to.
    private IOperation Origin(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation is IFlowCaptureReferenceOperation ? Target(operation) : operation;
    }
}
