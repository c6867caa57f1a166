using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Overfoering;

/// <summary>
/// What may run a send again: a loop, a label that is gone back to, a method that calls itself, a function that Polly runs, or a transport,
/// which the retries of <c>Nir.Sdk.Hosting</c> ask once for each attempt.
/// </summary>
internal sealed class AttemptLoop
{
    private readonly IOperation _round;
    private readonly ImmutableArray<IOperation> _steps;
    private readonly bool _isRetry;

    /// <param name="round">All that is run again.</param>
    /// <param name="steps">Its statements.</param>
    /// <param name="isRetry">Whether it is run again for no other reason than that it failed.</param>
    private AttemptLoop(IOperation round, IEnumerable<IOperation> steps, bool isRetry)
    {
        _round = round;
        _steps = [.. steps];
        _isRetry = isRetry;
    }

    /// <summary>The innermost round about an operation in the same function; null when there is none, or it walks through a collection.</summary>
    public static AttemptLoop? Around(IOperation operation, ClientSymbols client)
    {
        foreach (var ancestor in operation.Ancestors())
        {
            switch (ancestor)
            {
                case IAnonymousFunctionOperation function:
                    return IsRunAgain(function, client) ? new(function, [function.Body], isRetry: true) : null;
                case ILocalFunctionOperation { Body: { } body } function:
                    return CallsItself(body, function.Symbol) ? new(function, [body], isRetry: true) : null;
                case IForEachLoopOperation each:
                    return IsIn(each.Body, operation) && IsRange(each, client) ? new(each, [each], isRetry: false) : null;
                case ILoopOperation found:
                    return IsIn(found.Body, operation) || (Condition(found) is { } condition && IsIn(condition, operation))
                        ? new(found, [found], isRetry: false)
                        : null;
                case IBlockOperation block when Repeated(block, operation) is { } steps:
                    return new(block, steps, isRetry: true);
                case IMethodBodyBaseOperation { SemanticModel: { } model } body:
                    return model.GetDeclaredSymbol(body.Syntax) is IMethodSymbol method && (CallsItself(body, method) || client.IsAttempt(method))
                        ? new(body, [body], isRetry: true)
                        : null;
            }
        }

        return null;
    }

    public bool Contains(IOperation operation) => _steps.Any(step => step == operation || IsIn(step, operation));

