using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using Nir.Conformance.Judging;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Regler;

namespace Nir.Conformance.Reports;

/// <summary>SARIF 2.1.0, as code scanning reads it: deviations only, each at the line of the scenario that says what was expected.</summary>
internal sealed class SarifReport : Report
{
    /// <summary>The most results that GitHub takes.</summary>
    private const int Most = 25_000;

    /// <summary>The rule of a deviation that is about none of the register's.</summary>
    private const string General = "NIR9001";

    public override void Write(RunResult run, CultureInfo culture, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, run);
        WriteInvocation(json, run);
        json.WriteStartArray("results");
        foreach (var (result, deviation) in Deviations(run))
        {
            Write(json, result, deviation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public override string? Check(RunResult run, Stream input)
    {
        var read = 0;
        using var reader = JsonReaderWriterFactory.CreateJsonReader(input, XmlDictionaryReaderQuotas.Max);
        while (reader.Read())
        {
            read += reader is { NodeType: XmlNodeType.Element, LocalName: "partialFingerprints" } ? 1 : 0;
        }

        return Compare("results", Deviations(run).Count(), read);
    }

    private static IEnumerable<(ScenarioResult Result, Deviation Deviation)> Deviations(RunResult run) =>
        run.Results.Where(static result => result.Deviates).SelectMany(static result => result.Deviations.Select(one => (result, one))).Take(Most);

    private static string Rule(Deviation deviation) => deviation.Regler.IsDefaultOrEmpty ? General : deviation.Regler[0];

    private static void WriteTool(Utf8JsonWriter json, RunResult run)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "nir conformance");
        json.WriteStartArray("rules");
        foreach (var id in Deviations(run).Select(static pair => Rule(pair.Deviation)).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", RegelCatalogue.TryFind(id, out var regel) ? regel.TittelEn : "The fagsystem does not do what a scenario requires.");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, RunResult run)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !run.IsIncomplete && run.Count(Verdict.HarnessError) == 0);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ScenarioResult result, Deviation deviation)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", Rule(deviation));
        json.WriteString("level", result.Scenario.Requirement.Strength is Scenarios.Strength.Must ? "error" : "warning");
        json.WriteStartObject("message");
        json.WriteString("text", Redactor.Visible($"{result.Scenario.TittelEn}: expected {deviation.Expected}; seen {deviation.Seen}. {deviation.Fix}"));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', result.Scenario.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, deviation.Line));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("nirConformance/v1", Fingerprint($"{result.Scenario.Id}{deviation.Peker}{deviation.Expected}"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
