using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Dashboard.Markup;
using Nir.Register.Tracing;

namespace Nir.Register.Dashboard.Pages;

/// <summary>What came in, newest first, and why it was refused.</summary>
internal static class RequestsPage
{
    private const int MostRows = 100;

    private static readonly Table Rows =
        new("Requests, newest first", "No.", "Time", "Request", "Answer", "Why", "Client", "Took", "Correlation id", "Registration")
        {
            Look = "requests",
            HideCaption = true
        };

    public static Page Create(View view)
    {
        var all = view.Traffic.Latest;
        var filter = RequestFilter.From(view);
        return all.Count == 0
            ? new("Requests", Section.Requests, Part.Live("requests", Welcome(view)))
            : new("Requests", Section.Requests, Part.Fixed(Search(view, filter)),
                Part.Live("requests", Html.From($"{Filter(view, all, filter)}{Shown(view, all, filter)}")));
    }

    /// <summary>How a request reads in one line: also what is told when it comes in.</summary>
    public static string Line(SeenRequest request) =>
        $"{request.Method} {Route(request)}: {(request.Status > 0 ? $"{request.Status}, " : "")}{request.Outcome.Name().ToLowerInvariant()}{(request.Rules.Length > 0 ? $", {request.Rules[0].Regel}" : "")}";

    public static string Route(SeenRequest request) => request.Route ?? "an unknown address";

    /// <summary>Method and address; where there is little room the line breaks after a slash.</summary>
    public static Html Asked(SeenRequest request) => Html.From($"""
        <span class="method">{request.Method}</span> <span class="route">{Route(request).Split('/').Select(static (part, number) => number == 0 ? Html.From($"{part}") : Html.From($"/<wbr>{part}"))}</span>
        """);

    public static Html Answer(SeenRequest request) => Html.From($"""
        <span class="outcome {request.Outcome.Word()}">{request.Outcome.Name()}</span>{Html.When(request.Status > 0, Html.From($""" <span class="status">{request.Status}</span>"""))}
        """);

    private static Html Search(View view, RequestFilter filter) => Html.From($"""
        <form method="get" action="{view.Home}" class="fields" role="search">
        {Html.When(filter.Outcome is not null, Html.From($"""<input type="hidden" name="outcome" value="{filter.Outcome?.Word()}">"""))}
        <p><label for="find">Find requests</label><input id="find" name="find" type="search" value="{filter.Text}" autocomplete="off" maxlength="{RequestFilter.Longest}" size="24" pattern="(?!.*[0-9]{"{"}11{"}"}).*" aria-describedby="find-hint"></p>
        <p><button>Find</button></p>
        <p id="find-hint" class="hint">The first characters of a registration’s id, or a part of an address, a status, a rule or a client. Never a person’s number.</p>
        </form>
        """);

    private static Html Filter(View view, IReadOnlyList<SeenRequest> all, RequestFilter filter)
    {
        var counts = all.Where((filter with { Outcome = null }).Fits).CountBy(static request => request.Outcome).ToDictionary();
        return Html.From($"""
            <nav class="filter" aria-label="Filter by outcome"><ul>
            <li>{Choice((filter with { Outcome = null }).Address(view), "All", counts.Values.Sum(), filter.Outcome is null)}</li>
            {Outcomes.All.Select(outcome => Html.From($"""<li>{Choice((filter with { Outcome = outcome }).Address(view), outcome.Name(), counts.GetValueOrDefault(outcome), filter.Outcome == outcome)}</li>"""))}
            </ul></nav>
            """);
    }

    private static Html Choice(string address, string name, int count, bool isCurrent) =>
        Html.From(
            $"""<a id="filter-{name}" href="{address}"{Html.When(isCurrent, Html.From($" aria-current=\"true\""))}>{name} <span class="count">{count}</span></a>""");

    private static Html Shown(View view, IReadOnlyList<SeenRequest> all, RequestFilter filter)
    {
        var before = view.Number("before") ?? long.MaxValue;
        var fitting = all.Where(request => filter.Fits(request) && request.Number < before).ToList();
        var shown = fitting.Take(MostRows).ToList();
        return Html.From($"""
            {(shown.Count == 0 ? Html.From($"""<p class="empty">No request like that among the last {Ring.Most}.</p>""") : Rows.ToHtml(shown.Select(request => Row(view, request))))}
            {Html.When(fitting.Count > shown.Count, Html.From($"""<p><a href="{filter.Address(view, shown.LastOrDefault()?.Number ?? 0)}">Older requests</a></p>"""))}
            """);
    }

