using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Csv;

/// <summary>
/// How values stand in a CSV for people: decimal comma, ASCII minus, no thousands, ISO days. No culture is asked, so that what the operating system
/// knows of Norway does not change what a file means.
/// </summary>
internal static class CsvCell
{
    public static string Text(string? text) => text is null ? "" : CsvGuard.Guard(text);

    public static string Number(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',') ?? "";

    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Truth(bool? value) => value switch { true => "ja", false => "nei", null => "" };

    public static string Word<T>(T? value)
        where T : struct, Enum =>
        value is { } known && Enum.GetName(known) is { } name ? JsonNamingPolicy.KebabCaseLower.ConvertName(name) : "";

    public static string List<T>(ValueList<T> items, Func<T, string> print) => items.Count == 0 ? "" : string.Join(' ', items.Select(print));

    public static bool TryReadNumber(string cell, out decimal number) => decimal.TryParse(
        cell.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && !cell.Contains('.');

    public static bool TryReadDay(string cell, out DateOnly day) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool TryReadWord<T>(string cell, out T value)
        where T : struct, Enum
    {
        foreach (var known in Enum.GetValues<T>())
        {
            if (Word<T>(known) == cell)
            {
                value = known;
                return true;
            }
        }

        value = default;
        return false;
    }
}
