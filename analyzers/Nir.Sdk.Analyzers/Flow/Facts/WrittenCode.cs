using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>Which symbols have code behind them that somebody wrote, so that using one may change anything that others can reach.</summary>
internal sealed partial class WrittenCode(IAssemblySymbol sdk, SourceReader reader)
{
    private static readonly ImmutableHashSet<string> Platform =
        ["b03f5f7f11d50a3a", "b77a5c561934e089", "7cec85d7bea7798e", "cc7b13ffcd2ddd51", "adb9793829ddae60"];

    private readonly ConcurrentDictionary<IPropertySymbol, bool> _automatic = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IParameterSymbol, bool> _written = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _throwing = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, Demanded?> _demanded = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _starting = new(SymbolEqualityComparer.Default);
    private readonly Lazy<HashSet<ISymbol>> _copiedOtherwise = new(() => reader.FindCopiedOtherwise(sdk));

    /// <summary>Whether a property is a place of its own: nothing runs when it is read or written, and no derived type answers for it.</summary>
    /// <param name="property">The property.</param>
    /// <param name="isExact">Whether the object is certainly of the type that was asked.</param>
    public bool IsStored(IPropertySymbol property, bool isExact = false)
    {
        if (!isExact && CanBeOverridden(property))
        {
            return false;
        }

        if (IsSdk(property))
        {
            return property.SetMethod is not null;
        }

        return !MayBeSetElsewhere(property) && IsKept(property);
    }

    /// <summary>Whether a setter may stand where it cannot be seen: of another project, only what can be used from here is known.</summary>
    public bool MayBeSetElsewhere(IPropertySymbol property) =>
        property is { SetMethod: null, DeclaringSyntaxReferences.IsEmpty: true, ContainingType.IsAnonymousType: false } && !IsSdk(property);

    private bool IsKept(IPropertySymbol property) => _automatic.GetOrAdd(property.OriginalDefinition, static one => IsAutomatic(one));

    /// <summary>Whether reading or writing a property runs code.</summary>
    public bool Runs(IPropertySymbol property) =>
        !IsSdk(property) && !(IsPlatform(property) && IsPlain(property.ContainingType) && !property.Parameters.Any(one => RunsToString(one.Type)))
        && (CanBeOverridden(property) || !IsKept(property));

