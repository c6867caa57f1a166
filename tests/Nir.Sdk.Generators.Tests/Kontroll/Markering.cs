using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Generators.Tests.Kontroll;

/// <summary>A text in which <c>[|</c> and <c>|]</c> mark the places where a fault is expected.</summary>
internal sealed record Markering(string Text, IReadOnlyList<LinePositionSpan> Places)
{
    public static Markering Read(string marked)
    {
        var spans = new List<TextSpan>();
        var text = "";
        foreach (var part in marked.Split("[|"))
        {
            if (part.Split("|]") is [var inside, var after])
            {
                spans.Add(new TextSpan(text.Length, inside.Length));
                text += inside + after;
            }
            else
                text += part;
        }

        var lines = SourceText.From(text).Lines;
        return new Markering(text, [.. spans.Select(lines.GetLinePositionSpan)]);
    }
}
