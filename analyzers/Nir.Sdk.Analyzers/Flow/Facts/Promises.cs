using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What is not null by its writer's word alone: by an exclamation mark where it is set or returned, or as a part of what nobody has made.</summary>
internal sealed class Promises(StartOrder order)
{
    // Boxed: the runtime has code for dictionaries of references.
    private readonly ConcurrentDictionary<ISymbol, object> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, object> _lengths = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, object> _answers = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a field or a property may be null, though its type says that it is not.</summary>
    /// <param name="member">The member.</param>
    /// <param name="where">Where it is read.</param>
    public bool MayBeEmpty(ISymbol member, SyntaxNode where) =>
        (bool)_known.GetOrAdd(member.OriginalDefinition, static one => IsPromised(one)) || (member.IsStatic && order.MayBeReadBefore(member, where));

    /// <summary>Whether a method may answer with null, though its type says that it does not.</summary>
    public bool MayBeEmpty(IMethodSymbol method) => (bool)_known.GetOrAdd(method.OriginalDefinition, static one => Returns(one));

    /// <summary>What a method's body was once found to answer: whether it may be null, and which parameters it hands on.</summary>
    public (bool IsPromised, ImmutableArray<int> Passed) Answers(IMethodSymbol method, Func<IMethodSymbol, (bool, ImmutableArray<int>)> read) =>
        ((bool, ImmutableArray<int>))_answers.GetOrAdd(method, one => read((IMethodSymbol)one));

    /// <summary>Whether an expression is not null by its writer's word, which the exclamation mark is, and not by the compiler's.</summary>
    public static bool IsSuppressed(ExpressionSyntax syntax) =>
        syntax.DescendantNodesAndSelf(static node => node is ExpressionSyntax and not AnonymousFunctionExpressionSyntax)
            .Any(static node => node.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        || syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression);

    /// <summary>Whether a method may put null where it is told to put something, though the type says that it does not.</summary>
    public bool MayBeEmpty(IParameterSymbol parameter) => (bool)_known.GetOrAdd(parameter.OriginalDefinition,
        static one => one.ContainingSymbol.DeclaringSyntaxReferences.Any(method => method.GetSyntax().DescendantNodes().Any(node => Gives(node, one.Name))));

    /// <summary>Whether an array that a member holds or a method answers may have elements that nobody has put there.</summary>
    public bool MayHoldNothing(ISymbol array) => (bool)_lengths.GetOrAdd(array.OriginalDefinition, static one =>
        (one is IMethodSymbol ? one : one.ContainingType).DeclaringSyntaxReferences.Any(static part => part.GetSyntax().DescendantNodes().Any(static node =>
            node is ArrayCreationExpressionSyntax { Initializer: null }
                or MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: "Array" }, Name.Identifier.ValueText: "Resize" })));

    // A struct that nobody has made is empty; so is what a constructor says that it sets.
    private static bool IsPromised(ISymbol member) => member.DeclaringSyntaxReferences.IsEmpty
        ? MayBeginEmpty(member)
        : member is { IsStatic: false, ContainingType.IsValueType: true }
            || (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && member.ContainingType.InstanceConstructors.Any(SetsAll))
            || Returns(member)
            || member.DeclaringSyntaxReferences.Any(static one => Begins(one.GetSyntax()) is { } value && IsSuppressed(value))
            || member.ContainingType.DeclaringSyntaxReferences.Any(part => part.GetSyntax().DescendantNodes().Any(node => Gives(node, member.Name)))
            || Fields(member).Any(MemberStart.IsMissing);

    // Another project's: what it begins with is not seen, where no constructor takes it and it need not be set.
    private static bool MayBeginEmpty(ISymbol member) => member is { IsAbstract: false }
        and (IPropertySymbol { SetMethod: not null, IsRequired: false } or IFieldSymbol { IsReadOnly: false, IsConst: false, IsRequired: false })
        && !member.ContainingType.InstanceConstructors.SelectMany(static one => one.Parameters)
            .Any(one => string.Equals(one.Name, member.Name, StringComparison.OrdinalIgnoreCase));

    // Where a member keeps what it answers.
    private static IEnumerable<ISymbol> Fields(ISymbol member) => member switch
    {
        IPropertySymbol { IsAbstract: true } => [],
        IPropertySymbol { ContainingType: var type } property when type.GetMembers().OfType<IFieldSymbol>().Any(
            one => SymbolEqualityComparer.Default.Equals(one.AssociatedSymbol, property)) => [member],
        IPropertySymbol { ContainingType: var type } property => Answers(property).SelectMany(name => type.GetMembers(name).OfType<IFieldSymbol>()),
        _ => [member],
    };

    private static IEnumerable<string> Answers(IPropertySymbol property) => property.DeclaringSyntaxReferences
        .SelectMany(static one => one.GetSyntax().DescendantNodes()).Select(static node => node switch
        {
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            ReturnStatementSyntax { Expression: { } value } => value,
            _ => null,
        }).Select(static value => value switch
        {
            IdentifierNameSyntax name => name,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name,
            _ => null,
        }).OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText);

    private static bool SetsAll(IMethodSymbol constructor) => constructor.GetAttributes().Any(static one =>
        one.AttributeClass is { Name: "SetsRequiredMembersAttribute", ContainingNamespace.Name: "CodeAnalysis" });

    private static ExpressionSyntax? Begins(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        _ => null,
    };

    private static bool Gives(SyntaxNode node, string name) =>
        node is AssignmentExpressionSyntax { Left: var target, Right: var value } && MemberStart.IsNamed(target, name) && IsSuppressed(value);

    private static bool Returns(ISymbol member) => member.DeclaringSyntaxReferences.Any(static one => one.GetSyntax() is var body
        && body is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax
        && body.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).Any(static node => node switch
        {
            ReturnStatementSyntax { Expression: { } value } => IsSuppressed(value),
            ArrowExpressionClauseSyntax { Expression: var value } => IsSuppressed(value),
            _ => false,
        }));
}
