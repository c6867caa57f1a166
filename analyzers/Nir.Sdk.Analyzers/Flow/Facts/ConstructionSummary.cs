using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>
/// What making an instance does before its initialiser: read from the source's syntax alone, and given up at anything but plain
/// property initialisers and constructors that only hand their parameters on.
/// </summary>
internal sealed class ConstructionSummary
{
    private readonly INamedTypeSymbol type;
    private readonly ImmutableDictionary<string, string> initialisers;

    private ConstructionSummary(INamedTypeSymbol type, bool isKnown, ImmutableDictionary<string, string> initialisers)
    {
        this.type = type;
        this.initialisers = initialisers;
        IsKnown = isKnown;
    }

    /// <summary>Whether anything is known: else the constructor may give any member any value.</summary>
    public bool IsKnown { get; }

    public static ConstructionSummary For(INamedTypeSymbol type, IAssemblySymbol sdk)
    {
        var initialisers = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var known = true;
        for (var current = type; current is not null && current.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, sdk))
                continue;

            known &= !current.DeclaringSyntaxReferences.IsEmpty;
            foreach (var reference in current.DeclaringSyntaxReferences)
                if (reference.GetSyntax() is TypeDeclarationSyntax declaration)
                    foreach (var property in declaration.Members.OfType<PropertyDeclarationSyntax>())
                        if (property.Initializer is { } initialiser)
                            initialisers[property.Identifier.ValueText] = initialiser.Value.ToString();
        }

        return new(type, known, initialisers.ToImmutable());
    }

    /// <summary>Whether a property begins with a value of its own, and its text.</summary>
    public bool TryGetInitialiser(ISymbol property, out string text) => initialisers.TryGetValue(property.Name, out text!);

    /// <summary>
    /// Which parameter each property takes its value from, by name. Null: the constructor does more than that, or its source is not here.
    /// </summary>
    public ImmutableDictionary<string, string>? Parameters(IMethodSymbol constructor)
    {
        // The SDK's own constructors do nothing that can be seen.
        if (constructor.IsImplicitlyDeclared || (IsKnown && constructor.DeclaringSyntaxReferences.IsEmpty && constructor.Parameters.IsEmpty))
            return ImmutableDictionary<string, string>.Empty;
        if ((constructor.PartialImplementationPart ?? constructor).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax)
            return null;

        return syntax switch
        {
            // A record's positional parameters are its properties, unless it declares them itself.
            RecordDeclarationSyntax => constructor.Parameters
                .ToImmutableDictionary(static parameter => parameter.Name, static parameter => parameter.Name)
                .SetItems(FromInitialisers(constructor)),
            TypeDeclarationSyntax => FromInitialisers(constructor).ToImmutableDictionary(),
            ConstructorDeclarationSyntax { Initializer: null } declaration when (declaration.Body ?? (SyntaxNode?)declaration.ExpressionBody) is not null => FromBody(declaration, constructor),
            _ => null,
        };
    }

    private IEnumerable<KeyValuePair<string, string>> FromInitialisers(IMethodSymbol constructor) =>
        initialisers.Where(pair => constructor.Parameters.Any(parameter => parameter.Name == pair.Value));

    private ImmutableDictionary<string, string>? FromBody(ConstructorDeclarationSyntax declaration, IMethodSymbol constructor)
    {
        var expressions = declaration.ExpressionBody is { Expression: var single }
            ? [single]
            : declaration.Body?.Statements.Select(static statement => (statement as ExpressionStatementSyntax)?.Expression) ?? [];
        var map = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var expression in expressions)
        {
            if (expression is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: IdentifierNameSyntax right } assignment
                || Target(assignment.Left) is not { } target
                || constructor.Parameters.All(parameter => parameter.Name != right.Identifier.ValueText)
                || type.GetMembers(target).IsEmpty)
                return null;

            map[target] = right.Identifier.ValueText;
        }

        return map.ToImmutable();
    }

    private static string? Target(ExpressionSyntax left) => left switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}
