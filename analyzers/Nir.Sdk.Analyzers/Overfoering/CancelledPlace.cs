using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>Where a token has certainly been cancelled: a call there must finish without it. What is cancelled once, stays so.</summary>
/// <param name="token">The token.</param>
internal sealed class CancelledPlace(IParameterSymbol token)
{
    private const string Tick = "WaitForNextTickAsync";

    // Most bodies never ask: a body of thousands of calls is read once.
    private static readonly BodyQuestion<IOperation> Asks = new(static body => body.Descendants().Any(static one => one
        is IPropertyReferenceOperation { Property: { Name: "IsCancellationRequested" or "WaitHandle", ContainingType.Name: "CancellationToken" } }
        or IInvocationOperation
        {
            TargetMethod: { Name: "Register" or "UnsafeRegister" or "Delay" or Tick, ContainingType.Name: "CancellationToken" or "Task" or "PeriodicTimer" }
        }));

    public bool Holds(IOperation call) => Asks.Holds(call.Root()) && IsReached(call, within: null);

    // A local function is called from anywhere, unless it is only handed to the token.
    private bool IsReached(IOperation place, IOperation? within)
    {
        for (var inner = place; inner != within && inner.Parent is { } outer; inner = outer)
        {
            if (outer is ILocalFunctionOperation { Symbol: var function })
            {
                var uses = outer.Root().Descendants().Where(one => SymbolEqualityComparer.Default.Equals(
                    function, one is IInvocationOperation call ? call.TargetMethod : (one as IMethodReferenceOperation)?.Method)).ToList();
                return uses.Count > 0 && uses.All(use => use is IMethodReferenceOperation && use.Parent is { } handed && Guards(handed, use));
            }

            if (Guards(outer, inner))
            {
                return true;
            }
        }

        return false;
    }

