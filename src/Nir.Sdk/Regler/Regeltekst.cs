using System.Globalization;

namespace Nir.Sdk.Regler;

/// <summary>Puts values in the places that a rule's text names in braces. The values are dates and list names, never personal data.</summary>
internal readonly record struct Regeltekst(DateOnly? Frist, bool ErForfalt, DateOnly? Dato, string? Liste)
{
    public string Norsk(string tekst) => Fyll(
        tekst,
        Frist is { } frist ? $" innen {Norsk(frist)}{(ErForfalt ? " (forfalt)" : "")}" : "",
        Dato is { } dato ? Norsk(dato) : "");

    public string Engelsk(string tekst) => Fyll(
        tekst,
        Frist is { } frist ? $" by {Engelsk(frist)}{(ErForfalt ? " (overdue)" : "")}" : "",
        Dato is { } dato ? Engelsk(dato) : "");

    private string Fyll(string tekst, string frist, string dato) => tekst
        .Replace("{frist}", frist, StringComparison.Ordinal)
        .Replace("{dato}", dato, StringComparison.Ordinal)
        .Replace("{liste}", Liste ?? "", StringComparison.Ordinal);

    private static string Norsk(DateOnly dato) => dato.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Engelsk(DateOnly dato) => dato.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
