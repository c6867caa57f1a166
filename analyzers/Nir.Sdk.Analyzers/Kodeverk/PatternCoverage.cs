using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>Evaluates a pattern on one code, so that <c>or</c>, <c>and</c>, <c>not</c> and ranges need no solver.</summary>
internal static class PatternCoverage
{
    /// <summary>Whether the pattern takes the code; null when that is not known.</summary>
    public static bool? Takes(IPatternOperation pattern, int number) => pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation { Value: var value } =>
            value.Unwrap().ConstantValue is { HasValue: true, Value: var constant } ? Equals(constant, number) : null,
        INegatedPatternOperation negated => !Takes(negated.Pattern, number),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Or(Takes(either.LeftPattern, number), Takes(either.RightPattern, number)),
        IBinaryPatternOperation both => !Or(!Takes(both.LeftPattern, number), !Takes(both.RightPattern, number)),
        IRelationalPatternOperation relational => Compares(relational, number),
        IDeclarationPatternOperation declaration => declaration.MatchesNull || IsEnum(declaration.MatchedType, pattern) ? true : null,
        ITypePatternOperation type => IsEnum(type.MatchedType, pattern) ? true : null,
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } => true,
        _ => null,
    };

    private static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    private static bool IsEnum(ITypeSymbol? type, IPatternOperation pattern) =>
        SymbolEqualityComparer.Default.Equals(type, pattern.InputType.WithoutNullable());

    private static bool? Compares(IRelationalPatternOperation relational, int number) => relational.Value.Unwrap().ConstantNumber() is not { } other ? null
        : relational.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => number < other,
            BinaryOperatorKind.LessThanOrEqual => number <= other,
            BinaryOperatorKind.GreaterThan => number > other,
            BinaryOperatorKind.GreaterThanOrEqual => number >= other,
            _ => null,
        };
}
