using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Making: constructors, positional records, copies.</summary>
internal sealed partial class OperationTransfer
{
    private Value Create(IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments.Zip(EvaluateAll(creation.Arguments), static (argument, value) => new ArgumentValue(argument, value))
            .ToImmutableArray();
        if (analysis.Receivers is not null)
        {
            LeakByCreation(creation);
        }

        if (creation.Initializer is { } initializer)
        {
            _ = Evaluate(initializer);
        }

        if (creation.Type is { ContainingAssembly: { } assembly } && SymbolEqualityComparer.Default.Equals(assembly, Table.Sdk)
            && creation.Type.Name == "ValidationContext")
        {
            return new Value.Context(null, IsPlain: true);
        }

        if (creation.Type is { Name: "DateOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            && Day(arguments) is { } day)
        {
            return new Value.Date(day);
        }

        if (Table.ShapeOf(creation.Type) is not { } shape || creation.Constructor is not { } constructor)
        {
            return CreateOther(creation, arguments);
        }

        var begun = shape.Construction.Find(constructor);
        var id = state.Create(creation.Syntax, begun is null ? ObjectState.Created(Space, shape, Space.All, 0).AsUnknown() : Begin(shape, begun));
        if (begun is null)
        {
            state.SetObject(id, state.Object(id)!.SharedBy(shape is { IsMutable: true, Construction.IsHandedOn: true }));
            PublishAll(arguments);
        }
        else if (!arguments.IsEmpty)
        {
            Hand(id, shape, begun, arguments);
        }

        Demand(arguments);
        Written(arguments);
        return new Value.Instance(id);
    }

    private Value CreateOther(IObjectCreationOperation creation, ImmutableArray<ArgumentValue> arguments)
    {
        Demand(arguments);
        PublishAll(arguments);
        Written(arguments);
        return creation is { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, Arguments.IsEmpty: true } ? new Value.Constant(null)
            : Table.DimensionOf(creation.Type) is null
            ? new Value.Other(creation.Type is { } type && Nullness.IsList(type) ? Givenness.Maybe : Givenness.Yes)
            : Fresh(creation);
    }

    private void Demand(ImmutableArray<ArgumentValue> arguments)
    {
        foreach (var (argument, value) in arguments)
        {
            Demand(value, argument.Parameter?.OriginalDefinition, argument.Value.Syntax);
        }
    }

    private void PublishAll(ImmutableArray<ArgumentValue> arguments)
    {
        foreach (var (argument, value) in arguments)
        {
            Publish(value, argument);
        }
    }

    /// <summary>A new object, with what its properties begin with.</summary>
    private ObjectState Begin(TypeShape shape, ImmutableDictionary<ISymbol, Start> begun)
    {
        var (law, isKnown) = Rows(shape.Law, Dimension.Law, begun);
        var rows = shape.Position is null ? law : law & Rows(shape.Position, Dimension.Position, begun).Rows;
        var made = ObjectState.Created(Space, shape, rows, isKnown ? rows : 0);
        foreach (var member in shape.Members)
        {
            if (begun.TryGetValue(member, out var value) && value is not (Start.Constant { Content: null } or Start.Parameter))
            {
                made = made.MaybeGiven(analysis.Members.Bit(member));
            }
        }

        return made;
    }

    private (uint Rows, bool IsKnown) Rows(ISymbol property, Dimension dimension, ImmutableDictionary<ISymbol, Start> begun)
    {
        if (property is IPropertySymbol { SetMethod: null } computed && !Table.Code.IsStored(computed, isExact: true))
        {
            return Table.Reader.Computed(computed) is { HasValue: true, Value: { } law } && Number(law) is { } one
                ? (Space.Rows(dimension, one, out _), true)
                : (Space.All, false);
        }

        // What an accessor makes of the value is not known.
        if (property is IPropertySymbol kept && !Table.Code.IsStored(kept, isExact: true))
        {
            return (Space.All, false);
        }

        if (!begun.TryGetValue(property, out var value) || value is Start.Parameter)
        {
            return (property is IPropertySymbol { Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } }
                ? Space.Column(dimension, Space.Columns(dimension) - 1)
                : Space.Rows(dimension, 0, out _), true);
        }

        return value is Start.Constant { Content: var content } && content is not null && Number(content) is { } number
            ? (Space.Rows(dimension, number, out _), true)
            : (Space.All, false);
    }

    /// <summary>Hands a constructor's arguments on to the properties that take them.</summary>
    private void Hand(int id, TypeShape shape, ImmutableDictionary<ISymbol, Start> begun, ImmutableArray<ArgumentValue> arguments)
    {
        var taken = new HashSet<int>();
        foreach (var (property, ordinal) in begun.Where(static pair => pair.Value is Start.Parameter)
            .Select(static pair => (pair.Key as IPropertySymbol, ((Start.Parameter)pair.Value).Ordinal)).OrderBy(static one => one.Ordinal))
        {
            if (arguments.FirstOrDefault(one => one.Argument.Parameter?.Ordinal == ordinal) is not var (argument, value) || property is null
                || state.Object(id) is not { } known || PropertyOf(shape, property.Name) is not { } own
                || !SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, property.OriginalDefinition)
                || !Table.Code.IsStored(own, isExact: true))
            {
                continue;
            }

            _ = taken.Add(ordinal);
            StoreMember(id, known, shape, property, value, argument.Value, argument.Syntax);
        }

        // What no property takes, the constructor may still keep.
        foreach (var (argument, value) in arguments)
        {
            if (!taken.Contains(argument.Parameter?.Ordinal ?? -1))
            {
                Publish(value, argument);
            }
        }
    }

