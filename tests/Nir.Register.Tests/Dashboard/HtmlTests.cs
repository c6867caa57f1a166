using Nir.Sdk.Rapporter.Pages;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Nir.Register.Dashboard.Markup;

namespace Nir.Register.Tests.Dashboard;

public sealed class HtmlTests
{
    // What a parser keeps as it is: no control characters, which HTML replaces, and no half of a surrogate pair.
    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>()
            .Select(static text => new string([.. text.Get.Where(static letter => !char.IsControl(letter) && !char.IsSurrogate(letter))])),
        Gen.Elements("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&lt;b&gt;", "&#60;", "</td></table>", "<!--", "]]>",
            "javascript:alert(1)", "æøå «»", "\u2028\u00A0", "{{x}}", "`"));

    [Fact]
    public void Whatever_text_is_filled_in_is_read_back_as_that_text_and_as_nothing_else() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(Texts), static text =>
        {
            var page = new HtmlParser().ParseDocument(Html.From($"""<p title="{text}">{text}</p>""").ToString());
            var paragraph = Assert.Single(page.Body!.Children);
            return paragraph.TextContent == text && paragraph.GetAttribute("title") == text && paragraph.Children.Length == 0
                && paragraph.Attributes.Length == 1 && page.Head!.Children.Length == 0;
        }));

    [Fact]
    public void Markup_that_is_filled_in_stays_markup_and_what_it_holds_is_encoded_once()
    {
        var inner = Html.From($"<b>{"<&>"}</b>");

        Assert.Equal("<p><b>&lt;&amp;&gt;</b></p>", Html.From($"<p>{inner}</p>").ToString());
        Assert.Equal("<p><b>&lt;&amp;&gt;</b><b>&lt;&amp;&gt;</b></p>", Html.From($"<p>{new[] { inner, inner }}</p>").ToString());
    }

    [Fact]
    public void What_is_left_out_leaves_nothing()
    {
        Assert.Equal("", Html.When(condition: false, Html.From($"<b>x</b>")).ToString());
        Assert.Equal("<p></p>", Html.From($"<p>{(string?)null}</p>").ToString());
    }

    [Fact]
    public void Numbers_and_days_are_written_alike_in_every_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("ar-SA");
            Assert.Equal("-1200 2026-03-01", Html.From($"{-1200} {new DateOnly(2026, 3, 1)}").ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_table_says_that_it_is_one_however_it_looks()
    {
        var table = new Table("What it holds", "First", "Second");

        var page = new HtmlParser().ParseDocument(table.ToHtml([table.Row("row-1", null, Html.From($"a"), Html.From($"b"))]).ToString());

        Assert.Equal("What it holds", page.QuerySelector("table > caption")!.TextContent);
        Assert.Equal(["table", "rowgroup", "row", "columnheader", "columnheader", "rowgroup", "row", "rowheader", "cell"],
            page.QuerySelectorAll("[role]").Select(static one => one.GetAttribute("role")));
        Assert.Equal("b", page.QuerySelector("#row-1")!.Cell("Second"));
    }
}
