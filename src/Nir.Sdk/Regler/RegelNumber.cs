using System.Globalization;

namespace Nir.Sdk.Regler;

/// <summary>The number in a rule's id: 3001 of <c>NIR3001</c>. Ids of others have more letters, and none.</summary>
internal static partial class RegelNumber
{
    /// <summary>Numbers are below this.</summary>
    public const int End = 10_000;

    private const int Letters = 3;

    /// <summary>The id of a number.</summary>
    public static string ToId(int number) => string.Create(CultureInfo.InvariantCulture, $"NIR{number:0000}");

    public static int From(string id)
    {
        var number = 0;
        foreach (var digit in id.AsSpan(Math.Min(Letters, id.Length)))
        {
            number = char.IsAsciiDigit(digit) ? (number * 10) + (digit - '0') : End;
            if (number >= End)
            {
                return 0;
            }
        }

        return number;
    }
}
