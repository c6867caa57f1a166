using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.CodeFixes;

/// <summary>A document as a fix reads it.</summary>
internal sealed class CorrectionReason(SyntaxNode root, SemanticModel model, SourceText text)
{
    public SyntaxNode Root => root;

    public SemanticModel Model => model;

    public SourceText Text => text;

    /// <summary>How the document ends its lines.</summary>
    public string LineEnd { get; } = text.ToString().Contains("\r\n") ? "\r\n" : "\n";

    /// <summary>One step of indent, as the document writes it.</summary>
    public string Step { get; } = text.Lines.Any(line => line.Start < line.End && text[line.Start] == '\t') ? "\t"
        : text.Lines.Select(static line => line.ToString()).Select(static line => line.Length - line.TrimStart(' ').Length)
            .FirstOrDefault(static width => width > 0) == 2 ? "  "
        : "    ";

    /// <summary>What name is free where a position is: the one that is asked for, or it with a number.</summary>
    public string FreeName(string name, int position) => Enumerable.Range(1, int.MaxValue - 1).Select(number => number == 1 ? name : Format($"{name}{number}"))
        .First(one => model.LookupSymbols(position, name: one).All(static symbol => symbol is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol)));

    public static async Task<CorrectionReason?> ReadAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new(root, model, await document.GetTextAsync(cancellationToken).ConfigureAwait(false))
            : null;

    public SyntaxNode NodeOf(Diagnostic diagnostic) => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The white space that the line of a position begins with.</summary>
    public string IndentOf(int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>Whether nothing but white space stands before a position on its line.</summary>
    public bool BeginsLine(int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, position)));
    }

    /// <summary>
    /// The lines of something that stands alone on them, up to a position behind it, with the comments that speak of it: those right above, and the one
    /// behind. Null: it shares a line.
    /// </summary>
    public TextSpan? LinesOf(SyntaxNode node, int end)
    {
        var last = text.Lines.GetLineFromPosition(end);
        var behind = In(TextSpan.FromBounds(end, last.End)).Trim();
        return BeginsLine(node.SpanStart) && (behind.Length == 0 || behind.StartsWith("//", StringComparison.Ordinal)
            || (behind.StartsWith("/*", StringComparison.Ordinal) && behind.IndexOf("*/", StringComparison.Ordinal) == behind.Length - 2))
            ? TextSpan.FromBounds(BeginningOf(node), last.EndIncludingLineBreak)
            : null;
    }

    /// <summary>Where the first line of something begins, or that of the comments right above it.</summary>
    public int BeginningOf(SyntaxNode node)
    {
        var start = text.Lines.GetLineFromPosition(node.SpanStart).Start;
        foreach (var comment in node.GetLeadingTrivia().Reverse().Where(IsComment))
        {
            if (BeginsLine(comment.SpanStart) && text.Lines.GetLineFromPosition(comment.Span.End).EndIncludingLineBreak == start)
            {
                start = text.Lines.GetLineFromPosition(comment.SpanStart).Start;
            }
        }

        return start;
    }

    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>Lines that go, with the blank line that would be one too many: where two would meet, or one would stand at a brace.</summary>
    public List<TextSpan> WithBlankLines(IEnumerable<TextSpan> lines)
    {
        var all = new List<TextSpan>();
        foreach (var one in lines.OrderBy(static one => one.Start))
        {
            var joined = one;
            if (all.Count > 0 && all[all.Count - 1] is var before && before.End >= one.Start)
            {
                joined = TextSpan.FromBounds(before.Start, Math.Max(before.End, one.End));
                all.RemoveAt(all.Count - 1);
            }

            all.Add(WithBlankLine(joined));
        }

        return all;
    }

    private TextSpan WithBlankLine(TextSpan lines)
    {
        var (above, below) = (text.Lines.GetLineFromPosition(Math.Max(0, lines.Start - 1)), text.Lines.GetLineFromPosition(lines.End));
        var (before, after) = (lines.Start == 0 ? "" : above.ToString().Trim(), below.ToString().Trim());
        return after.Length == 0 && (before.Length == 0 || before.EndsWith("{", StringComparison.Ordinal))
                ? TextSpan.FromBounds(lines.Start, below.EndIncludingLineBreak)
            : before.Length == 0 && after.StartsWith("}", StringComparison.Ordinal) ? TextSpan.FromBounds(above.Start, lines.End)
            : lines;
    }

    /// <summary>A type's name as short as the usings at the position allow, unless it means something else there.</summary>
    public string NameOf(ITypeSymbol type, int position)
    {
        var name = type.ToMinimalDisplayString(model, position);
        var meant = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
        return SymbolEqualityComparer.Default.Equals(meant, type) ? name : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }

    public string? NameOf(string metadataName, int position) =>
        model.Compilation.GetTypeByMetadataName(metadataName) is { } type ? NameOf(type, position) : null;

    /// <summary>A name that is a word of the language is written with a sign in front.</summary>
    public static string Escaped(string name) =>
        SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.None or SyntaxKind.UnderscoreToken
            ? name : $"@{name}";

    /// <summary>A part of a line that goes, with the white space on one side of it.</summary>
    public TextSpan WithSpace(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        if (end == text.Length || text[end] is '\r' or '\n')
        {
            for (end = span.End; start > 0 && text[start - 1] is ' ' or '\t'; start--)
            {
            }
        }

        return TextSpan.FromBounds(start, end);
    }

    public string In(TextSpan span) => text.ToString(span);

    public static string Format(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);
}