    /// <summary>Whether the registration is sent in the round, straight or by a local.</summary>
    public bool Sends(IOperation creation, ClientSymbols client)
    {
        var value = Carrier(creation, client);
        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => client.IsSend(call),
            _ => LocalVariable.Given(value) is { } local && local.Reads.Any(read => Contains(read)
                && read.Ancestors()
                    .FirstOrDefault(static a => a is not IConversionOperation) is IArgumentOperation { Parent: IInvocationOperation call }
                        && client.IsSend(call)),
        };
    }

    // What a transport sends is a call that holds the registration.
    private static IOperation Carrier(IOperation value, ClientSymbols client)
    {
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation conversion:
                    value = conversion;
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } call } when type.Is(client.Call):
                    value = call;
                    break;
                case ISimpleAssignmentOperation { Parent.Parent: IWithOperation or IObjectCreationOperation } given
                    when given.Value == value && given.Parent!.Parent!.Type.Is(client.Call):
                    value = given.Parent.Parent;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>Whether the round makes the same registration again and again until it is taken.</summary>
    /// <param name="creation">The registration.</param>
    /// <param name="id">Its id.</param>
    /// <param name="call">The call to the method that makes it; null: it is made in the round itself.</param>
    public bool IsRetryOf(IOperation creation, IOperation id, IOperation? call = null) =>
        (_isRetry || EndsOnSuccess(call ?? creation)) && IsSameEachRound(creation, id, call);

    private bool EndsOnSuccess(IOperation creation) =>
        AsksForResult() || _round is ILoopOperation loop && loop.Body.Descendants().Any(operation => operation switch
    {
        IReturnOperation => !IsInFunction(operation),
        IBranchOperation { BranchKind: BranchKind.Break } branch => SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel),
        ICatchClauseOperation caught => !IsInFunction(caught) && creation.Ancestors().Contains(caught.Parent),
        _ => false,
    });

    private bool AsksForResult() => _round is ILoopOperation loop && Condition(loop) is { } condition && condition.DescendantsAndSelf().Any(part =>
        IsResult(part) || (part.Type?.SpecialType is SpecialType.System_Boolean && Symbol(part) is { } answer && IsAnswer(answer)));

    private static IOperation? Condition(ILoopOperation loop) => (loop as IWhileLoopOperation)?.Condition ?? (loop as IForLoopOperation)?.Condition;

    private static bool IsResult(IOperation part) => part.Type is { Name: "TransferResult" };

    // A flag that is given how it went, or is set where that was asked.
    private bool IsAnswer(ISymbol flag) => _round.Descendants().OfType<IAssignmentOperation>().Any(assignment =>
        SymbolEqualityComparer.Default.Equals(Symbol(assignment.Target), flag)
        && assignment.Ancestors().TakeWhile(ancestor => ancestor != _round).OfType<IConditionalOperation>().Select(static choice => choice.Condition)
            .Prepend(assignment.Value).Any(static asked => asked.DescendantsAndSelf().Any(IsResult)));

    // Nothing that the registration is made of may be written, or asked to move on, in the round.
    private bool IsSameEachRound(IOperation creation, IOperation id, IOperation? call)
    {
        var parts = creation.DescendantsAndSelf().Where(part => part != id && !part.Ancestors().Contains(id)).Concat(call?.Descendants() ?? []).ToList();
        if (parts.Any(part => part is IInvocationOperation or IIncrementOrDecrementOperation or IAwaitOperation or IDynamicInvocationOperation
            || (part is IPropertyReferenceOperation { Property: { SetMethod: null, Locations: [{ IsInSource: true }] } computed }
                && !WrittenCode.IsAutomatic(computed))))
        {
            return false;
        }

        var used = parts.Select(Symbol).Where(static symbol => symbol is not null).ToList();
        if (LocalVariable.Given(id) is { Reads: [var own] })
        {
            used.RemoveAll(symbol => SymbolEqualityComparer.Default.Equals(symbol, own.Local));
        }

        var others = _steps.SelectMany(static step => step.DescendantsAndSelf())
            .Where(operation => operation != call && !parts.Contains(operation)).ToList();
        return !others.Any(operation => Changed(operation).Any(changed => used.Contains(changed, SymbolEqualityComparer.Default)))
            && !(used.Any(static symbol => symbol is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod.IsInitOnly: false })
                && others.Any(RunsOwnCode))
            && !(used.Any(static symbol => symbol is ILocalSymbol)
            && others.Any(static one => one is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction }))
            && !IsCalledWithOthers(used);
    }

    // What is read of a field may be written by a method of one's own that is called on the way.
    private static bool RunsOwnCode(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Locations: [{ IsInSource: true }, ..] } };

    // A method that calls itself with another registration sends another one.
    private bool IsCalledWithOthers(List<ISymbol?> used) => _round is not ILoopOperation && _steps.SelectMany(static step => step.Descendants())
        .OfType<IInvocationOperation>().Where(IsItself).SelectMany(static call => call.Arguments).Any(argument =>
            used.Contains(argument.Parameter, SymbolEqualityComparer.Default) && Symbol(argument.Value.Unwrap()) is var given
            && !SymbolEqualityComparer.Default.Equals(given, argument.Parameter));

    private bool IsItself(IInvocationOperation call) => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, _round switch
    {
        ILocalFunctionOperation function => function.Symbol.OriginalDefinition,
        IMethodBodyBaseOperation body => body.SemanticModel?.GetDeclaredSymbol(body.Syntax)?.OriginalDefinition,
        _ => null,
    });

    private static IEnumerable<ISymbol?> Changed(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                yield return declarator.Symbol;
                break;
            case IAssignmentOperation assignment:
                foreach (var target in assignment.Target.DescendantsAndSelf())
                {
                    yield return Symbol(target);
                }

                break;
            case IIncrementOrDecrementOperation step:
                yield return Symbol(step.Target);
                break;
            case IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } argument:
                foreach (var target in argument.Value.DescendantsAndSelf())
                {
                    yield return Symbol(target);
                }

                break;
            // A client is what sends, and part of nothing that is sent.
            case IInvocationOperation { Instance: { Type.Name: not ("NirClient" or "INirTransport") } instance }:
                foreach (var receiver in instance.DescendantsAndSelf())
                {
                    yield return Symbol(receiver);
                }

                break;
        }
    }

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field.IsConst: false } field => field.Field,
        IPropertyReferenceOperation
        {
            Instance: null
            or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
        } property => property.Property,
        _ => null,
    };

    private bool IsInFunction(IOperation operation) => operation.Ancestors().TakeWhile(ancestor => ancestor != _round)
        .Any(static ancestor => ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation);

    private static bool IsIn(IOperation outer, IOperation operation) => operation.Ancestors().Contains(outer);

    // Numbers of rounds, or what is waited between them: nothing that is sent comes of those.
    private static bool IsRange(IForEachLoopOperation each, ClientSymbols client) =>
        each.Collection.Unwrap() is IInvocationOperation { TargetMethod: { Name: "Range" or "Repeat", ContainingType.Name: "Enumerable" } }
        || (each.LoopControlVariable is IVariableDeclaratorOperation
        {
            Symbol:
            {
                Type: { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double } or { Name: "TimeSpan" }
            } one
        }
            && LocalVariable.For(one, each).Reads.All(read => !read.Ancestors().TakeWhile(ancestor => ancestor != each).Any(ancestor =>
                ancestor is IVariableInitializerOperation or IAssignmentOperation
                || (ancestor is IInvocationOperation call && client.IsClient(call.TargetMethod.ContainingType)))));

    private static bool IsRunAgain(IAnonymousFunctionOperation function, ClientSymbols client) =>
        function.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } taken } }
        && (IsOfPolly(call) || IsRunInLoop(taken.OriginalDefinition, client));

    // A method of one's own that runs what it is given in a loop.
    private static bool IsRunInLoop(IParameterSymbol function, ClientSymbols client) =>
        function is { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke }, ContainingSymbol.DeclaringSyntaxReferences: [var written] }
        // What each round is given may be another one to send.
        && invoke.Parameters.All(static one => one.Type.Name is "CancellationToken")
        && client.Reader.Operation(written.GetSyntax()) is { } body && body.Descendants().OfType<IInvocationOperation>().Any(run =>
            run is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: IParameterReferenceOperation { Parameter: var named } }
            && SymbolEqualityComparer.Default.Equals(named, function)
            && run.Ancestors().FirstOrDefault(static one => one is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
                is IWhileLoopOperation or IForLoopOperation);

    /// <summary>Whether a call is one of Polly's that run a function: they do not know what it answers, and look at it no more than they are told to.</summary>
    public static bool IsOfPolly(IInvocationOperation call) => call.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal)
        && call.TargetMethod.ContainingNamespace.ToDisplayString().Split('.').Contains("Polly");

    private static bool CallsItself(IOperation body, IMethodSymbol method) =>
        body.Descendants()
            .Any(
                one => one is IInvocationOperation call
                    && SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method.OriginalDefinition));

    // The statements between a label and the last jump back to it.
    private static List<IOperation>? Repeated(IBlockOperation block, IOperation operation)
    {
        for (var i = 0; i < block.Operations.Length; i++)
        {
            if (block.Operations[i] is not ILabeledOperation label)
            {
                continue;
            }

            var last = block.Operations.Length - 1;
            while (last >= i && !block.Operations[last].DescendantsAndSelf().Any(one =>
                one is IBranchOperation { BranchKind: BranchKind.GoTo } branch && SymbolEqualityComparer.Default.Equals(branch.Target, label.Label)))
            {
                last--;
            }

            var steps = block.Operations.Skip(i).Take(last - i + 1).ToList();
            if (steps.Any(step => IsIn(step, operation)))
            {
                return steps;
            }
        }

        return null;
    }
}
