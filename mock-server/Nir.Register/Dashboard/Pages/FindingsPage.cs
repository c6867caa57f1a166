using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Tracing.Findings;

namespace Nir.Register.Dashboard.Pages;

/// <summary>What the clients do badly: what was seen, why it matters, what to do, how often, and which requests show it.</summary>
internal static class FindingsPage
{
    public static Page Create(View view)
    {
        var findings = view.Traffic.Findings;
        return new(
            "Findings",
            Section.Findings,
            Part.Live("findings", Html.From($"""
                <p>What the requests say of the client that sends them, drawn from all of them since the tenant was made.</p>
                {(findings.Count == 0 ? None() : Html.Join(findings.Select(finding => Card(view, finding))))}
                """)),
            Part.Fixed(Forget(view)));
    }

    private static Html None() => Html.From($"""<p class="empty">Nothing so far: no forbidden field, no hasty retry, no token too many.</p>""");

    private static Html Card(View view, Finding finding)
    {
        var text = finding.Text;
        return Html.From($"""
            <article class="broken finding" id="finding-{(int)finding.Kind}">
            <h2>{text.Title} <span class="level">{View.Plural(finding.Times, "time", "times")}</span></h2>
            <dl>
            <dt>Seen</dt><dd>{text.Seen}</dd>
            <dt>Why it matters</dt><dd>{text.Why}</dd>
            <dt>What to do</dt><dd>{text.Remedy}</dd>
            <dt>{(finding.Requests.Length < Finding.MostRequests ? "Requests" : "Last requests")}</dt>
            <dd class="numbers">{finding.Requests.Select(number => Request(view, finding.Kind, number))}</dd>
            </dl>
            </article>
            """);
    }

    private static Html Request(View view, FindingKind kind, long number) => view.Traffic.Find(number) is { } request
        ? Html.From($"""<a id="finding-{(int)kind}-{number}" href="{view.Link("requests")}/{number}" title="{RequestsPage.Line(request)}">{number}</a> """)
        : Html.From($"""<span class="soft">{number} (not kept)</span> """);

    private static Html Forget(View view) => Html.From($"""
        <form method="post" action="{view.Link("findings/forget")}"><p><button>Forget the findings</button> <span class="hint">to see which come back</span></p></form>
        """);
}
