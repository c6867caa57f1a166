using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Reading: variables, captures, members.</summary>
internal sealed partial class OperationTransfer
{
    private const int Deepest = 3;

    private Value Capture(IFlowCaptureOperation capture)
    {
        var (place, value) = (new Place.Capture(capture.Id), Copied(Evaluate(capture.Value), capture));
        state.Set(place, value);
        Begin(capture);
        // What is assigned on the way has a name, by which it may be mended.
        if (Unwrapped(capture.Value) is IAssignmentOperation)
        {
            state.Origins.Remove(place);
        }
        else
        {
            state.Origins[place] = capture.Syntax;
        }

        if (capture.Value is IPropertyReferenceOperation or IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
            or IFlowCaptureReferenceOperation or IArrayElementReferenceOperation)
        {
            state.Targets[place] = capture.Value is IFlowCaptureReferenceOperation inner
                && state.Targets.TryGetValue(new Place.Capture(inner.Id), out var target)
                ? target
                : capture.Value;
            if (capture.Value is IMemberReferenceOperation { Instance: { } named } && MethodScan.Holder(named) is { } name && !analysis.Scan.IsStable(name)
                && PlaceOf(named) is { } where && state.Get(where) is { } found)
            {
                state.Set(new Place.Target(capture.Id), found);
            }
        }

        return value;
    }

    private Value Captured(IFlowCaptureReferenceOperation reference)
    {
        HandOn(reference);
        return state.Get(new Place.Capture(reference.Id)) ?? Fresh(reference);
    }

    /// <summary>A value type is copied where it is kept, so that changing the copy leaves the original alone.</summary>
    private Value Copied(Value value, IOperation where) => Copied(value, (where.Syntax, where.Kind, "copy"));

    private Value Copied(Value value, object copy)
    {
        if (value is not Value.Instance instance || state.Object(instance.Id) is not { Shape.IsValueType: true } known)
        {
            return value;
        }

        state.SetObject(instance.Id, known.Used());
        return new Value.Instance(state.Create(copy, known.AsCopy(SameLaw.Find(state, instance.Id))));
    }

    private Value Read(IOperation operation)
    {
        // A property's own instance is evaluated even when the path is known: it may do something.
        var holder = operation is IMemberReferenceOperation { Instance: { } instance } ? Evaluate(instance) : null;
        if (operation is IPropertyReferenceOperation { Property: var property } reference)
        {
            foreach (var argument in reference.Arguments)
            {
                Publish(Evaluate(argument.Value), argument);
            }

            if (holder is Value.List list && property.Name == "Current")
            {
                return Element(list, property.Type, operation.Syntax);
            }

            if (holder is Value.Elements elements && property.Name == "Current")
            {
                return One(elements, operation, orNull: false);
            }

            if (Table.Code.Runs(property))
            {
                return ReadComputed(holder, property, reference);
            }

            if (holder is not null && IsOfNullable(property, "HasValue") && IsNull(holder, operation) is { } isNull)
            {
                return new Value.Test(isNull.Not());
            }

            if (holder is Value.Tuple && ItemOf(holder, property) is { } item)
            {
                return item;
            }

            if (ReadMember(holder, property) is { } column)
            {
                return column;
            }

            if (ReadGiven(holder, property) is { } given)
            {
                return given;
            }

            Loosen(holder, property, operation);
            if (Told(operation, property, reference.Instance, holder, []) is { } told)
            {
                return told;
            }
        }

        if (operation is IFieldReferenceOperation { Field: var field } && holder is Value.Tuple tuple && Index(field, tuple) is { } index)
        {
            return tuple.Items[index];
        }

        if (PlaceOf(operation) is not { } place)
        {
            return Fresh(operation, Contract(operation, out var syntax), syntax);
        }

        if (state.Get(place) is { } known)
        {
            return known;
        }

        var fresh = Constant(operation) ?? Fresh(operation.Type, place, Contract(operation, out var contract), contract);
        state.Set(place, fresh);
        if (fresh is Value.Instance { Id: var id } && operation is IPropertyReferenceOperation part && IsMadeWith(part))
        {
            state.SetObject(id, state.Object(id)!.SharedBy(others: false));
        }

        return fresh;
    }

    /// <summary>What an accessor answers, which may be another thing each time, and change what it stands on.</summary>
    private Value ReadComputed(Value? holder, IPropertySymbol property, IPropertyReferenceOperation operation)
    {
        if (Told(operation, property, operation.Instance, holder, []) is { } told)
        {
            return told;
        }

        Lend(holder, property.GetMethod is { IsReadOnly: true });
        WrittenOn(operation.Instance, property);
        return Computed(property, property.Type, operation.Syntax) ?? Made(property, operation, [])
            ?? Fresh(operation, Contract(operation, out var syntax), syntax);
    }

    /// <summary>The law that a property or a method answers each time; null: it may be several, or another may answer in its place.</summary>
    private Value.Column? Computed(ISymbol member, ITypeSymbol type, SyntaxNode where) =>
        Table.DimensionOf(type) is { } dimension && type.TypeKind is TypeKind.Enum && !WrittenCode.CanBeOverridden(member)
        && Table.Reader.Computed(member) is { HasValue: true, Value: { } content }
        && Number(content) is { } number
            ? Column(dimension, Space.Rows(dimension, number, out _), where)
            : null;

    /// <summary>The law or rettsstilling of a tracked object.</summary>
    private Value.Column? ReadMember(Value? holder, IPropertySymbol property) =>
        holder is Value.Instance instance && state.Object(instance.Id) is { Shape: { } shape } known && shape.DimensionOf(property) is { } dimension
            && shape.IsStored(dimension, known.IsCreated)
            ? new Value.Column(instance.Id, dimension, OrNull: IsReferenceOrNullable(property.Type))
            : holder is Value.Column column && IsOfNullable(property, "Value")
                ? column with { OrNull = false }
                : null;

