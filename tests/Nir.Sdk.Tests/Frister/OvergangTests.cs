using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>The first day of each rule, and the day before it.</summary>
public sealed class OvergangTests
{
    private static readonly IReadOnlyDictionary<string, (string FirstDay, string Foer, string Fra, Func<DateOnly, string?> Answer)> Overganger =
        new Dictionary<string, (string, string, string, Func<DateOnly, string?>)>
        {
            ["law, permit"] = ("2021-01-01", "introduksjonsloven", "integreringsloven", day => Lov(TestSak.Flyktning(day))),
            ["law, arrival"] = ("2021-01-01", "introduksjonsloven", "integreringsloven", day => Lov(FromAbroad(new(2020, 6, 1), day))),
            ["law, collective protection"] = ("2022-03-11", "integreringsloven", "integreringsloven-kapittel-6a",
            day => Proeve.Assess(TestSak.With(Oppholdsgrunnlag.KollektivBeskyttelse, day), new(2022, 7, 1)).Lovvalg.Lovverk?.ToKode()),
            ["law, asylum"] = ("2021-01-01", "introduksjonsloven", "integreringsloven", day => Lov(new() { Asylsak = new() { Soekt = day } })),
            ["norsk, clock"] = ("2023-08-02", "NK1", "NK2", day => Row(Assess(Norsk(day)).ThePerson(Fristtype.Norskopplaering), "norskklokke")),
            ["norsk, clock, arrival"] = ("2023-08-02", "NK1", "NK2",
            day => Row(Assess(FromAbroad(new(2022, 6, 1), day)).ThePerson(Fristtype.Norskopplaering), "norskklokke")),
            ["samfunnskunnskap, leave"] = ("2023-08-02", "S1", "S2",
            day => Row(Assess(Norsk(day)).ThePerson(Fristtype.Samfunnskunnskap), "samfunnskunnskapsfrist")),
            ["samfunnskunnskap, test"] = ("2023-08-02", "S6", "S7",
            day => Row(Assess(Norsk(day)).ThePerson(Fristtype.Samfunnskunnskapsproeve), "samfunnskunnskapsproeve")),
            ["samfunnskunnskap, hours"] = ("2022-01-01", "50", "75", day => Timer(TestSak.Flyktning(day), SubjectHours.Samfunnskunnskap)),
            ["norsk, hours, duty only"] = ("2022-01-01", "250", "225", day => Timer(TestSak.With(Oppholdsgrunnlag.Utlendingsloven23, day), SubjectHours.Norsk)),
            ["norsk, hours, introduksjonsloven"] = ("2012-01-01", "250 av 300", "550 av 600", day => Timer(TestSak.Flyktning(day), SubjectHours.Norsk)),
            ["norsk, need-based hours"] = ("2012-01-01", "2700", "2400", day => Timer(TestSak.Flyktning(day), SubjectHours.BehovsproevdNorsk)),
            ["D4 D7"] = ("2025-01-02", "D4", "D7", day => Length(day, Sluttmaal.FullfoertVideregaaende)),
            ["D6a D8"] = ("2025-01-02", "D6a", "D8", day => Length(day, Sluttmaal.DelerAvVideregaaende)),
            ["D9"] = ("2025-01-02", "D0", "D9", day => Length(day, Sluttmaal.FagOgYrkesopplaering)),
            ["D6b D10"] = ("2026-01-02", "D6b", "D10", day => Length(day, Sluttmaal.Arbeid)),
            ["D3 D11"] = ("2026-01-02", "D3", "D11", day => Length(day, Sluttmaal.Arbeid, videregaaende: true)),
            ["D6c D18"] = ("2026-01-01", "D6c", "D18", day => Length(day, Sluttmaal.Grunnskole)),
            ["D14 D17e"] = ("2026-01-02", "D14", "D17e", day => Length(day, Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse)),
            ["D16a D17a"] = ("2026-01-02", "D16a", "D17a",
            day => Length(day, Sluttmaal.FullfoertVideregaaende, grunnlag: Oppholdsgrunnlag.KollektivBeskyttelse)),
            ["D16b D17d"] = ("2026-01-02", "D16b", "D17d", day => Length(day, Sluttmaal.Arbeid, grunnlag: Oppholdsgrunnlag.KollektivBeskyttelse)),
            ["D1 D2"] = ("2019-01-02", "D1", "D2", day => Length(day, Sluttmaal.FullfoertVideregaaende)),
            ["X1 X2"] = ("2019-01-01", "6", "4", Pandemi),
            ["X2 X3, still in the programme"] = ("2019-07-01", "4 X2", "4 X3",
            day => $"{Pandemi(day)} {Row(Underveis(day).Programlengde, "pandemiutvidelse")}"),
            ["X13 X4"] = ("2020-04-01", "4", "", Pandemi),
            ["kapittel 6A, duty"] = ("2026-01-01", "rett", "rett-og-plikt", Kapittel6AProgram),
            ["kapittel 6A, content"] = ("2026-01-01", "I4", "I5", day => Assess(Kapittel6A(day)).Programinnhold.Rad?.Id),
            ["work"] = ("2026-01-01", "rett-og-plikt", "P14", MedArbeid),
            ["life skills"] = ("2026-01-01", "I13", "I11", day => Row(Assess(TestSak.Program(day, Sluttmaal.Arbeid)).Livsmestring, "livsmestring")),
            ["absence"] = ("2026-01-01", "F2", "F1", FravaerRow),
            ["extended training ends"] = ("2026-07-01", "innenfor", "U3", UtvidetNorsk),
            ["extended training begins"] = ("2023-07-01", "U0", "innenfor", UtvidetNorsk),
            ["kapittel 6A begins"] = ("2022-06-15", "integreringsloven", "integreringsloven-kapittel-6a",
            day => Proeve.Assess(TestSak.KollektivBeskyttelse(new(2022, 3, 20), new(2022, 4, 1)), day).Lovvalg.Lovverk?.ToKode()),
            ["kapittel 6A ends"] = ("2028-07-01", "integreringsloven-kapittel-6a", "integreringsloven",
            day => Proeve.Assess(TestSak.KollektivBeskyttelse(new(2028, 1, 5), new(2028, 2, 1)), day).Lovvalg.Lovverk?.ToKode()),
            ["reception centre, samfunnskunnskap"] = ("2022-01-01", "H19", "H20", Mottak),
            ["training that is begun may be completed"] = ("2025-09-01", "integreringsloven", "introduksjonsloven", Paabegynt),
        };

