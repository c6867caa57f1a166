using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Dashboard.Markup;
using Nir.Register.Dashboard.Persons;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Dashboard.Pages;

/// <summary>One person: where the register has the person stand, the deadlines, the registrations, and what happened.</summary>
internal static class PersonPage
{
    private const int MostEntries = 100;

    private static readonly Table Deadlines =
        new("Deadlines on the register’s date", "Deadline", "Last day", "Counted from", "State", "Why") { HideCaption = true };

    private static readonly Table Registrations =
        new("Registrations", "Registration", "Kommune", "Lovverk", "Version", "Remarks that hold", "Computed endings") { HideCaption = true };

    public static Page Create(View view, long number)
    {
        var state = view.Register.State;
        if (number > int.MaxValue || !state.Personer.TryGetValue((int)number, out var person))
        {
            return MissingPage.Create(view, "The register knows no such person.");
        }

        var status = Reading.StatusForAll(state, view.Register.Clock.Dato, person, explained: true);
        return new(
            $"Person {person.Id}",
            Section.Persons,
            Part.Live("person", Html.From($"""
                <p>{PersonsPage.Masked(person)}</p>
                {Standing(status)}
                {Missing(MissingFact.Find(status))}
                <h2>Deadlines</h2>
                {Frister(status)}
                <h2>Registrations</h2>
                {Stored(view, status)}
                <h2>Timeline</h2>
                {History(view, person)}
                """)));
    }

    private static Html Standing(Personstatus status) => Html.From($"""
        <dl class="facts">
        <div><dt lang="nb">Lovverk</dt><dd>{(status.Lovverk is { } law ? View.Norwegian(law.GetNavn()) : NotKnown)}</dd></div>
        {(status.Ordninger ?? []).Select(one => Html.From($"""<div><dt lang="nb">{one.Familie.ToString()}</dt><dd>{Ordning(one)}</dd></div>"""))}
        </dl>
        """);

    private static Html Ordning(OrdningExtract one) => one switch
    {
        { Kategori: not null } or { Ordning: not null } =>
            Html.From(
                $"{PersonsPage.Standing(one)}{(one.Rettsstilling is { } right ? Html.From($"""<span class="standing-line soft" lang="nb">{right.GetNavn()}</span>""") : Html.Empty)}"),
        { Mangel: not null } => NotKnown,
        { GjelderIkke: { } row } => Html.From($"""<span class="soft">{row.TekstEn}</span>"""),
        _ => Html.From($"""<span class="soft">none</span>"""),
    };

    // What is missing is said once, above the deadlines.
    private static Html NotKnown { get; } = Html.From($"""<span class="soft">not computable</span>""");

    private static Html Missing(IReadOnlyList<MissingFact> facts) => Html.When(facts.Count > 0, Html.From($"""
        <h2>What is missing</h2>
        <ul class="missing">{facts.Select(static fact => Html.From($"""<li><b>{fact.Text}</b> {fact.Remedy} <span class="soft">It keeps back: <span lang="nb">{string.Join(", ", fact.Concerns)}</span>.</span></li>"""))}</ul>
        """));

    private static Html Frister(Personstatus status)
    {
        var all = status.Frister ?? [];
        var applying = all.Where(static frist => frist is { Outcome: not AnswerOutcome.GjelderIkke, Mangel: null }).ToList();
        var others = all.Where(static frist => frist.Outcome is AnswerOutcome.GjelderIkke).ToList();
        return Html.From($"""
            {(applying.Count == 0 ? Html.From($"""<p class="empty">None is computed.</p>""") : Deadlines.ToHtml(applying.OrderBy(static frist => frist.Frist ?? DateOnly.MaxValue).Select(Frist)))}
            {Html.When(others.Count > 0, Html.From($"""
            <details id="not-applying"><summary>{View.Plural(others.Count, "deadline does", "deadlines do")} not apply</summary>
            <ul>{others.Select(static frist => Html.From($"<li>{View.Norwegian(frist.Type.GetNavn())}: {frist.GjelderIkke?.TekstEn}</li>"))}</ul></details>
            """))}
            """);
    }

    private static Html Frist(FristExtract frist) => Deadlines.Row(
        $"frist-{frist.Type.ToKode()}",
        null,
        Html.From($"""{View.Norwegian(frist.Type.GetNavn())}<br><span class="soft">{frist.Type.GetNavnEn()}</span>"""),
        View.Day(frist.Frist ?? frist.SisteDag),
        View.Day(frist.GjelderFra),
        frist switch
        {
            { ErForfalt: true } => Html.From($"""<span class="outcome refused">overdue</span>"""),
            { Oppfylt: { } done } => Html.From($"done {View.Day(done)}"),
            _ => Html.From($"open"),
        },
        Why(frist));

    private static Html Why(FristExtract frist) => Html.When(frist.Forklaring.Count > 0, Html.From($"""
        <details id="why-{frist.Type.ToKode()}"><summary>{View.Plural(frist.Forklaring.Count, "step", "steps")}<span class="visually-hidden"> of {frist.Type.GetNavnEn()}</span></summary>
        <ol>{frist.Forklaring.Select(static step => Html.From($"<li>{step.TekstEn}</li>"))}</ol></details>
        """));

    private static Html Stored(View view, Personstatus status) => status.Registreringer.Count == 0
        ? Html.From($"""<p class="empty">None.</p>""")
        : Registrations.ToHtml(status.Registreringer.Select((one, number) => Registrations.Row(
            $"registration-{number}",
            null,
            Html.From($"""{View.Norwegian(one.Familie.ToString())} {RequestsPage.Registration(view, one.Id)}"""),
            Html.From($"{one.Kommune.ToString()}"),
            View.Norwegian(one.Lovverk.GetNavn()),
            Html.From($"{one.Version}"),
            Html.From(
                $"{one.Merknader.Select(rule => Html.From($"""<a class="rule" href="{view.Rule(rule.Regel)}">{rule.Regel}</a>{Html.When(rule.Frist is not null, Html.From($" due {View.Day(rule.Frist)}"))}<br>"""))}"),
            Html.From($"{(one.BeregnedeAvslutninger ?? []).Select(Ending)}"))));

    private static Html Ending(BeregnetAvslutning ending) => Html.From($"""
        <span class="standing-line">{View.Day(ending.Dato)} {View.Norwegian(ending.Avslutningsaarsak.GetNavn())}{(ending.Opphevet is null ? "" : " (lifted)")}</span>
        """);

    private static Html History(View view, RegisterPerson person)
    {
        var entries = Persons.Timeline.Create(view.Register.JournalEntries, view.Register.State, person.Id);
        return entries.Count == 0 ? Html.From($"""<p class="empty">Nothing yet.</p>""") : Html.From($"""
            <ol class="timeline" reversed>{entries.Take(MostEntries).Select(entry => Entry(view, entry))}</ol>
            {Html.When(entries.Count > MostEntries, Html.From($"<p>And {entries.Count - MostEntries} earlier.</p>"))}
            """);
    }

    private static Html Entry(View view, TimelineEntry entry) => Html.From($"""
        <li class="{Look(entry.Actor)}">{View.Day(entry.Day)} {entry.Text} {entry.Rules.Select(rule => Html.From($"""<a class="rule" href="{view.Rule(rule)}">{rule}</a> """))}</li>
        """);

    private static string Look(Actor actor) => actor switch
    {
        Actor.Register => "by-register",
        Actor.Refused => "refused",
        _ => "",
    };
}
