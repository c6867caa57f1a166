using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Lists that are written out, and held in a variable by which they are only read.</summary>
internal sealed partial class MethodScan
{
    private readonly HashSet<ISymbol> _listed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _handed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _rewritten = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ISymbol> _led = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a variable always holds the list that it was declared with, as that was written out: with something in it.</summary>
    public bool IsListed(ISymbol variable) => IsOwn(variable) && !_rewritten.Contains(variable);

    /// <summary>The references of loops that lead into a list, which is written to by its variable alone.</summary>
    public IEnumerable<ISymbol> LedInto(ISymbol list) =>
        _led.Where(pair => SymbolEqualityComparer.Default.Equals(pair.Value, list)).Select(static pair => pair.Key);

    /// <summary>Whether it is known which list a loop's reference leads into.</summary>
    public bool IsLed(ISymbol reference) => _led.TryGetValue(reference, out var list) && IsOwn(list)
        && LedInto(list).All(one => !_reassigned.Contains(one) && !_escaped.Contains(one));

    private bool IsOwn(ISymbol variable) => _listed.Contains(variable) && !_handed.Contains(variable) && IsStable(variable);

    private void UseList(ILocalReferenceOperation list)
    {
        if (IsRewritten(list) && !Between(list.Local, list).Any())
        {
            _rewritten.Add(list.Local);
        }
        else if (!OnlyReads(list))
        {
            _handed.Add(list.Local);
        }
    }

    // An element is given another value, or a loop walks through all of them where they are.
    private static bool IsRewritten(IOperation list) => list.Parent switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsRewritten(conversion),
        IArrayElementReferenceOperation { Parent: ISimpleAssignmentOperation { IsRef: false, Parent: IExpressionStatementOperation } assignment } element =>
            assignment.Target == element,
        IArgumentOperation { Parent: IInvocationOperation call } => IsSpan(call)
            && call.Parent is IForEachLoopOperation or IConversionOperation { OperatorMethod: null, Parent: IForEachLoopOperation },
        _ => false,
    };

    private static bool IsSpan(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" } method, Arguments.Length: 1 } && WrittenCode.IsPlatform(method);

    // The list that a loop's reference leads into; null: nobody knows.
    private static ILocalSymbol? ListOf(IVariableDeclaratorOperation reference) =>
        reference.Parent is IForEachLoopOperation { Collection: var all } && Unconverted(all) is IInvocationOperation call && IsSpan(call)
            ? (Unconverted(call.Arguments[0].Value) as ILocalReferenceOperation)?.Local
            : null;

    private static IOperation Unconverted(IOperation operation) =>
        operation is IConversionOperation { OperatorMethod: null } conversion ? Unconverted(conversion.Operand) : operation;

    private static bool IsWrittenOut(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsWrittenOut(conversion.Operand),
        IArrayCreationOperation { Initializer.ElementValues.IsEmpty: false } => true,
        ICollectionExpressionOperation { Type: { IsRefLikeType: false } type } list =>
            (type is IArrayTypeSymbol || WrittenCode.IsPlatform(type)) && list.Elements.Any(static one => one is not ISpreadOperation),
        IObjectCreationOperation { Type: { } type, Initializer.Initializers: { IsEmpty: false } items } =>
            IsList(type) && items.All(static one => one is IInvocationOperation),
        _ => false,
    };

    /// <summary>Whether a type is one of the platform's lists.</summary>
    public static bool IsList(ITypeSymbol type) =>
        type is { ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } } && WrittenCode.IsPlatform(type);

    // What walks through it, counts it, or looks for something in it, leaves it as it is.
    private static bool OnlyReads(IOperation use) => use.Parent switch
    {
        IConversionOperation { OperatorMethod: null } conversion => OnlyReads(conversion),
        IForEachLoopOperation => true,
        IPropertyReferenceOperation { Property: { IsIndexer: false, Name: "Length" or "Count" } } => true,
        IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation => IsRead(use.Parent),
        IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: var method } } => IsQuery(method),
        IInvocationOperation { TargetMethod: { Name: "Contains" or "IndexOf" or "Exists" or "TrueForAll" or "FindIndex" } method } =>
            WrittenCode.IsPlatform(method),
        _ => false,
    };

    private static bool IsQuery(IMethodSymbol method) => WrittenCode.IsPlatform(method) && method.ContainingType.Name switch
    {
        "Enumerable" => method.Name is not ("AsEnumerable" or "Cast"),
        "MemoryExtensions" => method.Name is "Contains" or "IndexOf",
        _ => false,
    };

    // An element that is taken out as it is: a member of one, in its place, may change it.
    private static bool IsRead(IOperation element) => element.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target != element,
        IArgumentOperation { Parameter.RefKind: RefKind.None } or IVariableInitializerOperation or IReturnOperation or IBinaryOperation
            or IIsPatternOperation => true,
        IConversionOperation conversion => element.Type is { IsReferenceType: true } || IsRead(conversion),
        IMemberReferenceOperation or IInvocationOperation or IWithOperation => element.Type is { IsReferenceType: true } or { TypeKind: TypeKind.Enum },
        _ => false,
    };
}
