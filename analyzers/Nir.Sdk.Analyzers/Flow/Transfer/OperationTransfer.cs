using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>
/// What one operation changes. Each kind has a method of its own; a kind that is not known evaluates its operands, publishes the objects
/// among them, and is forgotten. Here: the choice between them.
/// </summary>
internal sealed partial class OperationTransfer(BodyContext analysis, ControlFlowGraph graph, FlowState state, List<Hearing> hearings)
{
    private readonly Judge _judge = analysis.CreateJudge(graph, hearings);
    private readonly HashSet<int> _given = [];
    private readonly List<int> _named = [];
    private bool _isLeft;
    private bool _isChanged;
    private bool _onlyAsked;

    /// <summary>Whether what was called does not come back.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Whether a handler may begin with what holds within a statement.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>What held within the last statement, and the functions that it called: a handler may begin with it.</summary>
    public List<FlowState> During { get; } = [];

    private RegimeTable Table => analysis.Table;

    private RowSpace Space => analysis.Table.Space;

    /// <summary>A statement: what its value is does not matter, but an object that is made and dropped is judged.</summary>
    public void Statement(IOperation operation)
    {
        _isChanged = false;
        if (operation is IExpressionStatementOperation { Operation: { } expression })
        {
            // What shows digits in another build is not left out of all.
            if (expression is IInvocationOperation call && analysis.Receivers is null && MethodScan.IsNeverMade(call))
            {
                return;
            }

            var value = Evaluate(expression);
            if (expression is not IAssignmentOperation)
            {
                Publish(value, expression);
            }
        }
        else if (operation is IReturnOperation { ReturnedValue: { } returned })
        {
            // In the middle of a block only a yield stands.
            Publish(Evaluate(returned), returned);
            Calling();
        }
        else
        {
            _ = Evaluate(operation);
        }
    }

    public Value Evaluate(IOperation operation)
    {
        analysis.Budget.Spend();
        if (operation.ConstantValue.HasValue && operation is not IInvalidOperation)
        {
            return Constant(operation.Type, operation.ConstantValue.Value, operation.Syntax);
        }

        var value = analysis.Receivers is null ? EvaluateKind(operation) : EvaluateHolding(operation);
        if (analysis.Effects.Runs(operation) && !_onlyAsked)
        {
            Calling(state.HasPaths && operation is IPropertyReferenceOperation { Property.GetMethod: { } getter } && IsAsked(getter, 0, isSame: false));
        }

        _onlyAsked = false;
        return state.HasPaths && value is Value.Other && operation is IInvocationOperation or IPropertyReferenceOperation && Answered(operation) is { } answer
            ? new Value.Constant(answer)
            : value;
    }

    private Value EvaluateKind(IOperation operation) => operation switch
    {
        IFlowCaptureOperation capture => Capture(capture),
        IFlowCaptureReferenceOperation reference => Captured(reference),
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            or IInstanceReferenceOperation => Read(operation),
        ISimpleAssignmentOperation assignment => Assign(assignment),
        IDeconstructionAssignmentOperation assignment => Deconstruct(assignment),
        ICompoundAssignmentOperation or IIncrementOrDecrementOperation => AssignUnknown(operation),
        IConversionOperation conversion => Convert(conversion),
        IIsNullOperation or IIsPatternOperation or IIsTypeOperation or IBinaryOperation or IUnaryOperation => Test(operation),
        IObjectCreationOperation creation => Create(creation),
        IInvocationOperation invocation => Invoke(invocation),
        IFlowAnonymousFunctionOperation or IMethodReferenceOperation or IDelegateCreationOperation => Function(operation),
        IDefaultValueOperation => IsReferenceOrNullable(operation.Type) ? new Value.Constant(null) : Value.Unknown,
        ITupleOperation tuple => new Value.Tuple([.. EvaluateAll(tuple.Elements).Zip(tuple.Elements, Copied)]),
        IAnonymousObjectCreationOperation anonymous => new Value.Tuple(EvaluateAll(anonymous.Initializers.Select(static one =>
            one is ISimpleAssignmentOperation assignment ? assignment.Value : one)), IsFixed: true),
        IArrayCreationOperation or ICollectionExpressionOperation when Elements(operation) is { } elements => List(elements),
        INameOfOperation or ITypeOfOperation => new Value.Other(Givenness.Yes),
        IAwaitOperation wait => Await(wait),
        ITypeParameterObjectCreationOperation => Fresh(operation),
        _ => EvaluateOperands(operation),
    };

    private Value Await(IAwaitOperation wait)
    {
        var awaited = Evaluate(wait.Operation);
        Publish(awaited, wait);
        if (wait.Operation.Type is { IsValueType: true } type && !WrittenCode.IsPlatform(type))
        {
            Lend(awaited);
            ForgetPaths(wait.Operation);
        }

        return Fresh(wait);
    }

    /// <summary>What stands in an operation that is not followed goes out of sight there.</summary>
    private Value EvaluateOperands(IOperation operation)
    {
        var given = false;
        // An operator that answers with another of what has a law may have mended it.
        var mayMend = operation is IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null }
            && Table.ShapeOf(operation.Type) is not null;
        foreach (var operand in operation.ChildOperations)
        {
            var value = Evaluate(operand);
            if (mayMend)
            {
                Lend(value);
            }
            else
            {
                Publish(value, operand);
            }

            given |= operation is IArrayCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation && operand is not ISpreadOperation;
        }

        foreach (var reference in MethodScan.GivenByReference(operation))
        {
            WrittenBy(reference, operation.Kind);
        }

