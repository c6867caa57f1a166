namespace Nir.Sdk.Rapporter.Csv;

/// <summary>A file is not the CSV it should be. The message tells the line, the column and what is expected, never what stood there.</summary>
/// <param name="line">The line in the file where the row begins, from 1.</param>
/// <param name="message">What is wrong and what to do.</param>
public sealed class CsvException(int line, string message) : FormatException($"Line {line}: {message}")
{
    /// <summary>The line in the file where the row begins, from 1.</summary>
    public int Line { get; } = line;
}
