using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Regler;
using System.Collections.Immutable;

namespace Nir.Sdk.CodeFixes.Overfoering;

/// <summary>NIR5053: makes the id once, in front of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NyIdIForsoekCodeFix : NirCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["NIR5053"];

    private protected override ImmutableArray<(string Key, Tospraaklig Title)> Choices => [("foer", new("Lag Id-en før løkken", "Make the Id before the loop"))];

    private protected override IEnumerable<TextChange> Changes(Rettingsgrunn grunn, IReadOnlyList<Diagnostic> diagnostics, string key)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return diagnostics.SelectMany(diagnostic => Changes(grunn, diagnostic, taken)).ToList();
    }

    private static IEnumerable<TextChange> Changes(Rettingsgrunn grunn, Diagnostic diagnostic, HashSet<string> taken)
    {
        var id = grunn.NodeOf(diagnostic);
        if (Loop(id) is not { Parent: BlockSyntax block } loop)
            return [];
        if (id.Parent is AssignmentExpressionSyntax)
            return Declare(grunn, id, loop, taken);

        return id.Parent?.Parent?.Parent?.Parent is LocalDeclarationStatementSyntax { Declaration.Variables: [var local], Parent: BlockSyntax } declaration
            && !IsNamedBeside(block, loop, local.Identifier.ValueText)
            ? Move(grunn, declaration, loop)
            : [];
    }

    private static IEnumerable<TextChange> Declare(Rettingsgrunn grunn, SyntaxNode id, StatementSyntax loop, HashSet<string> taken)
    {
        var name = FreeName(loop, taken);
        yield return new(new TextSpan(loop.SpanStart, 0), $"var {name} = {grunn.In(id.Span)};{grunn.LineEnd}{grunn.IndentOf(loop.SpanStart)}");
        yield return new(id.Span, name);
    }

    private static IEnumerable<TextChange> Move(Rettingsgrunn grunn, LocalDeclarationStatementSyntax declaration, StatementSyntax loop)
    {
        yield return new(new TextSpan(loop.SpanStart, 0), grunn.In(declaration.Span) + grunn.LineEnd + grunn.IndentOf(loop.SpanStart));
        var line = grunn.Text.Lines.GetLineFromPosition(declaration.SpanStart);
        var isAlone = line.End == declaration.Span.End && grunn.BeginsLine(declaration.SpanStart);
        yield return new(isAlone ? line.SpanIncludingLineBreak : declaration.Span, "");
    }

    private static StatementSyntax? Loop(SyntaxNode id) => id.Ancestors()
        .FirstOrDefault(static ancestor => ancestor is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax) as StatementSyntax;

    private static bool IsNamedBeside(BlockSyntax block, StatementSyntax loop, string name) => block.DescendantTokens()
        .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && !loop.Span.Contains(token.Span));

    // A name that nothing in the member has.
    private static string FreeName(StatementSyntax loop, HashSet<string> taken)
    {
        SyntaxNode member = loop.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? loop.SyntaxTree.GetRoot();
        var used = new HashSet<string>(member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);
        var name = "id";
        for (var i = 2; used.Contains(name) || !taken.Add($"{member.SpanStart}/{name}"); i++)
            name = Rettingsgrunn.Format($"id{i}");

        return name;
    }
}
