using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers;

namespace Nir.Sdk.CodeFixes.Overfoering;

/// <summary>NIR5052: passes the token on, by name, so that the options between may stay unsaid.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MissingTokenCodeFix() : SimpleCodeFix("token", new("Gi tokenet videre", "Pass the token on"), "NIR5052")
{
    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        if (ground.NodeOf(diagnostic) is InvocationExpressionSyntax { ArgumentList: { Arguments.Count: > 0 } arguments }
            && diagnostic.Properties.TryGetValue(Egenskaper.Token, out var token)
            && diagnostic.Properties.TryGetValue(Egenskaper.Medlem, out var parameter))
        {
            // On a line of its own where the last one has one, and behind its comment.
            var last = arguments.Arguments.Last();
            var comment = last.GetTrailingTrivia().LastOrDefault(CorrectionReason.IsComment);
            var behind = Math.Max(last.Span.End, comment.Span.End);
            var written = $"{parameter}: {CorrectionReason.Escaped(token!)}";
            if (ground.BeginsLine(last.SpanStart))
            {
                changes.Add(new(new(last.Span.End, 0), ","));
                changes.Add(new(new(behind, 0), ground.LineEnd + ground.IndentOf(last.SpanStart) + written));
            }
            else
            {
                changes.Add(new(new(comment.IsKind(SyntaxKind.SingleLineCommentTrivia) ? last.Span.End : behind, 0), $", {written}"));
            }
        }
    }
}
