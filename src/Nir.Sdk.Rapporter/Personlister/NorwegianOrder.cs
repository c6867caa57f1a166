using System.Globalization;
using System.Text;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>
/// The order of the Norwegian alphabet, the same on every machine: what the operating system knows of Norway must not decide where a page ends. æ, ø
/// and å come last, aa is å, ä is æ, ö is ø; other accents and the case count only between names that are else the same.
/// </summary>
internal static class NorwegianOrder
{
    /// <summary>A text that sorts by its characters' numbers as the name sorts by the alphabet.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length + 8);
        var letters = name.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'a' && i + 1 < letters.Length && letters[i + 1] == 'a')
            {
                key.Append('}');
                i++;
            }
            else
            {
                Append(key, letters[i]);
            }
        }

        // Between names that are else the same, the name itself decides; below every letter, so that a name stands before those that go on.
        return key.Append('\u0001').Append(name).ToString();
    }

    private static void Append(StringBuilder key, char letter)
    {
        switch (letter)
        {
            case 'æ' or 'ä':
                key.Append('{');
                break;
            case 'ø' or 'ö':
                key.Append('|');
                break;
            case 'å':
                key.Append('}');
                break;
            case '-' or '\'' or '’':
                key.Append(' ');
                break;
            default:
                AppendBase(key, letter);
                break;
        }
    }

    // Letters that no decomposition takes apart stand where a reader of Norwegian looks for them.
    private static void AppendBase(StringBuilder key, char letter)
    {
        var plain = letter switch
        {
            'đ' or 'ð' => "d",
            'ŋ' => "n",
            'ŧ' => "t",
            'ł' => "l",
            'ß' => "ss",
            'þ' => "th",
            'œ' => "oe",
            'ı' => "i",
            _ => letter.ToString().Normalize(NormalizationForm.FormD),
        };
        foreach (var part in plain)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark)
            {
                key.Append(part);
            }
        }
    }
}
