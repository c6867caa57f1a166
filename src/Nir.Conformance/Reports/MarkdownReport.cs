using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Nir.Conformance.Judging;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Reports;

/// <summary>Markdown for a pull request: the sums, then what failed, at most 60,000 characters, and what it leaves out.</summary>
internal sealed partial class MarkdownReport : Report
{
    private const int Most = 60_000;
    private const int RoomForTheRest = 500;

    public override void Write(RunResult run, CultureInfo culture, Stream output)
    {
        var text = new ReportText(culture);
        var page = new StringBuilder();
        page.Append(null, $"## {text.Heading}\n\n**{text.Summary(run)}** {Escape(run.System)} {Escape(run.SystemVersion)}\n\n");
        if (run.IsIncomplete)
        {
            page.Append(null, $"> {text.Incomplete}\n\n");
        }

        page.Append(null, $"| {text.Verdict} | {text.Totals} |\n|---|---:|\n");
        foreach (var verdict in VerdictText.WorstFirst)
        {
            page.Append(null, $"| {text.Tekst(verdict)} | {run.Count(verdict)} |\n");
        }

        page.Append('\n');
        WriteResults(page, text, [.. run.Results.Where(static result => result.Verdict is not Verdict.Passed)
            .OrderBy(static result => VerdictText.WorstFirst.ToList().IndexOf(result.Verdict))]);
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    public override string? Check(RunResult run, Stream input)
    {
        using var reader = new StreamReader(input);
        var numbers = Row().Matches(reader.ReadToEnd()).Select(static match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToList();
        return Compare("rows", VerdictText.WorstFirst.Count, numbers.Count)
            ?? VerdictText.WorstFirst.Select((verdict, index) => Compare(verdict.ToKode(), run.Count(verdict), numbers[index]))
                .FirstOrDefault(static difference => difference is not null);
    }

    private static void WriteResults(StringBuilder page, ReportText text, List<ScenarioResult> results)
    {
        for (var i = 0; i < results.Count; i++)
        {
            var part = Describe(results[i], text);
            if (page.Length + part.Length > Most - RoomForTheRest)
            {
                page.Append(null, $"\n{text.LeftOut(results.Count - i)}\n");
                return;
            }

            page.Append(part);
        }
    }

    private static string Describe(ScenarioResult result, ReportText text)
    {
        var part = new StringBuilder();
        part.Append(null, $"### {text.Tekst(result.Verdict)}: {Escape(text.Tittel(result.Scenario))}\n\n");
        var requirement = result.Scenario.Requirement;
        part.Append(null, $"`{result.Scenario.Id}` · {requirement.Strength.ToWord()} · {Escape(text.Tekst(requirement))}\n\n");
        if ((result.Expected?.Reason ?? result.Reason) is { } reason)
        {
            part.Append(null, $"{Escape(reason)}\n\n");
        }

        foreach (var one in result.Deviations)
        {
            part.Append(null, $"- {text.Expected}: {Escape(one.Expected)}\n  {text.Seen}: {Escape(one.Seen)}\n");
            part.Append(null, $"  {text.Fix}: {Escape(one.Fix)} {string.Join(", ", one.Regler)}\n");
        }

        return part.Append('\n').ToString();
    }

    // What a fagsystem wrote is never markup.
    private static string Escape(string text) => Special().Replace(Redactor.Visible(text).ReplaceLineEndings(" "), static match => $"\\{match.Value}")
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    [GeneratedRegex(@"[\\`*_{}\[\]()#+!|~>@-]")]
    private static partial Regex Special();

    [GeneratedRegex(@"^\| [^|]+ \| (\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
