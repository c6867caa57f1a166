using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// The series of IMDinettOffentlig.1.0: those that are made from NIR, which are here, and those of others, which are named so that nobody looks for
/// them in vain.
/// </summary>
public static class StatistikkSeries
{
    /// <summary>The data set, as the catalogue names it.</summary>
    public const string Identifikator = "IMDinettOffentlig.1.0.";

    private const string Nir = "NIR";
    private const string Ssb = "SSB";
    private const string OrderedFromSsb = "Serien er spesialbestilt fra SSB og bygger på andre registre enn NIR.";

    private static readonly ImmutableArray<(Statistikktabell Tabell, string Tittel)> Own =
    [
        (Statistikktabell.IntroDeltakere, "Deltakere i introduksjonsprogram"),
        (Statistikktabell.IntroStartet, "Startet introduksjonsprogram"),
        (Statistikktabell.IntroAvsluttet, "Avsluttet introduksjonsprogram"),
        (Statistikktabell.IntroMaaloppnaaelse, "Avsluttet introduksjonsprogram til arbeid eller utdanning"),
        (Statistikktabell.IntroMaaloppnaaelseAndel, "Måloppnåelse i introduksjonsprogram"),
        (Statistikktabell.IntroTiltak, "Tiltak i introduksjonsprogram"),
        (Statistikktabell.NorskDeltakere, "Deltakere i opplæring i norsk og samfunnskunnskap"),
        (Statistikktabell.NorskTimer, "Timer i norsk og samfunnskunnskap"),
        (Statistikktabell.AsylnorskDeltakere, "Deltakere i opplæring i mottak"),
        (Statistikktabell.AsylnorskTimer, "Timer i opplæring i mottak"),
    ];

    private static readonly ImmutableArray<(string Navn, string Tittel, string Kilde, string Mangel)> Others =
    [
        ("befolkning_innvandringsgrunn", "Befolkning etter innvandringsgrunn", Ssb, OrderedFromSsb),
        ("sysselsatte_botid_land", "Sysselsatte etter botid og land", Ssb, OrderedFromSsb),
        ("barnehagedeltakelse_spraak", "Barnehagedeltakelse etter språk", Ssb, OrderedFromSsb),
        ("vedvarende_lavinntekt", "Vedvarende lavinntekt", Ssb, OrderedFromSsb),
        ("intro_status_arbutd", "I arbeid eller utdanning året etter introduksjonsprogrammet", Ssb, OrderedFromSsb),
        ("bosatt_anmodede", "Anmodet, vedtatt og bosatt", "IMDi", "Serien lages av IMDis bosettingssystem, som ikke er en del av NIR."),
        ("tilskudd", "Tilskudd utbetalt til kommunene", "IMDi", "Serien lages av IMDis tilskuddssystem; NIR har grunnlaget, ikke utbetalingene."),
        ("norsk_prover", "Norskprøver", "HK-dir", "Serien lages av HK-dirs prøveresultater; NIR har dem per person, ikke som statistikk."),
    ];

    /// <summary>The series.</summary>
    public static ValueList<Statistikkserie> All { get; } =
    [
        .. Own.Select(static one => new Statistikkserie(FindName(one.Tabell), one.Tittel, Nir, one.Tabell, StatistikkTables.DivisionsOf(one.Tabell), null)),
        .. Others.Select(static one => new Statistikkserie(one.Navn, one.Tittel, one.Kilde, null, [], one.Mangel)),
    ];

    /// <summary>The name of a table in IMDi's way: small letters with an underscore.</summary>
    /// <param name="table">The table.</param>
    public static string FindName(Statistikktabell table) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(table.ToString());

    /// <summary>The title of a table, in bokmål.</summary>
    internal static string TitleOf(Statistikktabell table) => Own.First(one => one.Tabell == table).Tittel;
}
