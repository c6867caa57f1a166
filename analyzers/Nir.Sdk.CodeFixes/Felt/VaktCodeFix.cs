using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Operasjoner;

namespace Nir.Sdk.CodeFixes.Felt;

/// <summary>NIR1952 and NIR1953: gives the value only under the laws that allow it. Offered where the law can be asked for on the spot.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class VaktCodeFix() : EnkelCodeFix("vakt", new("Gi verdien bare under lovene som tillater den", "Give the value only under the laws that allow it"), "NIR1952", "NIR1953")
{
    private protected override IEnumerable<TextChange> Changes(Rettingsgrunn grunn, Diagnostic diagnostic)
    {
        // Where the law is certain a test of it is always false.
        if (diagnostic.Properties.TryGetValue(FindingProperties.IsLawCertain, out var certain) && certain is not null)
            return [];
        if (Felttilordning.Of(grunn, diagnostic) is not { } assignment || Laws(grunn, diagnostic, assignment.SpanStart) is not { } laws)
            return [];

        return assignment.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax } statement when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => InStatement(grunn, assignment, statement, laws),
            InitializerExpressionSyntax initializer => InInitializer(grunn, assignment, initializer, laws),
            _ => [],
        };
    }

    private static IEnumerable<TextChange> InStatement(Rettingsgrunn grunn, AssignmentExpressionSyntax assignment, StatementSyntax statement, string laws)
    {
        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax } target
            || LawOf(grunn.Model.GetTypeInfo(target.Expression).Type) is not { } law || !CanMove(statement))
            yield break;

        var indent = grunn.LineEnd + grunn.IndentOf(statement.SpanStart);
        var step = indent.Contains('\t') ? "\t" : "    ";
        var text = grunn.In(statement.Span).Replace(grunn.LineEnd, grunn.LineEnd + step);
        yield return new(statement.Span, $"if ({grunn.In(target.Expression.Span)}.{law.Name} {laws}){indent}{{{indent}{step}{text}{indent}}}");
    }

    // A text of several lines would get other content, a name would go out of scope, a directive would stand elsewhere.
    private static bool CanMove(StatementSyntax statement) =>
        !statement.DescendantTokens().Any(static token => token.Text.Contains('\n')) && !statement.ContainsDirectives
        && !statement.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).Any(static node => node is SingleVariableDesignationSyntax);

    private static IEnumerable<TextChange> InInitializer(Rettingsgrunn grunn, AssignmentExpressionSyntax assignment, InitializerExpressionSyntax initializer, string laws)
    {
        var type = grunn.Model.GetTypeInfo(assignment.Left).Type;
        var isNullable = type is { IsReferenceType: true } || !SymbolEqualityComparer.Default.Equals(type.WithoutNullable(), type);
        if (!isNullable || Law(grunn, initializer) is not { } law)
            yield break;

        var value = grunn.In(assignment.Right.Span);
        yield return new(assignment.Right.Span, $"{law} {laws} ? {(assignment.Right is ConditionalExpressionSyntax or ThrowExpressionSyntax ? $"({value})" : value)} : null");
    }

    // The law that the initializer gives, or the one that a `with` copies; only what can be read twice.
    private static string? Law(Rettingsgrunn grunn, InitializerExpressionSyntax initializer)
    {
        if (initializer.Parent is null || LawOf(grunn.Model.GetTypeInfo(initializer.Parent).Type) is not { } law)
            return null;
        var given = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == law.Name);
        if (given is not null)
            return IsPlain(given.Right) ? grunn.In(given.Right.Span) : null;

        return initializer.Parent is WithExpressionSyntax { Expression: { } copied } && IsPlain(copied) ? $"{grunn.In(copied.Span)}.{law.Name}" : null;
    }

    private static bool IsPlain(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or ThisExpressionSyntax || (expression is MemberAccessExpressionSyntax access && IsPlain(access.Expression));

    private static IPropertySymbol? LawOf(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (current.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(static property => property.Type is { Name: "Lovverk", TypeKind: TypeKind.Enum }) is { } law)
                return law;

        return null;
    }

    private static string? Laws(Rettingsgrunn grunn, Diagnostic diagnostic, int position)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Laws, out var names) || string.IsNullOrEmpty(names) || names!.Contains("?")
            || grunn.NameOf("Nir.Sdk.Kodeverk.Lovverk", position) is not { } lovverk)
            return null;

        var laws = names.Split(',').Select(name => $"{lovverk}.{name.Trim()}").ToList();
        return laws is [var only] ? $"is not {only}" : $"is not ({string.Join(" or ", laws)})";
    }
}
