namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>
/// Tells a text that passes as a real person's fødselsnummer or D-nummer: an existing day and month without a synthetic series' mark, and
/// today's control digits. NAV's series and H-nummer look alike, and are let go.
/// </summary>
internal static class Personnummer
{
    private const int Length = 11;

    private static readonly int[] LongestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private static readonly int[] Weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] Weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>Where in the text such a number begins, on its own between quotes, spaces and line ends; -1: nowhere.</summary>
    public static int IndexIn(string text)
    {
        for (var i = 0; i + Length <= text.Length; i++)
        {
            if (!IsDigit(text[i]))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && IsDigit(text[end]))
            {
                end++;
            }

            if (end - i == Length && IsEdge(text, i - 1) && IsEdge(text, end) && IsReal(text, i))
            {
                return i;
            }

            i = end;
        }

        return -1;
    }

    private static bool IsReal(string text, int start)
    {
        var day = Two(text, start);
        var month = Two(text, start + 2);
        if (day > 40)
        {
            day -= 40;
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= LongestMonth[month - 1]
            && Rest(text, start, Weights1) == 0 && Rest(text, start, Weights2) == 0;
    }

    private static int Rest(string text, int start, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (text[start + i] - '0') * weights[i];
        }

        return sum % 11;
    }

    private static int Two(string text, int start) => ((text[start] - '0') * 10) + (text[start + 1] - '0');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsEdge(string text, int index) =>
        index < 0 || index >= text.Length || char.IsWhiteSpace(text[index]) || text[index] is '"' or '\'' or ',' or ';';
}
