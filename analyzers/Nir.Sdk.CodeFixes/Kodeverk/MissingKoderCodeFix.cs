using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.CodeFixes.Kodeverk;

/// <summary>NIR2052: names the codes that a switch misses. A statement goes on doing nothing for them, an expression goes on throwing, and now says
/// so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MissingKoderCodeFix() : SimpleCodeFix("koder", new("Legg til kodene som mangler", "Add the missing codes"), "NIR2052")
{
    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        if (!diagnostic.Properties.TryGetValue(Egenskaper.Medlem, out var joined) || joined is null)
        {
            return;
        }

        var koder = joined.Split(',');
        switch (ground.NodeOf(diagnostic))
        {
            case SwitchStatementSyntax statement:
                Change(ground, statement, koder, changes);
                break;
            case SwitchExpressionSyntax expression:
                Change(ground, expression, koder, changes);
                break;
        }
    }

    private static void Change(CorrectionReason ground, SwitchStatementSyntax statement, string[] koder, List<TextChange> changes)
    {
        if (List(ground, statement.Expression) is not { } list)
        {
            return;
        }

        var brace = statement.CloseBraceToken.SpanStart;
        if (!ground.BeginsLine(brace))
        {
            changes.Add(new(new TextSpan(brace, 0), string.Concat(koder.Select(kode => $"case {list}.{kode}: ")) + "break; "));
            return;
        }

        var indent = statement.Sections is [var first, ..] ? ground.IndentOf(first.SpanStart) : ground.IndentOf(brace) + ground.Step;
        var text = new StringBuilder();
        foreach (var kode in koder)
        {
            text.Append(indent).Append("case ").Append(list).Append('.').Append(kode).Append(':').Append(ground.LineEnd);
        }

        text.Append(indent).Append(ground.Step).Append("break;").Append(ground.LineEnd);
        changes.Add(new(new TextSpan(ground.Text.Lines.GetLineFromPosition(brace).Start, 0), text.ToString()));
    }

    private static void Change(CorrectionReason ground, SwitchExpressionSyntax expression, string[] koder, List<TextChange> changes)
    {
        var position = expression.SpanStart;
        if (List(ground, expression.GoverningExpression) is not { } list
            || ground.NameOf("System.NotImplementedException", position) is not { } exception
            || expression.Arms is not [var first, ..])
        {
            return;
        }

        var arms = expression.Arms;
        var last = arms[arms.Count - 1];
        var added = koder.Select(kode => $"{list}.{kode} => throw new {exception}()");
        var (endsWithComma, brace) = (arms.SeparatorCount == arms.Count, expression.CloseBraceToken.SpanStart);
        if (!ground.BeginsLine(first.SpanStart) || !ground.BeginsLine(brace))
        {
            changes.Add(endsWithComma
                ? new(new(arms.GetSeparator(arms.Count - 1).Span.End, 0), $" {string.Join(", ", added)},")
                : new(new(last.Span.End, 0), $", {string.Join(", ", added)}"));
            return;
        }

        // In front of the brace, so that a comment stays with its arm.
        if (!endsWithComma)
        {
            changes.Add(new(new(last.Span.End, 0), ","));
        }

        var indent = ground.IndentOf(first.SpanStart);
        changes.Add(new(
            new(ground.Text.Lines.GetLineFromPosition(brace).Start, 0),
            indent + string.Join("," + ground.LineEnd + indent, added) + (endsWithComma ? "," : "") + ground.LineEnd));
    }

    private static string? List(CorrectionReason ground, ExpressionSyntax value) =>
        ground.Model.GetTypeInfo(value).Type.WithoutNullable() is { TypeKind: TypeKind.Enum } type ? ground.NameOf(type, value.SpanStart) : null;
}