        return operation switch
        {
            ICollectionExpressionOperation collection => Collection(collection),
            IArrayCreationOperation array => Sized(array.DimensionSizes),
            IInterpolatedStringOperation => new Value.Other(Givenness.Yes),
            _ => Fresh(operation),
        };
    }

    // One element that is not spread makes a list that is not empty; nothing at all makes one that is.
    private static Value.Other Collection(ICollectionExpressionOperation collection) => new(
        collection.Elements.IsEmpty ? Givenness.No
        : collection.Elements.Any(static element => element is not ISpreadOperation) ? Givenness.Yes
        : Givenness.Maybe);

    private static Value.Other Sized(ImmutableArray<IOperation> sizes) => new(
        sizes.Any(static size => size.ConstantValue is { HasValue: true, Value: 0 }) ? Givenness.No
        : sizes.All(static size => size.ConstantValue is { HasValue: true, Value: int }) ? Givenness.Yes
        : Givenness.Maybe);

    private Value Constant(ITypeSymbol? type, object? content, SyntaxNode syntax)
    {
        if (content is null || content is bool || Table.DimensionOf(type) is not { } dimension || Number(content) is not { } number)
        {
            return new Value.Constant(content);
        }

        return Column(dimension, Space.Rows(dimension, number, out _), syntax);
    }

    /// <summary>A law that code names.</summary>
    private Value.Column Column(Dimension dimension, uint rows, SyntaxNode syntax)
    {
        var id = state.Create((syntax, dimension), ObjectState.Scalar(Space, rows, rows, []));
        _named.Add(id);
        return new(id, dimension);
    }

    /// <summary>A block ends with a question: the laws that it named, and nothing has taken, need not be carried on.</summary>
    public void Release(Predicate? answer) => state.Release(_named, answer);

    /// <summary>A value that nothing is known of; of a followed type, it can be asked later what it is.</summary>
    private Value Fresh(IOperation operation, uint? rows = null, SyntaxNode? contract = null) => Fresh(operation.Type, operation.Syntax, rows, contract);

    private Value Fresh(ITypeSymbol? type, object origin, uint? rows = null, SyntaxNode? contract = null)
    {
        if (Table.DimensionOf(type) is { } dimension)
        {
            return new Value.Column(state.Create((origin, dimension), ObjectState.Scalar(Space, rows ?? Space.All, rows ?? 0, Evidence(rows, contract))),
                dimension, OrNull: IsReferenceOrNullable(type));
        }

        if (Table.ShapeOf(type) is { } shape)
        {
            return new Value.Instance(state.Create((origin, shape), ObjectState.Unknown(Space, shape, rows ?? Table.Contracts.Allowed(shape.Type), contract)));
        }

        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return Parts(tuple, origin);
        }

        return IsReferenceOrNullable(type) || type is ITypeParameterSymbol
            ? Value.Unknown
            : new Value.Other(type is null || type.SpecialType is SpecialType.System_Boolean ? Givenness.Maybe : Givenness.Yes);
    }

    // A tuple whose parts can be asked later what they are.
    private Value Parts(INamedTypeSymbol tuple, object origin) =>
        tuple.TupleElements.Any(one => Table.DimensionOf(one.Type) is not null || Table.ShapeOf(one.Type) is not null)
            ? new Value.Tuple([.. tuple.TupleElements.Select((one, i) => Fresh(one.Type, (origin, i)))])
            : new Value.Other(Givenness.Yes);

    private static ImmutableArray<Evidence> Evidence(uint? rows, SyntaxNode? contract) =>
        rows is { } known && contract is not null ? [new(contract, known, IsAssignment: false)] : [];

    private static long? Number(object content) => content is sbyte or byte or short or ushort or int or uint or long
        ? System.Convert.ToInt64(content, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private static bool IsReferenceOrNullable(ITypeSymbol? type) =>
        type is { IsReferenceType: true } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static IOperation Unwrapped(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null } conversion ? Unwrapped(conversion.Operand) : operation;

    /// <summary>An object goes where other code can see it: it is judged as it is now.</summary>
    private void Publish(Value value, IOperation where, Value.Context? context = null)
    {
        if (value is Value.Tuple tuple)
        {
            foreach (var item in tuple.Items)
            {
                Publish(item, where, context);
            }
        }
        else if (value is Value.Instance instance && state.Object(instance.Id) is { } known)
        {
            _judge.Publish(known, where.Syntax, Doubt.From(state), context);
            PublishParts(instance.Id, where, context);
            if (Table.Contracts.Allowed(known.Shape?.Type) is { } allowed && known.IsCreated)
            {
                _judge.Demand(known, allowed, where.Syntax, known.Shape!.Type.Name);
            }

            state.SetObject(instance.Id, known.Shape is { IsMutable: true } ? known.Shared() : known.Used());
        }
    }

    /// <summary>An object is put where other code can find it later: what can still be mended is judged when this body is done with it.</summary>
    private void Expose(Value value, IOperation where)
    {
        if (value is Value.Instance instance && state.Object(instance.Id) is { IsCreated: true, Shape.IsMutable: true } known)
        {
            state.SetObject(instance.Id, known.Shared());
        }
        else
        {
            Publish(value, where);
        }
    }

    /// <summary>What goes from where paths meet straight to others is, on its own path, just as it was made: nothing can have mended it.</summary>
    private void PublishParts(int id, IOperation where, Value.Context? context)
    {
        if (Unwrapped(where is IArgumentOperation argument ? argument.Value : where) is not IFlowCaptureReferenceOperation
            || !state.Parts.TryGetValue(id, out var parts))
        {
            return;
        }

        foreach (var part in parts)
        {
            _judge.Publish(part.State, part.Where, Doubt.From(state), context);
        }
    }
}