    private bool Guards(IOperation outer, IOperation inner) => outer switch
    {
        IConditionalOperation choice => choice.Condition != inner && Says(choice.Condition, choice.WhenTrue == inner),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            both.RightOperand == inner && Says(both.LeftOperand, both.OperatorKind is BinaryOperatorKind.ConditionalAnd),
        IWhileLoopOperation { ConditionIsTop: true } loop => loop.Body == inner && Says(loop.Condition, when: true),
        IBlockOperation block => IsPassed(block.Operations, inner),
        ISwitchCaseOperation section => IsPassed(section.Body, inner),
        IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } =>
            IsRegistration(call) || (call.TargetMethod.Name is "ContinueWith" && IsEndless(call.Instance)),
        _ => false,
    };

    // A label may be jumped to, past all that stands above it.
    private bool IsPassed(IReadOnlyList<IOperation> statements, IOperation? until)
    {
        var passed = false;
        foreach (var statement in statements)
        {
            passed &= statement is not ILabeledOperation;
            if (statement == until)
            {
                return passed;
            }

            passed |= IsPassed(statement);
        }

        return until is null && passed;
    }

    // Whether what comes after a statement comes after the token was cancelled, or never.
    private bool IsPassed(IOperation? statement) => statement switch
    {
        IReturnOperation { Kind: not OperationKind.YieldReturn } or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: var done } => IsWait(done),
        IBlockOperation block => IsPassed(block.Operations, until: null),
        IUsingOperation { Body: var body } => IsPassed(body),
        IConditionalOperation choice => (Says(choice.Condition, when: true) || IsPassed(choice.WhenTrue))
            && (Says(choice.Condition, when: false) || IsPassed(choice.WhenFalse)),
        ITryOperation attempt => IsPassed(attempt.Body) && attempt.Catches.All(caught => IsPassed(caught.Handler) || IsCaught(caught, attempt.Body)),
        IWhileLoopOperation loop => Says(loop.Condition, when: false) && IsLeftCancelled(loop),
        IForLoopOperation loop => (loop.Condition is null || Says(loop.Condition, when: false)) && IsLeftCancelled(loop),
        _ => false,
    };

    private bool IsRegistration(IInvocationOperation call) => call.TargetMethod.Name is "Register" or "UnsafeRegister" && IsToken(call.Instance);

    private bool IsLeftCancelled(ILoopOperation loop) => loop.Body.Descendants().OfType<IBranchOperation>()
        .All(branch => !SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel) || IsReached(branch, loop));

    private bool IsCaught(ICatchClauseOperation caught, IBlockOperation body) => Says(caught.Filter, when: true)
        || (caught.ExceptionType.Name is "OperationCanceledException" or "TaskCanceledException" && body.Descendants().Any(IsToken))
        || body.Operations is [IExpressionStatementOperation { Operation: var only }] && IsWait(only);

    // Whether the token is cancelled when a condition holds, or when it does not.
    private bool Says(IOperation? condition, bool when) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool always } } => always != when,
        IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" } asked => when && IsToken(asked.Instance),
        IInvocationOperation call => when && IsHandle(call),
        // A timer ticks until the token stops it.
        IAwaitOperation { Operation: var tick } => !when && IsTick(tick),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Says(not.Operand, !when),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both =>
            when == both.OperatorKind is BinaryOperatorKind.ConditionalAnd
                ? Says(both.LeftOperand, when) || Says(both.RightOperand, when)
                : Says(both.LeftOperand, when) && Says(both.RightOperand, when),
        IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals,
            RightOperand.ConstantValue: { HasValue: true, Value: bool value }
        } test => Says(test.LeftOperand, when == (value == test.OperatorKind is BinaryOperatorKind.Equals)),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } } test =>
            Says(test.Value, when == value),
        _ => false,
    };

    private bool IsWait(IOperation done) => done switch
    {
        IThrowOperation => true,
        IAwaitOperation awaited => IsEndless(awaited.Operation),
        ISimpleAssignmentOperation assignment => IsWait(assignment.Value),
        IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" } call => IsEndless(call.Instance),
        IInvocationOperation call => call.Arguments.IsEmpty && IsHandle(call),
        _ => false,
    };

    private bool IsHandle(IInvocationOperation call) => call.TargetMethod.Name is "WaitOne"
        && call.Instance is IPropertyReferenceOperation { Property.Name: "WaitHandle" } handle && IsToken(handle.Instance);

    private bool IsTick(IOperation? task) => task is IInvocationOperation { TargetMethod.Name: var name } call
        && (name is Tick ? call.Arguments.Any(argument => IsToken(argument.Value)) : name is "ConfigureAwait" && IsTick(call.Instance));

    // A task that ends where the token is cancelled, and nowhere else.
    private bool IsSource(IOperation? task) =>
        task is IPropertyReferenceOperation { Property.Name: "Task", Instance: ILocalReferenceOperation { Local: var source } reference }
        && LocalVariable.For(source, reference) is { OnlyValue: IObjectCreationOperation { Type.Name: "TaskCompletionSource" }, Reads: var reads }
        && reads.All(read => read.Parent is IPropertyReferenceOperation || read.Ancestors().OfType<IInvocationOperation>().Any(IsRegistration))
        && reads.Any(static read => read.Parent is not IPropertyReferenceOperation);

    // Task.Delay(-1, token), and what goes on after that alone.
    private bool IsEndless(IOperation? task) => IsSource(task?.Unwrap()) || task?.Unwrap() is IInvocationOperation call && call.TargetMethod.Name switch
    {
        "Delay" => call.Arguments.Any(argument => IsToken(argument.Value)) && call.Arguments.Any(static argument => IsForever(argument.Value)),
        "ConfigureAwait" or "ContinueWith" or "GetAwaiter" => IsEndless(call.Instance),
        "WhenAny" => call.Arguments is [var only] && only.Value.Unwrap() switch
        {
            IArrayCreationOperation { Initializer.ElementValues: [var one] } => IsEndless(one),
            ICollectionExpressionOperation { Elements: [var one] } => IsEndless(one),
            _ => false,
        },
        _ => false,
    };

    private static bool IsForever(IOperation time) => time.Unwrap() is { ConstantValue: { HasValue: true, Value: -1 or -1L } }
        or IFieldReferenceOperation { Field.Name: "InfiniteTimeSpan" };

    private bool IsToken(IOperation? operation) => operation is not null && LocalVariable.Resolve(operation) is IParameterReferenceOperation reference
        && SymbolEqualityComparer.Default.Equals(reference.Parameter, token);
}
