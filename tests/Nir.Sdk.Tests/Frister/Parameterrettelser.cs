using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Corrections of what a row says, and from when: each with the case it was found by, and a twin on the other side of its edge.</summary>
internal static class Parameterrettelser
{
    public static readonly IReadOnlyDictionary<string, Rettelser.Par> All = new Dictionary<string, Rettelser.Par>
    {
        ["K11"] = new("only the least number of parental guidance is from 2023-07-01; the ordinary one has no such start", "8 og 4",
            () => Guidance(new(2023, 7, 1)), "8 og -", () => Guidance(new(2023, 6, 30))),
        ["K15"] = new("a nearly full-time job lets the municipality refuse from 2024-02-01", "gjelder",
            () => Holds(Parametre.ArbeidTilnaermetFulltid, Lovverk.IntegreringslovenKapittel6A, new(2024, 2, 1)), "gjelder ikke",
            () => Holds(Parametre.ArbeidTilnaermetFulltid, Lovverk.IntegreringslovenKapittel6A, new(2024, 1, 31))),
        ["K16"] = new("the joint threshold is known from 2025-12-12; before there were two", "F1", () => Threshold(new(2025, 12, 12)), "F4",
            () => Threshold(new(2025, 12, 11))),
        ["K20"] = new("leave of a programme moves the norsk deadline when it is leave from the training too", "2027-10-01",
            () => ProgrammeLeave(fromTraining: true), "2027-09-01", () => ProgrammeLeave(fromTraining: false)),
        ["K28"] = new("absence in 2022 counts virkedager: eleven of them in 15 calendar days are over ten", "2024-01-24", () => Absence2022(11), "2024-01-09",
            () => Absence2022(10)),
        ["K36"] = new("full time is 37.5 hours a week", "True", () => Fulltid(37.5m), "False", () => Fulltid(37.4m)),
        ["K36 own work"] = new("or 30 where much own work is needed", "True", () => FulltidMedEgetArbeid(30), "False", () => FulltidMedEgetArbeid(29.5m)),
        ["K36 lesson"] = new("under introduksjonsloven a lesson of 45 minutes counts 75", "75",
            () => $"{Assess(TestSak.Introduksjonslov(new(2019, 3, 1)), new(2019, 6, 1)).Omfang.Rad?.MinutterForSkoletime}", "",
            () => $"{Assess(TestSak.Program(new(2026, 2, 3), Sluttmaal.Arbeid), new(2026, 6, 1)).Omfang.Rad?.MinutterForSkoletime}"),
        ["K37"] = new("introduksjonsloven kept 50 days for the father, integreringsloven keeps 75 for each", "50", () => Reserved(Lovverk.Introduksjonsloven),
            "75", () => Reserved(Lovverk.Integreringsloven)),
        ["K38"] = new("introduksjonsloven: at most four egenmeldinger in twelve months", "gjelder",
            () => Holds(Parametre.EgenmeldingerITolvMaaneder, Lovverk.Introduksjonsloven, new(2019, 3, 1)), "gjelder ikke",
            () => Holds(Parametre.EgenmeldingerITolvMaaneder, Lovverk.Integreringsloven, new(2022, 3, 1))),
        ["K38 child"] = new("introduksjonsloven: for a child's illness from the first day", "gjelder",
            () => Holds(Parametre.EgenmeldingForBarnFraFoersteDag, Lovverk.Introduksjonsloven, new(2019, 3, 1)), "gjelder ikke",
            () => Holds(Parametre.EgenmeldingForBarnFraFoersteDag, Lovverk.IntegreringslovenKapittel6A, new(2024, 3, 1))),
        ["K39"] = new("introduksjonsloven: a duty to take the final tests from 2013-09-01", "PP1", () => Tests(new(2013, 9, 1)), "PP0",
            () => Tests(new(2013, 8, 31))),
        ["K40"] = new("further training is offered within three months of the application", "2019-06-03",
            () => Further(Oppholdsgrunnlag.Flyktning), "-", () => Further(Oppholdsgrunnlag.Utlendingsloven23)),
        ["K40 mottak"] = new("who lives for a time in a reception centre is to be offered training within three months of the claim", "2019-07-30",
            () => InMottak(claim: new(2019, 4, 30)), "mangler Folkeregistreringer[].Dato", () => InMottak(claim: null)),
        ["FVL25"] = new("the forvaltningslov of 2025 is not in force until a day is given", "B3", () => Complaint(new(2026, 4, 10)), "B1",
            () => Complaint(new(2026, 4, 11))),
    };

    private static string Holds(ParameterRow row, Lovverk lov, DateOnly day)
    {
        var term = new Term<DateOnly>(day, Opphav.Fact(SakFact.Dato));
        var lookup = new SakLookup { Lovverk = new(lov, Opphav.Fact(SakFact.Lovverk)), Hendelse = term, Vedtak = term };
        return new Calculation(new()).Includes(row, lookup) is true ? "gjelder" : "gjelder ikke";
    }

