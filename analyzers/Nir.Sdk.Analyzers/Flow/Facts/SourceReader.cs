using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>Reads what source elsewhere in the compilation means: the little of it that says what an object begins with.</summary>
internal sealed class SourceReader(Compilation compilation)
{
    // A model of another tree is asked for once for a type or a field that a registration is made by, and its answer is kept.
#pragma warning disable RS1030
    private SemanticModel? Model(SyntaxNode node) => compilation.ContainsSyntaxTree(node.SyntaxTree) ? compilation.GetSemanticModel(node.SyntaxTree) : null;
#pragma warning restore RS1030

    public ISymbol? Symbol(SyntaxNode node) => Model(node)?.GetSymbolInfo(node).Symbol;

    public IOperation? Operation(SyntaxNode node) => Model(node)?.GetOperation(node);

    /// <summary>An expression's constant; <c>default</c> and null included.</summary>
    public Optional<object?> Constant(ExpressionSyntax expression)
    {
        if (Model(expression) is not { } model)
        {
            return default;
        }

        var constant = model.GetConstantValue(expression);
        return constant.HasValue || !expression.IsKind(SyntaxKind.DefaultLiteralExpression)
            || model.GetTypeInfo(expression).ConvertedType is not ({ IsReferenceType: true }
                or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            ? constant
            : new(null);
    }

    /// <summary>The constant that a property computes, and nothing else.</summary>
    public Optional<object?> Computed(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax declaration
        && (declaration.ExpressionBody ?? declaration.AccessorList?.Accessors.FirstOrDefault()?.ExpressionBody) is { Expression: var expression }
            ? Constant(expression)
            : default;

    /// <summary>What a static field that is set once begins with; null when that cannot be told, or its type's static constructor may set it.</summary>
    public static ExpressionSyntax? Begins(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true } && field.ContainingType.StaticConstructors.All(static one => one.IsImplicitlyDeclared)
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer: { } initialiser }
            ? initialiser.Value
            : null;
}
