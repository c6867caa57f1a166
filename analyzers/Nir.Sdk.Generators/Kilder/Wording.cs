using System.Text;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>Compares wording as a reader does: upper and lower case, line breaks and runs of space do not count.</summary>
internal static class Wording
{
    /// <summary>Whether a text holds some words as whole words: «rett» does not stand in «opprettet».</summary>
    public static bool Holds(string text, string words)
    {
        var (normalText, normalWords) = (Normalize(text), Normalize(words));
        if (normalWords.Length == 0)
        {
            return false;
        }

        for (var at = Find(normalText, normalWords, 0); at >= 0; at = Find(normalText, normalWords, at + 1))
        {
            if (IsEdge(normalText, at - 1) && IsEdge(normalText, at + normalWords.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string text, string words, int from) =>
        text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                normal.Append(character);
            }
            else if (normal.Length > 0 && normal[normal.Length - 1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString().TrimEnd();
    }
}