    private static Html Row(View view, SeenRequest request) => Rows.Row(
        $"request-{request.Number}",
        request.Outcome.Word(),
        Html.From(
            $"""<a id="open-{request.Number}" href="{view.Link("requests")}/{request.Number}"><span class="visually-hidden">Request </span>{request.Number}</a>"""),
        View.Time(request.Time),
        Asked(request),
        Answer(request),
        Why(view, request),
        Html.From($"{request.Client ?? "–"}"),
        Html.From($"{Took(request)}"),
        Html.From($"""<span class="id" title="{request.CorrelationId}">{request.CorrelationId[..8]}</span>"""),
        request.Registration is { } id ? Registration(view, id) : Html.From($"–"));

    /// <summary>The first characters of a registration's id, which lead to its requests.</summary>
    public static Html Registration(View view, Guid id)
    {
        var start = id.ToString()[..8];
        return Html.From($"""<a class="id" href="{new RequestFilter(null, start).Address(view)}" title="Its requests">{start}</a>""");
    }

    public static string Took(SeenRequest request) => request.Duration.TotalMilliseconds switch
    {
        < 10 and var few => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{few:0.0} ms"),
        < 10_000 and var some => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{some:0} ms"),
        var many => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{many / 1000:0.0} s"),
    };

    private static Html Why(View view, SeenRequest request) => Html.From($"""
        {Html.When(request.Front is not null, Html.From($"""<span class="stub">Answered by {request.Front}</span> """))}{Html.When(request.Fault is not null, Html.From($"""<span class="stub">Fault: {request.Fault}</span> """))}{Reason(view, request)}
        """);

    private static Html Reason(View view, SeenRequest request) => request switch
    {
        { Rules: [var first, ..] } => Html.From($"""
            <a id="rule-{request.Number}" class="rule" href="{view.Rule(first.Regel)}">{first.Regel}</a>{Html.When(first.Peker.Length > 0, Html.From($""" <code>{first.Peker}</code>"""))} {first.TekstEn}{More(request)}
            """),
        { Problem: { } problem } => Html.From($"{problem.Title}"),
        _ => Html.Empty,
    };

    private static Html More(SeenRequest request)
    {
        var more = request.Rules.Length - 1 + request.MoreRules;
        return Html.When(more > 0, Html.From($""" <span class="more">and {View.Plural(more, "more rule", "more rules")}</span>"""));
    }

    private static Html Welcome(View view) => Html.From($"""
        <section class="welcome">
        <h2>Nothing has come in yet</h2>
        <p>Point your client here, and each request shows up on this page with its answer and the reason.</p>
        <dl class="facts">
        <div><dt>Address</dt><dd><code>{view.Server}{view.Base}/</code></dd></div>
        <div><dt>Tokens</dt><dd><code>{view.Server}{view.Base}/oauth/token</code></dd></div>
        <div><dt>Contract</dt><dd><a href="{view.Base}/v1/openapi.json">{view.Base}/v1/openapi.json</a></dd></div>
        </dl>
        <h3>The transfer users</h3>
        {Users(view)}
        <h3>A first call</h3>
        <pre tabindex="0"><code>{FirstCall(view)}</code></pre>
        </section>
        """);

    private static Html Users(View view)
    {
        var table = new Table("Transfer users", "Client id", "Secret", "Role") { HideCaption = true };
        return table.ToHtml(view.Options.Logins.Take(20).Select((user, number) => table.Row(
            $"user-{number}", null, Html.From($"<code>{user.ClientId}</code>"), Secret(user), View.Norwegian(user.Rolle.ToString()))));
    }

    /// <summary>The fake's own secrets are known to all; another is whoever's set it.</summary>
    private static Html Secret(Dataoverfoeringsbruker user) =>
        DefaultUsers.All.Contains(user) ? Html.From($"<code>{user.ClientSecret}</code>") : Html.From($"""<span class="soft">as it was set up</span>""");

    private static string FirstCall(View view)
    {
        var user = view.Options.Logins.FirstOrDefault(static user => DefaultUsers.All.Contains(user)) ?? DefaultUsers.All[0];
        return $"curl -s {view.Server}{view.Base}/oauth/token -d grant_type=client_credentials -d client_id={user.ClientId} -d client_secret={user.ClientSecret}";
    }
}
