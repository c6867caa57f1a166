using CsvHelper;

namespace Fagsystem.Export;

/// <summary>A line of <c>personer.csv</c>: one participant. An empty text is not given.</summary>
[CsvRecord]
internal sealed partial record PersonRow : Rad
{
    [CsvColumn("Etternavn")]
    public required string Etternavn { get; init; }

    [CsvColumn("Fornavn")]
    public required string Fornavn { get; init; }

    /// <summary>Eleven digits. Some municipalities write a local four-digit number here until the person has one.</summary>
    [CsvColumn("F_nr")]
    public string Fnr { get; init; } = "";

    [CsvColumn("DUF_nr")]
    public string Duf { get; init; } = "";

    /// <summary><c>6</c>: strengt fortrolig address, <c>7</c>: fortrolig.</summary>
    [CsvColumn("Sperrekode")]
    public string Sperrekode { get; init; } = "";

    [CsvColumn("Hjemmelskode")]
    public required string HjemmelCode { get; init; }

    [CsvColumn("Skolegang")]
    public string Skolegang { get; init; } = "";

    [CsvColumn("Mspråk")]
    public string Mspraak { get; init; } = "";

    /// <summary>Stands for a line that cannot be read.</summary>
    public static PersonRow Unread(string sequenceNumber) => new() { SequenceNumber = sequenceNumber, Etternavn = "", Fornavn = "", HjemmelCode = "" };
}
