using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Each open point: what its readings give for a case it decides, and that the answer says that it rests on it.</summary>
public sealed class ValgTests
{
    private static readonly Personsak Kapittel6A = Testsak.Program(new(2025, 11, 3), Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse);

    private static readonly IReadOnlyDictionary<string, (string[] Svar, Func<Regelmotorvalg, (Svar Svar, object? Verdi)> Spoer)> Punkter =
        new Dictionary<string, (string[], Func<Regelmotorvalg, (Svar, object?)>)>
        {
            ["U-2"] = (["integreringsloven", "integreringsloven", "introduksjonsloven"], static valg => Lov(Testsak.Flyktning(new(2021, 1, 1)), new(2021, 2, 1), valg)),
            ["U-3"] = (["introduksjonsloven", "integreringsloven"], static valg => Lov(ToTillatelser, new(2023, 2, 1), valg)),
            ["U-4"] = (["rett-og-plikt-introduksjonsprogram", "rett-til-introduksjonsprogram"], static valg => Kategori(Kapittel6AUtenVedtak, new(2026, 2, 1), valg)),
            ["U-5a"] = (["rett-og-plikt-introduksjonsprogram", "kan-tilbys-introduksjonsprogram"],
                static valg => Kategori(Testsak.Program(new(2026, 4, 1), Sluttmaal.Arbeid) with { Foedselsdato = new(1971, 2, 1) }, new(2026, 4, 15), valg)),
            ["U-5b"] = (["D13", ""], static valg => Anmerkning(valg)),
            ["U-6"] = (["2028-01-14", "2028-12-31"], static valg => Lengde(Endret(Testsak.Program(new(2026, 1, 15), Sluttmaal.Arbeid), static p => p with { SluttmaalFra = new(2027, 1, 1) }), valg)),
            ["U-7"] = (["", "2028-03-01"], static valg => Lengde(Testsak.Program(new(2026, 3, 2), Sluttmaal.Grunnskole), valg)),
            ["U-9a"] = (["2026-03-07", "2026-03-09"], static valg => Norsk(new() { Tilbudsdato = new(2024, 8, 31), Permisjoner = [Testsak.Permisjon(new(2025, 1, 6), new(2025, 1, 13))] }, valg)),
            ["U-9b"] = (["2028-02-04", "2028-01-21"], static valg => Lengde(
                Endret(Testsak.Program(new(2026, 1, 15), Sluttmaal.Arbeid), static p => p with { Permisjoner = [Testsak.Permisjon(new(2026, 6, 1), new(2026, 6, 19))] }), valg)),
            ["U-9c"] = (["2021-05-11", "2021-05-01"], static valg =>
            {
                var lengde = Vurder(Endret(Testsak.Introduksjonslov(new(2018, 5, 2), Testsak.Permisjon(new(2018, 11, 1), new(2018, 11, 10))), static p => p with { Avsluttet = new(2020, 5, 1) }), new(2020, 5, 1), valg).Programlengde;
                return (lengde, lengde.SisteMuligeDag);
            }),
            ["U-11"] = (["innenfor", "U6"], Utvidet),
            ["U-14"] = (["True", "False"], static valg =>
            {
                var innhold = Vurder(Testsak.Program(new(2026, 2, 10), Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse), new(2026, 3, 10), valg).Programinnhold;
                return (innhold, innhold.HarIntegreringskontrakt);
            }),
            ["U-15"] = (["", "2027-08-30"], static valg =>
            {
                var frist = Vurder(
                    Testsak.Flyktning(new(2024, 3, 1)) with
                    {
                        Utdanningsbakgrunn = null,
                        Norsk = new() { Tilbudsdato = new(2024, 8, 31), Fritak = [new() { Fritaksgrunn = Fritaksgrunn.SaerligeHelsemessigeAarsaker, Fritaksomraade = Fritaksomraade.Norskopplaering, Vedtaksdato = new(2024, 9, 1) }] },
                    },
                    new(2025, 1, 15), valg).Den(Fristtype.Norskopplaering);
                return (frist, frist.SisteDag);
            }),
            ["U-16a"] = (["2026-05-18", "2026-05-17"], static valg =>
            {
                var frist = Vurder(Testsak.Flyktning(new(2025, 12, 1)) with { Bosettinger = [new(Testsak.Kommune, new(2026, 2, 17), true)] }, new(2026, 3, 1), valg).Den(Fristtype.OppstartIntroduksjonsprogram);
                return (frist, frist.Frist);
            }),
            ["U-16b"] = (["2027-02-28", "2027-03-01"], static valg =>
            {
                var frist = Vurder(Testsak.Flyktning(new(2024, 1, 10)) with { Foedselsdato = new(1960, 2, 29) }, new(2026, 1, 1), valg).Den(Fristtype.AldersgrenseNorskopplaering);
                return (frist, frist.Frist);
            }),
            ["U-18"] = (["250", "225"], static valg =>
            {
                var ramme = Vurder(
                    new Personsak
                    {
                        Foedselsdato = new(1990, 6, 15),
                        Tillatelser = [new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Utlendingsloven23, Innvilget = new(2021, 11, 1), SoektFraUtlandet = true, Ankomst = new(2022, 2, 1) }],
                    },
                    new(2022, 3, 1), valg).Timerammer.Single(static ramme => ramme.Fag is Timefag.Norsk);
                return (ramme, ramme.Ramme);
            }),
            ["U-21"] = (["2026-11-02", "2026-05-02"], static valg =>
            {
                var lengde = Vurder(Kapittel6A, new(2026, 2, 1), valg).Programlengde;
                return (lengde, lengde.SisteMuligeDag);
            }),
            ["U-29"] = (["2028-06-01", "2029-06-01"], static valg => Lengde(Testsak.Program(new(2025, 6, 2), Sluttmaal.FullfoertVideregaaende, grunnlag: Oppholdsgrunnlag.KollektivBeskyttelse), valg)),
            ["U-30"] = (["2026-02-27", "2026-02-28"], static valg => Norsk(new() { Tilbudsdato = new(2024, 8, 31) }, valg)),
            ["U-31"] = (["RettOgPlikt", "Rett"], static valg =>
            {
                var norsk = Vurder(Testsak.Flyktning(new(2015, 3, 2)) with { Foedselsdato = new(1957, 1, 1) }, new(2017, 6, 1), valg).Norskopplaering;
                return (norsk, norsk.Rettsstilling);
            }),
            ["U-32"] = (["2027-09-01", "2027-10-01"], static valg =>
            {
                var sak = Testsak.Program(new(2024, 9, 2), Sluttmaal.FullfoertVideregaaende);
                var frist = Vurder(
                    sak with { Program = sak.Program! with { Permisjoner = [Testsak.Permisjon(new(2025, 4, 1), new(2025, 4, 30))] }, Norsk = new() { Tilbudsdato = new(2024, 9, 2) } },
                    new(2025, 6, 1), valg).Den(Fristtype.Norskopplaering);
                return (frist, frist.SisteDag);
            }),
            ["U-33"] = (["2024-08-01", "2020-06-02"], static valg =>
            {
                var frist = Vurder(Testsak.Flyktning(new(2024, 5, 1)) with { Folkeregistreringer = [new(Testsak.Kommune, new(2020, 3, 2))] }, new(2024, 6, 1), valg).Den(Fristtype.OppstartNorskopplaering);
                return (frist, frist.Frist);
            }),
        };

    public static TheoryData<string> Ider => [.. Punkter.Keys];

    private static Personsak ToTillatelser => Testsak.Flyktning(new(2020, 6, 1)) with
    {
        Tillatelser = [.. Testsak.Flyktning(new(2020, 6, 1)).Tillatelser, new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Utlendingsloven53, Innvilget = new(2022, 2, 1) }],
    };

    private static Personsak Kapittel6AUtenVedtak => Testsak.KollektivBeskyttelse(new(2025, 9, 1), new(2025, 10, 1));

    [Theory]
    [MemberData(nameof(Ider))]
    public void The_answer_follows_the_reading_and_says_so(string id)
    {
        var (ventet, spoer) = Punkter[id];
        var punkt = Valgpunkter.Alle.Single(punkt => punkt.Id == id);

        for (var i = 0; i < ventet.Length; i++)
        {
            var (svar, verdi) = spoer(Valgbytte.Med(new(), punkt, i)!);
            Assert.Equal(ventet[i], verdi is DateOnly dato ? dato.ToString("yyyy-MM-dd", null) : $"{verdi}");
            if (verdi is not null)
            {
                Assert.Contains(punkt.Muligheter[i], svar.Forklaring.Valg);
            }
        }
    }

    [Fact]
    public void Every_open_point_is_tried() =>
        Assert.Equal(Valgpunkter.Alle.Select(static punkt => punkt.Id).Except(["U-1"]), Punkter.Keys);

    [Fact]
    public void A_rule_without_a_day_takes_effect_on_the_day_that_is_given()
    {
        var sak = Testsak.Program(new(2027, 2, 1), Sluttmaal.Arbeid) with { Foedselsdato = new(1968, 6, 15) };
        var fra2027 = new Regelmotorvalg { Ikrafttredelser = [new("P3", new(2026, 7, 1)), new("I6", new(2027, 1, 1))] };

        var foer = Vurder(sak, new(2027, 2, 15), new());
        var etter = Vurder(sak, new(2027, 2, 15), fra2027);

        Assert.Equal((Kodeverk.Kategori.KanTilbysIntroduksjonsprogram, false), (foer.Introduksjonsprogram.Kategori, foer.Programinnhold.ErIntegreringserklaering));
        Assert.Equal((Kodeverk.Kategori.RettOgPliktIntroduksjonsprogram, true), (etter.Introduksjonsprogram.Kategori, etter.Programinnhold.ErIntegreringserklaering));
        Assert.Contains(etter.Introduksjonsprogram.Forklaring.Valg, static valg => valg.Punkt == "U-1");
    }

    private static Vurdering Vurder(Personsak sak, DateOnly dato, Regelmotorvalg valg) => Proeve.Vurder(sak, dato, valg);

    private static (Svar, object?) Lov(Personsak sak, DateOnly dato, Regelmotorvalg valg)
    {
        var lov = Vurder(sak, dato, valg).Lovvalg;
        return (lov, lov.Lovverk?.Kode());
    }

    private static (Svar, object?) Kategori(Personsak sak, DateOnly dato, Regelmotorvalg valg)
    {
        var program = Vurder(sak, dato, valg).Introduksjonsprogram;
        return (program, program.Kategori?.Kode());
    }

    // Turns 25 between the offer and the start.
    private static (Svar, object?) Anmerkning(Regelmotorvalg valg)
    {
        var sak = Endret(Testsak.Program(new(2026, 4, 1), Sluttmaal.Arbeid), static p => p with { Tilbudsdato = new(2026, 3, 1) }) with { Foedselsdato = new(2001, 3, 15) };
        var sluttmaal = Vurder(sak, new(2026, 4, 15), valg).Sluttmaal;
        Assert.Contains(sluttmaal.Forklaring.Valg, static valg => valg.Punkt == "U-5b");
        return (sluttmaal, sluttmaal.Anmerkninger.SingleOrDefault()?.Id);
    }

    private static (Svar, object?) Lengde(Personsak sak, Regelmotorvalg valg)
    {
        var lengde = Vurder(sak, sak.Program!.Startdato!.Value.AddMonths(14), valg).Programlengde;
        return (lengde, lengde.SisteDag);
    }

    private static (Svar, object?) Norsk(Norskdeltakelse norsk, Regelmotorvalg valg)
    {
        var sak = Testsak.Flyktning(new(2024, 3, 1)) with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere, Norsk = norsk };
        var frist = Vurder(sak, new(2025, 6, 1), valg).Den(Fristtype.Norskopplaering);
        return (frist, frist.SisteDag);
    }

    private static (Svar, object?) Utvidet(Regelmotorvalg valg)
    {
        var sak = Testsak.KollektivBeskyttelse(new(2025, 3, 1), new(2025, 4, 1)) with
        {
            Norsk = new()
            {
                Vedtak =
                [
                    Testsak.Norskvedtak(new(2025, 5, 1)),
                    new() { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = new(2026, 4, 20), Startdato = new(2026, 5, 1), Sluttdato = new(2026, 10, 31) },
                ],
            },
        };
        var vedtak = Vurder(sak, new(2026, 6, 1), valg).Vedtak.Single();
        return (vedtak, vedtak.ErInnenfor ? "innenfor" : vedtak.Avslag?.Id);
    }

    private static Personsak Endret(Personsak sak, Func<Programdeltakelse, Programdeltakelse> endre) => sak with { Program = endre(sak.Program!) };
}
