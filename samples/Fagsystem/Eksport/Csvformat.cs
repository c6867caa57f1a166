using System.Globalization;
using CsvHelper;

namespace Fagsystem.Eksport;

/// <summary>How this vendor writes CSV: semicolon, UTF-8, Norwegian dates and decimal comma.</summary>
internal static class Csvformat
{
    public const string Dato = "dd.MM.yyyy";

    private const char Skilletegn = ';';

    /// <summary>Strict: a broken line is a fault, not a guess. No value reaches a message, since it may be a person's.</summary>
    public static CsvReaderOptions Lesing { get; } = new()
    {
        Separator = Skilletegn,
        FormatProvider = Kultur(),
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
    };

    public static CsvWriterOptions Skriving { get; } = new() { Separator = Skilletegn, FormatProvider = Kultur(), NewLine = "\n" };

    // Not nb-NO: what the operating system knows of Norway must not change what a file means.
    private static CultureInfo Kultur()
    {
        var kultur = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        kultur.NumberFormat.NumberDecimalSeparator = ",";
        kultur.NumberFormat.NumberGroupSeparator = " ";
        return CultureInfo.ReadOnly(kultur);
    }
}
