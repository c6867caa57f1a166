using System.Text.RegularExpressions;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Tracing.Findings;

/// <summary>
/// Tells whether a person's number stands in an address. In an id only what is one counts, since the digits of a random id look like anything;
/// elsewhere whatever may be one does.
/// </summary>
internal static partial class PersonNumber
{
    private const int LastGroup = DufNummer.DigitCount;
    private const int Shortest = 11;
    private const int IdLength = 36;

    /// <summary>Whether there is one in a part of an address.</summary>
    /// <param name="text">The path, or the query. Null: there is none.</param>
    /// <param name="year">The current year, which no application is later than.</param>
    public static bool IsIn(string? text, int year)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        return IsPlain(text, year, out var isIn) ? isIn : IsAnywhereIn(text, year);
    }

    // The contract's own addresses, in which nothing but an id has so many digits, need no closer look.
    private static bool IsPlain(string text, int year, out bool isIn)
    {
        (isIn, var digits) = (false, 0);
        foreach (var part in text.AsSpan().Split('/'))
        {
            var segment = text.AsSpan(part);
            if (segment.Length == IdLength && Guid.TryParseExact(segment, "D", out var id))
            {
                isIn |= IsIn(id, year);
                continue;
            }

            foreach (var character in segment)
            {
                digits += char.IsAsciiDigit(character) ? 1 : 0;
            }
        }

        return isIn || digits < Shortest;
    }

    private static bool IsAnywhereIn(string text, int year)
    {
        var rest = text;
        foreach (var id in Ids().EnumerateMatches(text))
        {
            if (Guid.TryParse(text.AsSpan(id.Index, id.Length), out var guid) && IsIn(guid, year))
            {
                return true;
            }

            rest = rest.Remove(id.Index, id.Length).Insert(id.Index, new string('~', id.Length));
        }

        return !ReferenceEquals(Redaction.Redact(rest), rest);
    }

    /// <summary>Whether an id was made from one: its last group is a DUF-nummer, or a fødselsnummer with a nought before or after.</summary>
    /// <param name="id">The id.</param>
    /// <param name="year">The current year.</param>
    public static bool IsIn(Guid id, int year)
    {
        Span<char> text = stackalloc char[36];
        _ = id.TryFormat(text, out _);
        ReadOnlySpan<char> last = text[^LastGroup..];
        return !last.ContainsAnyExceptInRange('0', '9')
            && (IsDufNummer(last, year) || (last[0] == '0' && IsFoedselsnummer(last[1..])) || (last[^1] == '0' && IsFoedselsnummer(last[..^1])));
    }

    private static bool IsDufNummer(ReadOnlySpan<char> digits, int year) =>
        DufNummer.TryParse(digits, out var number, out _) && number.HasValidKontrollsiffer && number.HasPossibleSoeknadsaar(year);

    // Numbers under the rule from 2032 are not allocated yet, and four times as many random digits pass it.
    private static bool IsFoedselsnummer(ReadOnlySpan<char> digits) =>
        Foedselsnummer.TryParse(digits, out var number, out _) && number.ControlRule is ControlRule.Today;

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(-?)[0-9A-Fa-f]{4}\\1[0-9A-Fa-f]{4}\\1[0-9A-Fa-f]{4}\\1[0-9A-Fa-f]{12}(?![0-9A-Za-z])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
