using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>The first day of each rule, and the day before it.</summary>
public sealed class OvergangTests
{
    private static readonly IReadOnlyDictionary<string, (string FoersteDag, string Foer, string Fra, Func<DateOnly, string?> Svar)> Overganger =
        new Dictionary<string, (string, string, string, Func<DateOnly, string?>)>
        {
            ["law, permit"] = ("2021-01-01", "introduksjonsloven", "integreringsloven", dag => Lov(Testsak.Flyktning(dag))),
            ["law, arrival"] = ("2021-01-01", "introduksjonsloven", "integreringsloven", dag => Lov(FraUtlandet(new(2020, 6, 1), dag))),
            ["law, collective protection"] = ("2022-03-11", "integreringsloven", "integreringsloven-kapittel-6a", dag => Proeve.Vurder(Testsak.Med(Oppholdsgrunnlag.KollektivBeskyttelse, dag), new(2022, 7, 1)).Lovvalg.Lovverk?.Kode()),
            ["law, asylum"] = ("2021-01-01", "introduksjonsloven", "integreringsloven", dag => Lov(new() { Asylsak = new() { Soekt = dag } })),
            ["norsk, clock"] = ("2023-08-02", "NK1", "NK2", dag => Rad(Vurder(Norsk(dag)).Den(Fristtype.Norskopplaering), "norskklokke")),
            ["norsk, clock, arrival"] = ("2023-08-02", "NK1", "NK2", dag => Rad(Vurder(FraUtlandet(new(2022, 6, 1), dag)).Den(Fristtype.Norskopplaering), "norskklokke")),
            ["samfunnskunnskap, leave"] = ("2023-08-02", "S1", "S2", dag => Rad(Vurder(Norsk(dag)).Den(Fristtype.Samfunnskunnskap), "samfunnskunnskapsfrist")),
            ["samfunnskunnskap, test"] = ("2023-08-02", "S6", "S7", dag => Rad(Vurder(Norsk(dag)).Den(Fristtype.Samfunnskunnskapsproeve), "samfunnskunnskapsproeve")),
            ["samfunnskunnskap, hours"] = ("2022-01-01", "50", "75", dag => Timer(Testsak.Flyktning(dag), Timefag.Samfunnskunnskap)),
            ["norsk, hours, duty only"] = ("2022-01-01", "250", "225", dag => Timer(Testsak.Med(Oppholdsgrunnlag.Utlendingsloven23, dag), Timefag.Norsk)),
            ["norsk, hours, introduksjonsloven"] = ("2012-01-01", "250 av 300", "550 av 600", dag => Timer(Testsak.Flyktning(dag), Timefag.Norsk)),
            ["norsk, need-based hours"] = ("2012-01-01", "2700", "2400", dag => Timer(Testsak.Flyktning(dag), Timefag.BehovsproevdNorsk)),
            ["D4 D7"] = ("2025-01-02", "D4", "D7", dag => Lengde(dag, Sluttmaal.FullfoertVideregaaende)),
            ["D6a D8"] = ("2025-01-02", "D6a", "D8", dag => Lengde(dag, Sluttmaal.DelerAvVideregaaende)),
            ["D9"] = ("2025-01-02", "D0", "D9", dag => Lengde(dag, Sluttmaal.FagOgYrkesopplaering)),
            ["D6b D10"] = ("2026-01-02", "D6b", "D10", dag => Lengde(dag, Sluttmaal.Arbeid)),
            ["D3 D11"] = ("2026-01-02", "D3", "D11", dag => Lengde(dag, Sluttmaal.Arbeid, videregaaende: true)),
            ["D6c D18"] = ("2026-01-01", "D6c", "D18", dag => Lengde(dag, Sluttmaal.Grunnskole)),
            ["D14 D17e"] = ("2026-01-02", "D14", "D17e", dag => Lengde(dag, Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse)),
            ["D16a D17a"] = ("2026-01-02", "D16a", "D17a", dag => Lengde(dag, Sluttmaal.FullfoertVideregaaende, grunnlag: Oppholdsgrunnlag.KollektivBeskyttelse)),
            ["D16b D17d"] = ("2026-01-02", "D16b", "D17d", dag => Lengde(dag, Sluttmaal.Arbeid, grunnlag: Oppholdsgrunnlag.KollektivBeskyttelse)),
            ["D1 D2"] = ("2019-01-02", "D1", "D2", dag => Lengde(dag, Sluttmaal.FullfoertVideregaaende)),
            ["X1 X2"] = ("2019-01-01", "6", "4", Pandemi),
            ["X2 X3, still in the programme"] = ("2019-07-01", "4 X2", "4 X3", dag => $"{Pandemi(dag)} {Rad(Underveis(dag).Programlengde, "pandemiutvidelse")}"),
            ["X13 X4"] = ("2020-04-01", "4", "", Pandemi),
            ["kapittel 6A, duty"] = ("2026-01-01", "rett", "rett-og-plikt", Kapittel6AProgram),
            ["kapittel 6A, content"] = ("2026-01-01", "I4", "I5", dag => Vurder(Kapittel6A(dag)).Programinnhold.Rad?.Id),
            ["work"] = ("2026-01-01", "rett-og-plikt", "P14", MedArbeid),
            ["life skills"] = ("2026-01-01", "I13", "I11", dag => Rad(Vurder(Testsak.Program(dag, Sluttmaal.Arbeid)).Livsmestring, "livsmestring")),
            ["absence"] = ("2026-01-01", "F2", "F1", Fravaersrad),
            ["extended training ends"] = ("2026-07-01", "innenfor", "U3", UtvidetNorsk),
            ["extended training begins"] = ("2023-07-01", "U0", "innenfor", UtvidetNorsk),
            ["kapittel 6A begins"] = ("2022-06-15", "integreringsloven", "integreringsloven-kapittel-6a", dag => Proeve.Vurder(Testsak.KollektivBeskyttelse(new(2022, 3, 20), new(2022, 4, 1)), dag).Lovvalg.Lovverk?.Kode()),
            ["kapittel 6A ends"] = ("2028-07-01", "integreringsloven-kapittel-6a", "integreringsloven", dag => Proeve.Vurder(Testsak.KollektivBeskyttelse(new(2028, 1, 5), new(2028, 2, 1)), dag).Lovvalg.Lovverk?.Kode()),
            ["reception centre, samfunnskunnskap"] = ("2022-01-01", "H19", "H20", Mottak),
            ["training that is begun may be completed"] = ("2025-09-01", "integreringsloven", "introduksjonsloven", Paabegynt),
        };

