using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Asking: comparisons, patterns, null tests.</summary>
internal sealed partial class OperationTransfer
{
    private Value Convert(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is not null)
        {
            if (Table.ShapeOf(conversion.Type) is not null)
            {
                Lend(value);
            }
            else
            {
                Publish(value, conversion);
            }

            return Fresh(conversion);
        }

        // The same object under another type; a law as its number and back.
        return value switch
        {
            Value.Instance instance => Narrowed(instance, conversion),
            Value.Column column when IsNarrow(conversion.Type) && MayBeUnlisted(column) => Fresh(conversion),
            Value.Column or Value.Test or Value.Tuple or Value.Date or Value.Context or Value.Option => value,
            Value.Constant { Content: not null and not bool and var content } when Table.DimensionOf(conversion.Type) is not null =>
                Constant(conversion.Type, content, conversion.Syntax),
            Value.Constant => value,
            _ => Table.DimensionOf(conversion.Type) is null && Table.ShapeOf(conversion.Type) is null ? value : Fresh(conversion),
        };
    }

    // Of a number that is too large, only its end is left.
    private static bool IsNarrow(ITypeSymbol? type) => ((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type)?.SpecialType
        is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char;

    private bool MayBeUnlisted(Value.Column column) =>
        state.Object(column.Id) is not { } known || (known.Reachable & Space.Column(column.Dimension, Space.Columns(column.Dimension) - 1)) != 0;

    private Value.Instance Narrowed(Value.Instance instance, IConversionOperation conversion)
    {
        if (state.Object(instance.Id) is { Shape: { } shape } known && Table.ShapeOf(conversion.Type) is { } target && IsDerived(target, shape))
        {
            state.SetObject(instance.Id, known.WithShape(target));
        }

        return instance;
    }

    private static bool IsDerived(TypeShape type, TypeShape from)
    {
        for (var current = type.Type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, from.Type))
            {
                return true;
            }
        }

        return false;
    }

    private Value Test(IOperation operation)
    {
        var predicate = operation switch
        {
            IIsNullOperation test => IsNull(Evaluate(test.Operand), operation),
            IIsPatternOperation test => Matches(test),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Truth.Find(Evaluate(not.Operand))?.Not(),
            IBinaryOperation binary when IsPlain(binary) => Order(binary) ?? Binary(binary),
            _ => null,
        };
        if (predicate is not null)
        {
            return new Value.Test(predicate);
        }

        if (Answered(operation) is { } answered)
        {
            return new Value.Constant(answered);
        }

        if (operation is not (IIsNullOperation or IIsPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null })
            && !(operation is IBinaryOperation own && IsPlain(own)))
        {
            return EvaluateOperands(operation);
        }

        return Fresh(operation);
    }

    // The language's own operators, and the equality that the compiler makes for a record.
    private static bool IsPlain(IBinaryOperation binary) =>
        binary.OperatorMethod is null or { ContainingType.IsRecord: true, Name: "op_Equality" or "op_Inequality" };

    private Predicate? Matches(IIsPatternOperation test)
    {
        var value = Evaluate(test.Value);
        if (!analysis.Effects.Runs(test))
        {
            return new PatternTest(this, Table, state, test.Syntax).Evaluate(test.Pattern, value);
        }

        // What the pattern runs may change what it has asked about already.
        Lend(value);
        if (test.Value.Type is { IsReferenceType: false })
        {
            ForgetPaths(test.Value);
        }

        Calling();
        return new PatternTest(this, Table, state, test.Syntax).Evaluate(test.Pattern, value) is { } predicate
            ? ((Value.Test)Kept(new Value.Test(predicate), test.Syntax, _epoch)).Predicate
            : null;
    }

    private Predicate? IsNull(Value value, IOperation operation) => value switch
    {
        Value.Instance instance => Predicate.Create(instance.Id, 0, uint.MaxValue, 0, nullIs: true, operation.Syntax),
        Value.Constant constant => Predicate.Always(constant.Content is null),
        Value.Other { Known: Givenness.Yes } or Value.List or Value.Function => Predicate.Always(false),
        Value.Option option => option.IsGiven.Not(),
        Value.Column { OrNull: false } => Predicate.Always(false),
        Value.Column column =>
            Predicate.Create(column.Id, Space.Column(column.Dimension, Space.Columns(column.Dimension) - 1), uint.MaxValue, 0, nullIs: true, operation.Syntax),
        _ => null,
    };

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

    /// <summary>What a guard that a pattern asks answers; null: the member is none.</summary>
    public Value? Guarded(Value value, IPropertySubpatternOperation subpattern) =>
        subpattern.Member is IPropertyReferenceOperation { Property: var property } member && GuardOf(property) is { } guard
            ? Guarded(guard, value, member)
            : null;

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

    /// <summary>Keeps what a pattern names.</summary>
    public void Declare(ISymbol? symbol, Value? value, ITypeSymbol? type, SyntaxNode where)
    {
        if (symbol is null || analysis.Scan.IsEscaped(symbol))
        {
            return;
        }

        state.ForgetPathsOf(symbol);
        if (value is Value.Instance named)
        {
            state.Parts.Remove(named.Id);
        }

        var kept = value is null ? Fresh(type, (where, symbol)) : Copied(Named(value), (where, symbol));
        state.Set(new Place.Variable(symbol), kept);
        if (type is { IsReferenceType: true })
        {
            Box(kept);
        }
    }

    /// <summary>Something that a pattern asks about and nothing is known of: what the pattern tells of it holds for the name that it gives.</summary>
    public Value Unknown(IPatternOperation pattern) => Fresh(pattern.InputType, (pattern.Syntax, "asked"));

    /// <summary>What a member of a value is, for a pattern that asks.</summary>
    public Value? Member(Value value, ISymbol member) =>
        ItemOf(value, member) is { } item ? item
        : value is Value.Instance instance && state.Object(instance.Id) is { Shape: { } shape } && shape.DimensionOf(member) is { } dimension
            && shape.IsStored(dimension, state.Object(instance.Id)!.IsCreated)
            ? new Value.Column(instance.Id, dimension, OrNull: member is IPropertySymbol property && IsReferenceOrNullable(property.Type))
            : null;
}
