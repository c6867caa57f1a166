using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What carries digits on: operations and the platform's own methods. What a vendor's method makes of them, it may have masked.</summary>
internal static class Carrier
{
    private static readonly ImmutableHashSet<string> Texts = ImmutableHashSet.Create(
        StringComparer.Ordinal, "StringBuilder", "StringWriter", "TextWriter", "FormattableString", "Uri", "UriBuilder", "StringValues", "QueryString",
        "Activity", "ActivityEvent", "ActivityTagsCollection", "TagList", "Task", "IEnumerable", "IEnumerator", "IList", "ArrayList", "NameValueCollection",
        "JsonNode", "JsonObject", "JsonArray", "JsonValue", "JsonElement", "QueryBuilder");

    private const int Deepest = 4;

    /// <summary>Whether what an operation gives holds what its operands hold.</summary>
    public static bool Carries(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: { } method } => WrittenCode.IsPlatform(method) && MayHold(operation.Type),
        IConversionOperation or IInterpolatedStringOperation or IInterpolationOperation or IInterpolatedStringTextOperation
            or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAdditionOperation
            or IArrayCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation or ISpreadOperation
            or IDelegateCreationOperation => true,
        IArrayElementReferenceOperation or IAwaitOperation or IImplicitIndexerReferenceOperation => MayHold(operation.Type),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } =>
            operation.Type?.SpecialType is SpecialType.System_String,
        IInvocationOperation call => (Carries(call.TargetMethod, call.Type) && !Fills(call)) || OnlyTidies(call) || PrintsMembers(call),
        _ => false,
    };

    /// <summary>Whether a method puts what it is given into what it is called on.</summary>
    public static bool Keeps(IMethodSymbol method) => WrittenCode.IsPlatform(method) && !method.IsStatic && MayHold(method.ContainingType)
        && method.ContainingType.SpecialType is SpecialType.None
        // What is only looked for is not put there.
        && method.Name is not ("Contains" or "ContainsKey" or "ContainsValue" or "IndexOf" or "LastIndexOf" or "BinarySearch" or "Remove" or "Equals");

    /// <summary>Whether what was in it may be gone after a call.</summary>
    public static bool Removes(IMethodSymbol method) =>
        method.Name is "Clear" or "Fill" || (method.Name is "Remove" or "Replace" && method.ContainingType.Name is "StringBuilder");

    /// <summary>Whether a method only looks something up by what it is given: what it answers is another thing.</summary>
    public static bool LooksUp(IMethodSymbol method, IParameterSymbol? parameter) =>
        // What is grouped by a key is something else, where that is said.
        (parameter is { Name: "keySelector" } && method.Parameters.Any(static one => one.Name is "elementSelector"))
        || parameter is { Name: "key" } && method.ContainingType.Name is not "KeyValuePair"
        && !SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);

    /// <summary>Whether a value of a type can hold a text.</summary>
    public static bool MayHold(ITypeSymbol? type) => MayHold(type, Deepest);

    // A type may stand in its own interfaces (IEquatable<T>), and so for ever.
    private static bool MayHold(ITypeSymbol? type, int depth) => depth > 0 && type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char } => true,
        IArrayTypeSymbol array => MayHold(array.ElementType, depth - 1) || array.ElementType.SpecialType is SpecialType.System_Byte,
        ITypeParameterSymbol or { TypeKind: TypeKind.Dynamic } or { IsAnonymousType: true } => true,
        INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } => elements.Any(one => MayHold(one.Type, depth - 1)),
        INamedTypeSymbol { IsGenericType: true, TypeArguments: var arguments } =>
            arguments.Any(one => MayHold(one, depth - 1) || one.SpecialType is SpecialType.System_Byte || (one.IsRecord && !SaysItself(one))),
        { SpecialType: SpecialType.None, Name: var name } when IsHandler(name) => true,
        { SpecialType: SpecialType.None } => Texts.Contains(type.Name) || (type.TypeKind is TypeKind.Class && type.AllInterfaces.Any(one =>
            one is { IsGenericType: true, SpecialType: SpecialType.None } && one.TypeArguments.Any(argument => MayHold(argument, depth - 1)))),
        _ => false,
    };

    /// <summary>Whether an object that has a text in a member shows it where it is shown itself.</summary>
    public static bool ShowsMembers(ITypeSymbol? type) => type is { IsAnonymousType: true } or { IsTupleType: true }
        || (type is not null && (type.IsRecord ? !SaysItself(type) : WrittenCode.IsPlatform(type)));

    // A record whose writer says what it prints as: its own, or once for all below it.
    private static bool SaysItself(ITypeSymbol record)
    {
        for (var type = record; type is { IsRecord: true }; type = type.BaseType)
        {
            if (type.GetMembers().Any(one => one is IMethodSymbol { Name: "ToString" or "PrintMembers", IsImplicitlyDeclared: false } said
                && !WrittenCode.IsGenerated(said) && (ReferenceEquals(type, record) || said is { Name: "ToString", IsSealed: true })))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The member that a constructor's parameter is kept in, by the same name; null: there is none.</summary>
    public static string? MemberOf(IParameterSymbol? parameter) => parameter?.ContainingType.GetMembers().OfType<IPropertySymbol>()
        .FirstOrDefault(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))?.Name;

    /// <summary>Whether a member is the console's own writer, or answers with it.</summary>
    public static bool IsWriter(ISymbol member) => member is
    {
        Name: "Out" or "Error" or "OpenStandardOutput" or "OpenStandardError",
        ContainingType: { Name: "Console", ContainingNamespace.Name: "System" }
    };

    /// <summary>Whether what a type is given goes on to what it stands on.</summary>
    public static bool Writes(ITypeSymbol? type) => type is
    {
        Name: "TextWriter" or "StreamWriter" or "Stream" or "BufferedStream",
        ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" }
    };

    /// <summary>The buffer that a call writes into: what its first argument is a part of.</summary>
    public static IOperation? BufferOf(IInvocationOperation call)
    {
        var value = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;
        while (value is IConversionOperation or IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments.IsEmpty: false })
        {
            value = value is IConversionOperation conversion ? conversion.Operand : ((IInvocationOperation)value).Arguments[0].Value;
        }

        return value;
    }

    /// <summary>The buffer that a text, or a part of one, is copied into; null: it is copied nowhere.</summary>
    public static IOperation? CopyTarget(IInvocationOperation call) =>
        call.TargetMethod is { Name: "CopyTo" or "TryCopyTo" } && WrittenCode.IsPlatform(call.TargetMethod)
            ? call.Arguments.FirstOrDefault(static one => one.Parameter is { Name: "destination" or "array" })?.Value is { } target ? Unwrapped(target) : null
            : null;

    private static IOperation Unwrapped(IOperation operation) => operation is IConversionOperation conversion ? Unwrapped(conversion.Operand) : operation;

    private static bool Carries(IMethodSymbol method, ITypeSymbol? type) =>
        (WrittenCode.IsPlatform(method) && (MayHold(type) || IsNumber(method)) && !Masks(method))
        || IsHandler(method.ContainingType.Name);

    // string.Create(11, raw, (to, x) => { x.AsSpan(0, 6).CopyTo(to); to[6..].Fill('*'); })
    private static bool Fills(IInvocationOperation call) => call.TargetMethod.Parameters is [.., { Type.Name: "SpanAction" }]
        && call.Syntax.DescendantTokens().Any(static token => token.ValueText is "Fill");

    // fnr.Replace(" ", "") is the same number.
    private static bool OnlyTidies(IInvocationOperation call) => call is
    {
        TargetMethod: { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String },
        Arguments: [{ Value.ConstantValue.HasValue: true }, { Value.ConstantValue: { HasValue: true, Value: null or "" } }, ..]
    };

    private static bool PrintsMembers(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance.Type: { IsRecord: true } type } && ShowsMembers(type);

    // Eleven digits are the same digits as a number.
    private static bool IsNumber(IMethodSymbol method) => method is
    {
        Name: "Parse" or "ToInt64" or "ToUInt64" or "ToDecimal" or "ToDouble",
        ReturnType.SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal or SpecialType.System_Double
    };

    private static bool IsHandler(string type) => type.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal);

    private static bool Masks(IMethodSymbol method) =>
        method.Name is "Replace" || method.ContainingNamespace is { Name: "Cryptography" or "DataProtection" or "Redaction" or "Hashing" }
        || method.Name.StartsWith("Hash", StringComparison.Ordinal)
        || method is { Name: "GetType" or "GetHashCode" }
        // What comes back over the network is another's answer, not what was sent.
        || method.ContainingType.Name is "HttpClient" or "HttpMessageInvoker" or "HttpClientJsonExtensions";
}
