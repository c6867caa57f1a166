using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Operations;

/// <summary>A test of whether two values are the same, or are not: <c>a == b</c>, <c>a is b</c> and their negations.</summary>
internal readonly record struct OperandComparison(IOperation Left, IOperation Right)
{
    /// <summary>The operations that can be one.</summary>
    public static ImmutableArray<OperationKind> Kind { get; } = [OperationKind.Binary, OperationKind.IsPattern];

    /// <summary>Null where the operation is none.</summary>
    public static OperandComparison? From(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            new(comparison.LeftOperand, comparison.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } test => new(test.Value, constant.Value),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } test => new(test.Value, constant.Value),
        _ => null,
    };
}
