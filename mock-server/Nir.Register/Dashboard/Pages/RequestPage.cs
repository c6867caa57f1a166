using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Tracing;
using Nir.Sdk.Regler;

namespace Nir.Register.Dashboard.Pages;

/// <summary>One request: what came, what was answered, and each rule with its texts, its source and what to do.</summary>
internal static class RequestPage
{
    public static Page Create(View view, long number)
    {
        if (view.Traffic.Find(number) is not { } request)
        {
            return MissingPage.Create(view, "That request is not kept any more, or has not come.");
        }

        return new($"Request {request.Number}", Section.Requests, Part.Live("request", Html.From($"""
            {Neighbours(view, number)}
            {Facts(view, request)}
            {Reasons(view, request)}
            """)));
    }

    private static Html Neighbours(View view, long number) => Html.From($"""
        <nav class="neighbours" aria-label="Other requests"><ul>
        <li><a href="{view.Home}">All requests</a></li>
        {Html.When(view.Traffic.Find(number - 1) is not null, Html.From($"""<li><a rel="prev" href="{view.Link("requests")}/{number - 1}">Request {number - 1}</a></li>"""))}
        {Html.When(view.Traffic.Find(number + 1) is not null, Html.From($"""<li><a rel="next" href="{view.Link("requests")}/{number + 1}">Request {number + 1}</a></li>"""))}
        </ul></nav>
        """);

    private static Html Facts(View view, SeenRequest request) => Html.From($"""
        <p class="headline">{RequestsPage.Asked(request)} {RequestsPage.Answer(request)}</p>
        <dl class="facts">
        <div><dt>Came</dt><dd>{View.Time(request.Time, withDay: true)}</dd></div>
        <div><dt>Took</dt><dd>{RequestsPage.Took(request)} until the answer began</dd></div>
        <div><dt>Correlation id</dt><dd><code>{request.CorrelationId}</code></dd></div>
        <div><dt>Client</dt><dd>{request.Client ?? "none that is known"}</dd></div>
        {Html.When(request.Front is not null, Html.From($"""<div><dt>Answered by</dt><dd>{request.Front}, in front of the register</dd></div>"""))}
        {Html.When(request.Fault is not null, Html.From($"""<div><dt>Struck by</dt><dd>the fault «{request.Fault}» (<a href="{view.Link("faults")}">faults</a>)</dd></div>"""))}
        {Html.When(request.RetryAfter is not null, Html.From($"""<div><dt>Retry-After</dt><dd>{request.RetryAfter ?? 0} s</dd></div>"""))}
        {About(view, request)}
        </dl>
        """);

    /// <summary>The person that it was about, by the register's own number.</summary>
    private static Html About(View view, SeenRequest request) =>
        request.Registration is { } id && view.Register.State.Registreringer.TryGetValue(id, out var stored)
            ? Html.From(
                $"""<div><dt>Registration</dt><dd>of <a href="{view.Link("persons")}/{stored.Person}">person {stored.Person}</a>, now at version {stored.Version}</dd></div>""")
            : Html.Empty;

    private static Html Reasons(View view, SeenRequest request) => request switch
    {
        { Rules.Length: > 0 } => Html.From($"""
            <h2>{(request.Rules.Any(static rule => rule.Alvorlighet is Alvorlighet.Avvisning) ? "Why it was refused" : "What was remarked on")}</h2>
            {request.Rules.Select(rule => Rule(view, rule))}
            {Html.When(request.MoreRules > 0, Html.From($"<p>And {request.MoreRules} more, which the answer names.</p>"))}
            """),
        { Problem: { } problem } => Html.From($"""
            <h2>Why it was not carried out</h2>
            <article class="broken"><h3>{problem.Title}</h3><p>{problem.Detail}</p><p><code>{problem.Type}</code></p></article>
            """),
        { Outcome: Outcome.NoAnswer } =>
            Html.From($"<h2>No answer</h2><p>The connection ended before the answer did: the caller left, or a fault or a stub broke it.</p>"),
        _ => Html.Empty,
    };

    private static Html Rule(View view, Avvik rule) => Html.From($"""
        <article class="broken {(rule.Alvorlighet is Alvorlighet.Avvisning ? "refusal" : "remark")}">
        <h3><a href="{view.Rule(rule.Regel)}">{rule.Regel}</a> <span class="level">{(rule.Alvorlighet is Alvorlighet.Avvisning ? "refusal" : "remark")}, <span lang="nb">{rule.Grunnlag.ToString().ToLowerInvariant()}</span></span></h3>
        <p>At <code>{(rule.Peker.Length == 0 ? "the whole registration" : rule.Peker)}</code>{Html.When(rule.Frist is not null, Html.From($", due {View.Day(rule.Frist)}{(rule.ErForfalt ? ", overdue" : "")}"))}</p>
        <div class="languages">
        <div><p>{rule.TekstEn}</p><p><b>What to do:</b> {rule.UtbedringEn}</p></div>
        <div lang="nb" class="nb"><p>{rule.Tekst}</p><p><b>Hva du gjør:</b> {rule.Utbedring}</p></div>
        </div>
        {RulePage.Source(rule.Kilde)}
        </article>
        """);
}
