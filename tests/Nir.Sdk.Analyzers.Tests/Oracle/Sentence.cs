using System.Collections.Immutable;
using System.Text;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>A statement of a generated program, with the statements inside it: what shrinking takes away one by one.</summary>
internal sealed record Sentence(string Foer, ImmutableArray<Sentence> Inner, string Etter)
{
    public static Sentence Simple(string text) => new(text, [], "");

    public void Write(StringBuilder text)
    {
        text.Append(Foer).Append('\n');
        foreach (var inner in Inner)
        {
            inner.Write(text);
        }

        text.Append(Etter).Append('\n');
    }

    /// <summary>The same with one statement less, or with one replaced by what is inside it.</summary>
    public static IEnumerable<ImmutableArray<Sentence>> Less(ImmutableArray<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            yield return sentences.RemoveAt(i);
            if (!sentences[i].Inner.IsEmpty)
            {
                yield return sentences.RemoveAt(i).InsertRange(i, sentences[i].Inner);
            }

            foreach (var inner in Less(sentences[i].Inner))
            {
                yield return sentences.SetItem(i, sentences[i] with { Inner = inner });
            }
        }
    }
}
