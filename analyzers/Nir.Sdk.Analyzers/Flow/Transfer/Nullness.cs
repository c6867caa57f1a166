using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Whether the compiler's own analysis says that an expression is not null. Asked only where it matters: it is not free.</summary>
internal sealed class Nullness(ImmutableArray<IOperation> bodies, MethodScan scan, Promises promises, ConstructionOrder order,
    CancellationToken cancellationToken)
{
    private readonly SemanticModel? _model = bodies[0].SemanticModel;
    private readonly Lazy<HashSet<ISymbol>> _early = new(() => FindEarly(bodies, order));

    /// <summary>Whether a member holds a list: then not null is not enough to be given.</summary>
    public static bool IsList(ITypeSymbol type) =>
        type.SpecialType is not SpecialType.System_String
        && (type is IArrayTypeSymbol || type.AllInterfaces.Any(static one => one.SpecialType is SpecialType.System_Collections_IEnumerable)
            || type.SpecialType is SpecialType.System_Collections_IEnumerable);

    public Givenness Given(IOperation operation)
    {
        if (_model is null || operation.Syntax is not ExpressionSyntax syntax || syntax.SyntaxTree != _model.SyntaxTree || IsSuppressed(syntax))
        {
            return Givenness.Maybe;
        }

        // What is only known when it runs may be null, whatever it becomes; so may what was promised where it was put.
        if (IsDynamic(operation) || IsPromised(operation))
        {
            return Givenness.Maybe;
        }

        var type = _model.GetTypeInfo(syntax, cancellationToken);
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
        ILocalReferenceOperation local => scan.IsPromised(local.Local) || (local.Type is { IsReferenceType: true } && _early.Value.Contains(local.Local)),
        IParameterReferenceOperation parameter => scan.IsPromised(parameter.Parameter),
        IMemberReferenceOperation { Type.IsReferenceType: true, Member: IPropertySymbol or IFieldSymbol } member =>
            promises.MayBeEmpty(member.Member, member.Syntax) || IsEarly(member, order),
        IInvocationOperation { Type.IsReferenceType: true } call => promises.MayBeEmpty(call.TargetMethod),
        _ => false,
    };

    // What a constructor has perhaps not set yet, where it is read in what another constructor calls.
    private static bool IsEarly(IOperation operation, ConstructionOrder order) => operation is IMemberReferenceOperation
    {
        Type.IsReferenceType: true, Instance: IInstanceReferenceOperation { Type: INamedTypeSymbol type }, Member: IPropertySymbol or IFieldSymbol
    } member && order.MayBeReadBefore(member.Member, member.Syntax, type);

    private static HashSet<ISymbol> FindEarly(ImmutableArray<IOperation> bodies, ConstructionOrder order)
    {
        var early = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in bodies.SelectMany(static body => body.Descendants()))
        {
            var (local, value) = operation switch
            {
                IVariableDeclaratorOperation { Symbol: var declared, Initializer.Value: var begins } => (declared, begins),
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var written }, Value: var given } => (written, given),
                _ => (null, null),
            };
            if (local is not null && value!.DescendantsAndSelf().Any(one => one is ILocalReferenceOperation { Local: var other } && early.Contains(other)
                || IsEarly(one, order)))
            {
                early.Add(local);
            }
        }

        return early;
    }

    private static bool IsSuppressed(ExpressionSyntax syntax) => Promises.IsSuppressed(syntax);
}
