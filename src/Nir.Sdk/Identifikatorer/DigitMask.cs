using System.Text.RegularExpressions;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Hides what may be a person's number in another's text: eleven digits or more in a row, also with a space or a hyphen after the sixth.</summary>
internal static partial class DigitMask
{
    public static string Hide(string text) => Numbers().Replace(text, static number => new string('*', number.Length));

    [GeneratedRegex("[0-9]{11,}|[0-9]{6}[ -][0-9]{5,6}")]
    private static partial Regex Numbers();
}