    public static TheoryData<string> Navn => [.. Overganger.Keys];

    [Theory]
    [MemberData(nameof(Navn))]
    public void A_rule_holds_from_its_first_day_and_not_the_day_before(string navn)
    {
        var (foersteDag, foer, fra, svar) = Overganger[navn];
        var dag = DateOnly.Parse(foersteDag, null);

        Assert.Equal((foer, fra), (svar(dag.AddDays(-1)), svar(dag)));
    }

    private static Vurdering Vurder(Personsak sak)
    {
        var dato = sak.Program?.Startdato ?? sak.Tillatelser.Select(static t => t.Ankomst ?? t.Innvilget).Append(new(2000, 1, 1)).Max();
        return Proeve.Vurder(sak, sak.Asylsak is { } asylsak ? asylsak.Soekt.AddMonths(1) : dato.AddMonths(1));
    }

    private static string? Lov(Personsak sak) => Vurder(sak).Lovvalg.Lovverk?.Kode();

    private static string? Rad(Svar svar, string tabell) =>
        svar.Forklaring.Steg.LastOrDefault(steg => steg.Regel.Tabell == tabell)?.Regel.Rad;

    private static string Timer(Personsak sak, Timefag fag)
    {
        var ramme = Vurder(sak).Timerammer.Single(ramme => ramme.Fag == fag);
        return ramme.Samlet is null ? $"{ramme.Ramme}" : $"{ramme.Ramme} av {ramme.Samlet}";
    }

    private static Personsak Norsk(DateOnly innvilget) => Testsak.Flyktning(innvilget) with { Norsk = new() { Tilbudsdato = innvilget.AddDays(20) } };

