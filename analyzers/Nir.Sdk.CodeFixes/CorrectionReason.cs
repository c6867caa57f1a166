using System.Globalization;
using Microsoft.CodeAnalysis;
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
    public string Step { get; } = text.Lines.Any(line => line.Start < line.End && text[line.Start] == '\t') ? "\t" : "    ";

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

    /// <summary>A type's name as short as the usings at the position allow.</summary>
    public string NameOf(ITypeSymbol type, int position) => type.ToMinimalDisplayString(model, position);

    public string? NameOf(string metadataName, int position) =>
        model.Compilation.GetTypeByMetadataName(metadataName) is { } type ? NameOf(type, position) : null;

    public string In(TextSpan span) => text.ToString(span);

    public static string Format(FormattableString value) => value.ToString(CultureInfo.InvariantCulture);
}
