using System.Globalization;
using Nir.Register.Dashboard.Markup;
using Nir.Register.Views;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Pages;
using Nir.Sdk.Rapporter.Statistikker;

namespace Nir.Register.Dashboard.Pages;

/// <summary>The statistics that the register has published: a table at a time, with what is hidden as hidden.</summary>
internal static class StatistikkPage
{
    private const int MostRows = 100;

    public static Page Create(View view)
    {
        var last = StatistikkPublications.LastYear(view.Register);
        var query = Query(view, last);
        var fault = StatistikkTables.FindFault(query);
        return new("Statistics", Section.Reports, Part.Fixed(Html.From($"""
            <p>As <code>/v1/statistikk</code> publishes it when a year is closed. Numbers under five are hidden, and what would show them: they stand as «:». <a href="{view.Link("reports")}">Reports</a>.</p>
            {Form(view, query, last)}
            {(fault is not null ? Html.From($"""<p class="empty">{fault}</p>""") : Figures(view, query))}
            """)));
    }

    private static StatistikkQuery Query(View view, int last)
    {
        var table = Find(view, "tabell", Statistikktabell.IntroDeltakere);
        var asked = Find(view, "inndeling", Statistikkinndeling.Kjoenn);
        return new()
        {
            Tabell = table,
            Nivaa = Find(view, "nivaa", Statistikknivaa.Fylke),
            Inndeling = table is Statistikktabell.IntroTiltak ? Statistikkinndeling.Tiltak : asked is Statistikkinndeling.Tiltak
                ? Statistikkinndeling.Ingen
                : asked,
            Aar = view.Number("aar") is >= StatistikkTables.FirstYear and var year && year <= last ? (int)year : last,
        };
    }

    private static Html Form(View view, StatistikkQuery query, int last) => Html.From($"""
        <form method="get" action="{view.Link("statistikk")}" class="fields">
        {Choice("tabell", "Table", query.Tabell)}
        {Choice("nivaa", "Areas", query.Nivaa)}
        {Choice("inndeling", "Divided by", query.Inndeling)}
        <p><label for="aar">Year</label><input id="aar" name="aar" type="number" min="{StatistikkTables.FirstYear}" max="{last}" value="{query.Aar}"></p>
        <p><button class="first">Show</button></p>
        </form>
        """);

    private static Html Figures(View view, StatistikkQuery query)
    {
        var publication = view.Tenant.Publications.Find(view.Register, view.Tenant.Views, query.Aar);
        var statistikk = StatistikkPublication.Read(query, publication);
        var categories = StatistikkTables.Categories(query.Tabell, query.Inndeling);
        var table = new Table(
            $"{StatistikkSeries.TitleOf(query.Tabell)}, {StatistikkNames.Find(statistikk.Enhet).ToLowerInvariant()}",
            ["Area", .. categories.Select(static one => one.Navn)]);
        // Areas where nothing is counted say nothing here; in the table that is published they stand.
        var areas = statistikk.Tall.GroupBy(static one => (one.Omraade, one.Navn))
            .Where(static area => area.Any(static one => one.Status is not Tallstatus.Kjent || one.Antall > 0)).ToArray();
        return Html.From($"""
            <p>Drawn on {View.Day(publication.Dato)}. {View.Plural(areas.Length, "area", "areas")} with figures{(areas.Length > MostRows ? $"; the first {MostRows} are listed" : "")}. <span lang="nb">{statistikk.Merknad ?? ""}</span></p>
            {table.ToHtml(areas.Take(MostRows).Select(area => table.Row(
                $"area-{area.Key.Omraade}", null, [View.Norwegian($"{area.Key.Omraade} {area.Key.Navn}"), .. area.Select(Figure)])))}
            """);
    }

    private static Html Figure(Statistikktall one) => one.Status switch
    {
        Tallstatus.Kjent => Html.From($"{one.Antall!.Value.ToString("0.##", CultureInfo.InvariantCulture)}"),
        Tallstatus.Skjult => Html.From($""": <span class="visually-hidden">hidden</span>"""),
        _ => Html.From($""". <span class="visually-hidden">none</span>"""),
    };

    private static Html Choice<T>(string name, string label, T chosen)
        where T : struct, Enum => Html.From($"""
        <p><label for="{name}">{label}</label><select id="{name}" name="{name}">{Enum.GetValues<T>().Select(one => Html.From($"""<option value="{Word(one)}"{Html.When(one.Equals(chosen), Html.From($" selected"))}>{Word(one)}</option>"""))}</select></p>
        """);

    private static T Find<T>(View view, string name, T otherwise)
        where T : struct, Enum =>
            Enum.GetValues<T>().FirstOrDefault(one => Word(one) == view.Query[name]) is var found && !found.Equals(default(T)) ? found : otherwise;

    private static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