    private static bool IsOfNullable(ISymbol member, string name) =>
        member.Name == name && member.ContainingType.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T;

    /// <summary>A member of a tracked object whose value is certainly there, or certainly not.</summary>
    private Value? ReadGiven(Value? holder, IPropertySymbol property)
    {
        if (holder is not Value.Instance instance || state.Object(instance.Id) is not { Reachable: not 0 } known
            || !analysis.Members.IsFollowed(property) || Nullness.IsList(property.Type))
        {
            return null;
        }

        var bit = analysis.Members.Bit(property);
        return bit == 0 ? null
            : known.IsDefinite(bit) ? new Value.Other(Givenness.Yes)
            : known.IsCreated && known.RowsWithPossible(bit) == 0 ? new Value.Constant(null)
            : null;
    }

    /// <summary>What an anonymous object holds in a member; null: it is no such object.</summary>
    private static Value? ItemOf(Value holder, ISymbol member)
    {
        if (holder is not Value.Tuple { IsFixed: true } tuple || !member.ContainingType.IsAnonymousType)
        {
            return null;
        }

        var place = member.ContainingType.GetMembers().OfType<IPropertySymbol>().ToList().FindIndex(one => one.Name == member.Name);
        return place >= 0 && place < tuple.Items.Length ? tuple.Items[place] : null;
    }

    /// <summary>Which item of a tuple a field is.</summary>
    private static int? Index(IFieldSymbol field, Value.Tuple tuple)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring("Item".Length), out var number) && number <= tuple.Items.Length
            ? number - 1
            : null;
    }

    private uint? Contract(IOperation operation, out SyntaxNode? syntax)
    {
        ISymbol? symbol = operation switch
        {
            IParameterReferenceOperation parameter => parameter.Parameter,
            IMemberReferenceOperation member => member.Member,
            IInstanceReferenceOperation instance => instance.Type,
            _ => null,
        };
        syntax = symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? operation.Syntax;
        return Table.Contracts.Allowed(symbol);
    }

    /// <summary>A static field that is set once: to a member of the enum, or to an object made with one.</summary>
    private Value? Constant(IOperation operation)
    {
        if (operation is not IFieldReferenceOperation { Field: var field } || SourceReader.Begins(field) is not { } begins
            || Table.StartOrder.MayBeReadBefore(field, operation.Syntax))
        {
            return null;
        }

        if (Table.DimensionOf(field.Type) is { } dimension)
        {
            return Table.Reader.Constant(begins) is { HasValue: true, Value: { } content } && Number(content) is { } number
                ? Column(dimension, Space.Rows(dimension, number, out _), operation.Syntax)
                : null;
        }

        return Table.ShapeOf(field.Type) is { IsMutable: false, IsValueType: false } shape && LawOf(Table.Reader.Operation(begins), shape) is { } rows
            ? new Value.Instance(state.Create((operation.Syntax, "template"), ObjectState.Unknown(Space, shape, rows, begins)))
            : null;
    }

    private uint? LawOf(IOperation? template, TypeShape shape) => template switch
    {
        IConversionOperation { OperatorMethod: null } conversion => LawOf(conversion.Operand, shape),
        IConditionalOperation choice => LawOf(choice.WhenTrue, shape) | LawOf(choice.WhenFalse, shape),
        ISwitchExpressionOperation choice => choice.Arms.Aggregate((uint?)0, (rows, arm) => rows | LawOf(arm.Value, shape)),
        IThrowOperation => 0,
        IObjectCreationOperation { Initializer: { } initializer } => LawOf(initializer, shape),
        IWithOperation { Initializer: { } initializer, Type: INamedTypeSymbol record } when Table.Code.CopiesPlainly(record, isExact: false) =>
            LawOf(initializer, shape),
        _ => null,
    };

    private uint? LawOf(IObjectOrCollectionInitializerOperation initializer, TypeShape shape) =>
        shape.IsStored(Dimension.Law, isExact: true) && OnlyKeeps(initializer)
            && LawIn(initializer, shape)?.ConstantValue is { HasValue: true, Value: { } content } && Number(content) is { } number
            ? Space.Rows(Dimension.Law, number, out _)
            : null;

    /// <summary>Where a value is kept, if it stays there until this body changes it.</summary>
    private Place? PlaceOf(IOperation operation, int depth = 0) => operation switch
    {
        _ when depth > Deepest => null,
        ILocalReferenceOperation { Local.IsRef: true } local when analysis.Scan.Meant(local.Local) is { } meant && !analysis.Scan.IsEscaped(meant) =>
            new Place.Variable(meant),
        ILocalReferenceOperation local when !analysis.Scan.IsEscaped(local.Local) => new Place.Variable(local.Local),
        IParameterReferenceOperation parameter when !analysis.Scan.IsEscaped(parameter.Parameter) => new Place.Variable(parameter.Parameter),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => new Place.This(),
        IFlowCaptureReferenceOperation capture => new Place.Capture(capture.Id),
        IConversionOperation { OperatorMethod: null, Conversion.IsReference: true } conversion => PlaceOf(conversion.Operand, depth),
        IMemberReferenceOperation member when IsStable(member.Member) || IsSettable(member.Member) => member.Instance is null
            ? new Place.Member(null, member.Member)
            : PlaceOf(member.Instance, depth + 1) is { } holder ? new Place.Member(holder, member.Member) : null,
        _ => null,
    };

    /// <summary>A member that keeps the value it was made with.</summary>
    private bool IsStable(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol { SetMethod: null or { IsInitOnly: true } } property => Table.Code.IsStored(property) || WrittenCode.IsPart(property),
        _ => false,
    };
}
