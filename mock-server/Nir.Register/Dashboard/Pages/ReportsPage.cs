using Nir.Register.Dashboard.Markup;
using Nir.Register.Register;
using Nir.Register.Views;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Pages;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Dashboard.Pages;

/// <summary>The reports that the register shows a kommune, and the way to the personliste and the statistics.</summary>
internal static class ReportsPage
{
    private const int Weeks = 8;
    private const int MostRows = 100;

    private static readonly Table Ended = new("Those who ended the programme in the year", "Lovverk", "Kategori", "Avslutningsårsak", "Registered", "Persons");
    private static readonly Table Goals = new("How many reached work or education", "Lovverk", "Ended", "Reached", "No reason registered");
    private static readonly Table Began = new("Who began within three months", "Ordning", "Lovverk", "Outcome", "Missing fact", "Persons");
    private static readonly Table Hours = new("Hours of the year", "Ordning", "Lovverk", "Norsk", "Samfunnskunnskap", "Persons");
    private static readonly Table Grants = new("What norsktilskudd is counted from", "Tilskudd", "Year of training", "Persons");
    private static readonly Table Taking = new("Those who take part in the programme", "Lovverk", "Kategori", "Persons");
    private static readonly Table Due = new($"What is due in {Weeks} weeks, and what is overdue", "Last day", "What", "Person", "Ordning");

    public static Page Create(View view)
    {
        var state = view.Register.State;
        var choice = ReportChoice.From(view, state);
        return new("Reports", Section.Reports, Part.Fixed(Html.From($"""
            <p>What the register shows a kommune, as <code>/v1/rapporter</code> tells it. Also <a href="{view.Link("personliste")}">the personliste</a> and <a href="{view.Link("statistikk")}">the statistics</a>.</p>
            {choice.Form(view, "reports", withYear: true)}
            {(choice.Kommune is null ? Nothing() : Tables(view, state, choice))}
            """)));
    }

    /// <summary>What is shown where nothing is registered.</summary>
    public static Html Nothing() => Html.From($"""<p class="empty">Nothing is registered yet.</p>""");

    /// <summary>A word of bokmål, and what stands where there is none.</summary>
    public static Html Norwegian(string? text) => text is { Length: > 0 } ? View.Norwegian(text) : Html.From($"""<span class="soft">not known</span>""");

    private static Html Tables(View view, RegisterState state, ReportChoice choice)
    {
        var views = view.Tenant.Views;
        var reports = new ReportCalculator([.. views.Deltakere(state)], view.Register.Clock.Dato, choice.Kommune, state.Setup.Valg);
        return Html.From($"""
            {Avslutninger(reports.ComputeAvslutninger(choice.Year))}
            {Oppstart(reports.ComputeOppstart(choice.Year))}
            {Timer(reports.ComputeTimer(choice.Year))}
            {Deltakere(reports.ComputeDeltakere(choice.Year))}
            {Frister(view, views, choice)}
            """);
    }

    private static Html Avslutninger(Avslutningsrapport report) => Html.From($"""
        <h2 lang="nb">Avsluttede deltakere</h2>
        <p>{View.Plural(report.Tall.Sum(static one => one.Antall), "person", "persons")} ended in {report.Aar}. {(report.Frist is { } last ? $"The last day to register is {last:yyyy-MM-dd}{(report.ErEtterFristen ? ", and it has passed" : "")}." : "")}</p>
        {Show(Ended, report.Tall.Select(static (one, i) => Ended.Row(
            $"ended-{i}", null, View.Norwegian(one.Lovverk.GetNavn()), Norwegian(one.Kategori?.GetNavn()), View.Norwegian(one.Avslutningsaarsak.GetNavn()),
            Html.From($"{(one.ErRegistrert ? "yes" : "no")}"), Html.From($"{one.Antall}"))))}
        {Show(Goals, report.Maaloppnaaelse.Select(static (one, i) => Goals.Row(
            $"goal-{i}", null, View.Norwegian(one.Lovverk.GetNavn()), Html.From($"{one.Avsluttet}"), Html.From($"{one.Naadd}"),
            Html.From($"{one.IkkeRegistrert}"))))}
        """);