    /// <summary>Whether naming a static member may be what first makes its type run what it begins with.</summary>
    public bool RunsStart(ISymbol member) => member is { IsStatic: true, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct } type }
        and not IFieldSymbol { IsConst: true } && !IsSdk(member) && _starting.GetOrAdd(type.OriginalDefinition, one => !IsPlatform(one) && RunsStart(one));

    private bool RunsStart(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty || type.StaticConstructors.Any(static one => !one.IsImplicitlyDeclared)
        || type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax declaration
            && declaration.Members.Any(member => member.Modifiers.Any(SyntaxKind.StaticKeyword) && Beginnings(member).Any(RunsWrittenCode)));

    // What calls code of one's own; a constructor that only keeps what it is given does not.
    private bool RunsWrittenCode(ExpressionSyntax value) =>
        value.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax).Any(node => node switch
        {
            InvocationExpressionSyntax => reader.Symbol(node) is not IMethodSymbol method || Runs(method),
            BaseObjectCreationExpressionSyntax => reader.Symbol(node) is not IMethodSymbol constructor || RunsConstructor(constructor),
            CastExpressionSyntax or BinaryExpressionSyntax =>
                reader.Symbol(node) is IMethodSymbol { MethodKind: not MethodKind.BuiltinOperator } own && Runs(own),
            _ => false,
        });

    /// <summary>Whether an operator, a conversion or a deconstruction runs code.</summary>
    public bool Runs(IMethodSymbol method) => !IsSdk(method) && !(IsPlatform(method) && IsPlain(method.ContainingType));

    /// <summary>Whether making an instance runs code besides keeping what it is given.</summary>
    public bool RunsConstructor(IMethodSymbol constructor)
    {
        if (IsSdk(constructor))
        {
            return false;
        }

        if (IsPlatform(constructor))
        {
            return constructor.Parameters.Any(static parameter => parameter.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String });
        }

        if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ConstructorDeclarationSyntax)
        {
            return true;
        }

        return RunsInitialisers(constructor.ContainingType)
            || constructor.ContainingType.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } above
            && (above.InstanceConstructors.Length != 1 || RunsConstructor(above.InstanceConstructors[0]));
    }

    /// <summary>Whether a member may change the value that it is used on: a struct's own, or an extension that takes it by reference.</summary>
    public static bool ChangesValue(ISymbol member) => member.ContainingType is { } type && !member.IsStatic && type switch
    {
        { TypeKind: TypeKind.Extension } => type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not TypeDeclarationSyntax
        {
            ParameterList.Parameters: [{ Modifiers: var modifiers }]
        } || modifiers.Any(SyntaxKind.RefKeyword),
        { TypeKind: TypeKind.Struct, IsReadOnly: false } => !IsPlatform(member) && member switch
        {
            IMethodSymbol method => !method.IsReadOnly,
            IPropertySymbol property => property.GetMethod is { IsReadOnly: false },
            _ => false,
        },
        { TypeKind: TypeKind.Interface } => member is IMethodSymbol,
        _ => false,
    };

    /// <summary>Whether a value's text is made by code: not a number's, a text's or an enum's.</summary>
    public bool RunsToString(ITypeSymbol? type) => type switch
    {
        null => false,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => RunsToString(nullable.TypeArguments[0]),
        { TypeKind: TypeKind.Enum } => false,
        { SpecialType: not (SpecialType.None or SpecialType.System_Object) } => false,
        { IsValueType: true } or { IsSealed: true } => !IsPlatform(type) && !IsSdk(type),
        _ => true,
    };

    /// <summary>Whether something is a text, a number, a date or the like: nothing can be written to through it.</summary>
    public static bool IsValue(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsValue(nullable.TypeArguments[0]),
        { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_String } or { Name: "CultureInfo" or "IFormatProvider" } => true,
        INamedTypeSymbol { IsValueType: true, IsGenericType: false } value => IsPlatform(value),
        _ => false,
    };

    /// <summary>Whether a record's copies are made as the compiler makes them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isExact">Whether what is copied is certainly of that type, and not of one that derives from it.</param>
    public bool CopiesPlainly(INamedTypeSymbol record, bool isExact)
    {
        if (!isExact && !record.IsSealed && !IsSdk(record) && _copiedOtherwise.Value.Contains(record.OriginalDefinition))
        {
            return false;
        }

        for (var type = record; type is { IsRecord: true }; type = type.BaseType)
        {
            if (!IsSdk(type) && !type.IsValueType
                && !HasPlainCopies(type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether members write a primary constructor's parameter, so that it is a field that any call may change.</summary>
    public bool IsWrittenField(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type }
        && parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Parent?.Parent is TypeDeclarationSyntax
        && _written.GetOrAdd(parameter,
            one => type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes()
                .Any(node => Writes(node, one.Name) || (one.Type.IsValueType && WritesByCall(node, one.Name, one.Type)))));

    // A struct's own member, or an extension that takes what it is called on by reference. What a loop and the like call has no name there.
    private bool WritesByCall(SyntaxNode node, string name, ITypeSymbol type) => node switch
    {
        MemberAccessExpressionSyntax { Expression: var receiver } access => Names(receiver, name) && reader.Symbol(access) is { } member
            && (ChangesValue(member) || member is IMethodSymbol { ReducedFrom.Parameters: [{ RefKind: RefKind.Ref }, ..] }),
        ElementAccessExpressionSyntax { Expression: var receiver } => CanChangeItself(type) && Names(receiver, name),
        CommonForEachStatementSyntax { Expression: var all } => CanChangeItself(type) && Names(all, name),
        AwaitExpressionSyntax { Expression: var awaited } => CanChangeItself(type) && Names(awaited, name),
        _ => false,
    };

    private static bool CanChangeItself(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: false } && !IsPlatform(type);

    // By its name alone: what looks like writing is taken for it.
    private static bool Writes(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax assignment => Names(assignment.Left, name),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => Names(argument.Expression, name),
        PrefixUnaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression
            or (int)SyntaxKind.AddressOfExpression
        } prefix => Names(prefix.Operand, name),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix =>
            Names(postfix.Operand, name),
        RefExpressionSyntax reference => Names(reference.Expression, name),
        _ => false,
    };

    private static bool Names(SyntaxNode node, string name) =>
        node.DescendantNodesAndSelf().Any(one => one is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name);

    public bool IsSdk(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, sdk);

    /// <summary>Whether the platform has a symbol, as its key says.</summary>
    public static bool IsPlatform(ISymbol symbol) =>
        symbol.ContainingAssembly is { Identity.PublicKeyToken: { Length: > 0 } token }
            && Platform.Contains(string.Concat(token.Select(static one => one.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>Whether a property is what one of the platform's values, which cannot change, says of itself: a date's year.</summary>
    public static bool IsPart(IPropertySymbol property) => property is
    {
        IsStatic: false, SetMethod: null, Parameters.IsEmpty: true, ContainingType: { IsValueType: true, IsReadOnly: true }
    } && IsPlatform(property);

    // Values, texts and the lists of the platform ask nobody else.
    private static bool IsPlain(INamedTypeSymbol type) =>
        type.IsValueType || type.SpecialType is SpecialType.System_String or SpecialType.System_Array
        || (type is { TypeKind: TypeKind.Class, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } });

    /// <summary>Whether another type may answer for a member.</summary>
    public static bool CanBeOverridden(ISymbol member) =>
        member.ContainingType is { TypeKind: TypeKind.Interface }
        || ((member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed && !member.ContainingType.IsSealed);

    /// <summary>Whether nothing runs when a property is read or written, as it is declared.</summary>
    public static bool IsAutomatic(IPropertySymbol property)
    {
        if (property.ContainingType.IsAnonymousType)
        {
            return true;
        }

        if (property.IsIndexer || property.IsAbstract || property.PartialImplementationPart is not null)
        {
            return false;
        }

        if (property.DeclaringSyntaxReferences.IsEmpty)
        {
            return new[] { property.GetMethod, property.SetMethod }.All(static accessor => accessor is null || IsGenerated(accessor));
        }

        return property.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } => accessors.Accessors.All(static one => one switch
            {
                { Body: null, ExpressionBody: null } => true,
                { ExpressionBody.Expression: { } expression } => IsTrivial(expression, one),
                { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => IsTrivial(expression, one),
                { Body.Statements: [ExpressionStatementSyntax { Expression: { } expression }] } => IsTrivial(expression, one),
                _ => false,
            }),
            _ => false,
        });
    }

    // Written out, what the compiler would have written.
    private static bool IsTrivial(ExpressionSyntax expression, AccessorDeclarationSyntax accessor) => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)
        ? IsField(expression)
        : expression is AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Right: IdentifierNameSyntax { Identifier.ValueText: "value" }
        } assignment && IsField(assignment.Left);

    private static bool IsField(ExpressionSyntax expression) => expression is FieldExpressionSyntax;

    // The compiler marks what it wrote itself.
    public static bool IsGenerated(IMethodSymbol method) =>
        method.GetAttributes().Any(static one => one.AttributeClass is { Name: "CompilerGeneratedAttribute", ContainingNamespace.Name: "CompilerServices" });

    /// <summary>Whether the copy constructor that a record declares is the compiler's own. Of another project, what is private is not seen.</summary>
    public static bool HasPlainCopies(INamedTypeSymbol record) =>
        !(record.IsSealed && record.DeclaringSyntaxReferences.IsEmpty)
        && record.InstanceConstructors.Where(one => IsCopy(one, record)).All(static one => one.IsImplicitlyDeclared || IsGenerated(one));

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type.OriginalDefinition, type.OriginalDefinition);

    private static bool RunsInitialisers(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty || type.StaticConstructors.Any(static one => !one.IsImplicitlyDeclared)
        || type.DeclaringSyntaxReferences.Any(
            static reference => reference.GetSyntax() is TypeDeclarationSyntax declaration
                && declaration.Members.Any(static member => Beginnings(member).Any(IsCode)));

    private static IEnumerable<ExpressionSyntax> Beginnings(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax { Initializer: { } initialiser } => [initialiser.Value],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(static one => one.Initializer?.Value).OfType<ExpressionSyntax>(),
        _ => [],
    };

    private static bool IsCode(ExpressionSyntax value) => value.DescendantNodesAndSelf().Any(static node =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or BinaryExpressionSyntax or CastExpressionSyntax
            or InterpolatedStringExpressionSyntax or ElementAccessExpressionSyntax);
}
