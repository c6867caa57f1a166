using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.CodeFixes.Overfoering;

/// <summary>NIR5053: makes the id once, in front of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NewIdInAttemptCodeFix() : SimpleCodeFix("foer", new("Lag Id-en før løkken", "Make the Id before the loop"), "NIR5053")
{
    private static readonly string[] Names = ["id", "registreringsId", "forsoeksId"];

    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        var id = ground.NodeOf(diagnostic);
        if (Loop(id) is not { Parent: BlockSyntax block } loop)
        {
            return;
        }

        if (id.Parent is AssignmentExpressionSyntax assignment)
        {
            Declare(ground, assignment, loop, changes);
        }
        else if (id.Parent?.Parent?.Parent?.Parent is LocalDeclarationStatementSyntax { Declaration.Variables: [var local], Parent: BlockSyntax } declaration
            && !IsNamedBeside(block, loop, local.Identifier.ValueText))
        {
            Move(ground, declaration, loop, changes);
        }
    }

    private static void Declare(CorrectionReason ground, AssignmentExpressionSyntax assignment, StatementSyntax loop, List<TextChange> changes)
    {
        if (FreeName(assignment, loop) is not { } name)
        {
            return;
        }

        changes.Add(InFront(ground, loop, $"var {name} = {ground.In(assignment.Right.Span)};"));
        changes.Add(new(assignment.Right.Span, name));
    }

    // With its comments, where it stands alone on its lines.
    private static void Move(CorrectionReason ground, LocalDeclarationStatementSyntax declaration, StatementSyntax loop, List<TextChange> changes)
    {
        if (ground.LinesOf(declaration, declaration.Span.End) is { } lines)
        {
            var (from, to) = (ground.IndentOf(declaration.SpanStart), ground.IndentOf(loop.SpanStart));
            changes.Add(InFront(ground, loop, ground.In(lines).Trim().Replace(ground.LineEnd + from, ground.LineEnd + to)));
            changes.Add(new(ground.WithBlankLines([lines])[0], ""));
        }
        else
        {
            changes.Add(InFront(ground, loop, ground.In(declaration.Span)));
            changes.Add(new(ground.WithSpace(declaration.Span), ""));
        }
    }

    // The comments of a loop stay with it.
    private static TextChange InFront(CorrectionReason ground, StatementSyntax loop, string text) => ground.BeginsLine(loop.SpanStart)
        ? new(new(ground.BeginningOf(loop), 0), ground.IndentOf(loop.SpanStart) + text + ground.LineEnd)
        : new(new(loop.SpanStart, 0), text + " ");

    private static StatementSyntax? Loop(SyntaxNode id) => id.Ancestors().FirstOrDefault(static ancestor =>
        ancestor is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) is StatementSyntax loop and not LocalFunctionStatementSyntax ? loop : null;

    private static bool IsNamedBeside(BlockSyntax block, StatementSyntax loop, string name) => block.DescendantTokens()
        .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && !loop.Span.Contains(token.Span));

    // A name that nothing in the member has. It counts the ids that the member's loops give, mended or not, so that the order in which they
    // are mended does not show.
    private static string? FreeName(AssignmentExpressionSyntax assignment, StatementSyntax loop)
    {
        SyntaxNode member = loop.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } found and not GlobalStatementSyntax ? found : loop.SyntaxTree.GetRoot();
        var number = member.DescendantNodes().OfType<AssignmentExpressionSyntax>().TakeWhile(other => other != assignment)
            .Count(static other => IsId(other) && Loop(other) is not null);
        var used =
            new HashSet<string>(
                member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText),
                StringComparer.Ordinal);
        return Names.Select(name => number == 0 ? name : CorrectionReason.Format($"{name}{number + 1}")).FirstOrDefault(name => !used.Contains(name));
    }

    private static bool IsId(AssignmentExpressionSyntax assignment) =>
        assignment is { Left: IdentifierNameSyntax { Identifier.ValueText: "Id" }, Parent: InitializerExpressionSyntax };
}