    public static TheoryData<string> Navn => [.. Overganger.Keys];

    [Theory]
    [MemberData(nameof(Navn))]
    public void A_rule_holds_from_its_first_day_and_not_the_day_before(string name)
    {
        var (firstDay, before, from, answer) = Overganger[name];
        var day = DateOnly.Parse(firstDay, null);

        Assert.Equal((before, from), (answer(day.AddDays(-1)), answer(day)));
    }

    private static Assessment Assess(Personsak sak)
    {
        var date = sak.Program?.Startdato ?? sak.Tillatelser.Select(static t => t.Ankomst ?? t.Innvilget).Append(new(2000, 1, 1)).Max();
        return Proeve.Assess(sak, sak.Asylsak is { } asylsak ? asylsak.Soekt.AddMonths(1) : date.AddMonths(1));
    }

    private static string? Lov(Personsak sak) => Assess(sak).Lovvalg.Lovverk?.ToKode();

    private static string? Row(Answer answer, string table) =>
        answer.Forklaring.Step.LastOrDefault(step => step.Regel.Tabell == table)?.Regel.Rad;

    private static string Timer(Personsak sak, SubjectHours fag)
    {
        var frame = Assess(sak).Timerammer.Single(frame => frame.Fag == fag);
        return frame.Samlet is null ? $"{frame.Frame}" : $"{frame.Frame} av {frame.Samlet}";
    }

    private static Personsak Norsk(DateOnly innvilget) => TestSak.Flyktning(innvilget) with { Norsk = new() { Tilbudsdato = innvilget.AddDays(20) } };

    private static Personsak FromAbroad(DateOnly innvilget, DateOnly ankomst)
    {
        var sak = Norsk(innvilget);
        return sak with { Tillatelser = [sak.Tillatelser[0] with { SoektFraUtlandet = true, Ankomst = ankomst }] };
    }

