using Nir.Register.Dashboard.Markup;
using Nir.Register.Register;
using Nir.Register.Views;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Opplysninger;
using Nir.Sdk.Rapporter.Pages;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Dashboard.Pages;

/// <summary>The personliste of a kommune: what each participation has and lacks, without identity.</summary>
internal static class PersonlistePage
{
    private const int MostRows = 50;

    private static readonly (Lovverk Lovverk, string Word)[] Lists =
        [(Lovverk.Integreringsloven, "integreringsloven"), (Lovverk.Introduksjonsloven, "introduksjonsloven")];

    private static readonly Table Rows =
        new("Participations", "Person", "Ordning", "Lovverk and kategori", "Registered", "Lacking", "Next deadline") { HideCaption = true };

    public static Page Create(View view)
    {
        var state = view.Register.State;
        var choice = ReportChoice.From(view, state);
        var law = Lists.FirstOrDefault(list => list.Word == view.Query["lovverk"]) is { Word: not null } asked ? asked.Lovverk : Lovverk.Integreringsloven;
        return new("Personliste", Section.Reports, Part.Fixed(Html.From($"""
            <p>As <code>/v1/personliste</code> tells it, without identity. <a href="{view.Link("reports")}">Reports</a>.</p>
            <p>{Lists.Select(list => Link(view, choice, list, list.Lovverk == law))}</p>
            {choice.Form(view, "personliste", withYear: false)}
            {(choice.Kommune is null ? ReportsPage.Nothing() : List(view, state, choice, law))}
            """)));
    }

    private static Html Link(View view, ReportChoice choice, (Lovverk Lovverk, string Word) list, bool isCurrent) => isCurrent
        ? Html.From($"""<b lang="nb">{list.Lovverk.GetNavn()}</b> """)
        : Html.From($"""
        <a href="{view.Link("personliste")}?lovverk={list.Word}{Html.When(choice.Kommune is not null, Html.From($"&kommune={choice.Kommune.ToString()}"))}" lang="nb">{list.Lovverk.GetNavn()}</a>{" "}
        """);

    private static Html List(View view, RegisterState state, ReportChoice choice, Lovverk law)
    {
        var views = view.Tenant.Views;
        var date = view.Register.Clock.Dato;
        var scope = new PersonlisteScope([.. Enum.GetValues<Registreringsfamilie>()], choice.Kommune);
        var (page, _) = PersonlistePager.Find(
            views.Rows(state, date, null), new() { Lovverk = law, PageSize = MostRows, Sort = PersonlisteSort.Frist }, scope, date, after: null);
        return Html.From($"""
            <p>{View.Plural(page.RowCount, "row", "rows")} of {View.Plural(page.PersonCount, "person", "persons")}{(page.RowCount > MostRows ? $"; the {MostRows} whose deadlines come first are listed" : "")}.</p>
            {Rows.ToHtml(page.Rows.Select((row, i) => Row(view, views, row, i)))}
            """);
    }

    private static Html Row(View view, RegisterViews views, PersonlisteRow row, int number) => Rows.Row(
        $"row-{number}",
        null,
        ReportsPage.Person(view, views, row.PersonKey),
        View.Norwegian(ReportsPage.Family(row.Familie)),
        Html.From($"""{ReportsPage.Norwegian(row.Lovverk?.GetNavn())} <span lang="nb">{row.Kategori?.GetNavn() ?? ""}</span>"""),
        Items(row.Opplysninger.Where(static one => one.ErRegistrert)),
        Items(row.Opplysninger.Where(static one => one.Status is Opplysningsstatus.Mangler)),
        row.Frister is [var first, ..]
            ? Html.From(
                $"""{View.Day(first.Frist)} {View.Norwegian(first.Type.GetNavn())}{Html.When(first.ErForfalt, Html.From($""" <span class="outcome refused">overdue</span>"""))}""")
            : Html.From($"""<span class="soft">none</span>"""));

    private static Html Items(IEnumerable<OpplysningAnswer> answers) => answers.ToArray() is { Length: > 0 } some
        ? View.Norwegian(string.Join(", ", some.Select(static one => OpplysningNames.Find(one.Opplysning))))
        : Html.From($"""<span class="soft">nothing</span>""");
}
