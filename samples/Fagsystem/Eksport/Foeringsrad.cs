using CsvHelper;

namespace Fagsystem.Eksport;

/// <summary>A line of <c>foeringer.csv</c>: something entered on a case. An empty text is not given.</summary>
[CsvRecord]
internal sealed partial record Foeringsrad : Rad
{
    [CsvColumn("Saksnr")]
    public required int Saksnr { get; init; }

    /// <summary>
    /// <c>VE</c> vedtak, <c>TI</c> tiltak, <c>PE</c> permisjon, <c>FR</c> fravær, <c>ST</c> stans, <c>NT</c> hours of Norwegian, <c>SK</c>
    /// hours of social studies. The meaning of <see cref="Kode"/> depends on it.
    /// </summary>
    [CsvColumn("Slag")]
    public required string Slag { get; init; }

    [CsvColumn("Kode")]
    public string Kode { get; init; } = "";

    [CsvColumn("Vedtatt_dt"), CsvFormat(Csvformat.Dato)]
    public DateOnly? Vedtatt { get; init; }

    [CsvColumn("Fom"), CsvFormat(Csvformat.Dato)]
    public DateOnly? Fom { get; init; }

    /// <summary>The last day, inclusive.</summary>
    [CsvColumn("Tom"), CsvFormat(Csvformat.Dato)]
    public DateOnly? Tom { get; init; }

    /// <summary>ISO year and week as <c>2026/08</c>.</summary>
    [CsvColumn("Ukenr")]
    public string Ukenr { get; init; } = "";

    /// <summary>Hours: per week for tiltak, in the week for <c>NT</c> and <c>SK</c>, in all for fravær.</summary>
    [CsvColumn("Tall")]
    public decimal? Tall { get; init; }
}
