using CsvHelper;

namespace Fagsystem.Export;

/// <summary>A line of <c>opphold.csv</c>: a fact that decides law and deadlines. An empty text is not given.</summary>
[CsvRecord]
internal sealed partial record OppholdRow : Rad
{
    /// <summary>
    /// <c>FD</c> date of birth, <c>OT</c> residence permit, <c>BO</c> settlement, <c>FR</c> folkeregistrering, <c>AS</c> application for asylum,
    /// <c>IM</c> moved into a reception centre, <c>NF</c> training in Norwegian completed, <c>SP</c> test in social studies taken. The meaning of
    /// <see cref="Kode"/> depends on it.
    /// </summary>
    [CsvColumn("Slag")]
    public required string Kind { get; init; }

    /// <summary>What the permit was granted on; <c>AVT</c> for a settlement by agreement.</summary>
    [CsvColumn("Kode")]
    public string Kode { get; init; } = "";

    [CsvColumn("Dato"), CsvFormat(CsvFormat.Dato)]
    public required DateOnly Dato { get; init; }

    [CsvColumn("Komm_nr")]
    public string Kommune { get; init; } = "";
}
