using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Functions within the body: making them, and running them.</summary>
internal sealed partial class OperationTransfer
{
    /// <summary>What a body finds when it begins, so that it is the same on every path: parameters, this, and what a nested function uses of what is around
    /// it.</summary>
    public void Begin(ISymbol owner, IMethodSymbol? function)
    {
        var around = graph.Parent is null
            ? []
            : analysis.CapturedVariables.Where(one => !SymbolEqualityComparer.Default.Equals(one.ContainingSymbol, function));
        foreach (var symbol in (function?.Parameters ?? []).Concat(around).Where(symbol => !analysis.Scan.IsEscaped(symbol)))
        {
            Begin(new Place.Variable(symbol), TypeOf(symbol), symbol);
        }

        if (!owner.IsStatic && Table.ShapeOf(owner.ContainingType) is not null)
        {
            Begin(new Place.This(), owner.ContainingType, owner.ContainingType);
        }
    }

    private void Begin(Place place, ITypeSymbol? type, ISymbol promised)
    {
        if (state.Get(place) is null)
        {
            state.Set(place, Fresh(type, place, Table.Contracts.Allowed(promised), promised.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()));
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) => (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;

    private Value Function(IOperation operation)
    {
        switch (operation)
        {
            case IFlowAnonymousFunctionOperation lambda:
                // What an expression tree says is not run here.
                if (operation.Parent is not { Type: INamedTypeSymbol { Name: "Expression" } })
                {
                    analysis.Captured(lambda, graph, state);
                }

                if (!analysis.Scan.IsConfined(lambda.Syntax))
                {
                    UpdateCaptured(static known => known.Shared());
                    state.Made.Add(lambda.Syntax);
                }

                return new Value.Function(lambda, graph);
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method }:
                analysis.Called(method, state, atOnce: false);
                UpdateCaptured(static known => known.Shared());
                state.Made.Add(SyntaxOf(method));
                break;
            case IMethodReferenceOperation when analysis.Scan.IsBound(operation.Syntax):
                foreach (var pair in state.Objects.Where(static pair => pair.Value.Shape is { IsMutable: true }).ToList())
                {
                    state.SetObject(pair.Key, pair.Value.Shared());
                }

                break;
            case IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation target }:
                return Evaluate(target);
            default:
                foreach (var operand in operation.ChildOperations)
                {
                    Publish(Evaluate(operand), operand);
                }

                break;
        }

        return new Value.Other(Givenness.Yes);
    }

    // A function may keep whatever is in scope, and run at any later call.
    private void UpdateCaptured(Func<ObjectState, ObjectState> update)
    {
        foreach (var pair in state.Values.ToList())
        {
            if (pair.Key is Place.Variable && pair.Value is Value.Instance instance
                && state.Object(instance.Id) is { Shape.IsMutable: true, IsShared: false } known && analysis.IsCaptured(pair.Key.Root!))
            {
                state.SetObject(instance.Id, update(known));
            }
        }
    }

    /// <summary>The objects that a nested function finds in variables around it: what they are in the end is told there.</summary>
    private HashSet<int> Around() => graph.Parent is null ? [] :
        [.. state.Values.Where(pair => pair.Key is Place.Variable && analysis.IsCaptured(pair.Key.Root!)).Select(static pair => pair.Value)
            .OfType<Value.Instance>().Select(static one => one.Id)];

    /// <summary>Runs what is called: a function of this body as it is written, when that can be done; else anything may have happened.</summary>
    private void Call(IInvocationOperation invocation, Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        var method = invocation.TargetMethod;
        if (method.MethodKind is MethodKind.LocalFunction)
        {
            var atOnce = BodyContext.RunsAtOnce(method);
            analysis.Called(method, Given(invocation, method.OriginalDefinition, arguments), atOnce);
            Run(invocation, method.OriginalDefinition, SyntaxOf(method), GraphOf(method.OriginalDefinition), arguments, lingers: !atOnce);
        }
        else if (method.MethodKind is MethodKind.DelegateInvoke && receiver is Value.Function function)
        {
            analysis.Ran(function.Lambda, Given(invocation, function.Lambda.Symbol, arguments));
            Run(
                invocation, function.Lambda.Symbol, function.Lambda.Syntax,
                function.Graph.GetAnonymousFunctionControlFlowGraph(function.Lambda, analysis.CancellationToken), arguments,
                lingers: function.Lambda.Symbol.IsAsync);
        }
        else
        {
            Calling(state.HasPaths && OnlyComputes(invocation));
        }
    }

    private void Run(
        IInvocationOperation invocation, IMethodSymbol function, SyntaxNode syntax, ControlFlowGraph? body,
        ImmutableArray<ArgumentValue> arguments, bool lingers)
    {
        // In the middle of an expression other values are on their way.
        if (invocation.Parent is IExpressionStatementOperation && !lingers && !WrittenCode.MayBeLeftOut(invocation.TargetMethod)
            && analysis.Call(body, function, [.. arguments.Select(one => (one.Argument.Parameter, Copied(one.Value, one.Argument)))], LeftBy(arguments), state)
                is { } during)
        {
            During.Add(during);
            _isLeft = true;
            return;
        }

        var isNew = state.Made.Add(syntax);
        UpdateCaptured(static known => known.Aliased());
        Calling();
        if (isNew && !lingers && !HoldsFunctions(syntax))
        {
            state.Made.Remove(syntax);
        }
    }

    // What holds where a function is called, with the laws that it is given, and what has one that cannot change.
    private FlowState GivenLaws(IMethodSymbol function, ImmutableArray<ArgumentValue> arguments)
    {
        FlowState? entry = null;
        foreach (var (argument, value) in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None, IsParams: false } parameter && parameter.Ordinal < function.Parameters.Length
                && (value is Value.Column
                    || (value is Value.Instance { Id: var id } && state.Object(id) is { Shape: { IsMutable: false, IsValueType: false } })))
            {
                (entry ??= state.Clone()).Set(new Place.Variable(function.Parameters[parameter.Ordinal]), value);
            }
        }

        return entry ?? state;
    }

    // The variables that a function leaves something in, which it knows by no other name.
    private ImmutableArray<ISymbol?> LeftBy(ImmutableArray<ArgumentValue> arguments) =>
        arguments.Any(static one => one.Argument.Parameter?.RefKind is RefKind.Out) ? [.. arguments.Select(one => LeftBy(one.Argument))] : [];

    private ILocalSymbol? LeftBy(IArgumentOperation argument) => argument is { Parameter.RefKind: RefKind.Out, Value: var given }
        && Target(given is IDeclarationExpressionOperation declaration ? declaration.Expression : given)
            is ILocalReferenceOperation { Local: { IsRef: false } local }
        && !analysis.IsCaptured(local) && !analysis.Scan.IsEscaped(local)
            ? local
            : null;

    private static bool HoldsFunctions(SyntaxNode function) =>
        function.DescendantNodes().Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static SyntaxNode SyntaxOf(IMethodSymbol function) => function.DeclaringSyntaxReferences[0].GetSyntax();

    private ControlFlowGraph? GraphOf(IMethodSymbol function)
    {
        for (var outer = graph; outer is not null; outer = outer.Parent)
        {
            if (outer.LocalFunctions.Contains(function))
            {
                return outer.GetLocalFunctionControlFlowGraph(function, analysis.CancellationToken);
            }
        }

        return null;
    }
}
