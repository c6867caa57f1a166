using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>
/// Follows a value through the method that it is taken out in: conversions, interpolation, concatenation, builders, callbacks, and locals
/// that never hold anything else. Where a value might have been masked, shortened or replaced on the way, it is let go.
/// </summary>
internal sealed class ValueFlow
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);
    private readonly List<IArgumentOperation> _ankomster = [];

    private ValueFlow()
    {
    }

    /// <summary>The arguments that the value becomes, or becomes part of.</summary>
    public static IReadOnlyList<IArgumentOperation> From(IOperation value)
    {
        var flow = new ValueFlow();
        flow.Follow(value);
        return flow._ankomster;
    }

    /// <summary>The same for what a call writes into a buffer.</summary>
    public static IReadOnlyList<IArgumentOperation> FromBuffer(IInvocationOperation call)
    {
        var flow = new ValueFlow();
        if (ValueCarrier.Buffer(call) is { } buffer)
        {
            flow.FollowFrom(buffer.Local, call, ValueCarrier.MayOverwrite);
        }

        return flow._ankomster;
    }

    private void Follow(IOperation value)
    {
        switch (value.Parent)
        {
            case IArgumentOperation argument:
                _ankomster.Add(argument);
                FollowThrough(argument);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowLocal(declarator.Symbol, declarator);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == value:
                FollowLocal(target.Local, assignment);
                break;
            case IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation { Parent: { Parent: IArgumentOperation callback } } } }
                when ValueCarrier.GivesOn(callback):
                Follow(callback.Parent!);
                break;
            case IInvocationOperation call when call.Instance == value && ValueCarrier.IsSameText(call.TargetMethod):
            case IConditionalAccessOperation access when access.WhenNotNull == value:
            case ICoalesceOperation coalesce when coalesce.Value == value:
                Follow(value.Parent);
                break;
            case { } parent when ValueCarrier.Holds(parent):
                Follow(parent);
                break;
        }
    }

    // string.Concat(a, b), new string(a), builder.Append(a), an interpolation's handler: what comes out holds what went in.
    private void FollowThrough(IArgumentOperation argument)
    {
        switch (argument.Parent)
        {
            case IInvocationOperation call when ValueCarrier.IsAppend(call.TargetMethod):
                Follow(call);
                if (ValueCarrier.Builder(call) is { } builder)
                {
                    FollowFrom(builder.Local, call, ValueCarrier.MayRemove);
                }

                break;
            case IInvocationOperation call when ValueCarrier.IsCarrier(call.TargetMethod):
                Follow(call);
                break;
            case IInvocationOperation call when ValueCarrier.Callback(call, argument) is { } callback:
                FollowParameter(callback.Parameter, callback.Function);
                break;
            case IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } or IObjectCreationOperation { Type: { Name: "StringBuilder" } }:
                Follow(argument.Parent);
                break;
        }
    }

    private void FollowLocal(ILocalSymbol symbol, IOperation within)
    {
        if (!_followed.Add(symbol))
        {
            return;
        }

        var local = LocalVariable.For(symbol, within);
        // Some other value may be what is read.
        if (local.OnlyValue is null || local.Reads.Any(ValueCarrier.MayRemove))
        {
            return;
        }

        foreach (var read in local.Reads)
        {
            Follow(read);
        }
    }

    // What is written into a buffer or a builder is there from then on, unless something takes it out again.
    private void FollowFrom(ILocalSymbol symbol, IInvocationOperation writer, Func<ILocalReferenceOperation, bool> mayChange)
    {
        if (!_followed.Add(symbol))
        {
            return;
        }

        var local = LocalVariable.For(symbol, writer);
        var reads = local.Reads.Where(read => !writer.Syntax.Span.Contains(read.Syntax.Span)).ToList();
        if (local.OnlyValue is null || reads.Exists(read => mayChange(read)))
        {
            return;
        }

        foreach (var read in reads.Where(read => read.Syntax.SpanStart > writer.Syntax.SpanStart))
        {
            Follow(read);
        }
    }

    private void FollowParameter(IParameterSymbol parameter, IAnonymousFunctionOperation function)
    {
        if (!_followed.Add(parameter))
        {
            return;
        }

        var reads = function.Body.Descendants().OfType<IParameterReferenceOperation>()
            .Where(read => SymbolEqualityComparer.Default.Equals(read.Parameter, parameter)).ToList();
        if (reads.Exists(
            static read => read.Parent is IAssignmentOperation assignment && assignment.Target == read
                || read.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }))
        {
            return;
        }

        foreach (var read in reads)
        {
            Follow(read);
        }
    }
}
