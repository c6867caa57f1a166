using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Dashboard.Live;

namespace Nir.Register.Dashboard.Pages;

/// <summary>What surrounds every page: head, menu, the register's date and what came of the last form.</summary>
internal static class Layout
{
    private static readonly (Section Section, string Name, string Path)[] Menu =
    [
        (Section.Requests, "Requests", ""),
        (Section.Persons, "Persons", "persons"),
        (Section.Reports, "Reports", "reports"),
        (Section.Findings, "Findings", "findings"),
        (Section.Clock, "Clock", "clock"),
        (Section.Faults, "Faults", "faults"),
        (Section.Tenants, "Tenants", "tenants"),
    ];

    /// <summary>The whole document.</summary>
    /// <param name="view">The tenant.</param>
    /// <param name="page">What it shows.</param>
    /// <param name="address">The page's own address below the tenant's, with its query.</param>
    public static Html Create(View view, Page page, string address)
    {
        var notice = view.Number("notice") is { } number ? view.Notices.Find(number) : null;
        return Html.From($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{(notice is null ? "" : notice.IsRefusal ? "Not done – " : "Done – ")}{page.Title} – Fake NIR{Tenant(view, ", ")}</title>
            <link rel="stylesheet" href="{view.Link("side.css")}">
            <link rel="icon" href="{view.Link("icon.svg")}" type="image/svg+xml">
            <script src="{view.Link("side.js")}" defer></script>
            </head>
            <body data-live="{view.Link("live")}?of={Uri.EscapeDataString(address)}">
            <a class="skip" href="#main">Skip to the content</a>
            <header class="top">
            <p class="brand"><a href="{view.Home}">Fake NIR</a>{Html.When(view.Base.Length > 0, Html.From($"""<span class="tenant">tenant <b>{Tenant(view, "")}</b></span>"""))}</p>
            {Standing(view).Whole}
            <p class="live"><span id="live-state">{Html.From($"""<noscript>Reload to see what is new.</noscript>""")}</span><button type="button" id="pause" hidden>Pause</button></p>
            <nav class="menu" aria-label="Pages">{Entries(view, page).Whole}</nav>
            </header>
            <main id="main" tabindex="-1">
            {Told(notice)}
            <h1>{page.Title}</h1>
            {page.Parts.Select(static part => part.Whole)}
            </main>
            <p id="news" class="visually-hidden" role="status"></p>
            <footer class="bottom"><p>Synthetic persons only. What came in is held in memory, without addresses and bodies, and gone when the fake stops.</p></footer>
            </body>
            </html>

            """);
    }

    /// <summary>The parts of the frame that change.</summary>
    public static IEnumerable<Part> Parts(View view, Page page) => [Standing(view), Entries(view, page)];

    private static string Tenant(View view, string before) => view.Tenant.Name.Length > 0 ? before + view.Tenant.Name : "";

    private static Part Standing(View view) => Part.Live("standing", Html.From($"""
        <p class="standing">The register’s date is <a href="{view.Link("clock")}">{View.Day(view.Register.Clock.Dato)}</a>{Fault(view)}</p>
        """));

    private static string Fault(View view) =>
        view.Faults.Count > 0 || view.Tenant.Availability.Current(view.Options.Time.GetUtcNow()) is { IsAnything: true } ? " – faults are on" : "";

    private static Part Entries(View view, Page page)
    {
        var findings = view.Traffic.Findings.Count;
        return Part.Live("menu", Html.From($"""
            <ul>{Menu.Select(entry => Html.From($"""
            <li><a id="menu-{entry.Section.ToString()}" href="{(entry.Path.Length == 0 ? view.Home : view.Link(entry.Path))}"{Html.When(entry.Section == page.Section, Html.From($" aria-current=\"page\""))}>{entry.Name}{Badge(entry.Section, findings)}</a></li>
            """))}</ul>
            """));
    }

    private static Html Badge(Section section, int findings) =>
        Html.When(section is Section.Findings && findings > 0, Html.From($""" <span class="badge">{findings}</span>"""));

    private static Html Told(Notices.Notice? notice) => notice is null
        ? Html.Empty
        : Html.From(
            $"""<p class="notice {(notice.IsRefusal ? "no" : "yes")}" role="status"><b>{(notice.IsRefusal ? "Not done." : "Done.")}</b> {notice.Text}</p>""");
}
