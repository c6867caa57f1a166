using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operasjoner;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>
/// Follows a value through the method that it is taken out in: conversions, interpolation, concatenation, and locals that never hold
/// anything else. Where a value might have been masked, shortened or replaced on the way, it is let go.
/// </summary>
internal sealed class Verdiflyt
{
    private readonly HashSet<ILocalSymbol> followed = new(SymbolEqualityComparer.Default);
    private readonly List<IArgumentOperation> ankomster = [];

    private Verdiflyt()
    {
    }

    /// <summary>The arguments that the value becomes, or becomes part of.</summary>
    public static IReadOnlyList<IArgumentOperation> From(IOperation value)
    {
        var flow = new Verdiflyt();
        flow.Follow(value);
        return flow.ankomster;
    }

    private void Follow(IOperation value)
    {
        switch (value.Parent)
        {
            case IArgumentOperation argument:
                ankomster.Add(argument);
                FollowThrough(argument);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                FollowLocal(declarator.Symbol, declarator);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == value:
                FollowLocal(target.Local, assignment);
                break;
            case IInvocationOperation call when call.Instance == value && IsSameText(call.TargetMethod):
            case IConditionalAccessOperation access when access.WhenNotNull == value:
            case ICoalesceOperation coalesce when coalesce.Value == value:
                Follow(value.Parent);
                break;
            case { } parent when Holds(parent):
                Follow(parent);
                break;
        }
    }

    // What is made of the value holds it still.
    private static bool Holds(IOperation parent) => parent is IConversionOperation { OperatorMethod: null } or IInterpolationOperation or IInterpolatedStringTextOperation
        or IInterpolatedStringOperation or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAdditionOperation or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation
        or ICollectionExpressionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };

    // string.Concat(a, b), Uri.EscapeDataString(a), Path.Combine(a, b), an interpolation's handler: what comes out holds what went in.
    private void FollowThrough(IArgumentOperation argument)
    {
        if (argument.Parent is IInvocationOperation { TargetMethod: { } method } call && (IsCarrier(method) || IsHandler(method.ContainingType)))
            Follow(call);
    }

    private void FollowLocal(ILocalSymbol symbol, IOperation within)
    {
        if (!followed.Add(symbol))
            return;

        var local = Lokal.For(symbol, within);
        // Some other value may be what is read.
        if (local.EnesteVerdi is null)
            return;
        foreach (var read in local.Lesninger)
            Follow(read);
    }

    private static bool IsSameText(IMethodSymbol method) => method is
    {
        Name: "ToString" or "Trim" or "TrimStart" or "TrimEnd" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" or "PadLeft" or "PadRight" or "Normalize" or "Insert",
        ContainingType.SpecialType: SpecialType.System_String,
    };

    private static bool IsCarrier(IMethodSymbol method) => (method.ContainingType.FullName(), method.Name) is
        ("System.String", "Concat" or "Format" or "Join") or ("System.Uri", "EscapeDataString") or ("System.IO.Path", "Combine" or "Join" or "GetFullPath" or "ChangeExtension")
        or ("System.Net.WebUtility", "UrlEncode") or ("System.FormattableString", "Invariant");

    private static bool IsHandler(ITypeSymbol type) => type.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal);
}
