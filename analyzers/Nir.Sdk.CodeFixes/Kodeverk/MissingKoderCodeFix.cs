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
    private protected override IEnumerable<TextChange> Changes(CorrectionReason ground, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Egenskaper.Medlem, out var joined) || joined is null)
        {
            return [];
        }

        var koder = joined.Split(',');
        return ground.NodeOf(diagnostic) switch
        {
            SwitchStatementSyntax statement => Changes(ground, statement, koder),
            SwitchExpressionSyntax expression => Changes(ground, expression, koder),
            _ => [],
        };
    }

    private static IEnumerable<TextChange> Changes(CorrectionReason ground, SwitchStatementSyntax statement, string[] koder)
    {
        if (List(ground, statement.Expression) is not { } list)
        {
            yield break;
        }

        var brace = statement.CloseBraceToken.SpanStart;
        if (!ground.BeginsLine(brace))
        {
            yield return new(new TextSpan(brace, 0), string.Concat(koder.Select(kode => $"case {list}.{kode}: ")) + "break; ");
            yield break;
        }

        var indent = statement.Sections is [var first, ..] ? ground.IndentOf(first.SpanStart) : ground.IndentOf(brace) + ground.Step;
        var text = new StringBuilder();
        foreach (var kode in koder)
        {
            text.Append(indent).Append("case ").Append(list).Append('.').Append(kode).Append(':').Append(ground.LineEnd);
        }

        text.Append(indent).Append(ground.Step).Append("break;").Append(ground.LineEnd);
        yield return new(new TextSpan(ground.Text.Lines.GetLineFromPosition(brace).Start, 0), text.ToString());
    }

    private static IEnumerable<TextChange> Changes(CorrectionReason ground, SwitchExpressionSyntax expression, string[] koder)
    {
        var position = expression.SpanStart;
        if (List(ground, expression.GoverningExpression) is not { } list
            || ground.NameOf("System.NotImplementedException", position) is not { } exception
            || expression.Arms is not [var first, ..])
        {
            yield break;
        }

        var arms = expression.Arms;
        var last = arms[arms.Count - 1];
        var added = koder.Select(kode => $"{list}.{kode} => throw new {exception}()");
        var (endsWithComma, brace) = (arms.SeparatorCount == arms.Count, expression.CloseBraceToken.SpanStart);
        if (!ground.BeginsLine(first.SpanStart) || !ground.BeginsLine(brace))
        {
            yield return endsWithComma
                ? new(new(arms.GetSeparator(arms.Count - 1).Span.End, 0), $" {string.Join(", ", added)},")
                : new(new(last.Span.End, 0), $", {string.Join(", ", added)}");
            yield break;
        }

        // In front of the brace, so that a comment stays with its arm.
        if (!endsWithComma)
        {
            yield return new(new(last.Span.End, 0), ",");
        }

        var indent = ground.IndentOf(first.SpanStart);
        yield return new(
            new(ground.Text.Lines.GetLineFromPosition(brace).Start, 0),
            indent + string.Join("," + ground.LineEnd + indent, added) + (endsWithComma ? "," : "") + ground.LineEnd);
    }

    private static string? List(CorrectionReason ground, ExpressionSyntax value) =>
        ground.Model.GetTypeInfo(value).Type.WithoutNullable() is { TypeKind: TypeKind.Enum } type ? ground.NameOf(type, value.SpanStart) : null;
}
