using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Json.Schema;
using Nir.Conformance.Reports;
using Nir.Conformance.Running;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Tests.Running;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Tests.Reports;

/// <summary>The reports: well formed whatever a fagsystem says, and the same sums in each.</summary>
public sealed class ReportTests(SampleRun sample)
{
    private const string Hostile = "<script>alert(1)</script> \"x\" 'y' ]]> \u001b[31m \u202Eevil \uFFFE \uD800 \0 [link](javascript:x) | `tick` & @everyone";

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Forms => [.. Report.All.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_form_reads_back_as_it_was_written(string form)
    {
        foreach (var run in (RunResult[])[sample.Result, Failing(Hostile), Failing(Hostile) with { IsIncomplete = true }, sample.Result with { Results = [] }])
        {
            Assert.Null(Report.All[form].Check(run, Write(form, run)));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_that_says_something_else_than_the_run_is_found(string form) =>
        Assert.NotNull(Report.All[form].Check(Failing("x"), Write(form, sample.Result)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Nothing_hostile_is_left_in_it(string form)
    {
        var bytes = Write(form, Failing(Hostile)).ToArray();
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        Assert.NotEqual(0xEF, bytes[0]);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\uFFFE', text);
        Assert.DoesNotContain('\0', text);
    }

    [Fact]
    public void Html_has_no_script_and_no_inline_style_and_its_words_stand_without_its_style_sheet()
    {
        var page = new HtmlParser().ParseDocument(Write("html", Failing(Hostile)));

        Assert.Empty(page.QuerySelectorAll("script, [style], [onclick], link, img, iframe"));
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("table thead th"), static cell => Assert.Equal("col", cell.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("input"), static input => Assert.NotNull(input.Closest("label")));
        Assert.All(page.QuerySelectorAll(".verdict"), static verdict => Assert.Matches(@"^[✓✗–] \w+", verdict.TextContent));
    }

    [Fact]
    public void Html_speaks_bokmaal_where_asked_to()
    {
        var stream = new MemoryStream();
        Report.All["html"].Write(sample.Result, CultureInfo.GetCultureInfo("nb"), stream);

        Assert.Contains("Fagsystemet er i samsvar.", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_has_names_that_are_unique_times_that_are_not_negative_and_one_child_where_it_did_not_pass()
    {
        var cases = XDocument.Load(Write("junit", Failing(Hostile) with { IsIncomplete = true })).Descendants("testcase").ToList();

        Assert.Equal(cases.Count, cases.Select(static one => $"{one.Attribute("classname")!.Value}.{one.Attribute("name")!.Value}").Distinct().Count());
        Assert.All(cases, static one => Assert.True(double.Parse(one.Attribute("time")!.Value, CultureInfo.InvariantCulture) >= 0));
        Assert.All(cases, static one => Assert.True(one.Elements().Count() <= 1));
        Assert.Single(cases, static one => one.Element("error") is not null);
    }

    [Fact]
    public void An_empty_run_is_an_error_in_JUnit() =>
        Assert.NotNull(Assert.Single(XDocument.Load(Write("junit", sample.Result with { Results = [] })).Descendants("testcase")).Element("error"));

    [Fact]
    public void Sarif_holds_deviations_only_each_at_a_relative_file_and_a_line()
    {
        var results = JsonDocument.Parse(Write("sarif", Failing("x"))).RootElement.GetProperty("runs")[0].GetProperty("results");
        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal(1, results.GetArrayLength());
        Assert.Equal("src/Nir.Conformance/Scenarios/v1/corrects-a-code.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
        Assert.Equal(0, JsonDocument.Parse(Write("sarif", sample.Result)).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Markdown_is_never_too_long_and_says_what_it_leaves_out()
    {
        var text = Encoding.UTF8.GetString(Write("markdown", Failing(new string('x', 2000), times: 150)).ToArray());

        Assert.True(text.Length <= 60_000);
        Assert.Matches(@"\d+ more stand in the other reports\.", text);
    }

    [Fact]
    public void Json_is_what_its_schema_says()
    {
        var schema = JsonSchema.FromText(Encoding.UTF8.GetString(Resource.Read("report.schema.json")));

        Assert.All((RunResult[])[sample.Result, Failing(Hostile)],
            run => Assert.True(schema.Evaluate(JsonDocument.Parse(Write("json", run)).RootElement).IsValid));
    }

    [Fact]
    public void Coverage_tells_of_every_rule_which_scenarios_test_it_or_why_none_does() => Assert.All(
        CoverageRow.From(sample.Result), static row => Assert.Equal(row.Results.IsEmpty, row.WhyNot is not null));

    [Fact]
    public async Task No_report_holds_an_identifier_or_a_secret_that_a_fagsystem_throws_about_itself()
    {
        var secrets = new List<string>();
        var run = await ConformanceRun.RunAsync(() => new ScriptedFagsystem
        {
            Begin = (setup, _) =>
            {
                secrets.AddRange(setup.Logins.Select(static login => login.ClientSecret));
                return Task.CompletedTask;
            },
            Perform = (step, _) =>
            {
                secrets.Add(step.With["facts"]!["person"]!["dufNummer"]!.GetValue<string>());
                secrets.Add(step.With["facts"]!["person"]!["foedselsnummer"]!.GetValue<string>());
                throw new InvalidOperationException(string.Join(' ', secrets));
            },
        }, new ConformanceOptions { Scenarios = [ScenarioCatalogue.TryFind("corrects-a-code")!] }, TestContext.Current.CancellationToken);

        Assert.NotEmpty(secrets);
        foreach (var form in Report.All.Keys)
        {
            var text = Encoding.UTF8.GetString(Write(form, run).ToArray());
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    private static RunResult Failing(string seen, int times = 1) => new()
    {
        System = seen,
        SystemVersion = "1",
        Seed = 1,
        Results = [.. ScenarioCatalogue.All.Take(times > 1 ? times : 0).DefaultIfEmpty(ScenarioCatalogue.TryFind("corrects-a-code")!)
            .Select(scenario => new ScenarioResult
        {
            Scenario = scenario,
            Verdict = Verdict.Failed,
            Deviations = [new("/saa/0", 40, "x", seen, null, ["NIR1001"], seen)],
            Requests = [seen],
            ErrorOutput = [seen],
            Notes = [seen],
        })],
    };

    private static MemoryStream Write(string form, RunResult run)
    {
        var stream = new MemoryStream();
        Report.All[form].Write(run, English, stream);
        stream.Position = 0;
        return stream;
    }
}
