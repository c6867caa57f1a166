using System.Globalization;
using Fagsystem.Overfoering;
using Spectre.Console;

namespace Fagsystem.Reporting;

/// <summary>The summary on the console. Nobody's name stands in it.</summary>
internal static class ConsoleReport
{
    public static void Write(IAnsiConsole console, RunResult run)
    {
        var sum = run.RunSummary;
        console.WriteLine();
        console.Write(OutcomeTable(sum));
        console.Write(RegelTable(sum));
        FristReport.Write(console, run);
        foreach (var oppfoelging in new[] { Oppfoelging.Saksbehandler, Oppfoelging.Support, Oppfoelging.Leverandoer }.Where(o => sum.Count(o) > 0))
        {
            console.Line($"{ReportTexts.GetNavn(oppfoelging)}: {sum.Count(oppfoelging)} saker");
        }

        foreach (var fault in run.ExportFaults)
        {
            console.Line($"Kan ikke leses: {fault}");
        }

        Corrections(console, run);
        if (sum.LateCount > 0)
        {
            console.Line(ReportTexts.Late(sum));
        }

        if (sum.ReadBackCount > 0)
        {
            console.Line($"Lest tilbake og sammenlignet: {sum.ReadBackCount}, hvorav ulike: {sum.DifferentCount}");
        }

        if (run.Differences is { } differences)
        {
            console.Line(differences.Count == 0 ? "Fasit: alle saker ble som ventet." : $"Fasit: {differences.Count} saker ble annerledes:");
            foreach (var difference in differences)
            {
                console.Line($"  {difference.Sak}: ventet {difference.Expected}; ble {difference.Actual}");
            }
        }
    }

    private static void Corrections(IAnsiConsole console, RunResult run)
    {
        var updated = run.Results.Where(static result => result.Updated.Count > 0).ToList();
        if (updated.Count > 0)
        {
            console.Line($"Rettet i NIR siden forrige overføring: {updated.Count} saker");
        }

        foreach (var result in updated)
        {
            console.Line($"  {result.Sak.Key}: {string.Join(", ", result.Updated)}");
        }

        foreach (var result in run.Results.Where(static result => result.KeptFromNir.Count > 0))
        {
            console.Line($"  {result.Sak.Key}: {string.Join(", ", result.KeptFromNir)} er endret i NIR av andre, og beholdt");
        }
    }

    private static Table OutcomeTable(RunSummary sum)
    {
        var table = Create($"{sum.SakCount} saker for {sum.DeltakerCount} deltakere");
        table.AddColumn("Utfall");
        var lover = sum.PerLov;
        foreach (var lov in lover.Select(static pair => pair.Lov).Append("Sum"))
        {
            table.AddColumn(new TableColumn(Markup.Escape(lov)).RightAligned());
        }

        foreach (var outcome in sum.Outcome)
        {
            table.AddRow(
                [ReportTexts.GetNavn(outcome), .. lover.Select(lov => Number(lov.Saker.Count(sak => sak.Outcome == outcome))), Number(sum.Count(outcome))]);
        }

        table.AddRow(["Sum", .. lover.Select(static lov => Number(lov.Saker.Count)), Number(sum.SakCount)]);
        return table;
    }

    private static Table RegelTable(RunSummary sum)
    {
        var table = Create("Regler som NIR nevnte (en sak kan stå under flere)");
        table.AddColumns("Regel", "Hva");
        table.AddColumn(new TableColumn("Saker").RightAligned());
        table.AddColumn("Utfall");
        foreach (var (regel, saker) in sum.PerRegel)
        {
            var outcome = saker.GroupBy(static sak => sak.Outcome).OrderBy(static group => group.Key)
                .Select(static group => $"{ReportTexts.GetNavn(group.Key).ToLowerInvariant()} {Number(group.Count())}");
            table.AddRow(Markup.Escape(regel), Markup.Escape(ReportTexts.Regel(regel)), Number(saker.Count), string.Join(", ", outcome));
        }

        return table;
    }

    private static Table Create(string title) => new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(title)) };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