    private static IPropertySymbol? PropertyOf(TypeShape shape, string name)
    {
        for (var type = shape.Type; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return null;
    }

    // What an object begins with in a member, nobody else knows before they know the object.
    private bool IsMadeWith(IPropertyReferenceOperation part) => part is
    {
        Property: { SetMethod: null } property,
        Instance: IFlowCaptureReferenceOperation { Syntax: BaseObjectCreationExpressionSyntax, Type: INamedTypeSymbol made }
    }
        && made.BaseType is { SpecialType: SpecialType.System_Object }
        && SymbolEqualityComparer.Default.Equals(property.ContainingType, made)
        && made.InstanceConstructors.All(static one => one.DeclaringSyntaxReferences.All(static code => code.GetSyntax() is TypeDeclarationSyntax))
        && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax
        {
            Initializer.Value: BaseObjectCreationExpressionSyntax { Initializer: null } begins
        }
        && Table.Reader.Symbol(begins) is IMethodSymbol constructor && Table.ShapeOf(constructor.ContainingType)?.Construction.Find(constructor) is not null;

    // It is on its way to others, with what it began with.
    private void HandOn(IFlowCaptureReferenceOperation made)
    {
        if (made.Parent is IMemberReferenceOperation || made.Syntax is not BaseObjectCreationExpressionSyntax)
        {
            return;
        }

        foreach (var pair in state.Values.Where(pair => pair.Key is Place.Member { Holder: Place.Capture { Id: var id } } && id.Equals(made.Id)).ToList())
        {
            if (pair.Value is Value.Instance { Id: var part } && state.Object(part) is { } known)
            {
                state.SetObject(part, known.SharedBy(others: true));
            }
        }
    }

    /// <summary>The copy that <c>with</c> changes.</summary>
    private Value Clone(Value original, IOperation operation)
    {
        var made = original is Value.Instance { Id: var id } && state.Object(id) is { IsCreated: true, Shape: { } shape } ? shape.Type : null;
        if ((made ?? operation.Type) is INamedTypeSymbol record && !Table.Code.CopiesPlainly(record, isExact: made is not null))
        {
            Lend(original);
            Calling();
            return Fresh(operation);
        }

        if (original is not Value.Instance instance || state.Object(instance.Id) is not { } known)
        {
            return Fresh(operation);
        }

        state.SetObject(instance.Id, known.Used());
        analysis.Note(operation.Syntax, known);
        return new Value.Instance(state.Create((operation.Syntax, WellKnown.Clone), known.AsCopy(SameLaw.Find(state, instance.Id))));
    }

    private static DateTime? Day(ImmutableArray<ArgumentValue> arguments)
    {
        if (arguments.Length != 3)
        {
            return null;
        }

        var numbers = new int[3];
        foreach (var (argument, value) in arguments)
        {
            if (value is not Value.Constant { Content: int number })
            {
                return null;
            }

            numbers[argument.Parameter!.Ordinal] = number;
        }

        return numbers[0] is >= 1 and <= 9999 && numbers[1] is >= 1 and <= 12 && numbers[2] >= 1 && numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1])
            ? new DateTime(numbers[0], numbers[1], numbers[2])
            : null;
    }
}
