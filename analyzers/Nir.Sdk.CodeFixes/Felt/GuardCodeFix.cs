using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.CodeFixes.Felt;

/// <summary>NIR1952 and NIR1953: gives the value only under the laws that allow it. Offered where the law can be asked for on the spot.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class GuardCodeFix()
    : SimpleCodeFix("vakt", new("Gi verdien bare under lovene som tillater den", "Give the value only under the laws that allow it"), "NIR1952", "NIR1953")
{
    private protected override IEnumerable<TextChange> Changes(CorrectionReason ground, Diagnostic diagnostic)
    {
        // Where the law is certain a test of it is always false.
        if (diagnostic.Properties.TryGetValue(FindingProperties.IsLawCertain, out var certain) && certain is not null)
        {
            return [];
        }

        if (FeltAssignment.Find(ground, diagnostic) is not { } assignment || Laws(ground, diagnostic, assignment.SpanStart) is not { } laws)
        {
            return [];
        }

        return assignment.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax } statement when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) =>
                InStatement(ground, assignment, statement, laws),
            InitializerExpressionSyntax initializer => InInitializer(ground, assignment, initializer, laws),
            _ => [],
        };
    }

    private static IEnumerable<TextChange> InStatement(CorrectionReason ground, AssignmentExpressionSyntax assignment, StatementSyntax statement, string laws)
    {
        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax } target
            || LawOf(ground, ground.Model.GetTypeInfo(target.Expression).Type) is not { } law || !CanMove(statement))
        {
            yield break;
        }

        var indent = ground.LineEnd + ground.IndentOf(statement.SpanStart);
        var step = ground.Step;
        var text = ground.In(statement.Span).Replace(ground.LineEnd, ground.LineEnd + step);
        yield return new(statement.Span, $"if ({ground.In(target.Expression.Span)}.{law.Name} {laws}){indent}{{{indent}{step}{text}{indent}}}");
    }

    // A text of several lines would get other content, a name would go out of scope, a directive would stand elsewhere.
    private static bool CanMove(StatementSyntax statement) =>
        !statement.DescendantTokens().Any(static token => token.Text.Contains('\n')) && !statement.ContainsDirectives
        && !statement.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).Any(static node => node is SingleVariableDesignationSyntax);

    private static IEnumerable<TextChange> InInitializer(CorrectionReason ground, AssignmentExpressionSyntax assignment,
        InitializerExpressionSyntax initializer, string laws)
    {
        var type = ground.Model.GetTypeInfo(assignment.Left).Type;
        var isNullable = type is { IsReferenceType: true } || !SymbolEqualityComparer.Default.Equals(type.WithoutNullable(), type);
        if (!isNullable || Law(ground, initializer) is not { } law)
        {
            yield break;
        }

        var value = ground.In(assignment.Right.Span);
        yield return new(
            assignment.Right.Span,
            $"{law} {laws} ? {(assignment.Right is ConditionalExpressionSyntax or ThrowExpressionSyntax ? $"({value})" : value)} : null");
    }

    // The law that the initializer gives, or the one that a `with` copies; only what can be read twice.
    private static string? Law(CorrectionReason ground, InitializerExpressionSyntax initializer)
    {
        if (initializer.Parent is null || LawOf(ground, ground.Model.GetTypeInfo(initializer.Parent).Type) is not { } law)
        {
            return null;
        }

        var given = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == law.Name);
        if (given is not null)
        {
            return IsPlain(given.Right) ? ground.In(given.Right.Span) : null;
        }

        return initializer.Parent is WithExpressionSyntax { Expression: { } copied } && IsPlain(copied) ? $"{ground.In(copied.Span)}.{law.Name}" : null;
    }

    private static bool IsPlain(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or ThisExpressionSyntax || (expression is MemberAccessExpressionSyntax access && IsPlain(access.Expression));

    // As the rules choose it: where several properties hold a law, the one that is named so is the registration's own.
    private static IPropertySymbol? LawOf(CorrectionReason ground, ITypeSymbol? type)
    {
        var lovverk = ground.Model.Compilation.GetTypeByMetadataName("Nir.Sdk.Kodeverk.Lovverk");
        var laws = new List<IPropertySymbol>();
        for (var current = type; current is not null; current = current.BaseType)
        {
            laws.AddRange(current.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic
                && SymbolEqualityComparer.Default.Equals(property.Type.WithoutNullable(), lovverk) && laws.TrueForAll(one => one.Name != property.Name)));
        }

        return laws.Find(static one => one.Name == "Lovverk") ?? (laws.Count == 1 ? laws[0] : null);
    }

    private static string? Laws(CorrectionReason ground, Diagnostic diagnostic, int position)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Laws, out var names) || string.IsNullOrEmpty(names) || names!.Contains("?")
            || ground.NameOf("Nir.Sdk.Kodeverk.Lovverk", position) is not { } lovverk)
        {
            return null;
        }

        var laws = names.Split(',').Select(name => $"{lovverk}.{name.Trim()}").ToList();
        return laws is [var only] ? $"is not {only}" : $"is not ({string.Join(" or ", laws)})";
    }
}
