using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Whether the compiler's own analysis says that an expression is not null. Asked only where it matters: it is not free.</summary>
internal sealed partial class Nullness(ImmutableArray<IOperation> bodies, MethodScan scan, RegimeTable table, CancellationToken cancellationToken,
    int depth = 0)
{
    private readonly SemanticModel? _model = bodies[0].SemanticModel;
    private readonly Promises _promises = table.Promises;
    private DoubtedLocals? _doubted;

    private DoubtedLocals Doubted => _doubted ??= new DoubtedLocals(bodies, _promises, IsPromisedHere, MayHoldNothing);

    /// <summary>Whether a member holds a list: then not null is not enough to be given.</summary>
    public static bool IsList(ITypeSymbol type) =>
        type.SpecialType is not SpecialType.System_String
        && (type is IArrayTypeSymbol || type.AllInterfaces.Any(static one => one.SpecialType is SpecialType.System_Collections_IEnumerable)
            || type.SpecialType is SpecialType.System_Collections_IEnumerable);

    public Givenness Given(IOperation operation)
    {
        if (_model is null || operation.Syntax is not ExpressionSyntax syntax || syntax.SyntaxTree != _model.SyntaxTree || Promises.IsSuppressed(syntax))
        {
            return Givenness.Maybe;
        }

        // What is only known when it runs may be null, whatever it becomes; so may what was promised where it was put.
        if (IsDynamic(operation) || DoubtedLocals.Roots(AsWritten(operation, syntax)).Any(IsPromised))
        {
            return Givenness.Maybe;
        }

        // A conversion of one's own that nobody wrote has the syntax of what it converts.
        if (OwnConversion(operation) is { } own)
        {
            return IsGivenBy(own) ? Givenness.Yes : Givenness.Maybe;
        }

        var type = _model.GetTypeInfo(syntax, cancellationToken);
        if (type.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
        {
            return Givenness.Yes;
        }

        // Code without annotations promises nothing.
        return type.Nullability is { FlowState: NullableFlowState.NotNull, Annotation: not NullableAnnotation.None } ? Givenness.Yes : Givenness.Maybe;
    }

    // What a graph keeps of a choice tells nothing of what was chosen from, nor of the function that a part stands in.
    private IOperation AsWritten(IOperation operation, ExpressionSyntax syntax) => _model!.GetOperation(syntax, cancellationToken) ?? operation;

    private static IConversionOperation? OwnConversion(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: not null } own => own,
        IConversionOperation conversion => OwnConversion(conversion.Operand),
        _ => null,
    };

    private bool IsGivenBy(IConversionOperation own) => own.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
        || (own is { Type.IsReferenceType: true, OperatorMethod: { ReturnNullableAnnotation: NullableAnnotation.NotAnnotated } method }
            && method.GetReturnTypeAttributes().IsEmpty && !_promises.MayBeEmpty(method));

    private static bool IsDynamic(IOperation operation) => operation.Type?.TypeKind is TypeKind.Dynamic
        || operation is IDynamicMemberReferenceOperation or IDynamicInvocationOperation or IDynamicIndexerAccessOperation
        || (operation is IConversionOperation conversion && IsDynamic(conversion.Operand));

    private bool IsPromised(IOperation operation) => operation is ILocalReferenceOperation { Local: var local }
        ? scan.IsPromised(local) || (local.Type.IsReferenceType && (scan.HoldsNothing || Doubted.Contains(local)))
        : IsPromisedHere(operation);

    // An element that nobody has put there, a parameter that was given something by an exclamation mark, a member that begins with one.
    private bool IsPromisedHere(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsPromised(conversion.Operand),
        IParameterReferenceOperation parameter => scan.IsPromised(parameter.Parameter)
            || (parameter.Type is { IsReferenceType: true } && IsOfDoubted(parameter)),
        { Type.IsReferenceType: false } => false,
        _ when scan.HoldsNothing => true,
        IArrayElementReferenceOperation or IInlineArrayAccessOperation => true,
        IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member =>
            IsOblivious(member.Member) || IsOfNobody(member) || IsOfDoubted(member) || _promises.MayBeEmpty(member.Member, member.Syntax) || IsEarly(member)
                || (member is IPropertyReferenceOperation { Property: var property } && (property.IsIndexer
                    ? member.Instance is { } list && MayHoldNothing(list)
                    : Answers(property.GetMethod).IsPromised)),
        IInvocationOperation { TargetMethod: var method } call => method.ReturnNullableAnnotation is NullableAnnotation.None
            || method.OriginalDefinition.ReturnNullableAnnotation is NullableAnnotation.None || _promises.MayBeEmpty(method) || AnswersPromised(call)
            || (method.OriginalDefinition.ReturnType is ITypeParameterSymbol && WrittenCode.IsPlatform(method) && MayHoldNothing(call)),
        _ => false,
    };

    // What was written without annotations promises nothing to those who read it with them.
    private static bool IsOblivious(ISymbol member) =>
        ((member as IPropertySymbol)?.NullableAnnotation ?? ((IFieldSymbol)member).NullableAnnotation) is NullableAnnotation.None;

    private bool IsOfDoubted(IMemberReferenceOperation member) => member.Instance?.Unwrap() is ILocalReferenceOperation
    {
        Local: { Type: { IsTupleType: true } or { IsAnonymousType: true } } local
    } && Doubted.Contains(local);

    // A part of a struct that another project made: that nobody did is the beginning of each. What a loop meets somebody has put there.
    private static bool IsOfNobody(IMemberReferenceOperation member) => member is
    {
        Instance: { Type: { IsValueType: true } type } holder,
        Member: not (IPropertySymbol { IsIndexer: true } or { Name: "Current" }),
    } && (type.IsTupleType ? DoubtedLocals.IsNotFound(holder.Unwrap()) : holder.Unwrap() is not ILocalReferenceOperation { Local.IsForEach: true });

    // What a constructor has perhaps not set yet, where it is read in what another constructor calls.
    private bool IsEarly(IMemberReferenceOperation member) => member.Instance is IInstanceReferenceOperation { Type: INamedTypeSymbol type }
        && table.ConstructionOrder.MayBeReadBefore(member.Member, member.Syntax, type);
}
