using Nir.Sdk.Rapporter.Pages;
using Nir.Register.Dashboard.Markup;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Dashboard.Pages;

/// <summary>The persons that the register knows, by its own number and masked, with where they stand on its date.</summary>
internal static class PersonsPage
{
    private const int MostRows = 50;

    private static readonly Table Rows =
        new("Persons, the latest first", "Person", "Lovverk", "Kategori and ordning", "Next deadline", "Registrations")
        {
            HideCaption = true,
            Look = "persons"
        };

    public static Page Create(View view)
    {
        var state = view.Register.State;
        return new("Persons", Section.Persons, Part.Fixed(Search(view)), Part.Live("persons", state.Personer.IsEmpty ? Nobody() : List(view, state)));
    }

    /// <summary>The identifiers that the register has of a person, without their digits.</summary>
    public static Html Masked(RegisterPerson person) => Html.From($"""
        {Html.When(person.Identifikatorer.DufNummer.IsGiven, Html.From($"""<span class="mask" lang="nb">DUF-nummer {DufNummer.Mask}</span>"""))}
        {Html.When(person.Identifikatorer.Foedselsnummer.IsGiven, Html.From($"""<span class="mask" lang="nb">fødselsnummer {Foedselsnummer.Mask}</span>"""))}
        """);

    /// <summary>The deadline to act on: one that is overdue, else the first to come.</summary>
    public static FristExtract? Next(Personstatus status) => status.Frister?
        .Where(frist => frist is { Frist: not null, Oppfylt: null } && frist.Type.NoeSkalGjoeres() && (frist.ErForfalt || frist.Frist >= status.Dato))
        .OrderByDescending(static frist => frist.ErForfalt).ThenBy(static frist => frist.Frist).FirstOrDefault();

    private static Html Search(View view) => Html.From($"""
        <form method="post" action="{view.Link("persons")}" class="fields">
        <p><label for="duf">DUF-nummer</label><input id="duf" name="duf" inputmode="numeric" autocomplete="off" maxlength="14" size="16" aria-describedby="duf-hint" required></p>
        <p><button class="first">Find the person</button></p>
        <p id="duf-hint" class="hint">Twelve digits. The number is sent in the body, and is neither kept nor shown.</p>
        </form>
        """);

    private static Html Nobody() => Html.From($"""
        <p class="empty">The register knows no one yet. Start it with <code>--persons</code>, send persondata to <code>/__nir/persondata</code>, or call <code>nir.CreatePerson()</code> in a test.</p>
        """);

    private static Html List(View view, RegisterState state)
    {
        var (count, date) = (state.Personer.Count, view.Register.Clock.Dato);
        var last = Math.Clamp(view.Number("before") - 1 ?? count, 1, count);
        var first = Math.Max(1, last - MostRows + 1);
        var persons = Enumerable.Range((int)first, (int)(last - first + 1)).Reverse().Select(number => state.Personer.GetValueOrDefault(number))
            .OfType<RegisterPerson>();
        return Html.From($"""
            <p>{View.Plural(count, "person", "persons")}, {View.Plural(state.Registreringer.Count, "registration", "registrations")}. Law, kategori and deadlines are as the register’s regelmotor computes them on {View.Day(date)}.</p>
            {Rows.ToHtml(persons.Select(person => Row(view, person, Reading.StatusForAll(state, date, person))))}
            {Html.When(first > 1, Html.From($"""<p><a href="{view.Link("persons")}?before={first}">Earlier persons</a></p>"""))}
            """);
    }

    private static Html Row(View view, RegisterPerson person, Personstatus status) => Rows.Row(
        $"person-{person.Id}",
        null,
        Html.From($"""<a id="open-person-{person.Id}" href="{view.Link("persons")}/{person.Id}">Person {person.Id}</a> {Masked(person)}"""),
        status.Lovverk is { } law ? View.Norwegian(law.GetNavn()) : Html.From($"""<span class="soft">not known</span>"""),
        Html.From($"{(status.Ordninger ?? []).Where(static one => one.Kategori is not null || one.Ordning is not null).Select(Standing)}"),
        Deadline(Next(status)),
        Html.From($"{person.Registreringer.Count}"));

    public static Html Standing(OrdningExtract one) => Html.From($"""
        <span class="standing-line" lang="nb">{(one.Kategori is { } kategori ? kategori.GetNavn() : "")}{(one is { Kategori: not null, Ordning: not null } ? " · " : "")}{(one.Ordning is { } ordning ? ordning.GetNavn() : "")}</span>
        """);

    private static Html Deadline(FristExtract? frist) => frist is null
        ? Html.From($"""<span class="soft">none computed</span>""")
        : Html.From(
            $"""{View.Day(frist.Frist)} {View.Norwegian(frist.Type.GetNavn())}{Html.When(frist.ErForfalt, Html.From($""" <span class="outcome refused">overdue</span>"""))}""");
}
