using System.Globalization;
using Nir.Sdk.Client;
using Nir.Sdk.Overfoering.Overview;
using Nir.Sdk.Overfoering.Repairs;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Working;
using Nir.Sdk.Rapporter.Pages;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Overfoering.Page;

/// <summary>The page that a caseworker opens: what waits, why, since when, what to do. Without script, without content, without identifiers.</summary>
internal static class StatusPage
{
    public static string Write(OverfoeringOverview overview, IReadOnlyList<RefusedGroup> refused, KommuneBrake brake) => Html.From($"""
        <!doctype html>
        <html lang="nb">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Overføring til NIR</title><style>{PageStyle.Sheet}</style></head>
        <body>
        <header><h1>Overføring til NIR</h1></header>
        <main>
        <div class="summary">{Summary(overview)}</div>
        {Held(brake)}
        {Refused(refused)}
        {Waiting(overview)}
        </main>
        </body>
        </html>
        """).ToString();

    private static Html Summary(OverfoeringOverview overview)
    {
        var open = overview.Counts.Values.Sum();
        var stuck = Count(OverfoeringState.Refused) + Count(OverfoeringState.Parked);
        return open == 0
            ? Html.From($"<p>Alt er overført.</p>")
            : Html.From($"""
                <p class="big"><b>{open}</b> på vei til NIR</p>
                <p>{Count(OverfoeringState.Waiting)} venter, {Count(OverfoeringState.Sending)} sendes nå, {Count(OverfoeringState.OutcomeUnknown)} har ikke kjent svar.</p>
                {Html.When(stuck > 0, Html.From($"<p class=\"late\"><b>{stuck}</b> venter på at noen retter eller velger.</p>"))}
                """);

        int Count(OverfoeringState state) => overview.Counts.GetValueOrDefault(state);
    }

    private static Html Held(KommuneBrake brake)
    {
        var held = brake.List();
        return Html.When(held.Count > 0, Html.From($"""
            <h2>Kommuner som holdes tilbake</h2>
            <table><caption>Andre kommuner overføres som vanlig.</caption>
            <thead><tr><th scope="col">Kommune</th><th scope="col">Hvorfor</th><th scope="col">Prøves igjen</th></tr></thead>
            <tbody>{held.Select(static one => Html.From($"<tr><th scope=\"row\">{one.Kommune}</th><td>{Why(one.Reason)}</td><td>{Clock(one.Until)}</td></tr>"))}</tbody></table>
            """));
    }

    private static Html Refused(IReadOnlyList<RefusedGroup> groups) => Html.When(groups.Count > 0, Html.From($"""
        <h2>Avvist, etter regel</h2>
        <table><caption>Når feilen er rettet, sendes alle som venter på den samme regelen.</caption>
        <thead><tr><th scope="col">Regel</th><th scope="col" class="n">Antall</th><th scope="col">Siden</th><th scope="col">Hva som må gjøres</th></tr></thead>
        <tbody>{groups.Select(Group)}</tbody></table>
        """));

    private static Html Group(RefusedGroup group)
    {
        var isKnown = RegelCatalogue.TryFind(group.Regel, out var regel);
        return Html.From($"""
            <tr><th scope="row">{(isKnown ? regel!.Tittel : "")} <span class="soft">{group.Regel}</span></th><td class="n">{group.Count}</td>
            <td>{Clock(group.Oldest)}</td><td>{(isKnown ? regel!.Utbedring : "")}</td></tr>
            """);
    }

    private static Html Waiting(OverfoeringOverview overview) => Html.When(overview.Waiting.Count > 0, Html.From($"""
        <h2>Det som venter</h2>
        <table><caption>Eldst først. Radene viser registreringens id i fagsystemet, aldri personen.</caption>
        <thead><tr><th scope="col">Registrering</th><th scope="col">Kommune</th><th scope="col">Tilstand</th><th scope="col">Hvorfor</th><th scope="col">Siden</th><th scope="col">Hva som må gjøres</th></tr></thead>
        <tbody>{overview.Waiting.Select(Row)}</tbody></table>
        """));

    private static Html Row(RegistreringProgress row) => Html.From($"""
        <tr><th scope="row">{row.Registrering.ToString("D")}<br><span class="soft">{row.Familie.ToString()}</span></th><td>{row.Kommune.ToString()}</td>
        <td>{ProgressText.GetTilstand(row)}</td><td>{ProgressText.GetAarsak(row)}</td><td>{Clock(row.Changed)}</td><td>{ProgressText.GetUtbedring(row)}</td></tr>
        """);

    private static string Why(OverfoeringReason reason) => reason switch
    {
        OverfoeringReason.RegisterUnavailable => "NIR tar ikke imot nå",
        OverfoeringReason.AccessRefused => "NIR godtok ikke overføringsbrukeren",
        OverfoeringReason.NoUser => "Overføringsbruker mangler i oppsettet",
        _ => "Mange feil på rad",
    };

    private static string Clock(DateTimeOffset time) => NorwegianTime.Clock(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
