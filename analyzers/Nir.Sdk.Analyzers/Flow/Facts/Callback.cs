using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What a method that takes a function does with what it is given, as its type parameters tell.</summary>
internal static class Callback
{
    /// <summary>Whether what a callback returns is what the method that takes it returns: it can have it from nowhere else.</summary>
    public static bool GivesOn(IArgumentOperation callback) =>
        callback is { Parent: IInvocationOperation call, Parameter.OriginalDefinition.Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } }
        && Result(invoke.ReturnType) is { TypeParameterKind: TypeParameterKind.Method } given
        && SymbolEqualityComparer.Default.Equals(given, Result(call.TargetMethod.OriginalDefinition.ReturnType));

    /// <summary>Whether what a callback returns may be among what the method that takes it returns, as their types tell.</summary>
    public static bool Answers(IArgumentOperation callback) =>
        callback is { Parent: IInvocationOperation call, Parameter.OriginalDefinition.Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } }
        && Parameters(invoke.ReturnType).Any(one => Parameters(call.TargetMethod.OriginalDefinition.ReturnType).Contains(one, SymbolEqualityComparer.Default));

    /// <summary>
    /// The parameter of a callback that gets what else the call is given: <c>Execute(x =&gt; ..., value)</c>, <c>values.Select(x =&gt; ...)</c>.
    /// </summary>
    /// <param name="callback">The parameter that takes the function.</param>
    /// <param name="given">The parameter that takes the value; null: it is what the method is called on.</param>
    /// <param name="method">The method.</param>
    /// <returns>Its place; null: none does.</returns>
    public static int? Takes(IParameterSymbol? callback, IParameterSymbol? given, IMethodSymbol method)
    {
        if (callback?.OriginalDefinition.Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
        {
            return null;
        }

        var carried = given is null ? method.ContainingType.OriginalDefinition.TypeParameters : Parameters(given.OriginalDefinition.Type);
        for (var i = 0; i < invoke.Parameters.Length; i++)
        {
            if (carried.Contains(invoke.Parameters[i].Type, SymbolEqualityComparer.Default))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Whether all that a method makes of an argument is made by its callbacks: <c>values.Select(x =&gt; ...)</c> has nothing else of the
    /// values.</summary>
    /// <param name="given">The parameter that takes the argument; null: it is what the method is called on.</param>
    /// <param name="call">The call.</param>
    public static bool TakesAll(IParameterSymbol? given, IInvocationOperation call)
    {
        if (given is null || Parameters(given.OriginalDefinition.Type).ToList() is not { Count: > 0 } carried)
        {
            return false;
        }

        var method = call.TargetMethod.OriginalDefinition;
        var callbacks = call.Arguments.Where(one => one.Value is IDelegateCreationOperation
            && one.Parameter?.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            && invoke.Parameters.Any(parameter => carried.Contains(parameter.Type, SymbolEqualityComparer.Default))).ToList();
        return callbacks.Count > 0 && !carried.Any(one => Parameters(method.ReturnType).Contains(one, SymbolEqualityComparer.Default))
            && callbacks.All(one => Answers(one) || IsUnused(one, given));
    }

    // What gets a value and does not look at it makes nothing of it.
    private static bool IsUnused(IArgumentOperation callback, IParameterSymbol given) =>
        callback is { Value: IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda }, Parent: IInvocationOperation call }
        && Takes(callback.Parameter, given, call.TargetMethod) is { } place && place < lambda.Symbol.Parameters.Length
        && lambda.Symbol.Parameters[place] is var taken && callback.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>()
            .All(name => name.Identifier.ValueText != taken.Name);

    private static IEnumerable<ITypeSymbol> Parameters(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => [parameter],
        IArrayTypeSymbol array => Parameters(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parameters),
        _ => [],
    };

    private static ITypeParameterSymbol? Result(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter,
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [ITypeParameterSymbol parameter] } => parameter,
        _ => null,
    };
}
