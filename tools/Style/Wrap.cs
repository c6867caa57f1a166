using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

static class Wrap
{
    const int Most = 160;

    public static string All(string text, out int left)
    {
        left = 0;
        text = Comments(text);
        var skip = new HashSet<string>();
        for (var round = 0; round < 5000; round++)
        {
            var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
            var src = SourceText.From(text);
            var line = src.Lines.FirstOrDefault(l => l.Span.Length > Most && !skip.Contains(l.ToString()));
            if (line == default) break;
            var at = Candidate(tree.GetRoot(), src, line);
            if (at < 0) { skip.Add(line.ToString()); continue; }
            var indent = new string(line.ToString().TakeWhile(char.IsWhiteSpace).ToArray());
            var deeper = Continues(tree.GetRoot(), src, line, at) ? indent : indent + "    ";
            var broken = tree.GetRoot().FindToken(at);
            if (broken.IsKind(SyntaxKind.QuestionToken) && broken.Parent is ConditionalExpressionSyntax c && src.Lines.GetLineFromPosition(c.ColonToken.SpanStart).LineNumber == line.LineNumber)
            {
                var colon = c.ColonToken.SpanStart;
                text = text[..at].TrimEnd(' ') + "\n" + deeper + text[at..colon].Trim(' ') + "\n" + deeper + text[colon..];
                continue;
            }

            var before = text[..at].TrimEnd(' ');
            text = before + "\n" + deeper + text[at..].TrimStart(' ');
        }
        left = skip.Count;
        return text;
    }

    // A list that began on an earlier line, or one more of the operators that the line begins with, keeps its indentation.
    static bool Continues(SyntaxNode root, SourceText src, TextLine line, int at)
    {
        var token = root.FindToken(at);
        var list = token.Parent.AncestorsAndSelf().FirstOrDefault(n => n.SpanStart < at && n is ArgumentListSyntax or ParameterListSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax or AttributeArgumentListSyntax or SwitchExpressionSyntax);
        var first = root.FindToken(line.Start + src.ToString(line.Span).TakeWhile(char.IsWhiteSpace).Count());
        var previous = token.GetPreviousToken();
        if (previous.IsKind(SyntaxKind.CommaToken) && list is not null && list.SpanStart < line.Start) return true;
        return first.RawKind == token.RawKind && (token.IsKind(SyntaxKind.AmpersandAmpersandToken) || token.IsKind(SyntaxKind.BarBarToken) || token.IsKind(SyntaxKind.DotToken) || token.IsKind(SyntaxKind.OrKeyword) || token.IsKind(SyntaxKind.PlusToken));
    }

    static int Candidate(SyntaxNode root, SourceText src, TextLine line)
    {
        var best = (-1, int.MaxValue);
        foreach (var token in root.DescendantTokens(line.Span, descendIntoTrivia: false))
        {
            if (token.SpanStart <= line.Start || token.SpanStart >= line.End || token.SpanStart - line.Start > Most + 1) continue;
            var previous = token.GetPreviousToken();
            if (previous.SpanStart < line.Start) continue;
            if (src.ToString(new TextSpan(line.Start, token.SpanStart - line.Start)).Trim() == "") continue;
            if (token.Parent.AncestorsAndSelf().Any(n => n is InterpolationSyntax or InterpolatedStringExpressionSyntax)) continue;
            if (InTrailingComment(src, line, token)) continue;
            var weight = Weight(previous, token);
            if (weight < 0) continue;
            var depth = Depth(token, line);
            var score = depth * 10 + weight;
            // Prefer low depth; within it, the last place that fits.
            if (score <= best.Item2) best = (token.SpanStart, score);
        }
        return best.Item1;
    }

    static bool InTrailingComment(SourceText src, TextLine line, SyntaxToken token) => false;

    static int Depth(SyntaxToken token, TextLine line)
    {
        // brackets opened on this line before the token
        var depth = 0;
        foreach (var node in token.Parent.AncestorsAndSelf())
        {
            if (node.SpanStart >= token.SpanStart) continue;
            if (node is ArgumentSyntax or ArgumentListSyntax or ParameterListSyntax or BracketedArgumentListSyntax or ParenthesizedExpressionSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax
                or BlockSyntax or TupleExpressionSyntax or AttributeListSyntax or AttributeArgumentListSyntax or PropertyPatternClauseSyntax or SwitchExpressionSyntax or TypeArgumentListSyntax
                or ParenthesizedPatternSyntax or ParenthesizedVariableDesignationSyntax or TupleTypeSyntax or TypeParameterListSyntax or AccessorListSyntax or PositionalPatternClauseSyntax or ListPatternSyntax or CastExpressionSyntax or LambdaExpressionSyntax)
            {
                if (node.SpanStart >= line.Start) depth++;
            }
        }
        return depth;
    }

