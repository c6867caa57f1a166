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

    /// <summary>A day that is written out, or the first or last that there is; null: it is not known.</summary>
    public static DateTime? ConstantDay(this IOperation operation) => operation switch
    {
        IFieldReferenceOperation or IPropertyReferenceOperation => (operation as IMemberReferenceOperation)?.Member switch
        {
            { Name: "MinValue", ContainingType.Name: "DateOnly" } => DateTime.MinValue,
            { Name: "MaxValue", ContainingType.Name: "DateOnly" } => DateTime.MaxValue.Date,
            _ => null,
        },
        IObjectCreationOperation { Type.Name: "DateOnly", Arguments: [var year, var month, var day] } =>
            DayOf(year.Value.ConstantNumber(), month.Value.ConstantNumber(), day.Value.ConstantNumber()),
        _ => null,
    };

    /// <summary>A number of hours that is written out; null: it is not known.</summary>
    public static decimal? ConstantHours(this IOperation operation) => operation.ConstantValue switch
    {
        { HasValue: true, Value: int hours } => hours,
        { HasValue: true, Value: decimal hours } => hours,
        _ => null,
    };

    private static DateTime? DayOf(int? year, int? month, int? day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value)
            ? new DateTime(year.Value, month.Value, day.Value)
            : null;

    public static string? ConstantText(this IOperation operation) => operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static bool IsToNullable(IConversionOperation conversion) =>
        SymbolEqualityComparer.Default.Equals(conversion.Type.WithoutNullable(), conversion.Operand.Type.WithoutNullable());

    private static bool IsExpression(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } };
}
