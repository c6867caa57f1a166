using System.Globalization;
using System.Text;
using System.Xml;
using Nir.Conformance.Judging;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;
using Nir.Sdk.Kodeverk;

namespace Nir.Conformance.Reports;

/// <summary>
/// One page of HTML without anything beside it: it reads without script and without its style sheet, prints, and filters by law and level with nothing
/// but buttons. It is well-formed XML too, so that another reader can read it again.
/// </summary>
internal sealed class HtmlReport : Report
{
    private const string Doctype = "<!DOCTYPE html>\n";

    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false, NewLineChars = "\n", Indent = true,
    };

    public override void Write(RunResult run, CultureInfo culture, Stream output)
    {
        output.Write(Encoding.UTF8.GetBytes(Doctype));
        var text = new ReportText(culture);
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("html");
        xml.WriteAttributeString("lang", text.Language);
        WriteHead(xml, text, run);
        xml.WriteStartElement("body");
        xml.WriteStartElement("main");
        Element(xml, "h1", text.Heading);
        Element(xml, "p", $"{text.Summary(run)} {run.System} {run.SystemVersion}", "summary");
        if (run.IsIncomplete)
        {
            Element(xml, "p", text.Incomplete);
        }

        WriteTotals(xml, text, run);
        WriteFilters(xml, text);
        WriteDetails(xml, text, run);
        WriteResults(xml, text, run);
        WriteCoverage(xml, text, run);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public override string? Check(RunResult run, Stream input)
    {
        input.Position = Doctype.Length;
        var seen = VerdictText.WorstFirst.ToDictionary(static verdict => verdict.ToKode(), static _ => 0);
        using var reader = XmlDictionaryReader.CreateTextReader(input, XmlDictionaryReaderQuotas.Max);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "tr" } && reader.GetAttribute("data-verdict") is { } verdict)
            {
                seen[verdict]++;
            }
        }

        return VerdictText.WorstFirst.Select(verdict => Compare(verdict.ToKode(), run.Count(verdict), seen[verdict.ToKode()]))
            .FirstOrDefault(static difference => difference is not null);
    }

    private static void WriteHead(XmlWriter xml, ReportText text, RunResult run)
    {
        xml.WriteStartElement("head");
        xml.WriteStartElement("meta");
        xml.WriteAttributeString("charset", "utf-8");
        xml.WriteEndElement();
        xml.WriteStartElement("meta");
        xml.WriteAttributeString("name", "viewport");
        xml.WriteAttributeString("content", "width=device-width, initial-scale=1");
        xml.WriteEndElement();
        Element(xml, "title", $"{text.Heading}: {run.System}");
        Element(xml, "style", Encoding.UTF8.GetString(Resource.Read("report.css")));
        xml.WriteEndElement();
    }

    private static void WriteTotals(XmlWriter xml, ReportText text, RunResult run)
    {
        xml.WriteStartElement("table");
        xml.WriteAttributeString("class", "totals");
        Element(xml, "caption", text.Totals);
        xml.WriteStartElement("tbody");
        foreach (var verdict in VerdictText.WorstFirst)
        {
            xml.WriteStartElement("tr");
            xml.WriteStartElement("th");
            xml.WriteAttributeString("scope", "row");
            WriteVerdict(xml, text, verdict);
            xml.WriteEndElement();
            Element(xml, "td", run.Count(verdict).ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFilters(XmlWriter xml, ReportText text)
    {
        WriteFilter(xml, "law", text.Law, text.All, ScenarioWords.Laws.Keys);
        WriteFilter(xml, "level", text.Level, text.All, ScenarioWords.Levels.Keys);
    }

    private static void WriteFilter(XmlWriter xml, string name, string legend, string all, IEnumerable<string> values)
    {
        xml.WriteStartElement("fieldset");
        Element(xml, "legend", legend);
        foreach (var value in values.Prepend("all"))
        {
            xml.WriteStartElement("label");
            xml.WriteStartElement("input");
            xml.WriteAttributeString("type", "radio");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("id", $"{name}-{value}");
            if (value is "all")
            {
                xml.WriteAttributeString("checked", "checked");
            }

            xml.WriteEndElement();
            xml.WriteString($" {(value is "all" ? all : value)} ");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteDetails(XmlWriter xml, ReportText text, RunResult run)
    {
        var told = run.Results.Where(static result => result.Verdict is not Verdict.Passed)
            .OrderBy(static result => VerdictText.WorstFirst.ToList().IndexOf(result.Verdict)).ToList();
        if (told.Count == 0)
        {
            return;
        }

        Element(xml, "h2", text.Deviations);
        foreach (var result in told)
        {
            xml.WriteStartElement("section");
            WriteFacets(xml, result);
            xml.WriteAttributeString("id", result.Scenario.Id);
            xml.WriteStartElement("h3");
            WriteVerdict(xml, text, result.Verdict);
            xml.WriteString($" {Redactor.Visible(text.Tittel(result.Scenario))}");
            xml.WriteEndElement();
            Element(xml, "p", $"{result.Scenario.Requirement.Strength.ToWord()}: {text.Tekst(result.Scenario.Requirement)}");
            if ((result.Expected?.Reason ?? result.Reason) is { } reason)
            {
                Element(xml, "p", reason);
            }

            foreach (var deviation in result.Deviations)
            {
                WriteDeviation(xml, text, deviation);
            }

            WriteList(xml, text.Requests, result.Requests);
            WriteList(xml, "stderr", result.ErrorOutput);
            xml.WriteEndElement();
        }
    }

    private static void WriteDeviation(XmlWriter xml, ReportText text, Deviation deviation)
    {
        xml.WriteStartElement("dl");
        foreach (var (name, value) in ((string, string?)[])
        [
            (text.Expected, deviation.Expected), (text.Seen, deviation.Seen), (text.Request, deviation.Request),
            (text.Rules, string.Join(", ", deviation.Regler)), (text.Fix, deviation.Fix),
        ])
        {
            if (!string.IsNullOrEmpty(value))
            {
                Element(xml, "dt", name);
                Element(xml, "dd", value);
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteList(XmlWriter xml, string heading, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("details");
        Element(xml, "summary", heading);
        xml.WriteStartElement("ol");
        foreach (var line in lines)
        {
            Element(xml, "li", line);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteResults(XmlWriter xml, ReportText text, RunResult run)
    {
        Element(xml, "h2", text.Results);
        WriteTable(xml, [text.Verdict, text.Scenario, text.Law, text.Strength, text.Level, text.Rules, text.Source]);
        foreach (var result in run.Results)
        {
            var scenario = result.Scenario;
            xml.WriteStartElement("tr");
            WriteFacets(xml, result);
            xml.WriteAttributeString("data-verdict", result.Verdict.ToKode());
            xml.WriteStartElement("td");
            WriteVerdict(xml, text, result.Verdict);
            xml.WriteEndElement();
            Element(xml, "td", $"{text.Tittel(scenario)} ({scenario.Id})");
            Element(xml, "td", scenario.Lovverk?.ToKode() ?? text.Any);
            Element(xml, "td", scenario.Requirement.Strength.ToWord());
            Element(xml, "td", scenario.Requirement.Grunnlag.ToString().ToLowerInvariant());
            Element(xml, "td", string.Join(", ", scenario.Regler));
            Element(xml, "td",
                scenario.Requirement is { Kilde: { } kilde, Sitat: var sitat }
                    ? $"{kilde.Tittel} {kilde.Paragraf}".TrimEnd() + $": «{sitat}»"
                    : scenario.Requirement.Begrunnelse ?? "");
            xml.WriteEndElement();
        }

        xml.WriteFullEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCoverage(XmlWriter xml, ReportText text, RunResult run)
    {
        Element(xml, "h2", text.Coverage);
        WriteTable(xml, [text.Source, text.Rules, text.Scenario]);
        foreach (var row in CoverageRow.From(run))
        {
            xml.WriteStartElement("tr");
            Element(xml, "td", row.Regel.Kilde is { } kilde ? $"{kilde.Tittel} {kilde.Paragraf}".TrimEnd() : "");
            Element(xml, "td", $"{row.Regel.Id} {(text.Language is "nb" ? row.Regel.Tittel : row.Regel.TittelEn)}");
            Element(xml, "td", row.WhyNot ?? string.Join(", ", row.Results.Select(result => $"{result.Scenario.Id}: {text.Tekst(result.Verdict)}")));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTable(XmlWriter xml, string[] columns)
    {
        xml.WriteStartElement("table");
        xml.WriteStartElement("thead");
        xml.WriteStartElement("tr");
        foreach (var column in columns)
        {
            xml.WriteStartElement("th");
            xml.WriteAttributeString("scope", "col");
            xml.WriteString(column);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("tbody");
    }

    private static void WriteFacets(XmlWriter xml, ScenarioResult result)
    {
        xml.WriteAttributeString("data-law", result.Scenario.Lovverk?.ToKode() ?? "any");
        xml.WriteAttributeString("data-level", result.Scenario.Requirement.Grunnlag.ToString().ToLowerInvariant());
    }

    // A word and a sign, never colour alone.
    private static void WriteVerdict(XmlWriter xml, ReportText text, Verdict verdict)
    {
        xml.WriteStartElement("span");
        xml.WriteAttributeString("class", $"verdict {verdict.ToKode()}");
        var sign = verdict is Verdict.Passed ? "✓" : verdict is Verdict.Failed or Verdict.HarnessError or Verdict.UnexpectedlyPassed ? "✗" : "–";
        xml.WriteString($"{sign} {text.Tekst(verdict)}");
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text, string? @class = null)
    {
        xml.WriteStartElement(name);
        if (@class is not null)
        {
            xml.WriteAttributeString("class", @class);
        }

        xml.WriteString(Redactor.Visible(text));
        xml.WriteFullEndElement();
    }
}