    static int Weight(SyntaxToken previous, SyntaxToken token)
    {
        if (token.Parent is TypeArgumentListSyntax or TypeParameterListSyntax or ArrayRankSpecifierSyntax or TupleTypeSyntax or CastExpressionSyntax) return -1;
        if (previous.IsKind(SyntaxKind.EqualsGreaterThanToken)) return previous.Parent is ArrowExpressionClauseSyntax or SwitchExpressionArmSyntax ? 0 : 4;
        if (token.IsKind(SyntaxKind.AmpersandAmpersandToken) || token.IsKind(SyntaxKind.BarBarToken)) return 1;
        if (token.IsKind(SyntaxKind.QuestionToken) && token.Parent is ConditionalExpressionSyntax) return 1;
        if (token.IsKind(SyntaxKind.ColonToken) && token.Parent is ConditionalExpressionSyntax) return 8;
        if (token.IsKind(SyntaxKind.QuestionQuestionToken)) return 2;
        if (token.IsKind(SyntaxKind.OrKeyword) || token.IsKind(SyntaxKind.AndKeyword)) return 3;
        if (token.IsKind(SyntaxKind.WhenKeyword) || token.IsKind(SyntaxKind.WhereKeyword)) return 2;
        if (token.IsKind(SyntaxKind.ColonToken) && token.Parent is BaseListSyntax) return 1;
        if (previous.IsKind(SyntaxKind.CommaToken) && previous.Parent is ArgumentListSyntax or ParameterListSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax or TupleExpressionSyntax or AttributeArgumentListSyntax or AttributeListSyntax or BaseListSyntax or SwitchExpressionSyntax or PropertyPatternClauseSyntax or AnonymousObjectCreationExpressionSyntax or SubpatternSyntax) return 3;
        if (previous.IsKind(SyntaxKind.OpenParenToken) && previous.Parent is ArgumentListSyntax or ParameterListSyntax && !token.IsKind(SyntaxKind.CloseParenToken)) return 6;
        if (token.IsKind(SyntaxKind.DotToken) && token.Parent is MemberAccessExpressionSyntax m && m.Parent is InvocationExpressionSyntax && m.Expression is InvocationExpressionSyntax) return 4;
        if (token.IsKind(SyntaxKind.PlusToken) && token.Parent is BinaryExpressionSyntax) return 5;
        if (previous.IsKind(SyntaxKind.EqualsToken) && previous.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax }) return 5;
        if (previous.IsKind(SyntaxKind.CloseBracketToken) && previous.Parent is AttributeListSyntax) return 1;
        return -1;
    }

    static string Comments(string text)
    {
        var lines = text.Split('\n').ToList();
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
        var src = SourceText.From(text);
        var own = new HashSet<int>();
        foreach (var trivia in tree.GetRoot().DescendantTrivia(descendIntoTrivia: false))
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            {
                for (var i = src.Lines.GetLineFromPosition(trivia.SpanStart).LineNumber; i <= src.Lines.GetLineFromPosition(Math.Max(trivia.SpanStart, trivia.FullSpan.End - 1)).LineNumber; i++) own.Add(i);
            }
        }
        var result = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var trimmed = line.TrimStart();
            if (line.Length <= Most || !own.Contains(i) || !trimmed.StartsWith("//")) { result.Add(line); continue; }
            var indent = line[..(line.Length - trimmed.Length)];
            var mark = trimmed.StartsWith("///") ? "///" : "//";
            var rest = trimmed[mark.Length..].TrimStart();
            var current = indent + mark;
            // never break inside a tag
            foreach (var word in Words(rest))
            {
                if (current.Length + 1 + word.Length > Most && current.Length > indent.Length + mark.Length)
                {
                    result.Add(current);
                    current = indent + mark;
                }
                current += " " + word;
            }
            result.Add(current);
        }
        return string.Join('\n', result);
    }

    static IEnumerable<string> Words(string text)
    {
        var start = 0; var tag = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<') tag = true;
            else if (text[i] == '>') tag = false;
            else if (text[i] == ' ' && !tag)
            {
                if (i > start) yield return text[start..i];
                start = i + 1;
            }
        }
        if (start < text.Length) yield return text[start..];
    }
}
