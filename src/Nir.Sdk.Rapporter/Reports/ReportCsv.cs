using System.Text;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Csv;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Reports;

/// <summary>Reports as CSV: UTF-8, semicolon, decimal comma, one row for each figure.</summary>
public static class ReportCsv
{
    /// <summary>Writes the report of those who ended.</summary>
    /// <param name="report">The report.</param>
    public static string ToText(Avslutningsrapport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Write(
            ["aar", "lovverk", "kategori", "avslutningsaarsak", "gruppe", "registrert", "antall"],
            report.Tall,
            one => [CsvCell.Number(report.Aar), one.Lovverk.ToKode(), one.Kategori?.ToKode() ?? "", one.Avslutningsaarsak.ToKode(), one.Gruppe?.ToKode() ?? "",
                CsvCell.Truth(one.ErRegistrert), CsvCell.Number(one.Antall)]);
    }

    /// <summary>Writes the report of who began in time.</summary>
    /// <param name="report">The report.</param>
    public static string ToText(Oppstartsrapport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Write(
            ["aar", "kommune", "familie", "lovverk", "utfall", "mangel", "antall"],
            report.Tall,
            one => [CsvCell.Number(report.Aar), one.Kommune.ToString(), CsvCell.Word<Registreringsfamilie>(one.Familie), one.Lovverk?.ToKode() ?? "",
                CsvCell.Word<Oppstartsutfall>(one.Utfall), CsvCell.Text(one.Mangel), CsvCell.Number(one.Antall)]);
    }

    /// <summary>Writes the hours. What norsktilskudd is counted from stands in the JSON.</summary>
    /// <param name="report">The report.</param>
    public static string ToText(Timerapport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Write(
            ["aar", "kommune", "fylke", "familie", "lovverk", "timer_norsk", "timer_samfunnskunnskap", "antall", "ansvarlig"],
            report.Timer,
            one => [CsvCell.Number(report.Aar), one.Kommune.ToString(), one.Fylke, CsvCell.Word<Registreringsfamilie>(one.Familie), one.Lovverk.ToKode(),
                CsvCell.Number(one.TimerNorsk), CsvCell.Number(one.TimerSamfunnskunnskap), CsvCell.Number(one.Antall),
                one.Opplaeringsansvarlig?.ToKode() ?? ""]);
    }

    /// <summary>Writes the report of those who take part.</summary>
    /// <param name="report">The report.</param>
    public static string ToText(Deltakerrapport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Write(
            ["aar", "lovverk", "kategori", "antall"],
            report.Tall,
            one => [CsvCell.Number(report.Aar), one.Lovverk.ToKode(), one.Kategori?.ToKode() ?? "", CsvCell.Number(one.Antall)]);
    }

    /// <summary>Writes the deadlines.</summary>
    /// <param name="report">The report.</param>
    public static string ToText(Fristrapport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Write(
            ["frist", "forfalt", "type", "opplysning", "kommune", "familie", "registrering", "personnoekkel"],
            report.Frister,
            static one => [CsvCell.Day(one.Frist), CsvCell.Truth(one.ErForfalt), one.Type?.ToKode() ?? "", CsvCell.Word(one.Opplysning), one.Kommune.ToString(),
                CsvCell.Word<Registreringsfamilie>(one.Familie), one.Registrering?.ToString("D") ?? "", one.PersonKey.ToString("D")]);
    }

    private static string Write<T>(IEnumerable<string> header, IEnumerable<T> rows, Func<T, IEnumerable<string>> cells)
    {
        var text = new StringBuilder();
        CsvWriter.Append(text, header);
        foreach (var row in rows)
        {
            CsvWriter.Append(text, cells(row));
        }

        return text.ToString();
    }
}
