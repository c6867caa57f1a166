using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Dashboard.Markup;
using Nir.Register.Register;

namespace Nir.Register.Dashboard.Pages;

/// <summary>The register's date, what keeps calls from being answered, when it is closed, and the persons whose transfers always end alike.</summary>
internal static class ClockPage
{
    private static readonly Table Reserved =
        new("Reserved persons, whose transfers always have one outcome", "DUF-nummer", "Fødselsnummer", "Outcome", "Rule") { HideCaption = true };

    private static readonly int[] Steps = [1, 7, 30, 365];

    public static Page Create(View view) => new(
        "Clock and limits",
        Section.Clock,
        Part.Live("date", Today(view)),
        Part.Fixed(Move(view)),
        Part.Fixed(Html.From($"""<h2 id="faults">Maintenance and limits</h2>""")),
        Part.Live("faults-now", Faults(view)),
        Part.Fixed(SetFaults(view)),
        Part.Fixed(
            Html.From(
                $"<h2>Closed for transfer</h2><p>As when municipalities merge: transfers are refused with 503 on those days, while reads and NIR web go on. The days are the register’s.</p>")),
        Part.Live("closed", Closed(view)),
        Part.Fixed(Close(view)),
        Part.Fixed(Html.From($"""
            <h2>Reserved persons</h2>
            <p>Every register has them. They are synthetic, so their numbers may be shown: send a transfer for one, and it ends as it says.</p>
            {Reserved.ToHtml(ReservedPerson.All.Select((person, number) => Row(view, person, number)))}
            """)),
        Part.Fixed(Empty(view)));

    private static Html Today(View view) => Html.From($"""
        <p class="big">{View.Day(view.Register.Clock.Dato)} <span class="soft">{(view.Register.Clock.IsSet ? "stopped on this day" : "today in Norway; follows the time")}</span></p>
        """);

    private static Html Move(View view) => Html.From($"""
        <p>What falls due until then happens, night by night: persondata arrive, and programmes that have run out are ended. The date does not run backwards. Tokens and Retry-After do not follow it.</p>
        <div class="fields">
        {Steps.Select(days => Html.From($"""
        <form method="post" action="{view.Link("clock/advance")}"><input type="hidden" name="days" value="{days}"><button>{View.Plural(days, "day", "days")} on</button></form>
        """))}
        <form method="post" action="{view.Link("clock/follow")}"><button>Follow the time</button></form>
        </div>
        <form method="post" action="{view.Link("clock/set")}" class="fields">
        <p><label for="date-to">Stop on a day</label><input id="date-to" type="date" name="date" value="{view.Register.Clock.Dato}" min="{RegisterClock.Foerste}" max="{RegisterClock.Last}" required></p>
        <p><button class="first">Set the date</button></p>
        </form>
        """);

    private static Html Faults(View view) => view.Tenant.Availability.Current(view.Options.Time.GetUtcNow()) is { IsAnything: true } now
        ? Html.From($"""
            <ul>
            {Html.When(now.Maintenance is not null, Html.From($"<li><b>Maintenance:</b> every call is answered with 503 until {View.Time(view.Options.Time.GetUtcNow() + (now.Maintenance ?? TimeSpan.Zero))}.</li>"))}
            {Html.When(now.CallsPerMinute is not null, Html.From($"<li><b>Rate limit:</b> {View.Plural(now.CallsPerMinute ?? 0, "call", "calls")} a minute; the rest are answered with 429.</li>"))}
            </ul>
            """)
        : Html.From($"""<p class="empty">None is on.</p>""");

    private static Html SetFaults(View view) => Html.From($"""
        <form method="post" action="{view.Link("limits/set")}" class="fields">
        <p><label for="seconds">Maintenance, seconds</label><input id="seconds" name="seconds" type="number" min="1" max="31536000" placeholder="none"></p>
        <p><label for="calls">Calls a minute, at most</label><input id="calls" name="calls" type="number" min="0" placeholder="no limit"></p>
        <p><button class="first">Set the limits</button></p>
        </form>
        <form method="post" action="{view.Link("limits/lift")}" class="fields"><p><button>Lift them</button> <span class="hint">More bad days are among the <a href="{view.Link("faults")}">faults</a>.</span></p></form>
        """);

    private static Html Closed(View view)
    {
        var closed = view.Register.State.Closure;
        return closed.IsEmpty ? Html.From($"""<p class="empty">It is open.</p>""") : Html.From($"""
            <ul>{closed.Select(static one => Html.From($"<li>{View.Day(one.From)} to {View.Day(one.To)}, {(one.Kommuner is { } some ? $"kommune {string.Join(", ", some)}" : "all kommuner")}</li>"))}</ul>
            """);
    }

    private static Html Close(View view) => Html.From($"""
        <form method="post" action="{view.Link("closed/add")}" class="fields">
        <p><label for="from">From</label><input id="from" name="from" type="date" required></p>
        <p><label for="to">To, inclusive</label><input id="to" name="to" type="date" required></p>
        <p><label for="kommuner">Kommuner <span class="hint">(none: all)</span></label><input id="kommuner" name="kommuner" placeholder="9901, 9902" autocomplete="off"></p>
        <p><button class="first">Close on those days</button></p>
        </form>
        <form method="post" action="{view.Link("closed/clear")}" class="fields"><p><button>Open on all days</button></p></form>
        """);

    private static Html Row(View view, ReservedPerson person, int number) => Reserved.Row(
        $"reserved-{number}",
        null,
        Html.From($"<code>{person.Referanse.DufNummer.RevealValue()}</code>"),
        Html.From($"<code>{person.Referanse.Foedselsnummer.RevealValue()}</code>"),
        Html.From($"""{person.TekstEn}<br><span class="nb" lang="nb">{person.Tekst}</span>"""),
        person.Regel is { } rule ? Html.From($"""<a class="rule" href="{view.Rule(rule)}">{rule}</a>""") : Html.Empty);

    private static Html Empty(View view) => Html.From($"""
        <h2>Start over</h2>
        <p>Forgets every person and registration of this register. Mappings, faults and the list of requests stay.</p>
        <form method="post" action="{view.Link("register/empty")}" class="fields"><p><label class="check"><input type="checkbox" name="sure" value="yes" required> Yes, forget them all</label></p><p><button>Empty the register</button></p></form>
        """);
}
