using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Methods and properties that do nothing but make something: it has the law that they give it.</summary>
internal sealed partial class OperationTransfer
{
    /// <summary>What a method or a property answers, which does nothing but make it under one law; null: it does more, or nobody knows which law.</summary>
    private Value.Instance? Made(ISymbol member, IOperation operation, ImmutableArray<ArgumentValue> arguments)
    {
        if (Table.ShapeOf(operation.Type) is not { IsValueType: false } shape || WrittenCode.CanBeOverridden(member)
            || Table.Contracts.Allowed(shape.Type) is not null || (member is IMethodSymbol one && Table.Contracts.Returned(one) is not null)
            || SourceReader.Only(member) is not { } answered || Table.Reader.Operation(answered)?.Unwrap() is not IObjectCreationOperation made
            || LawGiven(made) is not { } law)
        {
            return null;
        }

        var (rows, established, _) = law is IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } && !IsWritten(made)
            ? arguments.FirstOrDefault(given => given.Argument.Parameter?.Ordinal == parameter.Ordinal) is { Value: { } value }
                ? Rows(value, Dimension.Law)
                : default
            : law.ConstantValue is { HasValue: true, Value: { } content } && Number(content) is { } number
                ? (Space.Rows(Dimension.Law, number, out _), uint.MaxValue, default(int?))
                : default;
        // Of several laws it is perhaps known elsewhere which one.
        return rows != 0 && (rows & ~established) == 0
            && Enumerable.Range(0, Space.Columns(Dimension.Law)).Any(one => rows == Space.Column(Dimension.Law, one))
            ? new(state.Create((operation.Syntax, "made"), ObjectState.Unknown(Space, shape, rows, law.Syntax)))
            : null;
    }

    // Where a parameter is written to on the way, it is not what was given.
    private static bool IsWritten(IOperation made) => made.Descendants().OfType<IParameterReferenceOperation>().Any(static one =>
        one.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None }
        || (one.Parent is IAssignmentOperation assignment && assignment.Target == one));

    /// <summary>What gives something its law where it is made, by its initialiser or its constructor; null: code may do that, or nothing does.</summary>
    private IOperation? LawGiven(IObjectCreationOperation made)
    {
        if (Table.ShapeOf(made.Type) is not { Construction: { IsHandedOn: false } construction } shape || !shape.IsStored(Dimension.Law, isExact: true)
            || made.Constructor is not { } constructor || construction.Find(constructor) is not { } begun
            || (made.Initializer is { } initializer && !OnlyKeeps(initializer)))
        {
            return null;
        }

        return (made.Initializer is { } given ? LawIn(given, shape)?.Unwrap() : null)
            ?? (begun.TryGetValue(shape.Law, out var start) && start is Start.Parameter { Ordinal: var ordinal }
                ? made.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == ordinal)?.Value.Unwrap()
                : null);
    }

    /// <summary>The law that an initialiser gives last; null: it gives none.</summary>
    private static IOperation? LawIn(IObjectOrCollectionInitializerOperation initializer, TypeShape shape) =>
        initializer.Initializers.OfType<ISimpleAssignmentOperation>().LastOrDefault(one =>
            one.Target is IPropertyReferenceOperation { Property: var property } && shape.DimensionOf(property) is Dimension.Law)?.Value;

    // An accessor may give another law.
    private bool OnlyKeeps(IObjectOrCollectionInitializerOperation initializer) => initializer.Initializers.All(one => one is ISimpleAssignmentOperation
    {
        Target: IPropertyReferenceOperation { Property: var property }
    } && Table.Code.IsStored(property, isExact: true));
}
