using System.Globalization;
using CsvHelper;

namespace Fagsystem.Export;

/// <summary>How this vendor writes CSV: semicolon, UTF-8, Norwegian dates and decimal comma.</summary>
internal static class CsvFormat
{
    public const string Dato = "dd.MM.yyyy";

    private const char Separator = ';';

    /// <summary>
    /// A line is a line, so that one quote too many breaks no other; no value reaches a message, since it may be a person's.
    /// </summary>
    public static CsvReaderOptions Lesing { get; } = new()
    {
        Separator = Separator,
        FormatProvider = Culture(),
        AllowLineBreaksInQuotes = false,
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
    };

    public static CsvWriterOptions Skriving { get; } = new() { Separator = Separator, FormatProvider = Culture(), NewLine = "\n" };

    // Not nb-NO: what the operating system knows of Norway must not change what a file means.
    private static CultureInfo Culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = " ";
        return CultureInfo.ReadOnly(culture);
    }
}
