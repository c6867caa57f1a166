using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Comparing: operators, <c>Equals</c> and <c>CompareTo</c>.</summary>
internal sealed partial class OperationTransfer
{
    private Predicate? Binary(IBinaryOperation binary)
    {
        var operands = EvaluateAll([binary.LeftOperand, binary.RightOperand]);
        var (left, right) = (operands[0], operands[1]);
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals:
                return AreEqual(left, right, binary);
            case BinaryOperatorKind.NotEquals:
                return AreEqual(left, right, binary)?.Not();
            case BinaryOperatorKind.And when IsBoolean(binary):
                return Or(left).And(Or(right));
            case BinaryOperatorKind.Or when IsBoolean(binary):
                return Or(left).Or(Or(right));
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                when left is Value.Column column && (NumberOf(right) ?? NumberOf(binary.RightOperand)) is { } number:
                return Compare(column, binary.OperatorKind, number, binary.Syntax);
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                when right is Value.Column column && (NumberOf(left) ?? NumberOf(binary.LeftOperand)) is { } number:
                return Compare(column, Mirrored(binary.OperatorKind), number, binary.Syntax);
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                when left is Value.Constant { Content: int one } && right is Value.Constant { Content: int other }:
                return Predicate.Always(Holds(binary.OperatorKind, one, other));
            default:
                return null;
        }
    }

    private static bool IsBoolean(IBinaryOperation binary) => binary.Type?.SpecialType is SpecialType.System_Boolean;

    private static Predicate Or(Value value) => Truth.Find(value) ?? Predicate.Nothing;

    private Predicate? AreEqual(Value left, Value right, IBinaryOperation binary)
    {
        if (left is Value.Constant { Content: null })
        {
            return IsNull(right, binary);
        }

        if (right is Value.Constant { Content: null })
        {
            return IsNull(left, binary);
        }

        // Two boxes are two things, whatever is in them.
        if (binary.LeftOperand.Type is { IsReferenceType: true })
        {
            return null;
        }

        if (left is Value.Constant { Content: bool answer })
        {
            return answer ? Truth.Find(right) : Truth.Find(right)?.Not();
        }

        if (right is Value.Constant { Content: bool other })
        {
            return other ? Truth.Find(left) : Truth.Find(left)?.Not();
        }

        return (left, right) switch
        {
            (Value.Column a, Value.Column b) when a.Dimension == b.Dimension => SameColumn(a, b, binary.Syntax),
            (Value.Column a, _) when NumberOf(right) is { } number => IsNumber(a, number, binary.Syntax),
            (_, Value.Column b) when NumberOf(left) is { } number => IsNumber(b, number, binary.Syntax),
            _ => null,
        };
    }

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.LessThanOrEqual,
    };

    private static long? NumberOf(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: { } content } ? Number(content) : null;

    private static long? NumberOf(Value value) => value is Value.Constant { Content: { } content } ? Number(content) : null;

    /// <summary>Two laws are the same: what one can be, the other is.</summary>
    private Predicate? SameColumn(Value.Column left, Value.Column right, SyntaxNode where)
    {
        if (state.Object(left.Id) is not { } a || state.Object(right.Id) is not { } b)
        {
            return null;
        }

        if (left.Id == right.Id)
        {
            return Predicate.Nothing;
        }

        uint ofLeft = Space.Whole(left.Dimension, a.Reachable), ofRight = Space.Whole(left.Dimension, b.Reachable);
        // Told apart only from what can be one thing: the last column holds many.
        if (IsSingle(ofRight, left.Dimension) && !right.OrNull)
        {
            return Predicate.Create(left.Id, ofRight, ~ofRight, ofRight & b.Established, NullIs(left), where);
        }

        if (IsSingle(ofLeft, left.Dimension) && !left.OrNull)
        {
            return Predicate.Create(right.Id, ofLeft, ~ofLeft, ofLeft & a.Established, NullIs(right), where);
        }

        if (left.OrNull || right.OrNull)
        {
            return null;
        }

        return Predicate.Create(left.Id, ofRight, uint.MaxValue, b.Established, where: where)
            .And(Predicate.Create(right.Id, ofLeft, uint.MaxValue, a.Established, where: where));
    }

    private bool IsSingle(uint rows, Dimension dimension)
    {
        for (var column = 0; column < Space.Columns(dimension) - 1; column++)
        {
            if (rows == Space.Column(dimension, column))
            {
                return true;
            }
        }

        return false;
    }

    // Null is not the law that is asked for, nor less or more than it.
    private static bool? NullIs(Value.Column column) => column.OrNull ? false : null;

    /// <summary>Whether a law is the one with a number.</summary>
    public Predicate IsNumber(Value.Column column, long number, SyntaxNode where)
    {
        var rows = Space.Rows(column.Dimension, number, out var exact);
        return Predicate.Create(column.Id, rows, exact ? ~rows : uint.MaxValue, rows, NullIs(column), where);
    }

    public Predicate? Compare(Value.Column column, BinaryOperatorKind kind, long number, SyntaxNode where)
    {
        uint yes = 0, no = 0;
        for (var i = 0; i < Space.Columns(column.Dimension); i++)
        {
            var rows = Space.Column(column.Dimension, i);
            if (Space.Number(column.Dimension, i) is not { } one)
            {
                (yes, no) = (yes | (IsBelowTheUnlisted(column.Dimension, kind, number) ? 0 : rows), no | rows);
            }
            else if (Holds(kind, one, number))
            {
                yes |= rows;
            }
            else
            {
                no |= rows;
            }
        }

        // What it is not less or more than is named.
        var named = kind is BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual ? Space.Rows(column.Dimension, number, out _) : 0;
        return Predicate.Create(column.Id, yes, no, named, NullIs(column), where);
    }

    // No list has negative numbers, and all below this one are listed: what is not listed is more.
    private bool IsBelowTheUnlisted(Dimension dimension, BinaryOperatorKind kind, long number)
    {
        var listed = kind is BinaryOperatorKind.LessThan ? number : kind is BinaryOperatorKind.LessThanOrEqual ? number + 1 : long.MaxValue;
        return listed < Space.Columns(dimension)
            && Enumerable.Range(0, (int)Math.Max(listed, 0)).All(one => Space.Rows(dimension, one, out var exact) != 0 && exact);
    }

    private static bool Holds(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        BinaryOperatorKind.GreaterThan => left > right,
        _ => left >= right,
    };

    // What somebody calls so may be anything.
    private static bool IsEquality(INamedTypeSymbol type) =>
        type is { SpecialType: SpecialType.System_Object or SpecialType.System_Enum or SpecialType.System_ValueType or SpecialType.System_Nullable_T }
            or
        { Name: "IEquatable", IsGenericType: true, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Equals, in its forms.</summary>
    private Predicate? Comparison(IInvocationOperation invocation, Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        if (invocation.TargetMethod is not { Name: "Equals", ReturnType.SpecialType: SpecialType.System_Boolean } method
            || !(IsEquality(method.OriginalDefinition.ContainingType) || IsDefault(invocation.Instance))
            || arguments.Any(argument => !IsItself(argument.Argument.Value)))
        {
            return null;
        }

        return (receiver, arguments.Length) switch
        {
            (Value.Column column, 1) when arguments[0].Value is Value.Column other && IsItself(invocation.Instance!) =>
                SameColumn(column, other, invocation.Syntax),
            (not Value.Column, 2) when arguments[0].Value is Value.Column column && arguments[1].Value is Value.Column other =>
                SameColumn(column, other, invocation.Syntax),
            _ => null,
        };
    }

    // The comparer that everybody has; any other may say what it likes.
    private static bool IsDefault(IOperation? comparer) => comparer is IPropertyReferenceOperation
    {
        Property:
        {
            Name: "Default", IsStatic: true,
            ContainingType: { Name: "EqualityComparer" or "Comparer", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } }
        }
    };

    // A law in a box is equal to no number.
    private bool IsItself(IOperation operand) => operand is IConversionOperation { Type.IsReferenceType: true } box
        ? IsItself(box.Operand)
        : Table.DimensionOf(operand.Type) is not null;

    /// <summary>What a comparison answers when it says that neither is more: <c>CompareTo</c>, and the comparer that everybody has.</summary>
    private Predicate? Order(IBinaryOperation binary)
    {
        if (binary is not
            {
                OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, RightOperand.ConstantValue: { HasValue: true, Value: 0 },
                LeftOperand: IInvocationOperation { Instance: { } instance } compare
            }
            || !(compare.TargetMethod is { Name: "CompareTo", ContainingType.SpecialType: SpecialType.System_Enum }
                || (compare.TargetMethod.Name == "Compare" && IsDefault(instance)))
            || compare.Arguments.Any(argument => !IsItself(argument.Value)))
        {
            return null;
        }

        var values = EvaluateAll([instance, .. compare.Arguments]).OfType<Value.Column>().ToList();
        return values is [var left, var right] && SameColumn(left, right, binary.Syntax) is { } same
            ? binary.OperatorKind is BinaryOperatorKind.Equals ? same : same.Not()
            : Predicate.Nothing;
    }
}
