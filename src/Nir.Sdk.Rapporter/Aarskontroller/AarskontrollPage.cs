using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Opplysninger;
using Nir.Sdk.Rapporter.Pages;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>The control as one page for whoever leads the work: a bar for each item with the figures in it, a table below each chart, then what to
/// do.</summary>
internal static class AarskontrollPage
{
    public static Html Create(Aarskontroll control, Aarskontroll? before) => Html.From($"""
        <!doctype html>
        <html lang="nb">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Årskontroll {control.Aar}, kommune {control.Kommune.ToString()}</title>
        <style>{PageStyle.Sheet}</style>
        </head>
        <body>
        <header>
        <h1>Årskontroll {control.Aar}</h1>
        <p>Kommune {control.Kommune.ToString()}. Kontrollert {Prose.Day(control.Dato, norsk: true)} {MadeOn(control.Source)}.</p>
        </header>
        <main>
        {Summary(control)}
        {control.Tall.GroupBy(static tall => tall.Familie).Select(familie => Family(familie.Key, [.. familie], before))}
        {Kinds(control)}
        {Findings(control)}
        </main>
        <footer><p>«Kreves ikke» er det loven ikke spør om for den enkelte, eller bare når det skjer. Det teller aldri som mangel. «Kan ikke vites» betyr at en opplysning mangler for å avgjøre det.</p></footer>
        </body>
        </html>

        """);

    private static string MadeOn(KontrollSource source) => source switch
    {
        KontrollSource.Fagsystem => "på fagsystemets egne data",
        KontrollSource.Nir => "på det NIR har registrert",
        _ => "på fagsystemets egne data og det NIR har registrert",
    };

    private static Html Summary(Aarskontroll control)
    {
        var (har, mangler) = (control.Tall.Sum(static tall => tall.Har), control.Tall.Sum(static tall => tall.Mangler));
        return Html.From($"""
            <section class="summary" aria-label="Kort sagt">
            <p class="big"><b>{NorwegianText.Percent(har, har + mangler)} %</b> av det loven spør om er registrert: {har} av {har + mangler} opplysninger.</p>
            <p>{NorwegianText.Plural(control.Deltakere, "deltaker", "deltakere")} med {NorwegianText.Plural(control.Deltakelser, "deltakelse", "deltakelser")}. {NorwegianText.Plural(control.Funn.Count, "forhold", "forhold")} må ses på.</p>
            {Close(control)}
            </section>
            """);
    }

    private static Html Close(Aarskontroll control) => control.Frist is not { } close
        ? Html.From($"<p>Fristen for å ajourføre NIR for {control.Aar} er ikke kjent.</p>")
        : control.ErEtterFristen
            ? Html.From($"""
            <p class="late"><b>Etter fristen.</b> Fristen for å ajourføre NIR for {control.Aar} var {Prose.Day(close, norsk: true)}. Det som registreres nå, kommer som regel ikke med i de publiserte tallene.</p>
            """)
            : Html.From($"<p>Fristen for å ajourføre NIR for {control.Aar} er <b>{Prose.Day(close, norsk: true)}</b>.</p>");

    private static Html Family(Registreringsfamilie familie, Kontrolltall[] tall, Aarskontroll? before)
    {
        var items = tall.GroupBy(static one => one.Opplysning).OrderBy(static group => group.Key).ToArray();
        var asked = items.Where(static item => item.Any(static one => one.Har + one.Mangler > 0)).ToArray();
        return Html.From($"""
            <section>
            <h2>{OpplysningNames.Find(familie)}</h2>
            {Html.When(asked.Length > 0, Html.From($"""
            <ul class="chart" aria-label="Andel registrert av det loven spør om">
            {asked.Select(item => Bars(familie, item.Key, [.. item], before))}
            </ul>
            """))}
            <table>
            <caption>{OpplysningNames.Find(familie)}: antall deltakelser per opplysning og lovverk</caption>
            <thead><tr><th scope="col">Opplysning</th><th scope="col">Lovverk</th><th scope="col" class="n">Har</th><th scope="col" class="n">Mangler</th><th scope="col" class="n">Kreves ikke</th><th scope="col" class="n">Kan ikke vites</th></tr></thead>
            <tbody>
            {items.SelectMany(static item => item.Select(static one => Html.From($"""
            <tr><th scope="row">{OpplysningNames.Find(one.Opplysning)}</th><td>{Law(one.Lovverk)}</td><td class="n">{one.Har}</td><td class="n">{one.Mangler}</td><td class="n">{one.KrevesIkke}</td><td class="n">{one.KanIkkeVites}</td></tr>

            """)))}
            </tbody>
            </table>
            </section>
            """);
    }

