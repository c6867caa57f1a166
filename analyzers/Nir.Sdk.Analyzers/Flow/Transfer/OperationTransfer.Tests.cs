using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

        // What is asked whether it is of a type may be of another: then there is nothing.
        if (conversion is { IsTryCast: true, Conversion.IsImplicit: false }
            && !(value is Value.Instance { Id: var id } && state.Object(id) is { IsCreated: true, Shape: { } made } && IsOrDerives(made.Type, conversion.Type)))
        {
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
            Value.Constant { Content: not (null or bool or string) and var number } when !Fits(number, conversion.Type) => Fresh(conversion),
            Value.Constant => value,
            _ => Table.DimensionOf(conversion.Type) is null && Table.ShapeOf(conversion.Type) is null ? value : Fresh(conversion),
        };
    }

    // Of a number that is too large, only its end is left.
    private static bool IsNarrow(ITypeSymbol? type) => Kind(type)
        is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char;

    // A number stays what it is as a larger one, and in a box.
    private static bool Fits(object number, ITypeSymbol? type) => type is not { IsValueType: true } || Kind(type) switch
    {
        SpecialType.System_Int64 => number is not (ulong or float or double or decimal),
        SpecialType.System_Int32 => number is byte or sbyte or short or ushort or char or int,
        _ => false,
    };

    private static SpecialType? Kind(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { EnumUnderlyingType: { } number } => number.SpecialType,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } => Kind(inner),
        _ => type?.SpecialType,
    };

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

    private static bool IsDerived(TypeShape type, TypeShape from) => IsOrDerives(type.Type.BaseType, from.Type);

    private static bool IsOrDerives(INamedTypeSymbol? type, ITypeSymbol? from)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, from?.OriginalDefinition))
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
            var asked = new PatternTest(this, Table, state, test.Syntax).Evaluate(test.Pattern, value);
            // A switch reads a member once: what another arm's condition did to it meanwhile is not seen.
            return asked is not null && test.Pattern is IRecursivePatternOperation && FollowsCondition(test.Syntax)
                ? asked.Without([.. state.Objects.Where(static pair => pair.Value.Shape is { IsMutable: true }).Select(static pair => pair.Key)])
                : asked;
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

    private static bool FollowsCondition(SyntaxNode pattern) => pattern.FirstAncestorOrSelf<SyntaxNode>(
        static node => node is SwitchExpressionArmSyntax or SwitchLabelSyntax or StatementSyntax) switch
    {
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax all } arm =>
            all.Arms.Any(one => one.SpanStart < arm.SpanStart && one.WhenClause is not null),
        SwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax all } label => all.Sections.SelectMany(static one => one.Labels)
            .Any(one => one.SpanStart < label.SpanStart && one is CasePatternSwitchLabelSyntax { WhenClause: not null }),
        _ => false,
    };

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

    /// <summary>What a guard that a pattern asks answers; null: the member is none.</summary>
    public Value? Guarded(Value value, IPropertySubpatternOperation subpattern) =>
        subpattern.Member is IPropertyReferenceOperation { Property: var property } member ? Told(member, property, member.Instance, value, []) : null;

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
