using System.Collections.Immutable;
using System.Text;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>A statement of a generated program, with the statements inside it: what shrinking takes away one by one.</summary>
internal sealed record Setning(string Foer, ImmutableArray<Setning> Indre, string Etter)
{
    public static Setning Enkel(string text) => new(text, [], "");

    public void Skriv(StringBuilder text)
    {
        text.Append(Foer).Append('\n');
        foreach (var indre in Indre)
        {
            indre.Skriv(text);
        }

        text.Append(Etter).Append('\n');
    }

    /// <summary>The same with one statement less, or with one replaced by what is inside it.</summary>
    public static IEnumerable<ImmutableArray<Setning>> Mindre(ImmutableArray<Setning> setninger)
    {
        for (var i = 0; i < setninger.Length; i++)
        {
            yield return setninger.RemoveAt(i);
            if (!setninger[i].Indre.IsEmpty)
            {
                yield return setninger.RemoveAt(i).InsertRange(i, setninger[i].Indre);
            }

            foreach (var indre in Mindre(setninger[i].Indre))
            {
                yield return setninger.SetItem(i, setninger[i] with { Indre = indre });
            }
        }
    }
}
