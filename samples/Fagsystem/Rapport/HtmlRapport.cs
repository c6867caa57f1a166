using Fagsystem.Eksport;
using Fagsystem.Kartlegging;
using Fagsystem.Overfoering;

namespace Fagsystem.Rapport;

/// <summary>
/// The report a caseworker works from: one file, readable without script and on paper. It calls persons by local number and name, those
/// with a protected address by number only, and nobody by an identifier.
/// </summary>
internal static class HtmlRapport
{
    private const string Stil =
        """
        <style>
        :root { color-scheme: light dark; --linje: light-dark(#c9c9c4, #45484d); --dus: light-dark(#55595f, #a9adb3); }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 80rem; margin: 0 auto; padding: 1rem; }
        h2 { margin-top: 2.5rem; }
        .ramme { overflow-x: auto; margin: 1rem 0 1.5rem; }
        table { border-collapse: collapse; min-width: 50%; }
        caption { text-align: left; color: var(--dus); padding: .25rem 0 .5rem; }
        th, td { border-bottom: 1px solid var(--linje); padding: .4rem 1.25rem .4rem 0; text-align: left; vertical-align: top; font-weight: normal; }
        thead th { color: var(--dus); font-size: .875rem; border-bottom-width: 2px; }
        tbody th { white-space: nowrap; font-variant-numeric: tabular-nums; }
        .tall { text-align: right; font-variant-numeric: tabular-nums; }
        </style>
        """;

