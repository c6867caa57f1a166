using System.Globalization;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;
using Nir.Sdk;

namespace Nir.Conformance.Reports;

/// <summary>The words of the reports that people read.</summary>
internal sealed class ReportText(CultureInfo culture)
{
    private readonly bool _isNorsk = NorwegianCulture.IsNorwegian(culture);

    public string Language => _isNorsk ? "nb" : "en";

    public string Heading => Pick("Samsvar med NIR", "Conformance with NIR");

    public string Scenario => Pick("Scenario", "Scenario");

    public string Verdict => Pick("Utfall", "Verdict");

    public string Requirement => Pick("Krav", "Requirement");

    public string Expected => Pick("Ventet", "Expected");

    public string Seen => Pick("Sett", "Seen");

    public string Request => Pick("Forespørselen som avgjorde", "The request that decided");

    public string Requests => Pick("Forespørslene", "The requests");

    public string Fix => Pick("Gjør dette", "Do this");

    public string Rules => Pick("Regler", "Rules");

    public string Law => Pick("Lovverk", "Law");

    public string Level => Pick("Grunnlag", "Level");

    public string Strength => Pick("Styrke", "Strength");

    public string Source => Pick("Kilde", "Source");

    public string All => Pick("Alle", "All");

    public string Any => Pick("Alle lovverk", "Any law");

    public string Deviations => Pick("Avvik", "Deviations");

    public string NotAssessed => Pick("Ikke vurdert", "Not assessed");

    public string Results => Pick("Alle scenarioer", "All scenarios");

    public string Coverage => Pick("Dekning: regler og scenarioer", "Coverage: rules and scenarios");

    public string Totals => Pick("Sum", "Totals");

    public string Incomplete => Pick("Kjøringen ble stoppet før den var ferdig.", "The run was stopped before it was done.");

    public string LeftOut(int count) => Pick($"{count} til står i de andre rapportene.", $"{count} more stand in the other reports.");

    public string Summary(RunResult run) => run.ExitCode switch
    {
        ExitCode.Conforms when run.Results.Any(static result => result.Expected is not null) =>
            Pick("Fagsystemet er i samsvar, unntatt avvik som var ventet.", "The fagsystem conforms, but for failures that were expected."),
        ExitCode.Conforms => Pick("Fagsystemet er i samsvar.", "The fagsystem conforms."),
        ExitCode.Deviates => Pick("Fagsystemet avviker.", "The fagsystem deviates."),
        ExitCode.HarnessError => Pick("Testverktøyet feilet; det sier ikke noe om fagsystemet.", "The harness failed; that says nothing of the fagsystem."),
        ExitCode.UnexpectedlyPassed => Pick("Noe bestod som var ventet å feile.", "Something passed that was expected to fail."),
        _ => Pick("Ikke alt kunne vurderes.", "Not all could be assessed."),
    };

    public string Tekst(Verdict verdict) => verdict.GetTekst(culture);

    public string Tittel(Scenario scenario) => scenario.GetTittel(culture);

    public string Tekst(Requirement requirement) => Pick(requirement.Tekst, requirement.TekstEn);

    private string Pick(string norsk, string english) => _isNorsk ? norsk : english;
}
