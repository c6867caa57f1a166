namespace Nir.Sdk.Rapporter.Csv;

/// <summary>How a CSV file is written. The separator is always a semicolon, and the text always UTF-8.</summary>
public sealed record CsvOptions
{
    /// <summary>Whether a byte order mark stands first, which some spreadsheets need to read UTF-8.</summary>
    public bool WithByteOrderMark { get; init; }
}
