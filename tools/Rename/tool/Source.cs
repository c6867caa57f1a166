using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Rewrites the tokens of one C# file, and what its strings and comments say of names.</summary>
public sealed class Source(Maps maps, string path)
{
    static readonly Regex Word = new(@"@?[\p{L}_][\p{L}\p{Nd}_]*", RegexOptions.Compiled);
    static readonly Regex CodeSigns = new(@"[;{}()=]|///|\b(public|static|using|namespace|class|var|where|new)\b", RegexOptions.Compiled);
    public readonly List<string> Problems = new();

    bool CodeFolder => path.StartsWith("analyzers/Nir.Sdk.Generators/") || path.StartsWith("analyzers/Nir.Sdk.CodeFixes/") || path.StartsWith("tests/Nir.Sdk.Analyzers.Tests") || path.StartsWith("tests/Nir.Sdk.Generators.Tests/") || path.StartsWith("tests/Benchmarks/Analy");

    public string Rewrite(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, Inventory.Options).GetRoot();
        var edits = new List<(int Start, int Length, string New)>();
        foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken:
                    var name = token.ValueText;
                    var renamed = maps.Name(path, name, Qualifier(token), IsCall(token));
                    if (renamed != name && token.Text.Length > 0) edits.Add((token.SpanStart, token.Span.Length, renamed));
                    break;
                case SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                    or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken:
                    Replace(token.SpanStart, token.Text, InString(token.Text, Whole(token), token));
                    break;
                case SyntaxKind.XmlTextLiteralToken:
                    Replace(token.SpanStart, token.Text, Prose(token.Text));
                    break;
            }
        }
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: false))
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                Replace(trivia.SpanStart, trivia.ToString(), Prose(trivia.ToString()));
            else if (trivia.IsKind(SyntaxKind.DisabledTextTrivia)) Replace(trivia.SpanStart, trivia.ToString(), Code(trivia.ToString(), camel: true));
        var named = new List<int>();
        if (Regex.IsMatch(path, "^src/Nir.Sdk/(Kontrakt|Contract)/|^src/Nir.Sdk/Regler/Avvik.cs$"))
            foreach (var property in root.DescendantNodes().OfType<PropertyDeclarationSyntax>())
                if (maps.Name(path, property.Identifier.ValueText, (property.Parent as BaseTypeDeclarationSyntax)?.Identifier.ValueText, false) is var other && other != property.Identifier.ValueText && property.Modifiers.Any(SyntaxKind.PublicKeyword) && property.ExpressionBody is null
                    && !property.AttributeLists.Any(a => a.ToString().Contains("Json")))
                {
                    var at0 = property.GetFirstToken().SpanStart;
                    edits.Add((at0, 0, $"[JsonPropertyName(\"{char.ToLowerInvariant(property.Identifier.ValueText[0])}{property.Identifier.ValueText[1..]}\")]\n    "));
                    if (!text.Contains("using System.Text.Json.Serialization;") && named.Count == 0)
                        edits.Add((root.GetFirstToken().SpanStart, 0, "using System.Text.Json.Serialization;\n" + (text.Contains("\nusing ") || text.StartsWith("using ") ? "" : "\n")));
                    named.Add(at0);
                }
        Collisions(root);
        var builder = new StringBuilder(text.Length + 1000);
        var at = 0;
        foreach (var (start, length, @new) in edits.OrderBy(e => e.Start))
        {
            if (start < at) continue;
            builder.Append(text, at, start - at).Append(@new); at = start + length;
        }
        return builder.Append(text, at, text.Length - at).ToString();

        void Replace(int start, string old, string @new) { if (old != @new) edits.Add((start, old.Length, @new)); }
    }

    static string Whole(SyntaxToken token) => token.Parent is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole } ? whole.ToString() : token.Text;

    static string Qualifier(SyntaxToken token)
    {
        var node = token.Parent;
        if (node is GenericNameSyntax g && g.Identifier == token) { }
        switch (node)
        {
            case EnumMemberDeclarationSyntax { Parent: EnumDeclarationSyntax e }: return e.Identifier.ValueText;
            case BaseTypeDeclarationSyntax or MemberDeclarationSyntax when node.Parent is BaseTypeDeclarationSyntax t: return t.Identifier.ValueText;
            case ParameterSyntax { Parent.Parent: RecordDeclarationSyntax r }: return r.Identifier.ValueText;
        }
        var previous = token.GetPreviousToken(includeDocumentationComments: true);
        if (!previous.IsKind(SyntaxKind.DotToken)) return node is SimpleNameSyntax && node.Parent is InvocationExpressionSyntax unqualified && unqualified.Expression == node ? node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText : null;
        var before = previous.GetPreviousToken(includeDocumentationComments: true);
        return before.IsKind(SyntaxKind.IdentifierToken) ? before.ValueText : null;
    }

    static bool IsCall(SyntaxToken token)
    {
        switch (token.Parent)
        {
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax: return true;
            case SimpleNameSyntax name:
                SyntaxNode node = name;
                if (node.Parent is MemberAccessExpressionSyntax access && access.Name == node) node = access;
                else if (node.Parent is MemberBindingExpressionSyntax binding && binding.Name == node) node = binding;
                if (node.Parent is InvocationExpressionSyntax call && call.Expression == node) return true;
                return name.Parent is NameMemberCrefSyntax { Parameters: not null } || name.Parent is QualifiedCrefSyntax { Member: NameMemberCrefSyntax { Parameters: not null } };
        }
        return false;
    }

    string InString(string text, string whole, SyntaxToken token)
    {
        if (token.Parent is LiteralExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } && call.Expression.ToString() is var called && Regex.IsMatch(called, @"(PathTo|StiTil|Combine|Repository\.\w+)$"))
        {
            var value = text.Trim('"');
            var mapped = value.EndsWith(".cs") ? maps.NewFile(path, value) : maps.NewFolder(value);
            if (mapped != value) return text.Replace(value, mapped);
            return text;
        }
        if (CodeFolder && Regex.Match(text, "^\"([A-Z]\\w*)\\.g\\.cs\"$") is { Success: true } hint) return "\"" + maps.Name(path, hint.Groups[1].Value, null, false) + ".g.cs\"";
        if (CodeFolder && Regex.IsMatch(text, "^\"[A-Z]\\w*\"$")) return maps.Name(path, text.Trim('"'), null, false) is var whole1 ? "\"" + whole1 + "\"" : text;
        if (path.StartsWith("analyzers/Nir.Sdk.Generators/Parametre") && token.IsKind(SyntaxKind.InterpolatedStringTextToken) && Regex.IsMatch(text, @"^rad\b")) text = "Row" + text[3..];
        if (CodeFolder && CodeSigns.IsMatch(whole.Trim('$', '"', '@')) && !IsJson(whole) && !Regex.IsMatch(text, @"^\W*[\w;]*;[\w;]+\W*$") && !Regex.IsMatch(whole, "[æøåÆØÅ]"))
            return Code(text, camel: true);
        return Data(text);
    }

    static bool IsJson(string text) => Regex.IsMatch(text, @"[{\[,]\s*\\?""[\w]+\\?""\s*:") && !text.Contains("class ") && !text.Contains("=>");

    /// <summary>C# code in a string or a file: names, but not what stands in quotes of its own.</summary>
    public string Code(string text, bool camel) => Word.Replace(text, match =>
    {
        var name = match.Value.TrimStart('@');
        if (InQuotes(text, match) && !(Before(text, match) is not null && After(text, match) == '(' && char.IsUpper(name[0]))) return match.Value;
        if (!camel && char.IsLower(name[0])) return match.Value;
        if (!char.IsUpper(name[0]) && Hyphenated(text, match)) return match.Value;
        var renamed = maps.Name(path, name, Before(text, match), IsCallIn(text, match));
        return renamed == name ? match.Value : renamed;
    });

    /// <summary>Data and sentences: only names that cannot be words of a sentence.</summary>
    public string Data(string text) => Word.Replace(text, match =>
    {
        var name = match.Value;
        if (!char.IsUpper(name[0])) return match.Value;
        var isName = Humps(name) >= 2
            || After(text, match) is '(' or '<' && match.Index + match.Length < text.Length && text[match.Index + match.Length] is '(' or '<'
            || Before(text, match) is not null
            || (match.Index + match.Length + 1 < text.Length && text[match.Index + match.Length] == '.' && char.IsUpper(text[match.Index + match.Length + 1]))
            || (match.Index > 0 && text[match.Index - 1] == '`')
            || (path.StartsWith("analyzers/Nir.Sdk.Analyzers/") && match.Index == 1 && match.Length == text.Length - 2);
        if (!isName) return match.Value;
        var renamed = maps.Name(path, name, Before(text, match), IsCallIn(text, match));
        return renamed;
    });

    public string Prose(string text) => Word.Replace(text, match =>
    {
        var name = match.Value;
        if (!char.IsUpper(name[0]) || InGuillemets(text, match)) return match.Value;
        return maps.Name(path, name, Before(text, match), IsCallIn(text, match));
    });

    static int Humps(string name) { var n = 0; for (var i = 0; i < name.Length; i++) if (char.IsUpper(name[i]) && (i == 0 || char.IsLower(name[i - 1]))) n++; return n; }

    static bool InQuotes(string text, Match match)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, match.Index - 1)) + 1;
        var quotes = 0; var singles = 0;
        for (var i = lineStart; i < match.Index; i++)
        {
            if (text[i] == '"' && (i == 0 || text[i - 1] != '\'')) quotes++;
            if (text[i] == '\'' && !(i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] == ' '))) singles++;
        }
        // The literal's own opening quotes stand on the first line.
        if (lineStart == 0) { var own = 0; while (own < text.Length && text[own] is '$' or '@') own++; while (own < text.Length && text[own] == '"') { own++; quotes--; } }
        if (quotes % 2 != 0)
        {
            // A hole of an interpolated string is code.
            var literal = text[(text.LastIndexOf('"', match.Index - 1) + 1)..match.Index];
            if (literal.Count(c => c == '{') > literal.Count(c => c == '}')) return false;
        }
        return quotes % 2 != 0 && Attribute(text, match) is false || singles % 2 != 0;
    }

    // <param name=\"verdi\"> and <see cref=\"X\"/> name what they name.
    static bool Attribute(string text, Match match) { var before = text[..match.Index]; return Regex.IsMatch(before, @"(name|cref)=\\?""[^""]*$"); }

    static bool Hyphenated(string text, Match match) => match.Index > 0 && text[match.Index - 1] == '-' || match.Index + match.Length + 1 < text.Length && text[match.Index + match.Length] == '-' && char.IsLetter(text[match.Index + match.Length + 1]);

    static bool InGuillemets(string text, Match match) { var open = text.LastIndexOf('«', match.Index); return open >= 0 && text.IndexOf('»', open) is var close && (close < 0 || close > match.Index); }

    static bool IsCallIn(string text, Match match)
    {
        if (After(text, match) != '(') return false;
        var before = text[..match.Index].TrimEnd();
        return !(before.EndsWith('[') || Regex.IsMatch(before, @"\b(new|class|record|struct)$"));
    }

    static char? After(string text, Match match) { var i = match.Index + match.Length; return i < text.Length ? text[i] : null; }

    static string Before(string text, Match match)
    {
        if (match.Index < 2 || text[match.Index - 1] != '.') return null;
        var end = match.Index - 1; var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_')) start--;
        return start < end ? text[start..end] : null;
    }

    void Collisions(SyntaxNode root)
    {
        foreach (var member in root.DescendantNodes().Where(n => n is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax or GlobalStatementSyntax or IndexerDeclarationSyntax or TypeDeclarationSyntax { ParameterList: not null }))
        {
            var names = new List<(string Old, string New, Microsoft.CodeAnalysis.Text.TextSpan Scope, int Line)>();
            foreach (var node in member.DescendantNodes(n => n == member || n is not TypeDeclarationSyntax))
            {
                var token = node switch
                {
                    ParameterSyntax p => p.Identifier,
                    VariableDeclaratorSyntax v when v.Parent?.Parent is not BaseFieldDeclarationSyntax => v.Identifier,
                    SingleVariableDesignationSyntax s => s.Identifier,
                    ForEachStatementSyntax f => f.Identifier,
                    CatchDeclarationSyntax c => c.Identifier,
                    _ => default,
                };
                if (token.RawKind == 0 || token.ValueText.Length == 0 || token.ValueText == "_") continue;
                SyntaxNode scope = node.AncestorsAndSelf().First(a => a is BlockSyntax or LambdaExpressionSyntax or ForStatementSyntax or ForEachStatementSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax or BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
                names.Add((token.ValueText, maps.Name(path, token.ValueText, null, false), scope.Span, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1));
            }
            for (var i = 0; i < names.Count; i++)
                for (var j = i + 1; j < names.Count; j++)
                    if (names[i].New == names[j].New && names[i].Old != names[j].Old && (names[i].Scope.Contains(names[j].Scope) || names[j].Scope.Contains(names[i].Scope)))
                        Problems.Add($"{path}:{names[j].Line}: {names[i].Old} and {names[j].Old} both become {names[j].New}");
        }
    }
}
