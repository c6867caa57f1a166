using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Operations;

/// <summary>Small questions to ask of an operation.</summary>
internal static class OperationExtensions
{
    /// <summary>The operation without the conversions around it that nobody wrote, or that only make it nullable.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion && (conversion.IsImplicit || IsToNullable(conversion)))
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The body, initializer or attribute that the operation stands in.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    /// <summary>Whether the code is data for a query provider, which may not know our methods.</summary>
    public static bool IsInExpressionTree(this IOperation operation)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is IAnonymousFunctionOperation { Parent: { } parent } && IsExpression(parent.Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The constant of an enum's underlying type, or null.</summary>
    public static int? ConstantNumber(this IOperation operation) => operation.ConstantValue is { HasValue: true, Value: int number } ? number : null;

    public static string? ConstantText(this IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static bool IsToNullable(IConversionOperation conversion) =>
        SymbolEqualityComparer.Default.Equals(conversion.Type.WithoutNullable(), conversion.Operand.Type.WithoutNullable());

    private static bool IsExpression(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } };
}
