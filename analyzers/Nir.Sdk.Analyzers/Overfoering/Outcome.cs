using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>
/// What becomes of a send's outcome: followed through awaits, choices, locals, functions that others run and tasks that are awaited
/// together, until somebody may look at it or nobody can.
/// </summary>
internal sealed class Outcome
{
    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal)
    {
        "ConfigureAwait", "GetAwaiter", "GetResult", "Wait", "WaitAsync", "AsTask", "Unwrap",
    };

    private static readonly HashSet<string> Together = new(StringComparer.Ordinal) { "WhenAll", "WhenAny", "WaitAll", "WaitAny" };

    private static readonly HashSet<string> Runners = new(StringComparer.Ordinal) { "Run", "StartNew", "Select", "ForEachAsync" };

    private static readonly HashSet<string> Sequences = new(StringComparer.Ordinal) { "ToList", "ToArray", "AsEnumerable", "AsParallel" };

    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>Whether nobody looks. <c>_ =</c> says that this is on purpose; so does a test that asks for an exception, or for a call.</summary>
    public static bool IsUnseen(IInvocationOperation send) => new Outcome().IsLost(send) && !IsAskedFor(send.Instance)
        && !send.Ancestors().OfType<IAnonymousFunctionOperation>().Any(static one => one.Parent is IDelegateCreationOperation made && IsExpectedToFail(made));

    // NSubstitute's own way to ask whether something was called.
    private static bool IsAskedFor(IOperation? client) =>
        client is IInvocationOperation { TargetMethod.ContainingNamespace: { Name: "NSubstitute" } };

    private static bool IsExpectedToFail(IOperation value) => value.Parent switch
    {
        IConversionOperation or IAwaitOperation or IPropertyReferenceOperation => IsExpectedToFail(value.Parent),
        IArgumentOperation { Parent: IInvocationOperation call } => GivesFault(call.TargetMethod) || IsExpectedToFail(call),
        IInvocationOperation call => GivesFault(call.TargetMethod) || IsExpectedToFail(call),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } =>
            LocalVariable.For(declarator.Symbol, declarator) is { OnlyValue: not null } local && local.Reads.Any(static read => IsExpectedToFail(read)),
        _ => false,
    };

    // A method that is told which exception to wait for, or answers with one.
    private static bool GivesFault(IMethodSymbol method) =>
        method.TypeParameters.Any(static one => one.ConstraintTypes.Any(IsFault)) || IsFault(method.ReturnType);

    private static bool IsFault(ITypeSymbol type)
    {
        var given = type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : type;
        for (var current = given; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLost(IOperation value) => value.Parent switch
    {
        IExpressionStatementOperation => true,
        IAwaitOperation or IParenthesizedOperation => IsLost(value.Parent),
        // The task alone does not give its result.
        IConversionOperation { OperatorMethod: null } conversion => IsLost(conversion),
        IConversionOperation { OperatorMethod.ContainingType.Name: "ValueTask" } conversion => IsLost(conversion),
        IConditionalOperation choice => choice.Condition != value && IsLost(choice),
        ICoalesceOperation choice => IsLost(choice),
        ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation choice } arm => arm.Value == value && IsLost(choice),
        IConditionalAccessOperation access => access.WhenNotNull == value && IsLost(access),
        // A task tells that it ended: only its result tells how.
        IPropertyReferenceOperation { Property: { ContainingType.Name: "Task" or "ValueTask", Name: var name } } told =>
            name is not "Result" || IsLost(told),
        IInvocationOperation call => call.Instance == value && (Waits.Contains(call.TargetMethod.Name) || Sequences.Contains(call.TargetMethod.Name)
            || GoesOnWithout(call)) && IsLost(call),
        IArgumentOperation argument => IsLostBy(argument),
        IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or ITupleOperation => IsLost(value.Parent),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None } declarator } =>
            declarator.Parent?.Parent is not IUsingDeclarationOperation && IsLostIn(declarator.Symbol, declarator),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment =>
            assignment.Value == value && IsLostIn(target.Local, assignment),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var list } } target } assignment =>
            assignment.Value == value && IsPutIn(target) && IsLostInList(list, assignment),
        IReturnOperation returned => IsLostBy(returned),
        _ => false,
    };

    // A local that is read only to wait.
    private bool IsLostIn(ILocalSymbol symbol, IOperation within)
    {
        if (symbol.Name == "_" || !_followed.Add(symbol))
        {
            return false;
        }

        var local = LocalVariable.For(symbol, within);
        return local.Values is not null && (local.Reads.All(read => IsLost(read)) || IsWrittenOver(symbol, within, local));
    }

    private static bool IsWrittenOver(ILocalSymbol symbol, IOperation write, LocalVariable local)
    {
        // What a function of its own reads, it may read at any time.
        var function = FunctionOf(write);
        return local.Uses.All(use => FunctionOf(use) == function)
            && (IsReplacedAfter(StatementOf(symbol, write), local) || IsReplacedByTheNextRound(symbol, write, local));
    }

    // In the block that declares it, where an exception leaves the local too: it is named next where it is given another value.
    private static bool IsReplacedAfter(IOperation? statement, LocalVariable local)
    {
        if (statement?.Parent is not IBlockOperation block || local.Reads.Any(read => statement.Syntax.Span.Contains(read.Syntax.Span)))
        {
            return false;
        }

        var next = local.Uses.FirstOrDefault(use => use.Syntax.SpanStart >= statement.Syntax.Span.End);
        return next?.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation { Parent: var around } } assignment
            && assignment.Target == next && around == block && !block.Operations.Any(static one => one is ILabeledOperation)
            && local.Reads.All(read => !assignment.Syntax.Span.Contains(read.Syntax.Span));
    }

    // A loop over all that is sent keeps the last one's: nothing leaves it before, and nothing in it reads.
    private static bool IsReplacedByTheNextRound(ILocalSymbol symbol, IOperation write, LocalVariable local)
    {
        var loop = write.Ancestors().OfType<ILoopOperation>().FirstOrDefault(static one => one is IForEachLoopOperation or IForLoopOperation);
        return loop is not null && FunctionOf(loop) == FunctionOf(write)
            && !symbol.DeclaringSyntaxReferences.Any(one => loop.Syntax.Span.Contains(one.Span))
            && local.Reads.All(read => !loop.Syntax.Span.Contains(read.Syntax.Span))
            && !loop.Body.DescendantsAndSelf().Any(static one => one is IBranchOperation or IReturnOperation or IThrowOperation)
            && (loop is not IForLoopOperation { Condition: var until } || IsCounted(until, loop.Body));
    }

    // i < all.Count: no round decides whether another comes.
    private static bool IsCounted(IOperation? condition, IOperation body) =>
        condition is IBinaryOperation { OperatorKind: >= BinaryOperatorKind.LessThan and <= BinaryOperatorKind.GreaterThan, LeftOperand: var counter }
        && counter.Unwrap() is ILocalReferenceOperation { Local: var number }
        && LocalVariable.For(number, counter).Uses.All(use => !body.Syntax.Span.Contains(use.Syntax.Span) || use.Parent is not IAssignmentOperation);

    private static IOperation? StatementOf(ILocalSymbol symbol, IOperation write) => write.Ancestors()
        .FirstOrDefault(one => one.Parent is IBlockOperation block && block.Locals.Contains(symbol, SymbolEqualityComparer.Default));

    private static IOperation? FunctionOf(IOperation operation) =>
        operation.Ancestors().FirstOrDefault(static one => one is IAnonymousFunctionOperation or ILocalFunctionOperation);

    private bool IsLostBy(IArgumentOperation argument)
    {
        if (argument.Parent is not IInvocationOperation call)
        {
            return argument.Parent is IObjectCreationOperation { Type: { Name: "ValueTask" } } wrapped && IsLost(wrapped);
        }

        return (IsOfTasks(call.TargetMethod) && (Together.Contains(call.TargetMethod.Name) || Sequences.Contains(call.TargetMethod.Name)) && IsLost(call))
            || IsLostInList(call);
    }

    // A list that is filled, waited for, and not looked into.
    private bool IsLostInList(IInvocationOperation call) =>
        IsFilled(call) && call.Instance is ILocalReferenceOperation { Local: var list } && IsLostInList(list, call);

    private bool IsLostInList(ILocalSymbol list, IOperation within) => LocalVariable.For(list, within) is
    {
        OnlyValue: IObjectCreationOperation { Arguments.IsEmpty: true } or ICollectionExpressionOperation
        or IConversionOperation
    } local
        && local.Reads.All(read => read.Parent switch
        {
            IInvocationOperation added when added.Instance == read => IsFilled(added),
            IPropertyReferenceOperation place => IsPutIn(place),
            _ => IsLost(read),
        });

    private static bool IsFilled(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Add" or "Enqueue" or "Push" or "TryAdd", ContainingType: var list } && HoldsOutcomes(list);

    // list[i] = x; as a statement.
    private static bool IsPutIn(IPropertyReferenceOperation place) => place.Property.IsIndexer && HoldsOutcomes(place.Property.ContainingType)
        && place.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment && assignment.Target == place;

    private static bool HoldsOutcomes(INamedTypeSymbol list) => list is
    {
        TypeArguments: [.., { Name: "Task" or "ValueTask" or "TransferResult" or "DeletionResult" }],
        ContainingNamespace: { Name: "Generic" or "Concurrent", ContainingNamespace.Name: "Collections" }
    };

    // What comes next is a function that does not look at the task which it gets.
    private bool GoesOnWithout(IInvocationOperation call) => call.TargetMethod.Name == "ContinueWith"
        && call.Arguments.Any(argument =>
            argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [var task, ..], Body: var body } }
            && body.Descendants().All(
                one => one is not IParameterReferenceOperation { Parameter: var used } || !SymbolEqualityComparer.Default.Equals(used, task) || IsLost(one)));

    /// <summary>What a function returns is as lost as what becomes of the function.</summary>
    private bool IsLostBy(IReturnOperation returned)
    {
        var nearest = returned.Ancestors()
            .FirstOrDefault(static one => one is IAnonymousFunctionOperation or ILocalFunctionOperation or IMethodBodyOperation);
        var symbol = nearest switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            IMethodBodyOperation { SemanticModel: { } model } body => model.GetDeclaredSymbol(body.Syntax) as IMethodSymbol,
            _ => null,
        };
        // One that gives a task without its result gives nobody anything.
        if (symbol?.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: false })
        {
            return true;
        }

        if (nearest is not IAnonymousFunctionOperation function)
        {
            return nearest is ILocalFunctionOperation { Symbol: var named } && _followed.Add(named) && IsDropped(named, nearest.Root());
        }

        return function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } argument }
            && ((Runners.Contains(call.TargetMethod.Name) && IsOfTasks(call.TargetMethod)) || (AttemptLoop.IsOfPolly(call) && Callback.GivesOn(argument)))
            && IsLost(call);
    }

    // A local function that is called, and nobody looks at what it answers.
    private bool IsDropped(IMethodSymbol function, IOperation body)
    {
        var uses = body.Descendants().Where(one => SymbolEqualityComparer.Default.Equals(
            one is IInvocationOperation call ? call.TargetMethod.OriginalDefinition : (one as IMethodReferenceOperation)?.Method.OriginalDefinition,
            function)).ToList();
        return uses.Count > 0 && uses.All(use => use is IInvocationOperation && IsLost(use));
    }

    private static bool IsOfTasks(IMethodSymbol method) =>
        method.ContainingType is { Name: "Task" or "TaskFactory" or "Parallel" or "Enumerable" or "TaskExtensions" or "TaskAsyncEnumerableExtensions" };
}
