using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>A pattern, evaluated on each row: so <c>and</c>, <c>or</c>, <c>not</c>, relations and nesting need no solver.</summary>
internal sealed class PatternTest(OperationTransfer transfer, RegimeTable table, FlowState state, SyntaxNode where)
{
    public Predicate? Evaluate(IPatternOperation pattern, Value value) => pattern switch
    {
        IConstantPatternOperation constant => Constant(constant, value),
        IRelationalPatternOperation relation => Relation(relation, value),
        INegatedPatternOperation negated => Evaluate(negated.Pattern, value)?.Not(),
        IBinaryPatternOperation binary => Binary(binary, value),
        IDiscardPatternOperation => Predicate.Always(true),
        IDeclarationPatternOperation declaration => Declaration(declaration, value),
        ITypePatternOperation type => IsOfType(type.MatchedType, type.InputType, value),
        IRecursivePatternOperation recursive => Recursive(recursive, value),
        IListPatternOperation list => List(list, value),
        _ => Other(pattern),
    };

    private Predicate? Constant(IConstantPatternOperation pattern, Value value)
    {
        if (pattern.Value.ConstantValue is not { HasValue: true, Value: var content })
        {
            return null;
        }

        return (value, content) switch
        {
            (Value.Instance instance, null) => Predicate.Create(instance.Id, 0, uint.MaxValue, 0, nullIs: true, where),
            (Value.Column column, not null) when Convert(content) is { } number => transfer.IsNumber(column, number, where),
            (Value.Column { OrNull: false }, null) => Predicate.Always(false),
            (Value.Column column, null) => IsNull(column),
            (Value.Option option, null) => option.IsGiven.Not(),
            (Value.Constant known, null) => Predicate.Always(known.Content is null),
            (_, bool answer) => answer ? Truth.Find(value) : Truth.Find(value)?.Not(),
            _ => null,
        };
    }

    // Null has no row of its own beside the undefined values.
    private Predicate IsNull(Value.Column column) => Predicate.Create(
        column.Id, table.Space.Column(column.Dimension, table.Space.Columns(column.Dimension) - 1), uint.MaxValue, 0, nullIs: true, where);

    private static long? Convert(object content) => content is sbyte or byte or short or ushort or int or uint or long
        ? System.Convert.ToInt64(content, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private Predicate? Relation(IRelationalPatternOperation pattern, Value value) =>
        value is Value.Column column && pattern.Value.ConstantValue is { HasValue: true, Value: { } content } && Convert(content) is { } number
            ? transfer.Compare(column, pattern.OperatorKind, number, where)
            : null;

    private Predicate? Binary(IBinaryPatternOperation pattern, Value value)
    {
        var (left, right) = (Evaluate(pattern.LeftPattern, value), Evaluate(pattern.RightPattern, value));
        if (left is null && right is null)
        {
            return null;
        }

        return pattern.OperatorKind is BinaryOperatorKind.And
            ? (left ?? Predicate.Nothing).And(right ?? Predicate.Nothing)
            : (left ?? Predicate.Nothing).Or(right ?? Predicate.Nothing);
    }

    private Predicate? Declaration(IDeclarationPatternOperation pattern, Value value)
    {
        transfer.Declare(pattern.DeclaredSymbol, Kept(value, pattern.MatchedType), (pattern.DeclaredSymbol as ILocalSymbol)?.Type, pattern.Syntax);
        return pattern.MatchedType is null || pattern.MatchesNull ? Predicate.Always(true) : IsOfType(pattern.MatchedType, pattern.InputType, value);
    }

    /// <summary>The same object goes by the new name, with the members of its narrower type.</summary>
    private Value? Kept(Value value, ITypeSymbol? type)
    {
        if (value is Value.Instance instance && state.Object(instance.Id) is { Shape: { } shape } known
            && table.ShapeOf(type) is { } narrower && !SymbolEqualityComparer.Default.Equals(shape.Type, narrower.Type)
            && narrower.Type.TypeKind is not TypeKind.Interface)
        {
            state.SetObject(instance.Id, known.WithShape(narrower));
        }

        return value is Value.Other ? null : value is Value.Column column ? column with { OrNull = false } : value;
    }

    private Predicate? IsOfType(ITypeSymbol? matched, ITypeSymbol input, Value value)
    {
        if (value is not Value.Instance instance)
        {
            return null;
        }

        // What a pattern of the same type asked before, and did not find, is not there.
        var same = SymbolEqualityComparer.Default.Equals(matched, input);
        var (isIt, isNot) = (state.Object(instance.Id)?.RowsOf(matched) ?? uint.MaxValue, same || matched is null ? (TypedRows?)null : new(matched, 0));
        return new Predicate(
            [new(instance.Id, isIt, 0, MayBeNull: false, where)], [new(instance.Id, same ? 0 : uint.MaxValue, 0, MayBeNull: true, where, isNot)]);
    }

    private Predicate? Recursive(IRecursivePatternOperation pattern, Value value)
    {
        transfer.Declare(pattern.DeclaredSymbol, Kept(value, pattern.MatchedType), (pattern.DeclaredSymbol as ILocalSymbol)?.Type, pattern.Syntax);
        // Of what was nothing known, the name that it gets is an object that can be asked.
        if (value is Value.Other && pattern.DeclaredSymbol is { } name && state.Get(new Place.Variable(name)) is Value.Instance named)
        {
            value = named;
        }

        var result = IsOfType(pattern.MatchedType, pattern.InputType, value) ?? (value is Value.Tuple ? Predicate.Always(true) : Predicate.Nothing);
        foreach (var property in pattern.PropertySubpatterns)
        {
            result = result.And(Property(property, value) ?? Predicate.Nothing);
        }

        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            result = result.And(Evaluate(pattern.DeconstructionSubpatterns[i], Part(pattern, value, i)) ?? Predicate.Nothing);
        }

        return result;
    }

