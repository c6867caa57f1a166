using AngleSharp.Dom;
using Fagsystem.Export;
using Fagsystem.Reporting;
using Fagsystem.Tests.Fixtures;

namespace Fagsystem.Tests.Reporting;

public sealed class HtmlReportTests(DefaultRun fallback) : IClassFixture<DefaultRun>
{
    private static readonly PersonRow[] Personer = [.. ExportReader.Read(Fixtures.Program.Export).Deltakere.Select(static deltaker => deltaker.Person)];

    private string Kilde => File.ReadAllText(fallback.ReportFile);

    [Fact]
    public void It_is_one_file_that_needs_no_script_and_fetches_nothing()
    {
        Assert.Empty(fallback.Reporting.QuerySelectorAll("script, link, img, iframe, [src], [href], [onload], [onclick]"));
        Assert.DoesNotContain("url(", Kilde, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Kilde, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_its_language_title_and_headings_in_order()
    {
        Assert.Equal("nb", fallback.Reporting.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Overføring til NIR", fallback.Reporting.Title);
        Assert.Single(fallback.Reporting.QuerySelectorAll("h1"));
        Assert.Single(fallback.Reporting.QuerySelectorAll("main"));
        Assert.Equal(
            ["Utfall", "Til oppfølging", "Frister", "Merknader", "Regler", "Kontroll", "Alle saker"],
            fallback.Reporting.QuerySelectorAll("h2").Select(static h2 => h2.TextContent));
    }

    [Fact]
    public void Every_table_has_a_caption_headers_with_a_scope_and_a_region_that_can_be_scrolled_by_keyboard()
    {
        var tables = fallback.Reporting.QuerySelectorAll("table").ToArray();

        Assert.Equal(9, tables.Length);
        Assert.All(tables, static table =>
        {
            Assert.NotEqual("", table.QuerySelector("caption")?.TextContent);
            Assert.All(table.QuerySelectorAll("thead th"), static th => Assert.Equal("col", th.GetAttribute("scope")));
            Assert.All(table.QuerySelectorAll("tbody tr"), static row => Assert.Equal("row", row.Children[0].GetAttribute("scope")));
            Assert.Equal("0", table.ParentElement?.GetAttribute("tabindex"));
            Assert.Equal(table.QuerySelector("caption")?.TextContent, table.ParentElement?.GetAttribute("aria-label"));
        });
    }

    [Fact]
    public void Rows_and_columns_of_the_outcomes_add_up_to_the_number_of_cases()
    {
        var rows = fallback.Reporting.QuerySelector("table")!.QuerySelectorAll("tbody tr").Select(static row => Number(row, skip: 1)).ToArray();

        Assert.All(rows, static row => Assert.Equal(row[^1], row[..^1].Sum()));
        Assert.Equal(rows[^1], Enumerable.Range(0, rows[0].Length).Select(column => rows[..^1].Sum(row => row[column])));
        Assert.Equal(400, rows[^1][^1]);
    }

    [Fact]
    public void What_became_of_a_rule_adds_up_to_the_cases_under_it()
    {
        var table = fallback.Reporting.QuerySelectorAll("table")
            .Single(
                static table => table.QuerySelectorAll("thead th").Any(static th => th.TextContent == "Konflikt")
                    && table.QuerySelector("th")?.TextContent == "Regel");

        Assert.All(table.QuerySelectorAll("tbody tr"), static row =>
        {
            var number = Number(row, skip: 2);
            Assert.Equal(number[^1], number[..^1].Sum());
        });
    }

    [Fact]
    public void Names_that_hold_markup_come_out_as_they_are()
    {
        var difficult = Personer.Where(static person => person.Etternavn.IndexOfAny(['<', '&', '"', '\'', ';', '[']) >= 0).ToArray();
        var name = fallback.Reporting.QuerySelectorAll("td").Select(static cell => cell.TextContent).ToHashSet();

        Assert.True(difficult.Length >= 5);
        Assert.All(difficult, person => Assert.Contains($"{person.Fornavn} {person.Etternavn}", name));
        Assert.Empty(fallback.Reporting.QuerySelectorAll("b"));
    }

    [Fact]
    public void Whoever_has_a_protected_address_is_called_by_number_only()
    {
        var shielded = Personer.Where(static person => person.Sperrekode.Length > 0).ToArray();
        var rows = fallback.Reporting.QuerySelectorAll("tbody tr").Where(static row => row.Children.Length > 3).ToArray();

        Assert.True(shielded.Length >= 5);
        Assert.All(shielded, person =>
        {
            var own = rows.Where(row => row.Children[0].TextContent.StartsWith($"{person.SequenceNumber}-", StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(own);
            Assert.All(own, static row => Assert.Equal(ReportTexts.Protected, row.Children[1].TextContent));
        });
    }

    [Fact]
    public void Each_participant_stands_once_with_the_next_deadline_and_why_or_why_there_is_none()
    {
        var rows = Table("Neste frist for hver deltaker").QuerySelectorAll("tbody tr").ToArray();

        Assert.Equal(Personer.Select(static person => person.SequenceNumber).Order(),
            rows.Select(static row => row.Children[0].TextContent.Split(' ')[0]).Order());
        Assert.All(rows, static row => Assert.NotEqual("", row.Children[2].TextContent));
        var frister = rows.Select(static row => row.Children[1].TextContent).Where(static frist => frist.Contains(": ", StringComparison.Ordinal)).Select(Day)
            .ToArray();
        Assert.True(frister.Length > 100);
        Assert.Equal(frister.Order(), frister);
        Assert.All(frister, static frist => Assert.True(frist >= new DateOnly(2026, 11, 21)));
    }

    [Fact]
    public void What_is_overdue_stands_first_with_the_days_it_was_counted_by_and_the_paragraph()
    {
        var rows = Table("Forfalt").QuerySelectorAll("tbody tr").ToArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, static row =>
        {
            Assert.True(Day(row.Children[1].TextContent) < new DateOnly(2026, 11, 21));
            Assert.Contains("§", row.Children[2].TextContent, StringComparison.Ordinal);
            Assert.Contains(InWords(Day(row.Children[1].TextContent)), row.Children[2].TextContent, StringComparison.Ordinal);
            Assert.Contains("fordi", row.Children[2].TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_choice_of_law_was_checked_for_every_case_that_was_sent() =>
        Assert.Contains(fallback.Reporting.QuerySelectorAll("p"),
            static p => p.TextContent.StartsWith("Lovvalget ble kontrollert før sending. Stemmer: 3", StringComparison.Ordinal));

    [Fact]
    public void Each_case_to_follow_up_stands_with_whoever_must_act_and_what_to_do()
    {
        var oppfoelging = fallback.Reporting.QuerySelectorAll("table")
            .Where(static table => table.QuerySelectorAll("th").Any(static th => th.TextContent == "Korrelasjons-id")).ToArray();

        Assert.Equal(
            ["Saksbehandler retter i fagsystemet (38 saker)", "Meldes til IMDinett support (7 saker)"],
            oppfoelging.Select(static table => table.QuerySelector("caption")!.TextContent));
        Assert.All(oppfoelging.SelectMany(static table => table.QuerySelectorAll("tbody tr")), static row => Assert.NotEqual("", row.Children[4].TextContent));
    }

    [Fact]
    public void A_participation_that_was_entered_twice_is_told_which_case_NIR_has()
    {
        var forklaringer = fallback.Reporting.QuerySelectorAll("tbody tr")
            .Where(static row => row.Children.Length == 6 && row.Children[3].TextContent == "Konflikt")
            .Select(static row => (Sak: row.Children[0].TextContent, What: row.Children[4].TextContent)).ToArray();

        Assert.Equal(5, forklaringer.Length);
        Assert.Contains(forklaringer,
            static f => f.Sak.EndsWith("-2", StringComparison.Ordinal) && f.What.Contains($"fra sak {f.Sak[..^2]}-1.", StringComparison.Ordinal));
        Assert.All(forklaringer, static f => Assert.Contains("NIR har samme deltakelse fra sak ", f.What, StringComparison.Ordinal));
    }

    private IElement Table(string heading) =>
        fallback.Reporting.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent.StartsWith(heading, StringComparison.Ordinal));

    private static DateOnly Day(string frist) => DateOnly.ParseExact(frist[^10..], "dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string InWords(DateOnly day) => day.ToString("d. MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nb-NO"));

    private static int[] Number(IElement row, int skip) =>
        [.. row.Children.Skip(skip).Select(static cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture))];
}
