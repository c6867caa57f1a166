using System.Globalization;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Regler;

/// <summary>
/// Puts values in the places that a rule's text names in braces. The values are dates, names of lists and answers, and what rows of the
/// parameter table say, never personal data.
/// </summary>
internal sealed record RegelText(DateOnly? Frist, bool ErForfalt, DateOnly? Dato, string? List, ParameterRow? Rad = null)
{
    public string Norsk(string text) => Fill(
        text,
        Frist is { } frist ? $" innen {Norsk(frist)}{(ErForfalt ? " (forfalt)" : "")}" : "",
        Dato is { } date ? Norsk(date) : "",
        Rad is null ? "" : $"{Rad.Tekst} ({Rad.Id})");

    public string English(string text) => Fill(
        text,
        Frist is { } frist ? $" by {English(frist)}{(ErForfalt ? " (overdue)" : "")}" : "",
        Dato is { } date ? English(date) : "",
        Rad is null ? "" : $"{Rad.TekstEn} ({Rad.Id})");

    private string Fill(string text, string frist, string date, string row) => text
        .Replace("{frist}", frist, StringComparison.Ordinal)
        .Replace("{dato}", date, StringComparison.Ordinal)
        .Replace("{rad}", row, StringComparison.Ordinal)
        .Replace("{liste}", List ?? "", StringComparison.Ordinal)
        .TrimEnd();

    private static string Norsk(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string English(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
