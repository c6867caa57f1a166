using System.Text;
using Fagsystem.Export;
using Fagsystem.Files;
using Fagsystem.Mapping;
using Fagsystem.Overfoering;

namespace Fagsystem.Reporting;

/// <summary>
/// The report a caseworker works from: one file, readable without script and on paper. It calls persons by local number and name, those
/// with a protected address by number only, and nobody by an identifier.
/// </summary>
internal static class HtmlReport
{
    private const string Style =
        """
        <style>
        :root { color-scheme: light dark; --linje: light-dark(#c9c9c4, #45484d); --dus: light-dark(#55595f, #a9adb3); }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 80rem; margin: 0 auto; padding: 1rem; }
        h2 { margin-top: 2.5rem; }
        .ramme { overflow-x: auto; margin: 1rem 0 1.5rem; }
        table { border-collapse: collapse; min-width: 50%; }
        caption { text-align: left; color: var(--dus); padding: .25rem 0 .5rem; }
        th, td { border-bottom: 1px solid var(--linje); padding: .4rem 1.25rem .4rem 0; text-align: left; vertical-align: top; font-weight: normal; }
        thead th { color: var(--dus); font-size: .875rem; border-bottom-width: 2px; }
        tbody th { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .tall { text-align: right; font-variant-numeric: tabular-nums; }
        </style>
        """;

