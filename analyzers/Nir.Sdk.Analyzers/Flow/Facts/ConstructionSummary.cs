using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>
/// What making an instance does before its initialiser: read from the source, and given up at anything but plain property initialisers
/// and constructors that only hand their parameters on, to properties or to the base.
/// </summary>
internal sealed partial class ConstructionSummary
{
    private const int Deepest = 8;

    private readonly INamedTypeSymbol _type;
    private readonly SourceReader _reader;
    private readonly IAssemblySymbol _sdk;
    private readonly WrittenCode _code;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableDictionary<ISymbol, Start>?> _constructors = new(SymbolEqualityComparer.Default);

    public ConstructionSummary(INamedTypeSymbol type, SourceReader reader, IAssemblySymbol sdk, WrittenCode code)
    {
        _code = code;
        _type = type;
        _reader = reader;
        _sdk = sdk;
        _isHandedOn = new(() => HandsOn(type));
        IsKnown = true;
        for (var current = type; current is not null && !IsRoot(current); current = current.BaseType)
        {
            IsKnown &= IsSdk(current) || !current.DeclaringSyntaxReferences.IsEmpty;
        }
    }

    /// <summary>Whether anything can be known: else the constructor may give any member any value.</summary>
    public bool IsKnown { get; }

    /// <summary>What each property begins with when this constructor made it, and the default where it is not named. Null: the constructor does more than can
    /// be told.</summary>
    public ImmutableDictionary<ISymbol, Start>? Find(IMethodSymbol constructor) =>
        IsKnown ? _constructors.GetOrAdd(constructor.OriginalDefinition, one => Read(_type, one, 0)) : null;

    private static bool IsRoot(INamedTypeSymbol type) => type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;

    private bool IsSdk(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _sdk);

    private ImmutableDictionary<ISymbol, Start>? Read(INamedTypeSymbol owner, IMethodSymbol? constructor, int depth)
    {
        // The SDK's own constructors do nothing that can be seen.
        if (IsRoot(owner) || IsSdk(owner))
        {
            return ImmutableDictionary.Create<ISymbol, Start>(SymbolEqualityComparer.Default);
        }

        if (constructor is null || depth > Deepest)
        {
            return null;
        }

        var syntax = (constructor.PartialImplementationPart ?? constructor).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return syntax switch
        {
            // A struct that has none of its own begins with nothing: not with what its initialisers give.
            _ when constructor.IsImplicitlyDeclared && owner.IsValueType => ImmutableDictionary.Create<ISymbol, Start>(SymbolEqualityComparer.Default),
            _ when constructor.IsImplicitlyDeclared => ReadBase(owner, null, null, constructor, depth) is { } above ? Initialised(owner, above, null) : null,
            TypeDeclarationSyntax declaration => ReadPrimary(owner, declaration, constructor, depth),
            ConstructorDeclarationSyntax declaration => ReadDeclared(owner, declaration, constructor, depth),
            _ => null,
        };
    }