    private static Personsak FraUtlandet(DateOnly innvilget, DateOnly ankomst)
    {
        var sak = Norsk(innvilget);
        return sak with { Tillatelser = [sak.Tillatelser[0] with { SoektFraUtlandet = true, Ankomst = ankomst }] };
    }

    private static string? Lengde(DateOnly tilbud, Sluttmaal sluttmaal, bool videregaaende = false, Oppholdsgrunnlag grunnlag = Oppholdsgrunnlag.Flyktning) =>
        Rad(Vurder(Testsak.Program(tilbud, sluttmaal, videregaaende, grunnlag)).Programlengde, "programlengde");

    private static string Pandemi(DateOnly start) => $"{Underveis(start).Programlengde.Pandemiutvidelse}";

    private static Vurdering Underveis(DateOnly start) => Proeve.Vurder(Forlenget(start), start.AddMonths(21));

    // Extended to three years, and so still going on.
    private static Personsak Forlenget(DateOnly start)
    {
        var sak = Testsak.Introduksjonslov(start);
        return sak with { Program = sak.Program! with { Vedtak = [.. sak.Program.Vedtak, Testsak.Forlengelse(start.AddMonths(20), start.AddMonths(36).AddDays(-1))] } };
    }

    private static Personsak Kapittel6A(DateOnly vedtak) => Testsak.Program(vedtak, Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse);

    // Settled in 2026, so that U-4 does not matter.
    private static string? Kapittel6AProgram(DateOnly vedtak) =>
        Vurder(Kapittel6A(vedtak) with { Bosettinger = [new(Testsak.Kommune, new(2026, 1, 1), EtterAvtale: true)] }).Introduksjonsprogram is { } svar
            ? svar.Rettsstilling?.Kode() ?? Rettsstilling(vedtak)
            : null;

    // The day before, settlement must come first.
    private static string? Rettsstilling(DateOnly vedtak) => Vurder(Kapittel6A(vedtak)).Introduksjonsprogram.Rettsstilling?.Kode();

    private static string? MedArbeid(DateOnly vedtak)
    {
        var program = Vurder(Testsak.Program(vedtak, Sluttmaal.Arbeid) with { Arbeidsforhold = [new(vedtak.AddDays(-10), null, 30)] }).Introduksjonsprogram;
        return program.Rettsstilling?.Kode() ?? program.GjelderIkke?.Id;
    }

    // A programme of two years whose ordinary last day is the day.
    private static string? Fravaersrad(DateOnly sisteDag) =>
        Rad(Vurder(Testsak.Program(sisteDag.AddDays(1).AddMonths(-24), Sluttmaal.Arbeid)).Programlengde, "fravaerstillegg");

    private static string UtvidetNorsk(DateOnly start)
    {
        var foerste = start.AddMonths(-12);
        var vedtak = new Vedtak { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = start, Startdato = start, Sluttdato = start.AddMonths(6).AddDays(-1) };
        var sak = Testsak.KollektivBeskyttelse(new(2022, 3, 20), new(2022, 4, 1)) with { Norsk = new() { Vedtak = [Testsak.Norskvedtak(foerste), vedtak] } };
        return Proeve.Vurder(sak, start).Vedtak.Single() is { ErInnenfor: false } vurdering ? (vurdering.Avslag ?? vurdering.GjelderIkke)?.Id ?? "?" : "innenfor";
    }

    private static string? Mottak(DateOnly dato) => Rad(
        Proeve.Vurder(
            new() { Foedselsdato = new(1990, 1, 1), Asylsak = new() { Soekt = new(2021, 10, 1) }, Mottaksopphold = [new(new(2021, 10, 5), null)] },
            dato).Timerammer[0],
        "mottakstimer");

    // With the reading that the last permit governs.
    private static string? Paabegynt(DateOnly dato) => Proeve.Vurder(
        Testsak.Flyktning(new(2020, 6, 1)) with
        {
            Tillatelser = [.. Testsak.Flyktning(new(2020, 6, 1)).Tillatelser, new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Utlendingsloven53, Innvilget = new(2022, 2, 1) }],
            Norsk = new() { Startdato = new(2021, 1, 15) },
        },
        dato,
        new() { StyrendeTillatelse = StyrendeTillatelse.Siste }).Lovvalg.Lovverk?.Kode();
}
