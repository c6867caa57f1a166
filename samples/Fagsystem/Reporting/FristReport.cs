using Fagsystem.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;
using Spectre.Console;

namespace Fagsystem.Reporting;

/// <summary>The deadlines of the participants: what comes next, what is overdue, and why.</summary>
internal static class FristReport
{
    private const int MaxOnConsole = 5;

    public static void Write(Html html, RunResult run)
    {
        if (run.Frister.All(static deltaker => !deltaker.IsKnown))
        {
            return;
        }

        html.Element("h2", "Frister");
        html.Element("p", $"Beregnet av Nir.Sdk for {ReportTexts.Date(run.Dato)} fra deltakernes opphold, bosetting og saker. NIRs egen frist gjelder.");
        html.Table("Forfalt: noe skulle vært gjort", ["Deltaker", "Forfalt", "Hvorfor"], run.Frister
            .SelectMany(static deltaker => deltaker.Overdue.Select(frist => (deltaker, frist))).OrderBy(static pair => pair.frist.Frist)
            .Select(static pair => (IReadOnlyList<string>)[Deltaker(pair.deltaker), What(pair.frist), pair.frist.Konklusjon]));
        html.Table("Neste frist for hver deltaker, den nærmeste først", ["Deltaker", "Neste frist", "Hvorfor"], run.Frister
            .OrderBy(static deltaker => deltaker.Next?.Frist ?? DateOnly.MaxValue).Select(NextRow));
        Before(html, run);
    }

    public static void Write(IAnsiConsole console, RunResult run)
    {
        var overdue = run.Frister.SelectMany(static deltaker => deltaker.Overdue.Select(frist => (deltaker, frist))).OrderBy(static pair => pair.frist.Frist)
            .ToList();
        var next = run.Frister.Where(static deltaker => deltaker.Next is not null).OrderBy(static deltaker => deltaker.Next!.Frist)
            .Select(static deltaker => (deltaker, frist: deltaker.Next!)).ToList();
        if (overdue.Count + next.Count == 0)
        {
            return;
        }

        console.Line($"Frister: {overdue.Count} forfalt, {next.Count} deltakere har en frist foran seg. Alle står i rapporten; de første er:");
        Table(console, "Forfalt", overdue);
        Table(console, "Neste frist", next);
    }

    private static void Table(IAnsiConsole console, string title, IReadOnlyList<(Deltakerfrister Deltaker, FristAnswer Frist)> rows)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(title) };
        table.AddColumns("Deltaker", "Frist", "Hvorfor");
        foreach (var (deltaker, frist) in rows.Take(MaxOnConsole))
        {
            table.AddRow(Markup.Escape(deltaker.Person.SequenceNumber), Markup.Escape(What(frist)), Markup.Escape(frist.Konklusjon));
        }

        console.Write(table);
    }

    private static IReadOnlyList<string> NextRow(Deltakerfrister deltaker) => deltaker switch
    {
        { Next: { } next } => [Deltaker(deltaker), What(next), next.Konklusjon],
        { Mangel: { } mangel } => [Deltaker(deltaker), "Kan ikke beregnes", mangel.Tekst],
        { IsKnown: false } => [Deltaker(deltaker), "Kan ikke beregnes", "Fagsystemet har ingen opplysninger om oppholdet."],
        _ => [Deltaker(deltaker), "Ingen", "Ingen frist som noen må overholde, ligger foran."],
    };

    // The choice of law and what the case tells were checked before each transfer, against facts that are not sent.
    private static void Before(Html html, RunResult run)
    {
        var count = run.Results.CountBy(static result => result.Lovvalg).ToDictionary();
        html.Element(
            "p", $"Lovvalget ble kontrollert før sending. Stemmer: {Count(LovvalgCheck.Agrees)}, stemmer ikke: {Count(LovvalgCheck.Disagrees)}, ikke vurdert: {Count(LovvalgCheck.NotAssessed)}.");
        html.Table("Merknader før sending, fra opplysninger som ikke sendes", ["Regel", "Hva", "Saker"], run.Results
            .SelectMany(static result => result.BeforeSending.Distinct()).CountBy(static regel => regel)
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => (IReadOnlyList<string>)[pair.Key, ReportTexts.Regel(pair.Key), Html.Number(pair.Value)]), numberFrom: 2);

        string Count(LovvalgCheck outcome) => Html.Number(count.GetValueOrDefault(outcome));
    }

    private static string What(FristAnswer frist) => $"{frist.Type.GetNavn()}: {ReportTexts.Date(frist.Frist!.Value)}";

    private static string Deltaker(Deltakerfrister deltaker) => $"{deltaker.Person.SequenceNumber} {ReportTexts.GetNavn(deltaker.Person)}";
}
