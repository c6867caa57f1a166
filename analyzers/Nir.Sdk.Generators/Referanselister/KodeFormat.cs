namespace Nir.Sdk.Generators.Referanselister;

/// <summary>The form of the codes of one list.</summary>
/// <param name="NirData">The NirData of the list's file.</param>
/// <param name="First">The first letter a code may have.</param>
/// <param name="Last">The last letter a code may have.</param>
/// <param name="LongestKode">How many letters the first column may have; it has at least two.</param>
/// <param name="Words">The form in words, for the message.</param>
internal sealed record KodeFormat(string NirData, char First, char Last, int LongestKode, string Words)
{
    /// <summary>ISO 3166-1.</summary>
    public static KodeFormat Land { get; } = new("land", 'A', 'Z', 2, "a country's code: letters A-Z, two and then three");

    /// <summary>ISO 639.</summary>
    public static KodeFormat Spraak { get; } = new("spraak", 'a', 'z', 3, "a language's code: letters a-z, two or three and then three");

    public bool IsKode(string text) => text.Length >= 2 && text.Length <= LongestKode && HasOnlyLetters(text);

    public bool IsKode3(string text) => text.Length == 3 && HasOnlyLetters(text);

    private bool HasOnlyLetters(string text) => text.All(character => character >= First && character <= Last);
}
