using System.Globalization;
using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Regler;

/// <summary>
/// Puts values in the places that a rule's text names in braces. The values are dates, names of lists and answers, and what rows of the
/// parameter table say, never personal data.
/// </summary>
internal readonly record struct Regeltekst(DateOnly? Frist, bool ErForfalt, DateOnly? Dato, string? Liste, Parameterrad? Rad = null)
{
    public string Norsk(string tekst) => Fyll(
        tekst,
        Frist is { } frist ? $" innen {Norsk(frist)}{(ErForfalt ? " (forfalt)" : "")}" : "",
        Dato is { } dato ? Norsk(dato) : "",
        Rad is null ? "" : $"{Rad.Tekst} ({Rad.Id})");

    public string Engelsk(string tekst) => Fyll(
        tekst,
        Frist is { } frist ? $" by {Engelsk(frist)}{(ErForfalt ? " (overdue)" : "")}" : "",
        Dato is { } dato ? Engelsk(dato) : "",
        Rad is null ? "" : $"{Rad.TekstEn} ({Rad.Id})");

    private string Fyll(string tekst, string frist, string dato, string rad) => tekst
        .Replace("{frist}", frist, StringComparison.Ordinal)
        .Replace("{dato}", dato, StringComparison.Ordinal)
        .Replace("{rad}", rad, StringComparison.Ordinal)
        .Replace("{liste}", Liste ?? "", StringComparison.Ordinal)
        .TrimEnd();

    private static string Norsk(DateOnly dato) => dato.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Engelsk(DateOnly dato) => dato.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
