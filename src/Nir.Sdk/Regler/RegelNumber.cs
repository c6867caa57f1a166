namespace Nir.Sdk.Regler;

/// <summary>The number in a rule's id: 3001 of <c>NIR3001</c>. Ids of others have more letters, and none.</summary>
internal static class RegelNumber
{
    /// <summary>Numbers are below this.</summary>
    public const int End = 10_000;

    private const int Letters = 3;

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
