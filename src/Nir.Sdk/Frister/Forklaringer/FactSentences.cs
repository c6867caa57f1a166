using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tekst;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>A fact of a case as a clause: «tilbudet om opplæring ble gitt 31. august 2024».</summary>
internal static class FactSentences
{
    private static readonly Dictionary<SakFact, (string Norsk, string English)> Clauses = new()
    {
        [SakFact.Innvilget] = ("tillatelsen ble innvilget {0}", "the permit was granted on {0}"),
        [SakFact.Ankomst] = ("personen kom til Norge {0}", "the person arrived in Norway on {0}"),
        [SakFact.FoersteFornyelse] = ("tillatelsen ble fornyet første gang {0}", "the permit was first renewed on {0}"),
        [SakFact.EndeligTilbakekalt] = ("tillatelsen ble endelig tilbakekalt {0}", "the permit was finally revoked on {0}"),
        [SakFact.ReferansepersonBosatt] = ("referansepersonen ble bosatt {0}", "the reference person was settled on {0}"),
        [SakFact.Soekt] = ("familiegjenforening ble søkt {0}", "family reunification was applied for on {0}"),
        [SakFact.Bosetting] = ("personen ble bosatt i kommunen {0}", "the person was settled in the municipality on {0}"),
        [SakFact.Folkeregistrering] = ("personen ble folkeregistrert i kommunen {0}", "the person was registered as resident in the municipality on {0}"),
        [SakFact.Programtilbud] = ("programmet ble tilbudt {0}", "the programme was offered on {0}"),
        [SakFact.Programkrav] = ("kravet om program kom {0}", "the programme was claimed on {0}"),
        [SakFact.Programstart] = ("programmet startet {0}", "the programme began on {0}"),
        [SakFact.Programvedtaksdato] = ("vedtaket om program er fra {0}", "the decision on a programme is of {0}"),
        [SakFact.Programvedtakslutt] = ("vedtaket går til og med {0}", "the decision runs to {0}"),
        [SakFact.Programavbrudd] = ("programmet ble avbrutt eller avvist {0}", "the programme was broken off or declined on {0}"),
        [SakFact.Programavslutning] = ("programmet ble avsluttet {0}", "the programme ended on {0}"),
        [SakFact.SluttmaalFra] = ("sluttmålet ble satt {0}", "the goal was set on {0}"),
        [SakFact.Norsktilbud] = ("tilbudet om opplæring ble gitt {0}", "the training was offered on {0}"),
        [SakFact.Norskkrav] = ("kravet om opplæring kom {0}", "the training was claimed on {0}"),
        [SakFact.YtterligereSoeknad] = ("ytterligere opplæring ble søkt {0}", "further training was applied for on {0}"),
        [SakFact.Norskstart] = ("opplæringen startet {0}", "the training began on {0}"),
        [SakFact.Norskvedtakstart] = ("det første vedtaket om opplæring har startdato {0}", "the first decision on training starts on {0}"),
        [SakFact.Norskavslutning] = ("opplæringen ble avsluttet {0}", "the training ended on {0}"),
        [SakFact.Underretning] = ("underretningen om vedtaket kom frem {0}", "the notice of the decision was received on {0}"),
        [SakFact.FactDate] = ("opplysningen forelå {0}", "the information existed on {0}"),
        [SakFact.Asylsoeknad] = ("det ble søkt om asyl {0}", "asylum was applied for on {0}"),
        [SakFact.AgeLimitReached] = ("personen da når aldersgrensen", "the person then reaches the age limit"),
        [SakFact.SoektFraUtlandet] = ("tillatelsen ble søkt fra utlandet", "the permit was applied for from abroad"),
        [SakFact.AgeAtInnvilgelse] = ("personen var {0} da tillatelsen ble innvilget", "the person was {0} when the permit was granted"),
        [SakFact.Alder] = ("personen er {0}", "the person is {0}"),
        [SakFact.AgeAtTilbud] = ("personen var {0} da tilbudet ble gitt", "the person was {0} when the offer was given"),
        [SakFact.AgeAtProgramstart] = ("personen var {0} da programmet startet", "the person was {0} when the programme began"),
        [SakFact.Oppholdsgrunnlag] = ("oppholdsgrunnlaget er «{0}»", "the basis of residence is «{0}»"),
        [SakFact.Utdanningsbakgrunn] = ("utdanningsbakgrunnen er «{0}»", "the education is «{0}»"),
        [SakFact.Sluttmaal] = ("sluttmålet er «{0}»", "the goal is «{0}»"),
        [SakFact.TimerPerUke] = ("arbeidet er på {0}", "the job is of {0}"),
    };

    /// <summary>The clause; null for a fact that says nothing by itself.</summary>
    public static string? For(StepTerm term, bool norsk)
    {
        if (term.Fact is not { } fact || term.RegelValue.Truth is false || !Clauses.TryGetValue(fact, out var clause))
        {
            return null;
        }

        var value = term.RegelValue.Dato is { } day ? Prose.Day(day, norsk) : term.RegelValue.ToText(norsk);
        if (!norsk && term.Enhet is Tables.Enhet.Aar)
        {
            value += " old";
        }

        return string.Format(System.Globalization.CultureInfo.InvariantCulture, norsk ? clause.Norsk : clause.English, value);
    }
}
