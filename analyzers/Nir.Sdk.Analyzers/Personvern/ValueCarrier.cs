using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>What carries a value on, whole: text that is made of it, builders and buffers that it is written into, callbacks that it is handed to.</summary>
internal static class ValueCarrier
{
    private static readonly ImmutableHashSet<string> SameText = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "PadLeft", "PadRight", "Normalize", "Insert");

    private static readonly ImmutableHashSet<string> Appends = ImmutableHashSet.Create(
        StringComparer.Ordinal, "Append", "AppendLine", "AppendFormat", "AppendJoin", "Insert");

    /// <summary>What is made of the value holds it still.</summary>
    public static bool Holds(IOperation parent) => parent is IInterpolationOperation or IInterpolatedStringTextOperation
        or IInterpolatedStringOperation or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation
        or IInterpolatedStringAdditionOperation
        or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation or IAwaitOperation
        or ICollectionExpressionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }
        || (parent is IConversionOperation conversion && (conversion.OperatorMethod is not { } method || IsSpan(method.ContainingType)));

    /// <summary>A method that gives the text that it is called on, or more.</summary>
    public static bool IsSameText(IMethodSymbol method) =>
        (method.ContainingType.SpecialType is SpecialType.System_String && SameText.Contains(method.Name))
        || (method is { Name: "ToString", Parameters.IsEmpty: true } && (IsSpan(method.ContainingType) || IsBuilder(method.ContainingType)))
        || (method.Name is "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult")
        || IsAppend(method);

    /// <summary>A method that makes its result of its arguments.</summary>
    public static bool IsCarrier(IMethodSymbol method) => (method.ContainingType.FullName(), method.Name) is
        ("System.String", "Concat" or "Format" or "Join") or ("System.Uri", "EscapeDataString")
            or ("System.IO.Path", "Combine" or "Join" or "GetFullPath" or "ChangeExtension")
        or ("System.Net.WebUtility", "UrlEncode") or ("System.FormattableString", "Invariant") or ("System.MemoryExtensions", "AsSpan")
        || method.ContainingType.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal);

    public static bool IsAppend(IMethodSymbol method) => IsBuilder(method.ContainingType) && Appends.Contains(method.Name);

    /// <summary>The local that a chain of appends ends in; null: it ends in none.</summary>
    public static ILocalReferenceOperation? Builder(IInvocationOperation append)
    {
        var receiver = append.Instance;
        while (receiver is IInvocationOperation { Instance: { } inner } call && IsAppend(call.TargetMethod))
        {
            receiver = inner;
        }

        return receiver as ILocalReferenceOperation;
    }

    /// <summary>Whether what a builder holds may be gone after a use of it.</summary>
    public static bool MayRemove(ILocalReferenceOperation use) => use.Parent switch
    {
        IInvocationOperation call when call.Instance == use && IsBuilder(call.TargetMethod.ContainingType) =>
            call.TargetMethod.Name is "Clear" or "Remove" or "Replace",
        IPropertyReferenceOperation { Parent: IAssignmentOperation assignment } property =>
            assignment.Target == property && IsBuilder(property.Property.ContainingType),
        _ => false,
    };

    /// <summary>The buffer that a call writes a value into; null: it is no local.</summary>
    public static ILocalReferenceOperation? Buffer(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value is not { } value)
        {
            return null;
        }

        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return (value is IInvocationOperation { TargetMethod: { Name: "AsSpan", Parameters.Length: 1 }, Arguments: [var whole] }
            ? whole.Value
            : value) as ILocalReferenceOperation;
    }

    /// <summary>Whether a use of a buffer may write into it: anything but reading it whole.</summary>
    public static bool MayOverwrite(ILocalReferenceOperation use)
    {
        IOperation value = use;
        while (value.Parent is IConversionOperation conversion)
        {
            value = conversion;
        }

        return value.Parent switch
        {
            IInvocationOperation call => call.Instance != value || call.TargetMethod.Name is not "ToString",
            IArgumentOperation { Parameter.Type: { } type } => type.Name is not "ReadOnlySpan" && !IsStringArgument(value),
            IInterpolationOperation => false,
            _ => true,
        };
    }

    /// <summary>The function and its parameter that an argument is handed to by the method that takes both: <c>Execute(x =&gt; ..., value)</c>.</summary>
    public static (IAnonymousFunctionOperation Function, IParameterSymbol Parameter)? Callback(IInvocationOperation call, IArgumentOperation argument)
    {
        if (argument.Parameter?.OriginalDefinition.Type is not ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } state)
        {
            return null;
        }

        foreach (var other in call.Arguments)
        {
            if (other.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function }
                && other.Parameter?.OriginalDefinition.Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
            {
                for (var i = 0; i < invoke.Parameters.Length && i < function.Symbol.Parameters.Length; i++)
                {
                    if (SymbolEqualityComparer.Default.Equals(invoke.Parameters[i].Type, state))
                    {
                        return (function, function.Symbol.Parameters[i]);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Whether what a callback returns is what the method that takes it returns: it can have it from nowhere else.</summary>
    public static bool GivesOn(IArgumentOperation callback) =>
        callback is { Parent: IInvocationOperation call, Parameter.OriginalDefinition.Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } }
        && Result(invoke.ReturnType) is { TypeParameterKind: TypeParameterKind.Method } given
        && SymbolEqualityComparer.Default.Equals(given, Result(call.TargetMethod.OriginalDefinition.ReturnType));

    private static ITypeParameterSymbol? Result(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => parameter,
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [ITypeParameterSymbol parameter] } => parameter,
        _ => null,
    };

    private static bool IsStringArgument(IOperation value) =>
        value.Parent is IArgumentOperation { Parent: IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } };

    private static bool IsBuilder(ITypeSymbol type) =>
        type is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } };

    private static bool IsSpan(ITypeSymbol type) =>
        type is { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