    private Predicate? Property(IPropertySubpatternOperation subpattern, Value value)
    {
        var member = (subpattern.Member as IMemberReferenceOperation)?.Member;
        var part = member is null ? null : transfer.Member(value, member);
        return Evaluate(subpattern.Pattern, part ?? transfer.Guarded(value, subpattern) ?? transfer.Unknown(subpattern.Pattern));
    }

    /// <summary>A part of a tuple, or the property that a record's deconstruction gives at that place.</summary>
    private Value Part(IRecursivePatternOperation pattern, Value value, int index)
    {
        if (value is Value.Tuple tuple)
        {
            return index < tuple.Items.Length ? tuple.Items[index] : Value.Unknown;
        }

        var unknown = transfer.Unknown(pattern.DeconstructionSubpatterns[index]);
        if (pattern.DeconstructSymbol is not IMethodSymbol { IsImplicitlyDeclared: true, ContainingType.IsRecord: true } method
            || index >= method.Parameters.Length)
        {
            return unknown;
        }

        var property = method.ContainingType.GetMembers(method.Parameters[index].Name).OfType<IPropertySymbol>().FirstOrDefault();
        return property is null ? unknown : transfer.Member(value, property) ?? unknown;
    }

    /// <summary>A list: of one that is known its elements, else whatever they are, for a name is given to what was asked about.</summary>
    private Predicate? List(IListPatternOperation list, Value value)
    {
        transfer.Declare(list.DeclaredSymbol, null, (list.DeclaredSymbol as ILocalSymbol)?.Type, list.Syntax);
        var slice = list.Patterns.ToList().FindIndex(static one => one is ISlicePatternOperation);
        var (items, after) = ((value as Value.List)?.Items, list.Patterns.Length - 1 - slice);
        if (items is { Length: var length } && (slice < 0 ? length != list.Patterns.Length : length < list.Patterns.Length - 1))
        {
            return Predicate.Always(false);
        }

        var result = items is null ? Predicate.Nothing : Predicate.Always(true);
        for (var i = 0; i < list.Patterns.Length; i++)
        {
            if ((list.Patterns[i] is ISlicePatternOperation part ? part.Pattern : list.Patterns[i]) is not { } pattern)
            {
                continue;
            }

            var element = items is not { } all ? (value as Value.Digits ?? transfer.Unknown(pattern))
                : i == slice ? new Value.List([.. all.Skip(slice).Take(all.Length - slice - after)])
                : all[slice < 0 || i < slice ? i : all.Length - (list.Patterns.Length - i)];
            result = result.And(Evaluate(pattern, element) ?? Predicate.Nothing);
        }

        return result;
    }

    private Predicate? Other(IPatternOperation pattern)
    {
        foreach (var operand in pattern.ChildOperations)
        {
            if (operand is IPatternOperation inner)
            {
                _ = Evaluate(inner, Value.Unknown);
            }
        }

        return null;
    }
}
