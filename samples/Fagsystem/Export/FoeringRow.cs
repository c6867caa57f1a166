using CsvHelper;

namespace Fagsystem.Export;

/// <summary>A line of <c>foeringer.csv</c>: something entered on a case. An empty text is not given.</summary>
[CsvRecord]
internal sealed partial record FoeringRow : Rad
{
    [CsvColumn("Saksnr")]
    public required int Saksnr { get; init; }

    /// <summary>
    /// <c>VE</c> vedtak, <c>TI</c> tiltak, <c>PE</c> permisjon, <c>FR</c> fravær, <c>ST</c> stans, <c>NT</c> hours of Norwegian, <c>SK</c>
    /// hours of social studies. The meaning of <see cref="Kode"/> depends on it.
    /// </summary>
    [CsvColumn("Slag")]
    public required string Kind { get; init; }

    [CsvColumn("Kode")]
    public string Kode { get; init; } = "";

    [CsvColumn("Vedtatt_dt"), CsvFormat(CsvFormat.Dato)]
    public DateOnly? Vedtatt { get; init; }

    [CsvColumn("Fom"), CsvFormat(CsvFormat.Dato)]
    public DateOnly? Fom { get; init; }

    /// <summary>The last day, inclusive.</summary>
    [CsvColumn("Tom"), CsvFormat(CsvFormat.Dato)]
    public DateOnly? Empty { get; init; }

    /// <summary>ISO year and week as <c>2026/08</c>.</summary>
    [CsvColumn("Ukenr")]
    public string WeekNumber { get; init; } = "";

    /// <summary>Hours: per week for tiltak, in the week for <c>NT</c> and <c>SK</c>, in all for fravær.</summary>
    [CsvColumn("Tall")]
    public decimal? Number { get; init; }

    /// <summary>The case it is entered on.</summary>
    [CsvIgnore]
    public SakKey Key => new(SequenceNumber, Saksnr);
}
