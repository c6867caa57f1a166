using AngleSharp.Dom;
using Fagsystem.Eksport;
using Fagsystem.Rapport;
using Fagsystem.Tests.Kulisser;

namespace Fagsystem.Tests.Rapport;

public sealed class HtmlRapportTests(Standardkjoering standard) : IClassFixture<Standardkjoering>
{
    private static readonly Personrad[] Personer = [.. Eksportleser.Les(Kulisser.Program.Eksport).Select(static deltaker => deltaker.Person)];

    private string Kilde => File.ReadAllText(standard.Rapportfil);

    [Fact]
    public void It_is_one_file_that_needs_no_script_and_fetches_nothing()
    {
        Assert.Empty(standard.Rapport.QuerySelectorAll("script, link, img, iframe, [src], [href], [onload], [onclick]"));
        Assert.DoesNotContain("url(", Kilde, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Kilde, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_its_language_title_and_headings_in_order()
    {
        Assert.Equal("nb", standard.Rapport.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Overføring til NIR", standard.Rapport.Title);
        Assert.Single(standard.Rapport.QuerySelectorAll("h1"));
        Assert.Single(standard.Rapport.QuerySelectorAll("main"));
        Assert.Equal(
            ["Utfall", "Til oppfølging", "Frister", "Merknader", "Regler", "Kontroll", "Alle saker"],
            standard.Rapport.QuerySelectorAll("h2").Select(static h2 => h2.TextContent));
    }

    [Fact]
    public void Every_table_has_a_caption_headers_with_a_scope_and_a_region_that_can_be_scrolled_by_keyboard()
    {
        var tabeller = standard.Rapport.QuerySelectorAll("table").ToArray();

        Assert.Equal(10, tabeller.Length);
        Assert.All(tabeller, static tabell =>
        {
            Assert.NotEqual("", tabell.QuerySelector("caption")?.TextContent);
            Assert.All(tabell.QuerySelectorAll("thead th"), static th => Assert.Equal("col", th.GetAttribute("scope")));
            Assert.All(tabell.QuerySelectorAll("tbody tr"), static rad => Assert.Equal("row", rad.Children[0].GetAttribute("scope")));
            Assert.Equal("0", tabell.ParentElement?.GetAttribute("tabindex"));
            Assert.Equal(tabell.QuerySelector("caption")?.TextContent, tabell.ParentElement?.GetAttribute("aria-label"));
        });
    }

    [Fact]
    public void Rows_and_columns_of_the_outcomes_add_up_to_the_number_of_cases()
    {
        var rader = standard.Rapport.QuerySelector("table")!.QuerySelectorAll("tbody tr").Select(static rad => Tall(rad, hopp: 1)).ToArray();

        Assert.All(rader, static rad => Assert.Equal(rad[^1], rad[..^1].Sum()));
        Assert.Equal(rader[^1], Enumerable.Range(0, rader[0].Length).Select(kolonne => rader[..^1].Sum(rad => rad[kolonne])));
        Assert.Equal(400, rader[^1][^1]);
    }

    [Fact]
    public void What_became_of_a_rule_adds_up_to_the_cases_under_it()
    {
        var tabell = standard.Rapport.QuerySelectorAll("table").Single(static tabell => tabell.QuerySelectorAll("thead th").Any(static th => th.TextContent == "Konflikt") && tabell.QuerySelector("th")?.TextContent == "Regel");

        Assert.All(tabell.QuerySelectorAll("tbody tr"), static rad =>
        {
            var tall = Tall(rad, hopp: 2);
            Assert.Equal(tall[^1], tall[..^1].Sum());
        });
    }

    [Fact]
    public void Names_that_hold_markup_come_out_as_they_are()
    {
        var vanskelige = Personer.Where(static person => person.Etternavn.IndexOfAny(['<', '&', '"', '\'', ';', '[']) >= 0).ToArray();
        var navn = standard.Rapport.QuerySelectorAll("td").Select(static celle => celle.TextContent).ToHashSet();

        Assert.True(vanskelige.Length >= 5);
        Assert.All(vanskelige, person => Assert.Contains($"{person.Fornavn} {person.Etternavn}", navn));
        Assert.Empty(standard.Rapport.QuerySelectorAll("b"));
    }

    [Fact]
    public void Whoever_has_a_protected_address_is_called_by_number_only()
    {
        var skjermede = Personer.Where(static person => person.Sperrekode.Length > 0).ToArray();
        var rader = standard.Rapport.QuerySelectorAll("tbody tr").Where(static rad => rad.Children.Length > 3).ToArray();

        Assert.True(skjermede.Length >= 5);
        Assert.All(skjermede, person =>
        {
            var egne = rader.Where(rad => rad.Children[0].TextContent.StartsWith($"{person.Loepenr}-", StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(egne);
            Assert.All(egne, static rad => Assert.Equal(Tekster.Skjermet, rad.Children[1].TextContent));
        });
    }

    [Fact]
    public void Each_participant_stands_once_with_the_next_deadline_and_why_or_why_there_is_none()
    {
        var rader = Tabell("Neste frist for hver deltaker").QuerySelectorAll("tbody tr").ToArray();

        Assert.Equal(Personer.Select(static person => person.Loepenr).Order(), rader.Select(static rad => rad.Children[0].TextContent.Split(' ')[0]).Order());
        Assert.All(rader, static rad => Assert.NotEqual("", rad.Children[2].TextContent));
        var frister = rader.Select(static rad => rad.Children[1].TextContent).Where(static frist => frist.Contains(": ", StringComparison.Ordinal)).Select(Dag).ToArray();
        Assert.True(frister.Length > 100);
        Assert.Equal(frister.Order(), frister);
        Assert.All(frister, static frist => Assert.True(frist >= new DateOnly(2026, 11, 21)));
    }

    [Fact]
    public void What_is_overdue_stands_first_with_the_days_it_was_counted_by_and_the_paragraph()
    {
        var rader = Tabell("Forfalt").QuerySelectorAll("tbody tr").ToArray();

        Assert.NotEmpty(rader);
        Assert.All(rader, static rad =>
        {
            Assert.True(Dag(rad.Children[1].TextContent) < new DateOnly(2026, 11, 21));
            Assert.Contains("§", rad.Children[2].TextContent, StringComparison.Ordinal);
            Assert.Contains(rad.Children[1].TextContent[^10..], rad.Children[2].TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_choice_of_law_was_checked_for_every_case_that_was_sent() =>
        Assert.Contains(standard.Rapport.QuerySelectorAll("p"), static p => p.TextContent.StartsWith("Lovvalget ble kontrollert før sending. Stemmer: 3", StringComparison.Ordinal));

    [Fact]
    public void Each_case_to_follow_up_stands_with_whoever_must_act_and_what_to_do()
    {
        var oppfoelging = standard.Rapport.QuerySelectorAll("table").Where(static tabell => tabell.QuerySelectorAll("th").Any(static th => th.TextContent == "Korrelasjons-id")).ToArray();

        Assert.Equal(
            ["Saksbehandler retter i fagsystemet (38 saker)", "Meldes til IMDinett support (7 saker)"],
            oppfoelging.Select(static tabell => tabell.QuerySelector("caption")!.TextContent));
        Assert.All(oppfoelging.SelectMany(static tabell => tabell.QuerySelectorAll("tbody tr")), static rad => Assert.NotEqual("", rad.Children[4].TextContent));
    }

    [Fact]
    public void A_participation_that_was_entered_twice_is_told_which_case_NIR_has()
    {
        var forklaringer = standard.Rapport.QuerySelectorAll("tbody tr").Where(static rad => rad.Children.Length == 6 && rad.Children[3].TextContent == "Konflikt")
            .Select(static rad => (Sak: rad.Children[0].TextContent, Hva: rad.Children[4].TextContent)).ToArray();

        Assert.Equal(5, forklaringer.Length);
        Assert.Contains(forklaringer, static f => f.Sak.EndsWith("-2", StringComparison.Ordinal) && f.Hva.Contains($"fra sak {f.Sak[..^2]}-1.", StringComparison.Ordinal));
        Assert.All(forklaringer, static f => Assert.Contains("NIR har samme deltakelse fra sak ", f.Hva, StringComparison.Ordinal));
    }

    private IElement Tabell(string overskrift) =>
        standard.Rapport.QuerySelectorAll("table").Single(tabell => tabell.QuerySelector("caption")!.TextContent.StartsWith(overskrift, StringComparison.Ordinal));

    private static DateOnly Dag(string frist) => DateOnly.ParseExact(frist[^10..], "dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static int[] Tall(IElement rad, int hopp) =>
        [.. rad.Children.Skip(hopp).Select(static celle => int.Parse(celle.TextContent, System.Globalization.CultureInfo.InvariantCulture))];
}
