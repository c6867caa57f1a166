using CsvHelper;

namespace Fagsystem.Export;

/// <summary>A line of the export. It prints as its place in the file, since what it holds is personal data.</summary>
internal abstract record Rad
{
    private const int LongestSequenceNumber = 6;

    /// <summary>The line in the file, for pointing a person to it. The header is line 1.</summary>
    [CsvIgnore]
    public int Line { get; init; }

    /// <summary>The participant's number in this system. It joins the three files and is the only number a report shows.</summary>
    [CsvColumn("Løpenr")]
    public required string SequenceNumber { get; init; }

    /// <summary>Whether the number is one of ours: short, so that nobody's fødselsnummer can stand there and end up in a report.</summary>
    [CsvIgnore]
    public bool HasSequenceNumber => IsSequenceNumber(SequenceNumber);

    public static bool IsSequenceNumber(string text) => text.Length is > 0 and <= LongestSequenceNumber && text.All(char.IsAsciiDigit);

    public sealed override string ToString() => $"linje {Line}";
}
