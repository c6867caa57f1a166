using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What a field or a property holds when an object has been made.</summary>
internal static class MemberStart
{
    /// <summary>Whether some way to make the object gives the member nothing: neither an initialiser, nor a record's parameter, nor a statement of each
    /// constructor.</summary>
    public static bool IsMissing(ISymbol member) => member is IFieldSymbol { IsRequired: false, IsConst: false } or IPropertySymbol { IsRequired: false }
        && member.DeclaringSyntaxReferences.Any(static one => one.GetSyntax() is
            VariableDeclaratorSyntax { Initializer: null } or PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null })
        && (!Constructors(member).Any() || Constructors(member).Any(one => !Sets(one, member.Name)));

    /// <summary>Whether what is written to is a member of one's own, a local or a parameter of that name.</summary>
    public static bool IsNamed(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var text } => text == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var text } => text == name,
        _ => false,
    };

    private static IEnumerable<IMethodSymbol> Constructors(ISymbol member) =>
        (member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors)
            .Where(one => !IsCopy(one));

    private static bool IsCopy(IMethodSymbol constructor) => constructor.Parameters is [{ Type: var type }]
        && SymbolEqualityComparer.Default.Equals(type, constructor.ContainingType);

    private static bool Sets(IMethodSymbol constructor, string name) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ConstructorDeclarationSyntax written
            && (written.Initializer is { ThisOrBaseKeyword.ValueText: "this" }
                || Statements(written).Any(statement => Targets(statement).Any(target => IsNamed(target, name))));

    private static IEnumerable<ExpressionSyntax> Statements(ConstructorDeclarationSyntax constructor) => constructor.ExpressionBody is { } arrow
        ? [arrow.Expression]
        : constructor.Body?.Statements.OfType<ExpressionStatementSyntax>().Select(static one => one.Expression) ?? [];

    // All that one statement gives a value: one after the other, or several at once.
    private static IEnumerable<ExpressionSyntax> Targets(ExpressionSyntax statement) => statement is not AssignmentExpressionSyntax assignment ? []
        : (assignment.Left is TupleExpressionSyntax tuple ? tuple.Arguments.Select(static one => one.Expression) : [assignment.Left])
            .Concat(Targets(assignment.Right));
}
