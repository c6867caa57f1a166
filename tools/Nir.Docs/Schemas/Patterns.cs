using System.Globalization;
using System.Text;

namespace Nir.Docs.Schemas;

/// <summary>
/// Regular expressions that any validator has: no look-ahead, no class of another alphabet. A schema has no order of days, so a day is compared by its
/// digits.
/// </summary>
internal static class Patterns
{
    private const int FirstYearOfWeeks = 1900;
    private const int LastYearOfWeeks = 2999;

    /// <summary>A day that exists.</summary>
    public const string Day =
        "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
        + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$";

    /// <summary>A UUID, as JSON writes it.</summary>
    public const string Uuid = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";

    /// <summary>An ISO week that exists: 53 stands in the years that have it.</summary>
    public static string Week { get; } = $"^(?:(?:19|2[0-9])[0-9]{{2}}-W(?:0[1-9]|[1-4][0-9]|5[0-2])|{LongYears()}-W53)$";

    /// <summary>Days from a day on.</summary>
    public static string From(DateOnly day) => Compare(day, static digit => (digit + 1, 9), includeSame: true);

    /// <summary>Days before a day.</summary>
    public static string Before(DateOnly day) => Compare(day, static digit => (0, digit - 1), includeSame: false);

    /// <summary>One of these texts, told apart letter by letter.</summary>
    public static string AnyOf(IEnumerable<string> texts) => $"^{Branches([.. texts.Distinct().Order(StringComparer.Ordinal)], 0)}$";

    // What follows the digits that decide is no matter: that the day exists is said elsewhere. The first of a month or year is its shorter text.
    private static string Compare(DateOnly day, Func<int, (int From, int To)> other, bool includeSame)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        while (text.EndsWith("-01", StringComparison.Ordinal))
        {
            text = text[..^3];
        }

        var branches = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '-' && other(text[i] - '0') is var (from, to) && from <= to)
            {
                branches.Add(text[..i] + (from == to ? $"{from}" : string.Create(CultureInfo.InvariantCulture, $"[{from}-{to}]")));
            }
        }

        return $"^(?:{string.Join('|', includeSame ? [text, .. branches] : branches)})";
    }

    private static string LongYears() => Branches(
        [.. Enumerable.Range(FirstYearOfWeeks, LastYearOfWeeks - FirstYearOfWeeks + 1).Where(static year => ISOWeek.GetWeeksInYear(year) == 53)
            .Select(static year => year.ToString(CultureInfo.InvariantCulture))],
        0);

    // All texts share what stands before the place.
    private static string Branches(IReadOnlyList<string> texts, int place)
    {
        var tails = texts.Where(text => text.Length > place).GroupBy(text => text[place])
            .Select(group => (Letter: group.Key, Tail: group.Any(text => text.Length > place + 1) ? Branches([.. group], place + 1) : ""))
            .GroupBy(static branch => branch.Tail, static branch => branch.Letter)
            .Select(static group => Letters([.. group]) + group.Key)
            .ToList();
        var ends = texts.Any(text => text.Length == place);
        var joined = tails.Count == 1 && !ends ? tails[0] : $"(?:{string.Join('|', tails)})";
        return ends ? $"{joined}?" : joined;
    }

    private static string Letters(IReadOnlyList<char> letters)
    {
        if (letters.Count == 1)
        {
            return $"{letters[0]}";
        }

        var text = new StringBuilder("[");
        for (var i = 0; i < letters.Count; i++)
        {
            var first = i;
            while (i + 1 < letters.Count && letters[i + 1] == letters[i] + 1)
            {
                i++;
            }

            text.Append(i - first > 1 ? $"{letters[first]}-{letters[i]}" : new string([.. letters.Skip(first).Take(i - first + 1)]));
        }

        return text.Append(']').ToString();
    }
}
