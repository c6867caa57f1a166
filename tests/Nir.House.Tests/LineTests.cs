using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nir.Shared;

namespace Nir.House.Tests;

/// <summary>No line of code is over 160 columns, but for a text that stands alone on its line and cannot be broken.</summary>
public sealed class LineTests
{
    private const int Most = 160;

    // What may stand before a text that has a line of its own.
    private static readonly string[] Leads = ["", "+", "?", ":", "??", "=>", "or", "return", "yield return", "..", "<<"];

    public static TheoryData<string> Folders => ["analyzers", "mock-server", "samples", "src", "tests", "tools"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_line_is_longer_than_it_must_be(string folder)
    {
        var faults = Directory.EnumerateFiles(Repository.PathTo(folder), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !Path.GetRelativePath(Repository.Root, path).Split('/', '\\').Any(static part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal)
            .SelectMany(static path => Faults(File.ReadAllText(path)).Select(line => $"{Path.GetRelativePath(Repository.Root, path)}:{line}"));

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("x = f(", ");", 1)]
    [InlineData("// ", "", 1)]
    [InlineData("", ";", 0)]
    [InlineData("+ ", ");", 0)]
    public void A_long_text_is_let_be_where_it_stands_alone(string before, string after, int faults) =>
        Assert.Equal(faults, Faults($"y = z(1,\n    {before}\"{new string('a', Most)}\"{after}\n").Count());

    [Fact]
    public void A_line_within_a_text_is_as_long_as_the_text() =>
        Assert.Empty(Faults($"var x = \"\"\"\n    {new string('a', Most)}\n    \"\"\";\n"));

    // The numbers of the lines that are too long.
    private static IEnumerable<int> Faults(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        if (lines.All(static line => line.Length <= Most))
        {
            return [];
        }

        var texts = Texts(CSharpSyntaxTree.ParseText(code));
        return Enumerable.Range(0, lines.Length)
            .Where(i => lines[i].Length > Most && !texts.Any(text => Fills(text, i, lines[i])))
            .Select(static i => i + 1);
    }

    private static List<FileLinePositionSpan> Texts(SyntaxTree tree) =>
    [
        .. tree.GetRoot().DescendantNodes(static _ => true, descendIntoTrivia: true)
            .Where(static node => node is InterpolatedStringExpressionSyntax || (node is LiteralExpressionSyntax && IsText(node.Kind())))
            .Select(node => tree.GetLineSpan(node.Span)),
    ];

    private static bool IsText(SyntaxKind kind) => kind is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression;

    private static bool Fills(FileLinePositionSpan text, int line, string content)
    {
        var (start, end) = (text.StartLinePosition, text.EndLinePosition);
        return start.Line == line
            ? Leads.Contains(content[..start.Character].Trim(), StringComparer.Ordinal)
            : start.Line < line && line <= end.Line;
    }
}
