using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What is not null by its writer's word alone: by an exclamation mark where it is set or returned, or as a part of what nobody has made.</summary>
internal sealed class Promises(StartOrder order)
{
    // Boxed: the runtime has code for dictionaries of references.
    private readonly ConcurrentDictionary<ISymbol, object> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a field or a property may be null, though its type says that it is not.</summary>
    /// <param name="member">The member.</param>
    /// <param name="where">Where it is read.</param>
    public bool MayBeEmpty(ISymbol member, SyntaxNode where) =>
        (bool)_known.GetOrAdd(member.OriginalDefinition, static one => IsPromised(one)) || (member.IsStatic && order.MayBeReadBefore(member, where));

    /// <summary>Whether a method may answer with null, though its type says that it does not.</summary>
    public bool MayBeEmpty(IMethodSymbol method) => (bool)_known.GetOrAdd(method.OriginalDefinition, static one => Returns(one));

    /// <summary>Whether an expression is not null by its writer's word, which the exclamation mark is, and not by the compiler's.</summary>
    public static bool IsSuppressed(ExpressionSyntax syntax) =>
        syntax.DescendantNodesAndSelf(static node => node is ExpressionSyntax and not AnonymousFunctionExpressionSyntax)
            .Any(static node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        || syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression);

    // A struct that nobody has made is empty; so is what a constructor says that it sets.
    private static bool IsPromised(ISymbol member) => !member.DeclaringSyntaxReferences.IsEmpty
        && ((member is { IsStatic: false, ContainingType.IsValueType: true })
            || (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && member.ContainingType.InstanceConstructors.Any(SetsAll))
            || Returns(member)
            || member.DeclaringSyntaxReferences.Any(static one => Begins(one.GetSyntax()) is { } value && IsSuppressed(value))
            || member.ContainingType.DeclaringSyntaxReferences.Any(part => part.GetSyntax().DescendantNodes().Any(node => Gives(node, member.Name))));

    private static bool SetsAll(IMethodSymbol constructor) => constructor.GetAttributes().Any(static one =>
        one.AttributeClass is { Name: "SetsRequiredMembersAttribute", ContainingNamespace.Name: "CodeAnalysis" });

    private static ExpressionSyntax? Begins(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        _ => null,
    };

    private static bool Gives(SyntaxNode node, string name) => node is AssignmentExpressionSyntax
    {
        Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax },
        Right: var value
    } assignment && (assignment.Left as SimpleNameSyntax ?? ((MemberAccessExpressionSyntax)assignment.Left).Name).Identifier.ValueText == name
        && IsSuppressed(value);

    private static bool Returns(ISymbol member) => member.DeclaringSyntaxReferences.Any(static one => one.GetSyntax() is var body
        && body is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax
        && body.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).Any(static node => node switch
        {
            ReturnStatementSyntax { Expression: { } value } => IsSuppressed(value),
            ArrowExpressionClauseSyntax { Expression: var value } => IsSuppressed(value),
            _ => false,
        }));
}
