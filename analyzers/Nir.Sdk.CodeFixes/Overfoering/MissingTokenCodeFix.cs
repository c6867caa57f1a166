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
    private protected override IEnumerable<TextChange> Changes(CorrectionReason ground, Diagnostic diagnostic)
    {
        if (ground.NodeOf(diagnostic) is InvocationExpressionSyntax { ArgumentList: { Arguments.Count: > 0 } arguments }
            && diagnostic.Properties.TryGetValue(Egenskaper.Token, out var token)
            && diagnostic.Properties.TryGetValue(Egenskaper.Medlem, out var parameter))
        {
            yield return new(new TextSpan(arguments.Arguments.Last().Span.End, 0), $", {parameter}: {Escaped(token!)}");
        }
    }

    // A name that is a word of the language is written with a sign in front.
    private static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.None ? name : $"@{name}";
}
