using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Lists that are written out, while nothing can have changed them: asked by a pattern, walked by a loop, or handed to a query.</summary>
internal sealed partial class OperationTransfer
{
    /// <summary>What a list is made of; null when that is not all that it holds, or something else may have a hand in it.</summary>
    private static ImmutableArray<IOperation>? Elements(IOperation list) => list switch
    {
        IArrayCreationOperation { DimensionSizes.Length: 1, Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation expression when expression.ConstructMethod is not { ContainingNamespace: { } space } || IsSystem(space) =>
            expression.Elements.Any(static element => element is ISpreadOperation) ? null : expression.Elements,
        _ => null,
    };

    private static bool IsSystem(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? false : space.ContainingNamespace.IsGlobalNamespace ? space.Name == "System" : IsSystem(space.ContainingNamespace);

    private Value.List List(ImmutableArray<IOperation> elements)
    {
        var items = EvaluateAll(elements);
        for (var i = 0; i < items.Length; i++)
        {
            Publish(items[i], elements[i]);
        }

        return new(items);
    }

    /// <summary>What begins to walk through a list that was written out there, and is not empty, can take a step.</summary>
    private void Begin(IFlowCaptureOperation walker)
    {
        var ahead = new Place.Ahead(walker.Id);
        if (IsAhead(walker.Value))
        {
            state.Set(ahead, new Value.Constant(true));
        }
        else
        {
            state.Remove(ahead);
        }
    }

    private bool IsAhead(IOperation beginning) => Unwrapped(beginning) is IInvocationOperation
    {
        TargetMethod.Name: "GetEnumerator", Instance: { } list
    } && HasElement(Unwrapped(list));

    private bool HasElement(IOperation list) => list switch
    {
        ICollectionExpressionOperation { ConstructMethod: var made } expression when made is not { ContainingNamespace: { } space } || IsSystem(space) =>
            expression.Elements.Any(static element => element is not ISpreadOperation),
        // What is put in one by one has been put in before the loop begins.
        IFlowCaptureReferenceOperation { Syntax: BaseObjectCreationExpressionSyntax made, Type: INamedTypeSymbol type } =>
            MethodScan.IsList(type) && made.Initializer is { RawKind: (int)SyntaxKind.CollectionInitializerExpression, Expressions.Count: > 0 },
        ILocalReferenceOperation { Local: var local } when analysis.Scan.IsListed(local) => true,
        _ => Elements(list) is { IsEmpty: false } || (list.Type is IArrayTypeSymbol && PlaceOf(list) is { } place && state.Get(place)?.Given is Givenness.Yes),
    };

    /// <summary>Any element of a list.</summary>
    private Value Element(Value.List list, ITypeSymbol? type, SyntaxNode where)
    {
        if (list.Items.Length > 0 && list.Items.All(item => item.Equals(list.Items[0])))
        {
            return list.Items[0];
        }

        var known =
            list.Items.Select(
                item => item is Value.Instance { Id: var id } && state.Object(id) is { Shape: { IsMutable: false }, Reachable: not 0 } one
                    ? (Id: id, State: one)
                    : default).ToList();
        if (known.Count == 0 || known.Any(static one => one.State is null))
        {
            return Fresh(type, (where, "element"));
        }

        var law = SameLaw.Find(state, known[0].Id);
        var any = known.Skip(1).Aggregate(known[0].State, static (joined, one) => joined.Join(one.State));
        return new Value.Instance(state.Create(
            (where, "element"), any.Used().WithSource(known.All(one => SameLaw.Find(state, one.Id) == law) ? law : null)));
    }

    /// <summary>What a query hands to its functions are the elements of what it asks.</summary>
    private void Hand(IMethodSymbol method, ImmutableArray<ArgumentValue> arguments)
    {
        var query = (method.ReducedFrom ?? method).OriginalDefinition;
        if (query is not { Name: not "Aggregate", ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" } }
            || arguments.FirstOrDefault() is not { Value: Value.List or Value.Elements }
            || query.Parameters[0].Type is not INamedTypeSymbol { TypeArguments: [var element] })
        {
            return;
        }

        Hand(element, arguments);
    }

    private void Hand(ITypeSymbol element, ImmutableArray<ArgumentValue> arguments)
    {
        foreach (var (argument, value) in arguments)
        {
            if (argument.Value is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation }
                && value is Value.Function { Lambda: { Symbol.Parameters: [var first, ..] } lambda } function
                && argument.Parameter?.OriginalDefinition.Type is INamedTypeSymbol { TypeArguments: [var taken, ..] }
                && SymbolEqualityComparer.Default.Equals(taken, element))
            {
                var within = state.Clone();
                within.Set(new Place.Variable(first), arguments[0].Value is Value.Elements elements
                    ? Formed(elements, within.Create((argument.Syntax, "element"), Any(elements)))
                    : Element((Value.List)arguments[0].Value, first.Type, argument.Syntax));
                analysis.Handed(lambda, function.Graph, within);
            }
        }
    }

    // A list that is got hold of may be emptied.
    private void Loosen(Value? holder, IPropertySymbol property, IOperation read)
    {
        if (read.Type is { IsReferenceType: true, TypeKind: not TypeKind.Array } && Nullness.IsList(read.Type)
            && read.Parent is not (IIsNullOperation or IIsPatternOperation or IMemberReferenceOperation)
            && holder is Value.Instance { Id: var id } && analysis.Members.IsFollowed(property) && analysis.Members.Bit(property) is var bit
            && state.Object(id) is { } known && known.IsDefinite(bit))
        {
            state.SetObject(id, known.MaybeChanged(bit));
        }
    }

    // What has a name can be changed by it.
    private static Value Named(Value value) => value switch
    {
        Value.List list => new Value.Other(list.Given),
        Value.Elements { IsList: true } => new Value.Other(Givenness.Maybe),
        Value.Tuple tuple => tuple with { Items = [.. tuple.Items.Select(Named)] },
        _ => value,
    };
}
