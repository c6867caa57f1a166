using System.Text;
using System.Text.RegularExpressions;

namespace Nir.Conformance.Judging;

/// <summary>
/// Takes identifiers and secrets out of what a fagsystem says: those that the scenario knows, and all that looks like one. What is not text is made
/// visible, so that no report breaks on it.
/// </summary>
internal sealed partial class Redactor(IEnumerable<string> secrets)
{
    private const int Longest = 2000;

    private readonly string[] _secrets = [.. secrets.Where(static secret => secret.Length > 3).OrderByDescending(static secret => secret.Length)];

    /// <summary>One that knows no secrets of its own.</summary>
    public static Redactor Plain { get; } = new([]);

    /// <summary>The text without them, at most 2000 characters.</summary>
    public string Redact(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        text = Bearer().Replace(Number().Replace(text, "***"), "$1 ***");
        return Visible(text.Length > Longest ? string.Concat(text.AsSpan(0, Longest), " …") : text);
    }

    /// <summary>The known secrets and numbers that stand in a text.</summary>
    public bool Finds(string text) => _secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal));

    /// <summary>
    /// The text with its control characters, halves of surrogates, non-characters and marks of direction written out: U+001B becomes <c>\u001B</c>.
    /// </summary>
    public static string Visible(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(text[i]).Append(text[++i]);
            }
            else if (IsHarmless(text[i]))
            {
                result.Append(text[i]);
            }
            else
            {
                result.Append(null, $"\\u{(int)text[i]:X4}");
            }
        }

        return result.ToString();
    }

    private static bool IsHarmless(char letter) => letter switch
    {
        '\t' or '\n' or '\r' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\uD800' and <= '\uDFFF') => false,
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => false,
        '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => false,
        _ => true,
    };

    // Also with spaces in between, as people write them.
    [GeneratedRegex(@"(?<!\d)\d{6} ?\d{5,6}(?!\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{4,}", RegexOptions.IgnoreCase)]
    private static partial Regex Bearer();
}
