using System.Text;

namespace Nir.Sdk.Generators.Tekst;

/// <summary>The forms a name takes: kebab-case on the wire, PascalCase in C#.</summary>
internal static class NameForm
{
    /// <summary>A limit that the SDK's JSON converter relies on when it unescapes into a buffer of fixed size.</summary>
    public const int LongestKode = 100;

    /// <summary>Lower case ASCII words and digits joined by single hyphens.</summary>
    public static bool IsKebabCase(string text)
    {
        var expectWord = true;
        foreach (var character in text)
        {
            if (character == '-' && expectWord)
            {
                return false;
            }

            if (character is not ('-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }

            expectWord = character == '-';
        }

        return !expectWord && text.Length <= LongestKode;
    }

    /// <summary>Kebab-case that begins with a letter, so that it can name an enum member.</summary>
    public static bool IsKode(string text) => IsKebabCase(text) && text[0] is >= 'a' and <= 'z';

    /// <summary>An ASCII identifier that begins with an upper case letter.</summary>
    public static bool IsPascalCase(string text) => text.Length > 0 && IsUpper(text[0]) && HasOnlyLettersAndDigits(text);

    /// <summary>An ASCII identifier that begins with a lower case letter.</summary>
    public static bool IsCamelCase(string text) => text.Length > 0 && IsLower(text[0]) && HasOnlyLettersAndDigits(text);

    /// <summary>
    /// Kebab-case or camelCase to PascalCase. A word's first letter is raised also when digits stand before it,
    /// as the law writes <c>kapittel 6A</c>.
    /// </summary>
    public static string ToPascalCase(string name)
    {
        var result = new StringBuilder(name.Length);
        var raise = true;
        foreach (var character in name)
        {
            if (character == '-')
            {
                raise = true;
                continue;
            }

            result.Append(raise && IsLower(character) ? (char)(character - 'a' + 'A') : character);
            raise = raise && character is >= '0' and <= '9';
        }

        return result.ToString();
    }

    /// <summary>PascalCase to camelCase, as a member stands in JSON.</summary>
    public static string ToCamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static bool HasOnlyLettersAndDigits(string text)
    {
        foreach (var character in text)
        {
            if (!IsUpper(character) && !IsLower(character) && character is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsLower(char character) => character is >= 'a' and <= 'z';
}
