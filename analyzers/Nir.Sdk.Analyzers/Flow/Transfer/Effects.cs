using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>
/// The one table of what may change what: which operations run code that somebody wrote, and which places keep what they hold while
/// such code runs. No transfer decides this for itself.
/// </summary>
internal sealed class Effects(WrittenCode code, MethodScan scan)
{
    private bool? _mayForget;

    /// <summary>Whether any place of the body can lose what it holds while other code runs.</summary>
    public bool MayForget => _mayForget ??= scan.HasWriters || scan.IsOfStruct || scan.Parameters.Any(IsLoose);

    /// <summary>
    /// Whether an operation itself runs written code, its operands apart. A call is not asked about here: what it runs may stand in
    /// the body. Nor is what is written to: that is <see cref="RunsWrite"/>.
    /// </summary>
    public bool Runs(IOperation operation) => operation switch
    {
        IAwaitOperation or IEventAssignmentOperation or IFunctionPointerInvocationOperation or ITypeParameterObjectCreationOperation => true,
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => true,
        ITupleBinaryOperation or IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAppendOperation => true,
        IObjectCreationOperation { Constructor: { } constructor } => code.RunsConstructor(constructor),
        IPropertyReferenceOperation property => code.Runs(property.Property) || code.RunsStart(property.Property),
        // What another thread tells of, it has done before.
        IFieldReferenceOperation field => field.Field.IsVolatile || code.RunsStart(field.Field),
        IImplicitIndexerReferenceOperation indexer => RunsIndexer(indexer),
        IBinaryOperation { OperatorMethod: { } method } => code.Runs(method),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } text =>
            IsWritten(text.LeftOperand) || IsWritten(text.RightOperand),
        IUnaryOperation { OperatorMethod: { } method } => code.Runs(method),
        ICompoundAssignmentOperation compound => Runs(compound),
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => code.Runs(method),
        IConversionOperation { OperatorMethod: { } method } => code.Runs(method),
        IDeconstructionAssignmentOperation { Value.Type: { IsTupleType: false } } => true,
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(part => IsWritten(part.Expression)),
        ICollectionExpressionOperation list =>
            list.ConstructMethod is { } method && code.Runs(method) || list.Elements.Any(static one => one is ISpreadOperation),
        IIsPatternOperation test => RunsPattern(test.Pattern),
        _ => false,
    };

    /// <summary>Whether writing to something runs code, or leads to where nobody knows.</summary>
    /// <param name="target">What is written to.</param>
    /// <param name="isExact">Whether the object is certainly of the type that the code names.</param>
    public bool RunsWrite(IOperation target, bool isExact) => target switch
    {
        IPropertyReferenceOperation property => code.Runs(property.Property) && !(isExact && code.IsStored(property.Property, isExact)),
        IImplicitIndexerReferenceOperation indexer => RunsIndexer(indexer),
        ILocalReferenceOperation { Local.IsRef: true } local => scan.Meant(local.Local) is null,
        IInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicInvocationOperation or IConditionalOperation =>
            true,
        _ when target.Kind is OperationKind.None => true,
        _ => false,
    };

    /// <summary>Whether writing to a static member may be what first makes its type run what it begins with.</summary>
    public bool StartsType(IOperation target) => target is IMemberReferenceOperation { Instance: null, Member: IFieldSymbol or IPropertySymbol } member
        && code.RunsStart(member.Member);

    /// <summary>Whether a place keeps what it holds while other code runs.</summary>
    /// <param name="place">The place.</param>
    /// <param name="mayRun">Whether a function of this body, which writes a variable of its own, can be among what runs.</param>
    public bool Keeps(Place place, Func<ISymbol, bool> mayRun) => place switch
    {
        // Somebody else's variable, or a field that looks like a parameter.
        Place.Variable { Symbol: IParameterSymbol parameter } when IsLoose(parameter) => false,
        Place.Variable variable => !scan.HasWriters || !mayRun(variable.Symbol),
        // A struct may put another in its own place.
        Place.Member { Holder: Place.This, Symbol.ContainingType: { IsValueType: true, IsReadOnly: false } } => false,
        Place.Member { Holder: { } holder } => Keeps(holder, mayRun),
        Place.Asked asked => Keeps(asked.What, mayRun),
        _ => true,
    };

    /// <summary>Whether a parameter is somebody else's variable, or a field that looks like a parameter.</summary>
    public bool IsLoose(IParameterSymbol parameter) => parameter.RefKind is not RefKind.None || code.IsWrittenField(parameter);

    private bool RunsIndexer(IImplicitIndexerReferenceOperation indexer) => RunsMember(indexer.IndexerSymbol) || RunsMember(indexer.LengthSymbol);

    private bool RunsMember(ISymbol? member) => member switch
    {
        IPropertySymbol property => code.Runs(property),
        IMethodSymbol method => code.Runs(method),
        _ => false,
    };

    private bool Runs(ICompoundAssignmentOperation compound) =>
        (compound.OperatorMethod is { } method && code.Runs(method))
        || (compound.InConversion.MethodSymbol is { } inward && code.Runs(inward))
        || (compound.OutConversion.MethodSymbol is { } outward && code.Runs(outward))
        || (compound.Type?.SpecialType is SpecialType.System_String && IsWritten(compound.Value));

    private bool IsWritten(IOperation operand) => code.RunsToString(Unconverted(operand).Type);

    private static IOperation Unconverted(IOperation operation) =>
        operation is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion ? conversion.Operand : operation;

    private bool RunsPattern(IOperation pattern) => pattern switch
    {
        IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol { IsImplicitlyDeclared: false } method } when code.Runs(method) => true,
        IPropertySubpatternOperation { Member: IPropertyReferenceOperation property } subpattern =>
            code.Runs(property.Property) || RunsPattern(subpattern.Pattern),
        IListPatternOperation { InputType: not IArrayTypeSymbol } list when (list.LengthSymbol is IPropertySymbol length && code.Runs(length))
            || (list.IndexerSymbol is IPropertySymbol indexer && code.Runs(indexer)) => true,
        ISlicePatternOperation { SliceSymbol: IMethodSymbol slice } when code.Runs(slice) => true,
        _ => pattern.ChildOperations.Any(child => child is IPatternOperation or IPropertySubpatternOperation && RunsPattern(child)),
    };
}