    private static Html Oppstart(Oppstartsrapport report) => Html.From($"""
        <h2 lang="nb">Oppstart innen tre måneder</h2>
        {Show(Began, report.Tall.Select(static (one, i) => Began.Row(
            $"began-{i}", null, View.Norwegian(Family(one.Familie)), Norwegian(one.Lovverk?.GetNavn()), Html.From($"{Outcome(one.Utfall)}"),
            Html.From($"{one.Mangel ?? ""}"), Html.From($"{one.Antall}"))))}
        """);

    private static Html Timer(Timerapport report) => Html.From($"""
        <h2 lang="nb">Timer og norsktilskudd</h2>
        {Show(Hours, report.Timer.Select(static (one, i) => Hours.Row(
            $"hours-{i}", null, View.Norwegian(Family(one.Familie)), View.Norwegian(one.Lovverk.GetNavn()), Number(one.TimerNorsk),
            Number(one.TimerSamfunnskunnskap), Html.From($"{one.Antall}"))))}
        {Show(Grants, report.Tilskudd.Select(static (one, i) => Grants.Row(
            $"grant-{i}", null, View.Norwegian(one.Tilskuddstype.GetNavn()), Html.From($"{(one.Tilskuddsaar is { } year ? Number(year) : Html.Empty)}"),
            Number(Math.Round(one.Personer, 2)))))}
        """);

    private static Html Deltakere(Deltakerrapport report) => Html.From($"""
        <h2 lang="nb">Deltakere i introduksjonsprogram</h2>
        {Show(Taking, report.Tall.Select(static (one, i) => Taking.Row(
            $"taking-{i}", null, View.Norwegian(one.Lovverk.GetNavn()), Norwegian(one.Kategori?.GetNavn()), Html.From($"{one.Antall}"))))}
        """);

    private static Html Frister(View view, RegisterViews views, ReportChoice choice)
    {
        var (state, date) = (view.Register.State, view.Register.Clock.Dato);
        var scope = new PersonlisteScope([.. Enum.GetValues<Registreringsfamilie>()], choice.Kommune);
        var report = DeadlineList.Create(
            views.Rows(state, date, null).Where(entry => scope.Covers(entry, isControl: false)).Select(static entry => entry.Row), date, Weeks);
        return Html.From($"""
            <h2 lang="nb">Frister som løper ut</h2>
            <p>{View.Plural(report.Frister.Count, "deadline", "deadlines")}{(report.Frister.Count > MostRows ? $"; the first {MostRows} are listed" : "")}.</p>
            {Show(Due, report.Frister.Take(MostRows).Select((one, i) => Due.Row(
                $"due-{i}", null,
                Html.From($"{View.Day(one.Frist)}{Html.When(one.ErForfalt, Html.From($""" <span class="outcome refused">overdue</span>"""))}"),
                View.Norwegian(one.Type?.GetNavn() ?? (one.Opplysning is { } item ? Sdk.Rapporter.Opplysninger.OpplysningNames.Find(item) : "")),
                Person(view, views, one.PersonKey), View.Norwegian(Family(one.Familie)))))}
            """);
    }

    private static Html Show(Table table, IEnumerable<Html> rows) => rows.ToArray() is { Length: > 0 } some
        ? table.ToHtml(some)
        : Html.From($"""<p class="empty">{table.Caption}: none.</p>""");

    /// <summary>The way to a person's page, by the register's own number.</summary>
    public static Html Person(View view, RegisterViews views, Guid key) => views.FindNumber(key) is { } number
        ? Html.From($"""<a href="{view.Link("persons")}/{number}">Person {number}</a>""")
        : Html.Empty;

    /// <summary>What a family is called.</summary>
    public static string Family(Registreringsfamilie familie) => Sdk.Rapporter.Opplysninger.OpplysningNames.Find(familie);

    private static string Outcome(Oppstartsutfall outcome) => outcome switch
    {
        Oppstartsutfall.ITide => "in time",
        Oppstartsutfall.ForSent => "late",
        Oppstartsutfall.IkkeStartet => "not begun, and late",
        Oppstartsutfall.Venter => "not begun, and not late yet",
        _ => "cannot be computed",
    };

    private static Html Number(decimal number) => Html.From($"{number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}");
}