    private ImmutableDictionary<ISymbol, Start>? ReadPrimary(INamedTypeSymbol owner, TypeDeclarationSyntax declaration, IMethodSymbol constructor, int depth)
    {
        var above = declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();
        if (ReadBase(owner, above, above?.ArgumentList, constructor, depth) is not { } begun)
        {
            return null;
        }

        // A record's positional parameters are its properties, unless it declares them itself.
        if (owner.IsRecord)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (owner.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                    && property.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() is ParameterSyntax))
                {
                    begun = begun.SetItem(property, _code.IsWrittenField(parameter) ? Start.Any : new Start.Parameter(parameter.Ordinal));
                }
            }
        }

        return Initialised(owner, begun, constructor);
    }

    private ImmutableDictionary<ISymbol, Start>? ReadDeclared(INamedTypeSymbol owner, ConstructorDeclarationSyntax declaration, IMethodSymbol constructor,
        int depth)
    {
        if (ReadBase(owner, declaration.Initializer, declaration.Initializer?.ArgumentList, constructor, depth) is not { } begun)
        {
            return null;
        }

        if (declaration.Initializer is not { RawKind: (int)SyntaxKind.ThisConstructorInitializer })
        {
            begun = Initialised(owner, begun, null);
        }

        var expressions = declaration.ExpressionBody is { Expression: var single }
            ? [single]
            : declaration.Body?.Statements.Select(static statement => (statement as ExpressionStatementSyntax)?.Expression) ?? [];
        foreach (var expression in expressions)
        {
            if (expression is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                || _reader.Symbol(assignment.Left) is not IPropertySymbol { IsVirtual: false, IsOverride: false, IsAbstract: false } property
                || !IsOwn(assignment.Left)
                || !_code.IsStored(property, isExact: true)
                || Value(assignment.Right, constructor) is not { } value)
            {
                return null;
            }

            begun = begun.SetItem(property.OriginalDefinition, value);
        }

        return begun;
    }

    private static bool IsOwn(ExpressionSyntax target) => target is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };

    /// <summary>What the constructor that is called first leaves: the base's, or another of this type.</summary>
    private ImmutableDictionary<ISymbol, Start>? ReadBase(INamedTypeSymbol owner, SyntaxNode? call, ArgumentListSyntax? arguments, IMethodSymbol constructor,
        int depth)
    {
        var called = call is not null ? _reader.Symbol(call) as IMethodSymbol
            : owner.BaseType is { } above && !IsRoot(above) ? above.InstanceConstructors.FirstOrDefault(static one => one.Parameters.IsEmpty)
            : null;
        if (called is null && (call is not null || (owner.BaseType is { } missing && !IsRoot(missing) && !IsSdk(missing))))
        {
            return null;
        }

        if (Read(called?.ContainingType.OriginalDefinition ?? owner.BaseType ?? owner, called?.OriginalDefinition, depth + 1) is not { } begun)
        {
            return null;
        }

        foreach (var pair in begun.ToList())
        {
            if (pair.Value is Start.Parameter parameter)
            {
                begun = begun.SetItem(pair.Key, Argument(called!, parameter.Ordinal, arguments, constructor));
            }
        }

        return begun;
    }

    private Start Argument(IMethodSymbol called, int ordinal, ArgumentListSyntax? arguments, IMethodSymbol constructor)
    {
        var given = arguments?.Arguments.FirstOrDefault(one => one.NameColon?.Name.Identifier.ValueText == called.Parameters[ordinal].Name)
            ?? (arguments is not null && ordinal < arguments.Arguments.Count && arguments.Arguments.Take(ordinal + 1).All(static one => one.NameColon is null)
                ? arguments.Arguments[ordinal]
                : null);
        return given is not null ? Value(given.Expression, constructor) ?? Start.Any
            : called.Parameters[ordinal] is { HasExplicitDefaultValue: true } parameter ? new Start.Constant(parameter.ExplicitDefaultValue)
            : Start.Any;
    }

    /// <summary>What a type's own initialisers give: each property's own, for an override does not begin with what it overrides.</summary>
    private ImmutableDictionary<ISymbol, Start> Initialised(INamedTypeSymbol owner, ImmutableDictionary<ISymbol, Start> begun, IMethodSymbol? constructor)
    {
        foreach (var property in owner.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { Initializer: { } initialiser })
            {
                begun = begun.SetItem(property, Value(initialiser.Value, constructor) ?? Start.Any);
            }
        }

        return begun;
    }

    private Start? Value(ExpressionSyntax expression, IMethodSymbol? constructor)
    {
        if (_reader.Constant(expression) is { HasValue: true, Value: var constant })
        {
            return new Start.Constant(constant);
        }

        return constructor is not null
            && _reader.Symbol(expression) is IParameterSymbol { ContainingSymbol: IMethodSymbol { OriginalDefinition: var owner } } parameter
            && !_reader.IsConvertedByCode(expression) && !_code.IsWrittenField(parameter)
            && (SymbolEqualityComparer.Default.Equals(owner, constructor.OriginalDefinition)
                || SymbolEqualityComparer.Default.Equals(owner, constructor.OriginalDefinition.PartialImplementationPart))
            ? new Start.Parameter(parameter.Ordinal)
            : null;
    }
}