    private static string? Length(DateOnly tilbud, Sluttmaal sluttmaal, bool videregaaende = false, Oppholdsgrunnlag grunnlag = Oppholdsgrunnlag.Flyktning) =>
        Row(Assess(TestSak.Program(tilbud, sluttmaal, videregaaende, grunnlag)).Programlengde, "programlengde");

    private static string Pandemi(DateOnly start) => $"{Underveis(start).Programlengde.Pandemiutvidelse}";

    private static Assessment Underveis(DateOnly start) => Proeve.Assess(Extended(start), start.AddMonths(21));

    // Extended to three years, and so still going on.
    private static Personsak Extended(DateOnly start)
    {
        var sak = TestSak.Introduksjonslov(start);
        return sak with
        {
            Program = sak.Program! with
            {
                Vedtak = [.. sak.Program.Vedtak,
            TestSak.Forlengelse(start.AddMonths(20), start.AddMonths(36).AddDays(-1))]
            }
        };
    }

    private static Personsak Kapittel6A(DateOnly vedtak) =>
        TestSak.Program(vedtak, Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse);

    // Settled in 2026, so that U-4 does not matter.
    private static string? Kapittel6AProgram(DateOnly vedtak) =>
        Assess(Kapittel6A(vedtak) with { Bosettinger = [new(TestSak.Kommune, new(2026, 1, 1), EtterAvtale: true)] }).Introduksjonsprogram is { } answer
            ? answer.Rettsstilling?.ToKode() ?? Rettsstilling(vedtak)
            : null;

    // The day before, settlement must come first.
    private static string? Rettsstilling(DateOnly vedtak) => Assess(Kapittel6A(vedtak)).Introduksjonsprogram.Rettsstilling?.ToKode();

    private static string? MedArbeid(DateOnly vedtak)
    {
        var program = Assess(TestSak.Program(vedtak, Sluttmaal.Arbeid) with { Arbeidsforhold = [new(vedtak.AddDays(-10), null, 30)] }).Introduksjonsprogram;
        return program.Rettsstilling?.ToKode() ?? program.GjelderIkke?.Id;
    }

    // A programme of two years whose ordinary last day is the day.
    private static string? FravaerRow(DateOnly lastDay) =>
        Row(Assess(TestSak.Program(lastDay.AddDays(1).AddMonths(-24), Sluttmaal.Arbeid)).Programlengde, "fravaerstillegg");

    private static string UtvidetNorsk(DateOnly start)
    {
        var first = start.AddMonths(-12);
        var vedtak =
            new Vedtak { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = start, Startdato = start, Sluttdato = start.AddMonths(6).AddDays(-1) };
        var sak = TestSak.KollektivBeskyttelse(new(2022, 3, 20), new(2022, 4, 1)) with { Norsk = new() { Vedtak = [TestSak.Norskvedtak(first), vedtak] } };
        return Proeve.Assess(sak, start).Vedtak.Single() is { IsWithin: false } assessment
            ? (assessment.Refusal ?? assessment.GjelderIkke)?.Id ?? "?"
            : "innenfor";
    }

    private static string? Mottak(DateOnly date) => Row(
        Proeve.Assess(
            new() { Foedselsdato = new(1990, 1, 1), Asylsak = new() { Soekt = new(2021, 10, 1) }, Mottaksopphold = [new(new(2021, 10, 5), null)] },
            date).Timerammer[0],
        "mottakstimer");

    // With the reading that the last permit governs.
    private static string? Paabegynt(DateOnly date) => Proeve.Assess(
        TestSak.Flyktning(new(2020, 6, 1)) with
        {
            Tillatelser = [.. TestSak.Flyktning(new(2020, 6, 1)).Tillatelser,
                new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Utlendingsloven53, Innvilget = new(2022, 2, 1) }],
            Norsk = new() { Startdato = new(2021, 1, 15) },
        },
        date,
        new() { TillatelseChoice = TillatelseChoice.Siste }).Lovvalg.Lovverk?.ToKode();
}
