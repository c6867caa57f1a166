using CsvHelper;

namespace Fagsystem.Export;

/// <summary>A line of <c>saker.csv</c>: one participation. An empty text is not given.</summary>
[CsvRecord]
internal sealed partial record SakRow : Rad
{
    public const string NumberColumn = "Saksnr";

    /// <summary>Numbers the participant's cases from 1.</summary>
    [CsvColumn(NumberColumn)]
    public required int Saksnr { get; init; }

    /// <summary><c>IP</c>, <c>NO</c>, <c>MK</c> or <c>MO</c>: which kind of participation, and so which other columns are in use.</summary>
    [CsvColumn("Ordning")]
    public required string Ordning { get; init; }

    [CsvColumn("Komm_nr")]
    public required string Kommune { get; init; }

    [CsvColumn("Stilling")]
    public string Standing { get; init; } = "";

    [CsvColumn("Tilbud_dt"), CsvFormat(CsvFormat.Dato)]
    public DateOnly? Tilbud { get; init; }

    [CsvColumn("Oppstart_dt"), CsvFormat(CsvFormat.Dato)]
    public DateOnly? Oppstart { get; init; }

    [CsvColumn("Målkode")]
    public string TargetCode { get; init; } = "";

    [CsvColumn("Kontrakt_dt"), CsvFormat(CsvFormat.Dato)]
    public DateOnly? Contract { get; init; }

    /// <summary>One level for all skills (<c>B1</c>), or reading, listening, writing and speaking: <c>B1/B1/A2/B1</c>.</summary>
    [CsvColumn("Språknivå")]
    public string Spraaknivaa { get; init; } = "";

    [CsvColumn("Heltid_vgs")]
    public string HeltidVgs { get; init; } = "";

    [CsvColumn("Opplærer")]
    public string Trains { get; init; } = "";

    [CsvColumn("Mottaksnavn")]
    public string MottakName { get; init; } = "";

    [CsvColumn("Slutt_dt"), CsvFormat(CsvFormat.Dato)]
    public DateOnly? End { get; init; }

    [CsvColumn("Sluttkode")]
    public string EndCode { get; init; } = "";

    [CsvIgnore]
    public SakKey Key => new(SequenceNumber, Saksnr);

    /// <summary>Stands for a line that cannot be read.</summary>
    public static SakRow Unread(string sequenceNumber, int saksnr, int line) =>
        new() { SequenceNumber = sequenceNumber, Saksnr = saksnr, Line = line, Ordning = "", Kommune = "" };
}