    private static Html Bars(Registreringsfamilie familie, Opplysning opplysning, Kontrolltall[] tall, Aarskontroll? before)
    {
        var earlier = before?.Tall.Where(one => one.Familie == familie && one.Opplysning == opplysning).ToArray();
        return Html.From($"""
            <li><span class="item">{OpplysningNames.Find(opplysning)}</span>
            {Html.When(earlier is not null, Bar("Før", "before", earlier ?? []))}
            {Bar(earlier is null ? "" : "Nå", "now", tall)}
            </li>

            """);
    }

    private static Html Bar(string when, string look, Kontrolltall[] tall)
    {
        var (har, mangler) = (tall.Sum(static one => one.Har), tall.Sum(static one => one.Mangler));
        var percent = NorwegianText.Percent(har, har + mangler);
        return Html.From($"""
            <span class="line">{Html.When(when.Length > 0, Html.From($"""<span class="when">{when}</span>"""))}<svg class="bar {look}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="10"/><rect class="has" width="{percent}" height="10"/></svg><span class="figure">{percent} % ({har} av {har + mangler})</span></span>
            """);
    }

    private static Html Kinds(Aarskontroll control) => control.Funn.Count == 0
        ? Html.From($"""<section><h2>Det som må ses på</h2><p>Ingenting: alt loven spør om er registrert.</p></section>""")
        : Html.From($"""
            <section>
            <h2>Det som må ses på</h2>
            <table>
            <caption>Antall per regel</caption>
            <thead><tr><th scope="col">Hva</th><th scope="col">Forklaring</th><th scope="col" class="n">Antall</th></tr></thead>
            <tbody>
            {AarskontrollWriter.Groups(control).Select(static group => Html.From($"""
            <tr><th scope="row">{group.Kind}</th><td>{group.Tekst}</td><td class="n">{group.Count}</td></tr>

            """))}
            </tbody>
            </table>
            </section>
            """);

    private static Html Findings(Aarskontroll control)
    {
        var withNames = control.Funn.Any(static one => one.Navn is not null);
        return Html.When(control.Funn.Count > 0, Html.From($"""
            <section>
            <h2>Sak for sak</h2>
            <table class="cases">
            <caption>Hva som må rettes, hvordan og av hvem</caption>
            <thead><tr><th scope="col">Sak</th>{Html.When(withNames, Html.From($"""<th scope="col">Navn</th>"""))}<th scope="col">Ordning og lovverk</th><th scope="col">Hva</th><th scope="col">Slik rettes det</th><th scope="col">Hvem</th></tr></thead>
            <tbody>
            {control.Funn.Select(one => Finding(one, withNames))}
            </tbody>
            </table>
            </section>
            """));
    }

    private static Html Finding(Kontrollfunn one, bool withNames) => Html.From($"""
        <tr><th scope="row">{one.Saksnummer ?? one.Registrering?.ToString("D")[..8] ?? "uten registrering"}</th>{Html.When(withNames, Html.From($"<td>{one.Navn}</td>"))}<td>{OpplysningNames.Find(one.Familie)}<br><span class="soft">{Law(one.Lovverk)}</span></td><td>{one.Tekst}{Html.When(one.Regel is not null, Html.From($"""<br><span class="soft">{one.Regel}{Html.When(one.Kilde is not null, Html.From($": {one.Kilde}"))}</span>"""))}</td><td>{one.Utbedring}</td><td>{Who(one.Ansvarlig)}</td></tr>

        """);

    private static string Law(Lovverk? lovverk) => lovverk?.GetNavn() ?? "Ikke kjent";

    private static string Who(Ansvarlig ansvarlig) => ansvarlig switch
    {
        Ansvarlig.Leverandoer => "Leverandøren",
        Ansvarlig.Imdi => "IMDi",
        _ => "Saksbehandleren",
    };
}
