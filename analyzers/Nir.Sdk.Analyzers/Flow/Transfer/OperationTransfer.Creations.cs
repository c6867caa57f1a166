using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Making: constructors, positional records, copies.</summary>
internal sealed partial class OperationTransfer
{
    private Value Create(IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments.Select(argument => (Argument: argument, Value: EvaluateArgument(argument))).ToImmutableArray();
        if (creation.Initializer is { } initializer)
            _ = Evaluate(initializer);
        if (creation.Type?.Name == "DateOnly" && Day(arguments) is { } day)
            return new Value.Date(day);
        if (creation.Type?.Name == "Valideringskontekst")
            return new Value.Context(null, IsPlain: true);

        if (Table.ShapeOf(creation.Type) is not { } shape || creation.Constructor is not { } constructor)
            return CreateOther(creation, arguments);

        var parameters = shape.Construction.Parameters(constructor.OriginalDefinition);
        var id = Begin(shape, creation, known: parameters is not null);
        if (parameters is null)
            PublishAll(arguments);
        else
            Hand(id, shape, parameters, arguments);
        Demand(arguments);
        Calling();
        return new Value.Instance(id);
    }

    private Value CreateOther(IObjectCreationOperation creation, ImmutableArray<(IArgumentOperation Argument, Value Value)> arguments)
    {
        Demand(arguments);
        PublishAll(arguments);
        if (!arguments.IsEmpty)
            Calling();
        Written(arguments);
        return Table.DimensionOf(creation.Type) is null
            ? new Value.Other(creation.Type is { } type && Nullness.IsList(type) ? Givenness.Maybe : Givenness.Yes)
            : Fresh(creation);
    }

    private void Demand(ImmutableArray<(IArgumentOperation Argument, Value Value)> arguments)
    {
        foreach (var (argument, value) in arguments)
            Demand(value, argument.Parameter?.OriginalDefinition, argument.Value.Syntax);
    }

    private void PublishAll(ImmutableArray<(IArgumentOperation Argument, Value Value)> arguments)
    {
        foreach (var (argument, value) in arguments)
            Publish(value, argument);
    }

    /// <summary>A new object, with what its properties begin with.</summary>
    private int Begin(TypeShape shape, IObjectCreationOperation creation, bool known)
    {
        if (!known || !shape.Construction.IsKnown)
        {
            var unknown = ObjectState.Created(Space, shape, Space.All, 0).AsUnknown();
            return state.Create(creation.Syntax, unknown);
        }

        var (law, lawKnown) = Start(shape, shape.Law, Dimension.Law);
        var (position, _) = shape.Position is null ? (Space.All, false) : Start(shape, shape.Position, Dimension.Position);
        var rows = law & position;
        var made = ObjectState.Created(Space, shape, rows, lawKnown ? rows : 0);
        foreach (var member in shape.Rules.Keys)
            if (shape.Construction.TryGetInitialiser(member, out var text) && text is not ("null" or "default"))
                made = made.MaybeGiven(analysis.Members.Bit(member));

        return state.Create(creation.Syntax, made);
    }

    private (uint Rows, bool Known) Start(TypeShape shape, ISymbol property, Dimension dimension)
    {
        if (!shape.Construction.TryGetInitialiser(property, out var text))
            return ((property as IPropertySymbol)?.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
                ? Space.Column(dimension, Space.Columns(dimension) - 1)
                : Space.Rows(dimension, 0, out _), true);

        return StartValue.Of(text, property, Table) is { } number ? (Space.Rows(dimension, number, out _), true) : (Space.All, false);
    }

    /// <summary>Hands a constructor's arguments on to the properties that take them.</summary>
    private void Hand(int id, TypeShape shape, ImmutableDictionary<string, string> parameters, ImmutableArray<(IArgumentOperation Argument, Value Value)> arguments)
    {
        foreach (var pair in parameters.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            var (argument, value) = arguments.FirstOrDefault(one => one.Argument.Parameter?.Name == pair.Value);
            var property = PropertyOf(shape, pair.Key);
            if (argument is not null && property is not null && state.Object(id) is { } known)
                StoreMember(id, known, shape, property, value!, argument.Value, argument.Syntax);
        }

        // What no property takes, the constructor may still keep.
        foreach (var (argument, value) in arguments)
            if (!parameters.ContainsValue(argument.Parameter?.Name ?? ""))
                Publish(value, argument);
    }

    private static IPropertySymbol? PropertyOf(TypeShape shape, string name)
    {
        for (var type = shape.Type; type is not null; type = type.BaseType)
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property;

        return null;
    }

    /// <summary>The copy that <c>with</c> changes.</summary>
    private Value Clone(Value original, IOperation operation)
    {
        if (original is not Value.Instance instance || state.Object(instance.Id) is not { } known)
            return Fresh(operation);

        state.SetObject(instance.Id, known.Used());
        return new Value.Instance(state.Create((operation.Syntax, WellKnown.Clone), known.AsCopy(SameLaw.Of(state, instance.Id))));
    }

    private static DateTime? Day(ImmutableArray<(IArgumentOperation Argument, Value Value)> arguments)
    {
        if (arguments.Length != 3 || arguments.Any(static pair => pair.Value is not Value.Constant { Content: int }))
            return null;

        var numbers = arguments.OrderBy(static pair => pair.Argument.Parameter!.Ordinal).Select(static pair => (int)((Value.Constant)pair.Value).Content!).ToArray();
        return numbers[0] is >= 1 and <= 9999 && numbers[1] is >= 1 and <= 12 && numbers[2] >= 1 && numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1])
            ? new DateTime(numbers[0], numbers[1], numbers[2])
            : null;
    }
}
