using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operasjoner;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>Evaluates a pattern on one code, so that <c>or</c>, <c>and</c>, <c>not</c> and ranges need no solver.</summary>
internal static class Moensterdekning
{
    /// <summary>Whether the pattern takes the code; null when that is not known.</summary>
    public static bool? Takes(IPatternOperation pattern, int nummer) => pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation { Value: var value } => value.Unwrap().ConstantValue is { HasValue: true, Value: var constant } ? Equals(constant, nummer) : null,
        INegatedPatternOperation negated => !Takes(negated.Pattern, nummer),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Or(Takes(either.LeftPattern, nummer), Takes(either.RightPattern, nummer)),
        IBinaryPatternOperation both => !Or(!Takes(both.LeftPattern, nummer), !Takes(both.RightPattern, nummer)),
        IRelationalPatternOperation relational => Compares(relational, nummer),
        IDeclarationPatternOperation declaration => declaration.MatchesNull || IsEnum(declaration.MatchedType, pattern) ? true : null,
        ITypePatternOperation type => IsEnum(type.MatchedType, pattern) ? true : null,
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } => true,
        _ => null,
    };

    private static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    private static bool IsEnum(ITypeSymbol? type, IPatternOperation pattern) => SymbolEqualityComparer.Default.Equals(type, pattern.InputType.WithoutNullable());

    private static bool? Compares(IRelationalPatternOperation relational, int nummer) => relational.Value.Unwrap().ConstantNumber() is not { } other ? null
        : relational.OperatorKind switch
        {
            BinaryOperatorKind.LessThan => nummer < other,
            BinaryOperatorKind.LessThanOrEqual => nummer <= other,
            BinaryOperatorKind.GreaterThan => nummer > other,
            BinaryOperatorKind.GreaterThanOrEqual => nummer >= other,
            _ => null,
        };
}
