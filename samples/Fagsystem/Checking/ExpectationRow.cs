using CsvHelper;
using Fagsystem.Export;
using Fagsystem.Overfoering;

namespace Fagsystem.Checking;

/// <summary>A line of <c>fasit.csv</c>: what must come of one case.</summary>
[CsvRecord]
internal sealed partial record ExpectationRow : Rad
{
    [CsvColumn("Saksnr")]
    public required int Saksnr { get; init; }

    [CsvColumn("Utfall")]
    public required SakOutcome Outcome { get; init; }

    [CsvColumn("Oppfølging")]
    public required Oppfoelging Oppfoelging { get; init; }

    /// <summary>The rules that the answers must name, sorted, with a space between. Empty: none.</summary>
    [CsvColumn("Regler")]
    public required string Regler { get; init; }

    /// <summary>What was planted, in words. Empty: nothing.</summary>
    [CsvColumn("Hva")]
    public required string What { get; init; }

    [CsvIgnore]
    public SakKey Key => new(SequenceNumber, Saksnr);
}
