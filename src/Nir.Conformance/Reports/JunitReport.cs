using System.Globalization;
using System.Text;
using System.Xml;
using Nir.Conformance.Judging;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Reports;

/// <summary>JUnit's XML, as CI servers read it: a suite for each topic, a case for each scenario, exactly one child where it did not pass.</summary>
internal sealed class JunitReport : Report
{
    private static readonly XmlWriterSettings Settings =
        new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    public override void Write(RunResult run, CultureInfo culture, Stream output)
    {
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "nir conformance");
        foreach (var topic in run.Results.GroupBy(static result => result.Scenario.Topic).OrderBy(static topic => topic.Key, StringComparer.Ordinal))
        {
            WriteSuite(xml, topic.Key, [.. topic], culture);
        }

        if (run.IsIncomplete || run.Results.IsEmpty)
        {
            WriteStopped(xml, run);
        }

        xml.WriteEndElement();
    }

    // Another XML reader than the one that belongs to the writer.
    public override string? Check(RunResult run, Stream input)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal) { ["testcase"] = 0, ["failure"] = 0, ["error"] = 0, ["skipped"] = 0 };
        using var reader = XmlDictionaryReader.CreateTextReader(input, XmlDictionaryReaderQuotas.Max);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && seen.TryGetValue(reader.LocalName, out var count))
            {
                seen[reader.LocalName] = count + 1;
            }
        }

        var stopped = run.IsIncomplete || run.Results.IsEmpty ? 1 : 0;
        return Compare("testcase", run.Results.Length + stopped, seen["testcase"])
            ?? Compare("failure", run.Results.Count(static result => Child(result) is "failure"), seen["failure"])
            ?? Compare("error", run.Results.Count(static result => Child(result) is "error") + stopped, seen["error"])
            ?? Compare("skipped", run.Results.Count(static result => Child(result) is "skipped"), seen["skipped"]);
    }

    private static void WriteSuite(XmlWriter xml, string topic, List<ScenarioResult> results, CultureInfo culture)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", topic);
        Number(xml, "tests", results.Count);
        Number(xml, "failures", results.Count(static result => Child(result) is "failure"));
        Number(xml, "errors", results.Count(static result => Child(result) is "error"));
        Number(xml, "skipped", results.Count(static result => Child(result) is "skipped"));
        foreach (var result in results)
        {
            WriteCase(xml, topic, result, culture);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string topic, ScenarioResult result, CultureInfo culture)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"nir.conformance.{topic}");
        xml.WriteAttributeString("name", $"{result.Scenario.Id}: {Redactor.Visible(result.Scenario.GetTittel(culture))}");
        xml.WriteAttributeString("file", result.Scenario.File);
        xml.WriteAttributeString("time", Math.Max(0, result.Duration.TotalSeconds).ToString("0.000", CultureInfo.InvariantCulture));
        if (Child(result) is { } child)
        {
            xml.WriteStartElement(child);
            xml.WriteAttributeString("message", Redactor.Visible($"{result.Verdict.GetTekst(culture)}: {Message(result)}"));
            xml.WriteString(Redactor.Visible(string.Join('\n', Details(result))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteStopped(XmlWriter xml, RunResult run)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "run");
        Number(xml, "tests", 1);
        Number(xml, "failures", 0);
        Number(xml, "errors", 1);
        Number(xml, "skipped", 0);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "nir.conformance.run");
        xml.WriteAttributeString("name", "the run was done");
        xml.WriteAttributeString("time", "0.000");
        xml.WriteStartElement("error");
        xml.WriteAttributeString("message", run.Results.IsEmpty ? "No scenario was run." : "The run was stopped before it was done.");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string? Child(ScenarioResult result) => result.Verdict switch
    {
        Verdict.Passed => null,
        Verdict.HarnessError => "error",
        Verdict.UnexpectedlyPassed => "failure",
        Verdict.Failed => result.Expected is null ? "failure" : "skipped",
        _ => "skipped",
    };

    private static string Message(ScenarioResult result) => result.Expected?.Reason ?? result.Reason
        ?? (result.Deviations.IsEmpty ? "" : $"{result.Deviations[0].Expected}; {result.Deviations[0].Seen}");

    private static IEnumerable<string> Details(ScenarioResult result) =>
    [
        .. result.Deviations.SelectMany(static one => new[]
        {
            $"{one.Peker} expected: {one.Expected}",
            $"  seen: {one.Seen}",
            $"  request: {one.Request ?? "none"}",
            $"  rules: {string.Join(", ", one.Regler)}",
            $"  do: {one.Fix}",
        }),
        .. result.Requests.Select(static request => $"request: {request}"),
        .. result.ErrorOutput.Select(static line => $"stderr: {line}"),
        .. result.Notes.Select(static note => $"note: {note}"),
    ];

    private static void Number(XmlWriter xml, string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
}