    private static string Guidance(DateOnly day)
    {
        var (ordinary, least) = (Parametre.ForeldreveiledningIGruppe, Parametre.ForeldreveiledningIGruppeVedKapasitetshensyn);
        return $"{Number(ordinary)} og {Number(least)}";

        string Number(ForeldreveiledningRow row) => Holds(row, Lovverk.Integreringsloven, day) == "gjelder" ? $"{row.Minst}" : "-";
    }

    private static string Threshold(DateOnly known)
    {
        var sak = TestSak.Program(new(2025, 9, 1), Sluttmaal.FullfoertVideregaaende);
        return Assess(sak, new(2026, 2, 2), new() { KjentPaa = known }).Programlengde.Forklaring.Step
            .First(static step => step.Regel.Tabell == "fravaerstillegg").Regel.Rad;
    }

    private static string ProgrammeLeave(bool fromTraining)
    {
        var sak = TestSak.Program(new(2024, 9, 2), Sluttmaal.FullfoertVideregaaende);
        var leave = TestSak.Permisjon(new(2025, 4, 1), new(2025, 4, 30));
        sak = sak with
        {
            Program = sak.Program! with { Permisjoner = [leave] },
            Norsk = new() { Tilbudsdato = new(2024, 9, 2), Permisjoner = fromTraining ? [leave] : [] },
        };
        return Day(Assess(sak, new(2025, 6, 1)).ThePerson(Fristtype.Norskopplaering).SisteDag);
    }

    private static string Absence2022(int virkedager)
    {
        var from = new DateOnly(2022, 9, 5);
        var to = from;
        for (var counted = 1; counted < virkedager; counted += Virkedager.IsVirkedag(to) ? 1 : 0)
        {
            to = to.AddDays(1);
        }

        var sak = TestSak.Program(new(2022, 1, 10), Sluttmaal.Arbeid);
        var absence = new Fravaer { Fravaerstype = Fravaerstype.EgenSykdomLegeerklaering, Fra = from, Til = to };
        return Day(Assess(sak with { Program = sak.Program! with { Fravaer = [absence] } }, new(2022, 12, 1)).Programlengde.SisteDag);
    }

    private static string Fulltid(decimal hours) => $"{Planned(hours).ErFulltid}";

    private static string FulltidMedEgetArbeid(decimal hours) => $"{Planned(hours).ErFulltidMedEgetArbeid}";

    private static OmfangAnswer Planned(decimal hours)
    {
        var sak = TestSak.Program(new(2026, 2, 3), Sluttmaal.Arbeid);
        return Assess(sak with { Program = sak.Program! with { TimerPerUke = hours } }, new(2026, 6, 1)).Omfang;
    }

    private static string Reserved(Lovverk lov) => Parametre.Fravaersregler.Rows
        .Where(static row => row == Parametre.OmsorgspermisjonForHver || row == Parametre.OmsorgspermisjonForFar)
        .Single(row => Holds(row, lov, new(2022, 3, 1)) == "gjelder").Dager?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";

    private static string Tests(DateOnly day)
    {
        var answer = Assess(TestSak.Flyktning(new(2012, 3, 1)), day).Proeveplikt;
        return (answer.Rad ?? answer.GjelderIkke)?.Id ?? answer.Mangel!.Opplysning;
    }

    private static string Further(Oppholdsgrunnlag grunnlag)
    {
        var sak = TestSak.With(grunnlag, new(2018, 3, 1)) with { Norsk = new() { YtterligereSoekt = new(2019, 3, 1) } };
        return Day(Assess(sak, new(2019, 4, 1)).ThePerson(Fristtype.OppstartYtterligereNorskopplaering).Frist);
    }

    private static string InMottak(DateOnly? claim)
    {
        var sak = TestSak.Flyktning(new(2019, 4, 1)) with { Mottaksopphold = [new(new(2018, 9, 3), null)], Norsk = new() { Kravdato = claim } };
        var answer = Assess(sak, new(2019, 5, 2)).ThePerson(Fristtype.OppstartNorskopplaering);
        return answer.Mangel is { } mangel ? $"mangler {mangel.Opplysning}" : Day(answer.Frist);
    }

    private static string Complaint(DateOnly inForce) =>
        new Regelmotor(new() { Ikrafttredelser = [new("B3", inForce)] }).ComputeKlagefrist(new(2026, 4, 10)).Forklaring.Step
            .SelectMany(static step => step.Inn).Select(static term => term.Opphav)
            .First(static origin => origin.StartsWith("rad:B", StringComparison.Ordinal))[4..6];

    private static Assessment Assess(Personsak sak, DateOnly day, RegelmotorOptions? valg = null) => Proeve.Assess(sak, day, valg);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", null) ?? "-";
}
