using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Whether the compiler's own analysis says that an expression is not null. Asked only where it matters: it is not free.</summary>
internal sealed class Nullness(SemanticModel? model, MethodScan scan, Promises promises, CancellationToken cancellationToken)
{
    /// <summary>Whether a member holds a list: then not null is not enough to be given.</summary>
    public static bool IsList(ITypeSymbol type) =>
        type.SpecialType is not SpecialType.System_String
        && (type is IArrayTypeSymbol || type.AllInterfaces.Any(static one => one.SpecialType is SpecialType.System_Collections_IEnumerable)
            || type.SpecialType is SpecialType.System_Collections_IEnumerable);

    public Givenness Given(IOperation operation)
    {
        if (model is null || operation.Syntax is not ExpressionSyntax syntax || syntax.SyntaxTree != model.SyntaxTree || IsSuppressed(syntax))
        {
            return Givenness.Maybe;
        }

        // What is only known when it runs may be null, whatever it becomes; so may what was promised where it was put.
        if (IsDynamic(operation) || IsPromised(operation))
        {
            return Givenness.Maybe;
        }

        var type = model.GetTypeInfo(syntax, cancellationToken);
        if (type.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
        {
            return Givenness.Yes;
        }

        // Code without annotations promises nothing.
        return type.Nullability is { FlowState: NullableFlowState.NotNull, Annotation: not NullableAnnotation.None } ? Givenness.Yes : Givenness.Maybe;
    }

    private static bool IsDynamic(IOperation operation) => operation.Type?.TypeKind is TypeKind.Dynamic
        || operation is IDynamicMemberReferenceOperation or IDynamicInvocationOperation or IDynamicIndexerAccessOperation
        || (operation is IConversionOperation conversion && IsDynamic(conversion.Operand));

    // An element that nobody has put there, a variable that was given something by an exclamation mark, a member that begins with one.
    private bool IsPromised(IOperation operation) => operation switch
    {
        IConversionOperation conversion => IsPromised(conversion.Operand),
        _ when scan.HoldsNothing && operation.Type is { IsReferenceType: true } => true,
        IArrayElementReferenceOperation or IInlineArrayAccessOperation => operation.Type is { IsReferenceType: true },
        ILocalReferenceOperation local => scan.IsPromised(local.Local),
        IParameterReferenceOperation parameter => scan.IsPromised(parameter.Parameter),
        IMemberReferenceOperation { Type.IsReferenceType: true, Member: IPropertySymbol or IFieldSymbol } member =>
            promises.MayBeEmpty(member.Member, member.Syntax),
        IInvocationOperation { Type.IsReferenceType: true } call => promises.MayBeEmpty(call.TargetMethod),
        _ => false,
    };

    private static bool IsSuppressed(ExpressionSyntax syntax) => Promises.IsSuppressed(syntax);
}