    /// <summary>Writes the report.</summary>
    /// <param name="fil">Where. The folder is made when it is not there.</param>
    /// <param name="kjoering">What it tells.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Skriv(string fil, Kjoereresultat kjoering)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(fil))!);
        File.WriteAllText(fil, Lag(kjoering));
    }

    public static string Lag(Kjoereresultat kjoering) => new Html()
        .Fast("<!DOCTYPE html>\n")
        .Element("html", side => side
            .Element("head", hode => hode
                .Fast("""<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">""")
                .Element("title", "Overføring til NIR")
                .Fast(Stil))
            .Element("body", kropp => kropp.Element("main", innhold => Innhold(innhold, kjoering))), "lang=\"nb\"")
        .ToString();

    private static void Innhold(Html html, Kjoereresultat kjoering)
    {
        html.Element("h1", "Overføring til NIR");
        html.Element("p", $"{kjoering.Oppsummering.AntallSaker} saker for {kjoering.Oppsummering.AntallDeltakere} deltakere, overført til {kjoering.Register}. Dato: {Tekster.Dato(kjoering.Dato)}.");
        Avbrudd(html, kjoering);
        html.Element("h2", "Utfall").Tabell("Antall saker etter lov og utfall", Kolonner(kjoering.Oppsummering), Utfall(kjoering.Oppsummering), tallFra: 1);
        Oppfoelginger(html, kjoering.Resultater);
        Fristrapport.Skriv(html, kjoering);
        html.Element("h2", "Merknader").Tabell(
            "Godtatt, men noe mangler eller bør kontrolleres",
            ["Sak", "Deltaker", "Ordning", "Merknader"],
            kjoering.Resultater.Where(static r => r.Overfoert is not null && r.Regelbrudd.Count > 0).Select(Merknadsrad));
        html.Element("h2", "Regler").Tabell(
            "Antall saker per regel som NIR nevnte. En sak kan stå under flere regler",
            ["Regel", "Hva", "Rettet", "Merknad", "Avvist", "Konflikt", "Sum"],
            Regler(kjoering.Oppsummering),
            tallFra: 2);
        Kontroll(html, kjoering);
        html.Element("h2", "Alle saker").Tabell(
            "Alle saker i eksportens rekkefølge", ["Sak", "Deltaker", "Ordning", "Lov", "Utfall", "Regler"], kjoering.Resultater.Select(Saksrad));
    }

    private static void Avbrudd(Html html, Kjoereresultat kjoering)
    {
        if (kjoering.ErStoppet)
        {
            html.Element("p", "Overføringen ble stoppet. Saker som ikke er sendt, og saker med ukjent utfall, overføres neste gang: NIR tar imot det samme én gang.");
        }

        if (kjoering.Feil is { } feil)
        {
            html.Element("p", $"Kjøringen stanset: {feil} Det som er godtatt, står i NIR.");
        }
    }

    private static IReadOnlyList<string> Kolonner(Oppsummering sum) => ["Lov", .. sum.Utfall.Select(Tekster.Navn), "Sum"];

    private static IEnumerable<IReadOnlyList<string>> Utfall(Oppsummering sum) =>
    [
        .. sum.PerLov.Select(lov => (IReadOnlyList<string>)
            [lov.Lov, .. sum.Utfall.Select(utfall => Html.Tall(lov.Saker.Count(sak => sak.Utfall == utfall))), Html.Tall(lov.Saker.Count)]),
        ["Sum", .. sum.Utfall.Select(utfall => Html.Tall(sum.Antall(utfall))), Html.Tall(sum.AntallSaker)],
    ];

    private static IEnumerable<IReadOnlyList<string>> Regler(Oppsummering sum) => sum.PerRegel.Select(static par => (IReadOnlyList<string>)
    [
        par.Regel,
        Tekster.Regel(par.Regel),
        Html.Tall(par.Saker.Count(sak => sak.Rettet.Contains(par.Regel))),
        Html.Tall(par.Saker.Count(sak => sak.Utfall is Saksutfall.GodtattMedMerknader || (sak.Utfall is Saksutfall.RettetOgGodtatt && !sak.Rettet.Contains(par.Regel)))),
        Html.Tall(par.Saker.Count(static sak => sak.Utfall is Saksutfall.Avvist)),
        Html.Tall(par.Saker.Count(static sak => sak.Utfall is Saksutfall.Konflikt)),
        Html.Tall(par.Saker.Count),
    ]);

    private static void Oppfoelginger(Html html, IReadOnlyList<Saksresultat> resultater)
    {
        html.Element("h2", "Til oppfølging");
        var saker = resultater.ToDictionary(static r => Registreringsid.For(r.Sak), static r => r.Sak.Noekkel);
        foreach (var gruppe in resultater.Where(static r => r.Oppfoelging is not Oppfoelging.Ingen).GroupBy(static r => r.Oppfoelging).OrderBy(static g => g.Key))
        {
            html.Tabell($"{Tekster.Navn(gruppe.Key)} ({gruppe.Count()} saker)", ["Sak", "Deltaker", "Ordning", "Utfall", "Hva og hva som må gjøres", "Korrelasjons-id"], gruppe.Select(resultat => Oppfoelgingsrad(resultat, saker)));
        }
    }

    private static IReadOnlyList<string> Oppfoelgingsrad(Saksresultat resultat, Dictionary<Guid, Saksnoekkel> saker) =>
    [
        resultat.Sak.Noekkel.ToString(), Tekster.Navn(resultat.Sak.Person), Tekster.Ordning(resultat.Sak.Rad.Ordning), Tekster.Navn(resultat.Utfall),
        Forklaring(resultat, saker), resultat.KorrelasjonsId ?? "",
    ];

    private static IReadOnlyList<string> Merknadsrad(Saksresultat resultat) =>
    [
        resultat.Sak.Noekkel.ToString(), Tekster.Navn(resultat.Sak.Person), Tekster.Ordning(resultat.Sak.Rad.Ordning), Forklaring(resultat.Regelbrudd),
    ];

    private static string Forklaring(IEnumerable<Regelbrudd> regelbrudd) =>
        string.Join(' ', regelbrudd.Select(static brudd => $"{brudd.Regel}: {brudd.Tekst} {brudd.Utbedring}"));

    private static string Forklaring(Saksresultat resultat, Dictionary<Guid, Saksnoekkel> saker) => resultat switch
    {
        { Utfall: Saksutfall.Ukjent } => "NIR svarte ikke. Kontroller saken i NIR, og overfør på nytt: NIR tar imot det samme én gang.",
        { FinnesSom: { } id } when saker.TryGetValue(id, out var annen) => $"NIR har samme deltakelse fra sak {annen}. Slå sammen sakene i fagsystemet.",
        _ => $"{string.Join(' ', resultat.Kartleggingsfeil)} {Forklaring(resultat.Regelbrudd.Where(static brudd => brudd.ErAvvisning))}".Trim(),
    };

    private static void Kontroll(Html html, Kjoereresultat kjoering)
    {
        html.Element("h2", "Kontroll");
        html.Element("p", $"Lest tilbake fra NIR og sammenlignet: {kjoering.Oppsummering.AntallLestTilbake} saker, hvorav ulike: {kjoering.Oppsummering.AntallUlike}.");
        if (kjoering.Forskjeller is { Count: 0 })
        {
            html.Element("p", "Fasit: alle saker ble som ventet.");
        }
        else if (kjoering.Forskjeller is { } forskjeller)
        {
            html.Tabell("Saker som ble annerledes enn fasiten sier", ["Sak", "Ventet", "Ble"], forskjeller.Select(static f => (IReadOnlyList<string>)[f.Sak.ToString(), f.Ventet, f.Ble]));
        }
    }

    private static IReadOnlyList<string> Saksrad(Saksresultat resultat) =>
    [
        resultat.Sak.Noekkel.ToString(), Tekster.Navn(resultat.Sak.Person), Tekster.Ordning(resultat.Sak.Rad.Ordning),
        Tekster.Lov(resultat.Sak.Person.Hjemmelskode), Tekster.Navn(resultat.Utfall), string.Join(' ', resultat.Regler),
    ];
}
