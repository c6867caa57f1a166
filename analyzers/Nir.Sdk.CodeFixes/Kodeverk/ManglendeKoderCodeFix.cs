using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers;
using Nir.Sdk.Analyzers.Operasjoner;

namespace Nir.Sdk.CodeFixes.Kodeverk;

/// <summary>NIR2052: names the codes that a switch misses. A statement goes on doing nothing for them, an expression goes on throwing, and now says so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ManglendeKoderCodeFix() : EnkelCodeFix("koder", new("Legg til kodene som mangler", "Add the missing codes"), "NIR2052")
{
    private const string Step = "    ";

    private protected override IEnumerable<TextChange> Changes(Rettingsgrunn grunn, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Egenskaper.Medlem, out var joined) || joined is null)
            return [];

        var koder = joined.Split(',');
        return grunn.NodeOf(diagnostic) switch
        {
            SwitchStatementSyntax statement => Changes(grunn, statement, koder),
            SwitchExpressionSyntax expression => Changes(grunn, expression, koder),
            _ => [],
        };
    }

    private static IEnumerable<TextChange> Changes(Rettingsgrunn grunn, SwitchStatementSyntax statement, string[] koder)
    {
        if (Liste(grunn, statement.Expression) is not { } liste)
            yield break;

        var brace = statement.CloseBraceToken.SpanStart;
        if (!grunn.BeginsLine(brace))
        {
            yield return new(new TextSpan(brace, 0), string.Concat(koder.Select(kode => $"case {liste}.{kode}: ")) + "break; ");
            yield break;
        }

        var indent = statement.Sections is [var first, ..] ? grunn.IndentOf(first.SpanStart) : grunn.IndentOf(brace) + Step;
        var text = new StringBuilder();
        foreach (var kode in koder)
            text.Append(indent).Append("case ").Append(liste).Append('.').Append(kode).Append(':').Append(grunn.LineEnd);
        text.Append(indent).Append(Step).Append("break;").Append(grunn.LineEnd);
        yield return new(new TextSpan(grunn.Text.Lines.GetLineFromPosition(brace).Start, 0), text.ToString());
    }

    private static IEnumerable<TextChange> Changes(Rettingsgrunn grunn, SwitchExpressionSyntax expression, string[] koder)
    {
        var position = expression.SpanStart;
        if (Liste(grunn, expression.GoverningExpression) is not { } liste
            || grunn.NameOf("System.NotImplementedException", position) is not { } exception
            || expression.Arms is not [var first, ..])
            yield break;

        var arms = expression.Arms;
        var last = arms[arms.Count - 1];
        var between = grunn.BeginsLine(first.SpanStart) ? grunn.LineEnd + grunn.IndentOf(first.SpanStart) : " ";
        var added = string.Join("," + between, koder.Select(kode => $"{liste}.{kode} => throw new {exception}()"));
        yield return arms.SeparatorCount == arms.Count
            ? new(new TextSpan(arms.GetSeparator(arms.Count - 1).Span.End, 0), between + added + ",")
            : new(new TextSpan(last.Span.End, 0), "," + between + added);
    }

    private static string? Liste(Rettingsgrunn grunn, ExpressionSyntax value) =>
        grunn.Model.GetTypeInfo(value).Type.WithoutNullable() is { TypeKind: TypeKind.Enum } type ? grunn.NameOf(type, value.SpanStart) : null;
}
