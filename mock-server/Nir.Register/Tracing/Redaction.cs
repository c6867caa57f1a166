using System.Buffers;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Tracing;

/// <summary>
/// Takes what may be an identifier out of a text before the text is kept: every run of eleven digits or more, a fødselsnummer or DUF-nummer
/// written in groups, and digits that are escaped.
/// </summary>
internal static class Redaction
{
    private const int Shortest = 11;
    private const int GuidLength = 36;

    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789\\%&");

    // Longer first: the first that fits is taken. A group's length, and what may stand between groups.
    private static readonly int[][] Groupings = [[4, 6, 2], [6, 5], [2, 2, 2, 5]];

    /// <summary>The text with each such digit as a star; the same text when there is none.</summary>
    public static string Redact(string text)
    {
        if (text.Length < Shortest)
        {
            return text;
        }

        char[]? redacted = null;
        for (var at = Next(text, 0); at < text.Length; at = Next(text, at))
        {
            var end = EndOfNumber(text, at);
            if (end > at)
            {
                redacted = Star(text, redacted, at, end);
            }

            at = end > at ? end : EndOfDigits(text, at);
        }

        return redacted is null ? text : new string(redacted);
    }

    private static int Next(string text, int from)
    {
        var offset = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(Starts);
        return offset < 0 ? text.Length : from + offset;
    }

    private static char[] Star(string text, char[]? redacted, int from, int to)
    {
        redacted ??= text.ToCharArray();
        for (var i = from; i < to; i++)
        {
            if (char.IsAsciiLetterOrDigit(redacted[i]) || redacted[i] is '\\' or '%' or '&' or '#' or ';')
            {
                redacted[i] = '*';
            }
        }

        return redacted;
    }

    /// <summary>Where the identifier that begins here ends; the same place when none does.</summary>
    private static int EndOfNumber(string text, int from)
    {
        var (end, digits) = Digits(text, from);
        if (digits >= Shortest)
        {
            return end - from == DufNummer.DigitCount && EndsGuid(text, from) ? from : end;
        }

        foreach (var grouping in Groupings)
        {
            if (grouping[0] == digits && EndOfGroups(text, from, grouping) is { } grouped)
            {
                return grouped;
            }
        }

        return from;
    }

    private static int? EndOfGroups(string text, int from, int[] grouping)
    {
        var at = from;
        for (var group = 0; group < grouping.Length; group++)
        {
            var (end, digits) = Digits(text, at);
            if (digits != grouping[group])
            {
                return null;
            }

            at = group == grouping.Length - 1 ? end : end + Separator(text, end);
            if (at == end && group < grouping.Length - 1)
            {
                return null;
            }
        }

        return at;
    }

    private static int Separator(string text, int at) => at >= text.Length ? 0 : text[at] switch
    {
        ' ' or '-' or '.' or '+' or '\u00A0' or '_' or '/' => 1,
        '%' when string.CompareOrdinal(text, at, "%20", 0, 3) == 0 => 3,
        _ => 0,
    };

    private static (int End, int Digits) Digits(string text, int from)
    {
        var (at, digits) = (from, 0);
        while (DigitLength(text, at) is > 0 and var length)
        {
            at += length;
            digits++;
        }

        return (at, digits);
    }

    /// <summary>How many characters the digit here is written with: 1, an escape's length, or 0 when there is none.</summary>
    private static int DigitLength(string text, int at)
    {
        if (at >= text.Length)
        {
            return 0;
        }

        return text[at] switch
        {
            >= '0' and <= '9' => 1,
            '%' when at + 2 < text.Length && text[at + 1] == '3' && char.IsAsciiDigit(text[at + 2]) => 3,
            '\\' when at + 5 < text.Length && text.AsSpan(at + 1, 4) is "u003" && char.IsAsciiDigit(text[at + 5]) => 6,
            '&' when at + 4 < text.Length && text.AsSpan(at + 1).StartsWith("#") && text[at + 4] == ';' && IsEntityDigit(text.AsSpan(at + 2, 2)) => 5,
            _ => 0,
        };
    }

    private static bool IsEntityDigit(ReadOnlySpan<char> code) => int.TryParse(code, out var value) && value is >= 48 and <= 57;

    private static int EndOfDigits(string text, int from)
    {
        var (end, _) = Digits(text, from);
        return end > from ? end : from + 1;
    }

    /// <summary>Whether the twelve digits end a GUID, as they often do. It is kept, for it is how requests are told apart, unless it was made from a person's
    /// number.</summary>
    private static bool EndsGuid(string text, int from) =>
        from >= GuidLength - DufNummer.DigitCount
        && Guid.TryParseExact(text.AsSpan(from + DufNummer.DigitCount - GuidLength, GuidLength), "D", out _)
        && !IsIdentifier(text.AsSpan(from, DufNummer.DigitCount));

    private static bool IsIdentifier(ReadOnlySpan<char> digits) =>
        digits[0] is '1' or '2' || Foedselsnummer.TryParse(digits[..11], out _, out _) || Foedselsnummer.TryParse(digits[1..], out _, out _);
}
