using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>The same source in other clothes.</summary>
internal static partial class Variations
{
    private const int Copies = 2;

    /// <summary>How many times source is damaged where nobody asks for another number.</summary>
    public const int Damages = 4;

    public static IEnumerable<(Clothes Clothes, string Marked)> Create(Subject subject, CSharpParseOptions options)
    {
        TestFileMarkupParser.GetSpans(subject.Marked, out var text, out ImmutableArray<TextSpan> _);
        var root = Parse(text, options);
        yield return (Clothes.Plain, subject.Marked);
        yield return (Clothes.Generated, text);
        for (var i = 0; i < subject.Damages; i++)
        {
            yield return (Clothes.Damaged, Damage(root, i));
        }

        if (subject.Broken)
        {
            yield break;
        }

        for (var i = 0; i < Copies && Subject.CanMove(root); i++)
        {
            yield return (Clothes.Duplicated, subject.Marked);
        }

        // The marks stand as comments while the source is rewritten.
        var commented = Parse(Mark().Replace(subject.Marked, "/*$0*/"), options);
        foreach (var clothes in subject.Wrapped ? new[] { Clothes.InLocalFunction, Clothes.InLambda } : [])
        {
            if (new Wrapping(clothes).Wrap(commented) is { } wrapped)
            {
                yield return (clothes, Comment().Replace(wrapped, "$1"));
            }
        }
    }

    public static CompilationUnitSyntax Parse(string text, CSharpParseOptions options) => CSharpSyntaxTree.ParseText(text, options).GetCompilationUnitRoot();

    private static string Damage(CompilationUnitSyntax root, int round)
    {
        var text = new StringBuilder(root.ToFullString());
        // The same tokens each time.
        var random = new Random(text.Length + round);
        var tokens = root.DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        for (var i = 0; i <= round / 2 && tokens.Count > 0; i++)
        {
            var lost = tokens[random.Next(tokens.Count)];
            tokens.Remove(lost);
            text.Remove(lost.SpanStart, lost.Span.Length).Insert(lost.SpanStart, " ", lost.Span.Length);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|\w+:|\|\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"/\*(\[\||\|\]|\{\|\w+:|\|\})\*/")]
    private static partial Regex Comment();
}
