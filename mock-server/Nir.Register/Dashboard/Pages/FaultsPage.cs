using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Dashboard.Markup;
using Nir.Register.Faults;
using Nir.Register.Tenants;

namespace Nir.Register.Dashboard.Pages;

/// <summary>The faults that are on, those that can be put on at a click, and a form for one's own.</summary>
internal static class FaultsPage
{
    private static readonly Table Rows = new("Faults that are on, in the order they are asked", "Fault", "Struck", "Take off") { HideCaption = true };

    public static Page Create(View view)
    {
        var faults = view.Faults;
        return new(
            "Faults",
            Section.Faults,
            Part.Fixed(Html.From($"<h2>On now</h2>")),
            Part.Live("faults-on", On(view, faults)),
            Part.Fixed(Html.From($"""<h2>Bad days, ready made</h2><p>What no fault is for goes to the register. The page itself is never struck.</p>""")),
            Part.Live("faults-known",
                Html.From($"""<div class="cards">{FaultCatalogue.All.Select(known => Card(view, known, faults.Contains(known.Fault.Name)))}</div>""")),
            Part.Fixed(Own(view)),
            Part.Live("front", Front(view)));
    }

    /// <summary>What stands in front of faults and register has its own admin API: here stands how much there is, and where.</summary>
    private static Html Front(View view) => view.Tenant.Front is { } front
        ? Html.From(
            $"""<h2>In front</h2><p>{View.Plural(front.Count, "mapping answers", "mappings answer")} before faults and register: <a href="{view.Base}{FrontPlace.AdminPath}/mappings"><code>{view.Base}{FrontPlace.AdminPath}/mappings</code></a>.</p>""")
        : Html.Empty;

    private static Html On(View view, FaultCollection faults)
    {
        var active = faults.Active;
        return active.Length == 0
            ? Html.From(
                $"""<p class="empty">None. Put one on below, start with <code>--fault</code>, or send a list to <code>{view.Base}/__nir/faults</code>.</p>""")
            : Html.From($"""
            {Rows.ToHtml(active.Select(one => Row(view, one)))}
            <form method="post" action="{view.Link("faults/clear")}"><p><button id="clear-faults">Take all off</button></p></form>
            """);
    }

    private static Html Row(View view, ActiveFault one) => Rows.Row(
        $"on-{one.Fault.Name}",
        null,
        Html.From($"<code>{one.Fault.Name}</code> {FaultCatalogue.TryFind(one.Fault.Name)?.Title ?? ""}"),
        Html.From($"{View.Plural(one.Struck, "call", "calls")}"),
        Html.From($"""
            <form method="post" action="{view.Link("faults/off")}"><input type="hidden" name="fault" value="{one.Fault.Name}"><button class="small" id="off-{one.Fault.Name}">Take off<span class="visually-hidden"> {one.Fault.Name}</span></button></form>
            """));

    private static Html Card(View view, NamedFault known, bool isOn) => Html.From($"""
        <article class="card{(isOn ? " on" : "")}" id="fault-{known.Fault.Name}">
        <h3>{known.Title}{Html.When(isOn, Html.From($""" <span class="outcome turned-away">on</span>"""))}<br>{View.Norwegian(known.TitleNb)}</h3>
        <p>{InlineCode.Create(Plain(known.Happens))}</p>
        <p class="soft"><b>A good fagsystem:</b> {InlineCode.Create(Plain(known.Good))}</p>
        <form method="post" action="{view.Link(isOn ? "faults/off" : "faults/on")}">
        <input type="hidden" name="fault" value="{known.Fault.Name}">
        <button id="turn-{known.Fault.Name}"{Html.When(!isOn, Html.From($" class=\"first\""))}>{(isOn ? "Take off" : "Put on")}<span class="visually-hidden">: {known.Title}</span></button> <code>{known.Fault.Name}</code>
        </form>
        </article>
        """);

    private static Html Own(View view) => Html.From($"""
        <h2>One of your own</h2>
        <form method="post" action="{view.Link("faults/add")}" class="fields">
        <p><label for="operation">Calls for</label>{Choice("operation", "all under /v1", FaultWords.Operations)}</p>
        <p><label for="first">Only the first</label><input id="first" name="first" type="number" min="1" placeholder="all"></p>
        <p><label for="since">From the register’s date</label><input id="since" name="from" type="date"></p>
        <p><label for="status">Status</label><input id="status" name="status" type="number" min="400" max="599" placeholder="the register’s"></p>
        <p><label for="retry-after">Retry-After, seconds</label><input id="retry-after" name="retry-after" type="number" min="0"></p>
        <p><label for="delay">Delay, seconds</label><input id="delay" name="delay" type="number" min="0" max="600"></p>
        <p><label for="connection">Connection</label>{Choice("connection", "carries the answer", FaultWords.Connections)}</p>
        <p><label for="cut-after">Cut after bytes</label><input id="cut-after" name="cut-after" type="number" min="0"></p>
        <p><label for="damage">Damage</label>{Choice("damage", "none", FaultWords.Damages)}</p>
        <p><label class="check"><input type="checkbox" name="stored" value="yes"> Stored first</label></p>
        <p><button class="first">Put it on</button></p>
        </form>
        """);

    private static Html Choice<T>(string name, string none, IReadOnlyDictionary<string, T> words) => Html.From($"""
        <select id="{name}" name="{name}"><option value="">{none}</option>{words.Select(static word => Html.From($"""<option value="{word.Key}">{word.Key}</option>"""))}</select>
        """);

    // Emphasis is for the pages of the documentation.
    private static string Plain(string text) => text.Replace("*", "", StringComparison.Ordinal);
}
