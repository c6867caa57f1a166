using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

// usage: style <root> [--fix]
var root = args[0];
var fix = args.Contains("--fix");
var files = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", "ls-files *.cs") { WorkingDirectory = root, RedirectStandardOutput = true })!;
var list = files.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
int remaining = 0, braces = 0, fields = 0, lines = 0, braceFiles = 0;
foreach (var file in list)
{
    var path = Path.Combine(root, file);
    if (!File.Exists(path)) continue;
    var text = File.ReadAllText(path);
    var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
    var node = tree.GetRoot();
    var n = node.DescendantNodes().Count(x => Embedded(x) != null);
    if (n > 0) { braces += n; braceFiles++; if (!fix) Console.WriteLine($"braces {n} {file}"); }
    foreach (var f in node.DescendantNodes().OfType<FieldDeclarationSyntax>())
    {
        var priv = !f.Modifiers.Any(m => m.IsKind(SyntaxKind.PublicKeyword) || m.IsKind(SyntaxKind.InternalKeyword) || m.IsKind(SyntaxKind.ProtectedKeyword) || m.IsKind(SyntaxKind.ConstKeyword) || m.IsKind(SyntaxKind.StaticKeyword));
        if (priv) foreach (var v in f.Declaration.Variables) if (!v.Identifier.Text.StartsWith('_')) { fields++; Console.WriteLine($"field {v.Identifier.Text} {file}"); }
    }
    var over = text.Split('\n').Count(l => l.Length > 160);
    if (over > 0) { lines += over; Console.WriteLine($"long {over} {file}"); }
    if (fix && n > 0)
    {
        while (true)
        {
            tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
            node = tree.GetRoot();
            // innermost first: take the last one in document order
            var target = node.DescendantNodes().Select(Embedded).LastOrDefault(x => x != null);
            if (target == null) break;
            var src = SourceText.From(text);
            var parent = target.Parent;
            var parentStart = parent is ElseClauseSyntax e ? e.ElseKeyword.SpanStart : parent.SpanStart;
            var line = src.Lines.GetLineFromPosition(parentStart);
            var indent = new string(src.ToString(line.Span).TakeWhile(char.IsWhiteSpace).ToArray());
            var prev = target.GetFirstToken().GetPreviousToken();
            var between = text.Substring(prev.Span.End, target.SpanStart - prev.Span.End);
            var comments = string.Join("", between.Split('\n').Skip(0).Select(l => l.Trim()).Where(l => l.StartsWith("//")).Select(l => indent + "    " + l + "\n"));
            var sameLine = !between.Contains('\n');
            var body = text.Substring(target.SpanStart, target.Span.Length);
            // re-indent the body when it stood on the parent's line
            var after = text.IndexOf('\n', target.Span.End);
            var trailing = text.Substring(target.Span.End, (after < 0 ? text.Length : after) - target.Span.End);
            // trailing comment stays with the statement
            var keep = trailing.TrimStart().StartsWith("//") ? trailing : "";
            var tailStart = target.Span.End + keep.Length;
            var block = "\n" + indent + "{\n" + comments + indent + "    " + body + keep + "\n" + indent + "}";
            text = text[..prev.Span.End] + block + text[tailStart..];
            // a following statement on its own line gets a blank line unless it is else/}/blank
            var pos = prev.Span.End + block.Length;
            var rest = text[pos..];
            var nl = rest.IndexOf('\n');
            if (nl >= 0 && rest[..nl].Trim() == "")
            {
                var next = rest[(nl + 1)..].Split('\n')[0].Trim();
                if (next != "" && !next.StartsWith('}') && !next.StartsWith("else") && !next.StartsWith("catch") && !next.StartsWith("finally") && !next.StartsWith("while ("))
                    text = text[..(pos + nl + 1)] + "\n" + text[(pos + nl + 1)..];
            }
        }
        File.WriteAllText(path, text);
    }
    if (fix && text.Split('\n').Any(l => l.Length > 160))
    {
        var wrapped = Wrap.All(text, out var left);
        remaining += left;
        if (left > 0) Console.WriteLine($"left {left} {file}");
        File.WriteAllText(path, wrapped);
    }
}
Console.WriteLine($"braces {braces} in {braceFiles} files, fields {fields}, long lines {lines}, not wrapped {remaining}");
static StatementSyntax Embedded(SyntaxNode n)
{
    StatementSyntax s = n switch
    {
        IfStatementSyntax i => i.Statement,
        ElseClauseSyntax e => e.Statement is IfStatementSyntax ? null : e.Statement,
        ForStatementSyntax f => f.Statement,
        CommonForEachStatementSyntax f => f.Statement,
        WhileStatementSyntax w => w.Statement,
        DoStatementSyntax d => d.Statement,
        UsingStatementSyntax u => u.Statement is UsingStatementSyntax ? null : u.Statement,
        LockStatementSyntax l => l.Statement,
        FixedStatementSyntax x => x.Statement,
        _ => null,
    };
    return s is null or BlockSyntax ? null : s;
}
