using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Text.Json;
using System.Xml;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Kodeverk;

namespace Nir.Conformance.Reports;

/// <summary>The whole result as JSON (<c>report.schema.json</c>). Two runs from one seed differ in <c>times</c> only.</summary>
internal sealed class JsonReport : Report
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public override void Write(RunResult run, CultureInfo culture, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Indented);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("catalogue", ScenarioCatalogue.Version);
        json.WriteString("system", run.System);
        json.WriteString("systemVersion", run.SystemVersion);
        json.WriteNumber("seed", run.Seed);
        json.WriteBoolean("complete", !run.IsIncomplete);
        json.WriteNumber("exitCode", (int)run.ExitCode);
        WriteTotals(json, run);
        json.WriteStartArray("results");
        foreach (var result in run.Results)
        {
            Write(json, result);
        }

        json.WriteEndArray();
        WriteCoverage(json, run);
        WriteTimes(json, run);
        json.WriteEndObject();
    }

    // The platform's other JSON reader, which shares no code with the writer.
    public override string? Check(RunResult run, Stream input)
    {
        var seen = VerdictText.WorstFirst.ToDictionary(static verdict => verdict.ToKode(), static _ => 0);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(input, XmlDictionaryReaderQuotas.Max);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "verdict" })
            {
                seen[reader.ReadElementContentAsString()]++;
            }
        }

        return VerdictText.WorstFirst.Select(verdict => Compare(verdict.ToKode(), run.Count(verdict), seen[verdict.ToKode()]))
            .FirstOrDefault(static difference => difference is not null);
    }

    private static void WriteTotals(Utf8JsonWriter json, RunResult run)
    {
        json.WriteStartObject("totals");
        foreach (var verdict in VerdictText.WorstFirst)
        {
            json.WriteNumber(verdict.ToKode(), run.Count(verdict));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScenarioResult result)
    {
        var scenario = result.Scenario;
        json.WriteStartObject();
        json.WriteString("id", scenario.Id);
        json.WriteString("titleNb", scenario.Tittel);
        json.WriteString("titleEn", scenario.TittelEn);
        json.WriteString("topic", scenario.Topic);
        json.WriteString("file", scenario.File);
        json.WriteString("lovverk", scenario.Lovverk?.ToKode());
        json.WriteString("verdict", result.Verdict.ToKode());
        json.WriteString("reason", result.Reason);
        json.WriteStartObject("requirement");
        json.WriteString("textNb", scenario.Requirement.Tekst);
        json.WriteString("textEn", scenario.Requirement.TekstEn);
        json.WriteString("strength", scenario.Requirement.Strength.ToWord());
        json.WriteString("grunnlag", scenario.Requirement.Grunnlag.ToString().ToLowerInvariant());
        json.WriteString("kilde", scenario.Requirement.Kilde?.Id);
        json.WriteEndObject();
        WriteList(json, "regler", scenario.Regler);
        WriteDeviations(json, result);
        WriteList(json, "requests", result.Requests);
        WriteList(json, "errorOutput", result.ErrorOutput);
        WriteList(json, "notes", result.Notes);
        WriteExpected(json, result);
        json.WriteEndObject();
    }

    private static void WriteDeviations(Utf8JsonWriter json, ScenarioResult result)
    {
        json.WriteStartArray("deviations");
        foreach (var deviation in result.Deviations)
        {
            json.WriteStartObject();
            json.WriteString("peker", deviation.Peker);
            json.WriteNumber("line", deviation.Line);
            json.WriteString("expected", deviation.Expected);
            json.WriteString("seen", deviation.Seen);
            json.WriteString("request", deviation.Request);
            WriteList(json, "regler", deviation.Regler);
            json.WriteString("fix", deviation.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExpected(Utf8JsonWriter json, ScenarioResult result)
    {
        if (result.Expected is not { } expected)
        {
            return;
        }

        json.WriteStartObject("expectedFailure");
        json.WriteString("reason", expected.Reason);
        json.WriteString("link", expected.Link.ToString());
        json.WriteString("expires", expected.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter json, RunResult run)
    {
        json.WriteStartArray("coverage");
        foreach (var row in CoverageRow.From(run))
        {
            json.WriteStartObject();
            json.WriteString("regel", row.Regel.Id);
            json.WriteString("paragraf", row.Regel.Kilde?.Paragraf);
            WriteList(json, "scenarios", row.Results.Select(static result => result.Scenario.Id));
            json.WriteString("whyNot", row.WhyNot);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTimes(Utf8JsonWriter json, RunResult run)
    {
        json.WriteStartObject("times");
        json.WriteString("started", run.Started);
        json.WriteNumber("milliseconds", (long)run.Duration.TotalMilliseconds);
        json.WriteStartObject("scenarios");
        foreach (var result in run.Results)
        {
            json.WriteNumber(result.Scenario.Id, (long)result.Duration.TotalMilliseconds);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