    /// <summary>Writes the report. It is readable by its owner only.</summary>
    /// <param name="file">Where. The folder is made when it is not there.</param>
    /// <param name="run">What it tells.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string file, RunResult run)
    {
        OwnerOnlyFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(Create(run))));
    }

    public static string Create(RunResult run) => new Html()
        .Fast("<!DOCTYPE html>\n")
        .Element("html", page => page
            .Element("head", header => header
                .Fast("""<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">""")
                .Element("title", "Overføring til NIR")
                .Fast(Style))
            .Element("body", body => body.Element("main", content => Content(content, run))), "lang=\"nb\"")
        .ToString();

    private static void Content(Html html, RunResult run)
    {
        html.Element("h1", "Overføring til NIR");
        html.Element(
            "p", $"{run.RunSummary.SakCount} saker for {run.RunSummary.DeltakerCount} deltakere, overført til {run.Register}. Dato: {ReportTexts.Date(run.Dato)}.");
        Cancellation(html, run);
        html.Element("h2", "Utfall").Table("Antall saker etter lov og utfall", Columns(run.RunSummary), Outcome(run.RunSummary), numberFrom: 1);
        Oppfoelginger(html, run.Results);
        FristReport.Write(html, run);
        if (run.Results.Any(static result => result.Updated.Count + result.KeptFromNir.Count > 0))
        {
            html.Element("h2", "Rettet").Table(
                "Saker NIR hadde fra før, og det som er endret",
                ["Sak", "Deltaker", "Ordning", "Rettet i NIR", "Endret i NIR av andre, og beholdt"],
                run.Results.Where(static result => result.Updated.Count + result.KeptFromNir.Count > 0).Select(CorrectionRow));
        }

        html.Element("h2", "Merknader").Table(
            "Godtatt, men noe mangler eller bør kontrolleres",
            ["Sak", "Deltaker", "Ordning", "Merknader"],
            run.Results.Where(static r => r.Transferred is not null && r.Regelbrudd.Count > 0).Select(MerknadRow));
        html.Element("h2", "Regler").Table(
            "Antall saker per regel som NIR nevnte. En sak kan stå under flere regler",
            ["Regel", "Hva", "Rettet", "Merknad", "Avvist", "Konflikt", "Sum"],
            Regler(run.RunSummary),
            numberFrom: 2);
        Check(html, run);
        html.Element("h2", "Alle saker").Table(
            "Alle saker i eksportens rekkefølge", ["Sak", "Deltaker", "Ordning", "Lov", "Utfall", "Regler"], run.Results.Select(SakRow));
    }

    private static void Cancellation(Html html, RunResult run)
    {
        if (run.IsStopped)
        {
            html.Element("p",
                "Overføringen ble stoppet. Saker som ikke er sendt, og saker med ukjent utfall, overføres neste gang: NIR tar imot det samme én gang.");
        }

        foreach (var fault in run.ExportFaults)
        {
            html.Element("p", $"Kan ikke leses: {fault} Sakene linjen gjelder, er ikke overført.");
        }

        if (run.Error is { } error)
        {
            html.Element("p", $"Kjøringen stanset: {error} Det som er godtatt, står i NIR.");
        }
    }

    private static IReadOnlyList<string> Columns(RunSummary sum) => ["Lov", .. sum.Outcome.Select(ReportTexts.GetNavn), "Sum"];

    private static IEnumerable<IReadOnlyList<string>> Outcome(RunSummary sum) =>
    [
        .. sum.PerLov.Select(lov => (IReadOnlyList<string>)
            [lov.Lov, .. sum.Outcome.Select(outcome => Html.Number(lov.Saker.Count(sak => sak.Outcome == outcome))), Html.Number(lov.Saker.Count)]),
        ["Sum", .. sum.Outcome.Select(outcome => Html.Number(sum.Count(outcome))), Html.Number(sum.SakCount)],
    ];

    private static IEnumerable<IReadOnlyList<string>> Regler(RunSummary sum) => sum.PerRegel.Select(static pair => (IReadOnlyList<string>)
    [
        pair.Regel,
        ReportTexts.Regel(pair.Regel),
        Html.Number(pair.Saker.Count(sak => sak.Corrected.Contains(pair.Regel))),
        Html.Number(
            pair.Saker.Count(
                sak => sak.Outcome is SakOutcome.AcceptedWithMerknader
                    || (sak.Outcome is SakOutcome.CorrectedAndAccepted && !sak.Corrected.Contains(pair.Regel)))),
        Html.Number(pair.Saker.Count(static sak => sak.Outcome is SakOutcome.Refused)),
        Html.Number(pair.Saker.Count(static sak => sak.Outcome is SakOutcome.Conflict)),
        Html.Number(pair.Saker.Count),
    ]);

    private static void Oppfoelginger(Html html, IReadOnlyList<SakResult> results)
    {
        html.Element("h2", "Til oppfølging");
        var saker = results.ToDictionary(static r => RegistreringId.For(r.Sak), static r => r.Sak.Key);
        foreach (var group in results.Where(static r => r.Oppfoelging is not Oppfoelging.None).GroupBy(static r => r.Oppfoelging).OrderBy(static g => g.Key))
        {
            html.Table($"{ReportTexts.GetNavn(group.Key)} ({group.Count()} saker)",
                ["Sak", "Deltaker", "Ordning", "Utfall", "Hva og hva som må gjøres", "Korrelasjons-id"], group.Select(result => OppfoelgingRow(result, saker)));
        }
    }

    private static IReadOnlyList<string> OppfoelgingRow(SakResult result, Dictionary<Guid, SakKey> saker) =>
    [
        result.Sak.Key.ToString(), ReportTexts.GetNavn(result.Sak.Person), ReportTexts.Ordning(result.Sak.Rad.Ordning),
        ReportTexts.GetNavn(result.Outcome),
        Forklaring(result, saker), result.CorrelationId ?? "",
    ];

    private static IReadOnlyList<string> CorrectionRow(SakResult result) =>
    [
        result.Sak.Key.ToString(), ReportTexts.GetNavn(result.Sak.Person), ReportTexts.Ordning(result.Sak.Rad.Ordning),
        string.Join(", ", result.Updated), string.Join(", ", result.KeptFromNir),
    ];

    private static IReadOnlyList<string> MerknadRow(SakResult result) =>
    [
        result.Sak.Key.ToString(), ReportTexts.GetNavn(result.Sak.Person), ReportTexts.Ordning(result.Sak.Rad.Ordning),
        Forklaring(result.Regelbrudd),
    ];

    private static string Forklaring(IEnumerable<Regelbrudd> regelbrudd) =>
        string.Join(' ', regelbrudd.Select(static breach => $"{breach.Regel}: {breach.Tekst} {breach.Utbedring}"));

    private static string Forklaring(SakResult result, Dictionary<Guid, SakKey> saker) => result switch
    {
        { Outcome: SakOutcome.Ukjent } => "NIR svarte ikke. Kontroller saken i NIR, og overfør på nytt: NIR tar imot det samme én gang.",
        { Collisions.Count: > 0 } =>
            $"Både fagsystemet og NIR har endret {string.Join(", ", result.Collisions)}. Velg hva som er riktig, og rett det samme begge steder.",
        { ExistsAs: { } id } when saker.TryGetValue(id, out var other) => $"NIR har samme deltakelse fra sak {other}. Slå sammen sakene i fagsystemet.",
        _ => $"{string.Join(' ', result.Faults)} {Forklaring(result.Regelbrudd.Where(static breach => breach.IsRefusal))}".Trim(),
    };

    private static void Check(Html html, RunResult run)
    {
        html.Element("h2", "Kontroll");
        html.Element("p", $"{ReportTexts.Late(run.RunSummary)}.");
        html.Element("p", $"Lest tilbake fra NIR og sammenlignet: {run.RunSummary.ReadBackCount} saker, hvorav ulike: {run.RunSummary.DifferentCount}.");
        if (run.Differences is { Count: 0 })
        {
            html.Element("p", "Fasit: alle saker ble som ventet.");
        }
        else if (run.Differences is { } differences)
        {
            html.Table("Saker som ble annerledes enn fasiten sier", ["Sak", "Ventet", "Ble"],
                differences.Select(static f => (IReadOnlyList<string>)[f.Sak.ToString(), f.Expected, f.Actual]));
        }
    }

    private static IReadOnlyList<string> SakRow(SakResult result) =>
    [
        result.Sak.Key.ToString(), ReportTexts.GetNavn(result.Sak.Person), ReportTexts.Ordning(result.Sak.Rad.Ordning),
        ReportTexts.Lov(result.Sak.Person.HjemmelCode), ReportTexts.GetNavn(result.Outcome), string.Join(' ', result.Regler),
    ];
}
