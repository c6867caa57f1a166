using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Each open point: what its readings give for a case it decides, and that the answer says that it rests on it.</summary>
public sealed class ValgTests
{
    private static readonly Personsak Kapittel6A =
        TestSak.Program(new(2025, 11, 3), Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse);

    private static readonly IReadOnlyDictionary<string, (string[] Answer, Func<RegelmotorOptions, (Answer Answer, object? Verdi)> Ask)> Points =
        new Dictionary<string, (string[], Func<RegelmotorOptions, (Answer, object?)>)>
        {
            ["U-2"] = (["integreringsloven", "integreringsloven", "introduksjonsloven"],
            static valg => Lov(TestSak.Flyktning(new(2021, 1, 1)), new(2021, 2, 1), valg)),
            ["U-3"] = (["introduksjonsloven", "integreringsloven"], static valg => Lov(ToTillatelser, new(2023, 2, 1), valg)),
            ["U-4"] = (["rett-og-plikt-introduksjonsprogram", "rett-til-introduksjonsprogram"],
            static valg => Kategori(Kapittel6AWithoutVedtak, new(2026, 2, 1), valg)),
            ["U-5a"] = (["rett-og-plikt-introduksjonsprogram", "kan-tilbys-introduksjonsprogram"],
                static valg => Kategori(TestSak.Program(new(2026, 4, 1), Sluttmaal.Arbeid) with { Foedselsdato = new(1971, 2, 1) }, new(2026, 4, 15), valg)),
            ["U-5b"] = (["D13", ""], static valg => Remark(valg)),
            ["U-6"] = (["2028-01-14", "2028-12-31"],
            static valg => Length(Changed(TestSak.Program(new(2026, 1, 15), Sluttmaal.Arbeid), static p => p with { SluttmaalFra = new(2027, 1, 1) }), valg)),
            ["U-7"] = (["", "2028-03-01"], static valg => Length(TestSak.Program(new(2026, 3, 2), Sluttmaal.Grunnskole), valg)),
            ["U-9a"] = (["2026-03-07", "2026-03-09"],
            static valg => Norsk(new() { Tilbudsdato = new(2024, 8, 31), Permisjoner = [TestSak.Permisjon(new(2025, 1, 6), new(2025, 1, 13))] }, valg)),
            ["U-9b"] = (["2028-02-04", "2028-01-21"], static valg => Length(
                Changed(TestSak.Program(new(2026, 1, 15), Sluttmaal.Arbeid),
                    static p => p with { Permisjoner = [TestSak.Permisjon(new(2026, 6, 1), new(2026, 6, 19))] }), valg)),
            ["U-9c"] = (["2021-05-11", "2021-05-01"], static valg =>
            {
                var length =
                    Assess(
                        Changed(TestSak.Introduksjonslov(new(2018, 5, 2), TestSak.Permisjon(new(2018, 11, 1), new(2018, 11, 10))),
                            static p => p with { Avsluttet = new(2020, 5, 1) }), new(2020, 5, 1), valg).Programlengde;
                return (length, length.LastPossibleDay);
            }
            ),
            ["U-11"] = (["innenfor", "U6"], Extended),
            ["U-14"] = (["True", "False"], static valg =>
            {
                var content =
                    Assess(TestSak.Program(new(2026, 2, 10), Sluttmaal.Arbeid, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse), new(2026, 3, 10),
                        valg).Programinnhold;
                return (content, content.HarIntegreringskontrakt);
            }
            ),
            ["U-15"] = (["", "2027-08-30"], static valg =>
            {
                var frist = Assess(
                    TestSak.Flyktning(new(2024, 3, 1)) with
                    {
                        Utdanningsbakgrunn = null,
                        Norsk = new()
                        {
                            Tilbudsdato = new(2024, 8, 31),
                            Fritak = [new() { Fritaksgrunn = Fritaksgrunn.SaerligeHelsemessigeAarsaker, Fritaksomraade = Fritaksomraade.Norskopplaering,
                                Vedtaksdato = new(2024, 9, 1) }]
                        },
                    },
                    new(2025, 1, 15), valg).ThePerson(Fristtype.Norskopplaering);
                return (frist, frist.SisteDag);
            }
            ),
            ["U-16a"] = (["2026-05-18", "2026-05-17"], static valg =>
            {
                var frist =
                    Assess(TestSak.Flyktning(new(2025, 12, 1)) with { Bosettinger = [new(TestSak.Kommune, new(2026, 2, 17), true)] }, new(2026, 3, 1), valg)
                        .ThePerson(Fristtype.OppstartIntroduksjonsprogram);
                return (frist, frist.Frist);
            }
            ),
            ["U-16b"] = (["2027-02-28", "2027-03-01"], static valg =>
            {
                var frist = Assess(TestSak.Flyktning(new(2024, 1, 10)) with { Foedselsdato = new(1960, 2, 29) }, new(2026, 1, 1), valg)
                    .ThePerson(Fristtype.AldersgrenseNorskopplaering);
                return (frist, frist.Frist);
            }
            ),
            ["U-18"] = (["250", "225"], static valg =>
            {
                var frame = Assess(
                    new Personsak
                    {
                        Foedselsdato = new(1990, 6, 15),
                        Tillatelser = [new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Utlendingsloven23, Innvilget = new(2021, 11, 1), SoektFraUtlandet = true,
                            Ankomst = new(2022, 2, 1) }],
                    },
                    new(2022, 3, 1), valg).Timerammer.Single(static frame => frame.Fag is SubjectHours.Norsk);
                return (frame, frame.Frame);
            }
            ),
            ["U-21"] = (["2026-11-02", "2026-05-02"], static valg =>
            {
                var length = Assess(Kapittel6A, new(2026, 2, 1), valg).Programlengde;
                return (length, length.LastPossibleDay);
            }
            ),
            ["U-29"] = (["2028-06-01", "2029-06-01"],
            static valg => Length(TestSak.Program(new(2025, 6, 2), Sluttmaal.FullfoertVideregaaende, grunnlag: Oppholdsgrunnlag.KollektivBeskyttelse), valg)),
            ["U-30"] = (["2026-02-27", "2026-02-28"], static valg => Norsk(new() { Tilbudsdato = new(2024, 8, 31) }, valg)),
            ["U-31"] = (["RettOgPlikt", "Rett"], static valg =>
            {
                var norsk = Assess(TestSak.Flyktning(new(2015, 3, 2)) with { Foedselsdato = new(1957, 1, 1) }, new(2017, 6, 1), valg).Norskopplaering;
                return (norsk, norsk.Rettsstilling);
            }
            ),
            ["U-32"] = (["2027-09-01", "2027-10-01"], static valg =>
            {
                var sak = TestSak.Program(new(2024, 9, 2), Sluttmaal.FullfoertVideregaaende);
                var frist = Assess(
                    sak with
                    {
                        Program = sak.Program! with { Permisjoner = [TestSak.Permisjon(new(2025, 4, 1), new(2025, 4, 30))] },
                        Norsk = new() { Tilbudsdato = new(2024, 9, 2) }
                    },
                    new(2025, 6, 1), valg).ThePerson(Fristtype.Norskopplaering);
                return (frist, frist.SisteDag);
            }
            ),
            ["U-33"] = (["2024-08-01", "2020-06-02"], static valg =>
            {
                var frist =
                    Assess(TestSak.Flyktning(new(2024, 5, 1)) with { Folkeregistreringer = [new(TestSak.Kommune, new(2020, 3, 2))] }, new(2024, 6, 1), valg)
                        .ThePerson(Fristtype.OppstartNorskopplaering);
                return (frist, frist.Frist);
            }
            ),
        };

    public static TheoryData<string> Ider => [.. Points.Keys];

    private static Personsak ToTillatelser => TestSak.Flyktning(new(2020, 6, 1)) with
    {
        Tillatelser = [.. TestSak.Flyktning(new(2020, 6, 1)).Tillatelser,
            new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Utlendingsloven53, Innvilget = new(2022, 2, 1) }],
    };

    private static Personsak Kapittel6AWithoutVedtak => TestSak.KollektivBeskyttelse(new(2025, 9, 1), new(2025, 10, 1));

    [Theory]
    [MemberData(nameof(Ider))]
    public void The_answer_follows_the_reading_and_says_so(string id)
    {
        var (expected, ask) = Points[id];
        var point = Valgpunkter.All.Single(point => point.Id == id);

        for (var i = 0; i < expected.Length; i++)
        {
            var (answer, value) = ask(ValgSwap.With(new(), point, i)!);
            Assert.Equal(expected[i], value is DateOnly date ? date.ToString("yyyy-MM-dd", null) : $"{value}");
            if (value is not null)
            {
                Assert.Contains(point.Possibilities[i], answer.Forklaring.Valg);
            }
        }
    }

    [Fact]
    public void Every_open_point_is_tried() =>
        Assert.Equal(Valgpunkter.All.Select(static point => point.Id).Except(["U-1"]), Points.Keys);

    [Fact]
    public void A_rule_without_a_day_takes_effect_on_the_day_that_is_given()
    {
        var sak = TestSak.Program(new(2027, 2, 1), Sluttmaal.Arbeid) with { Foedselsdato = new(1968, 6, 15) };
        var from2027 = new RegelmotorOptions { Ikrafttredelser = [new("P3", new(2026, 7, 1)), new("I6", new(2027, 1, 1))] };

        var before = Assess(sak, new(2027, 2, 15), new());
        var after = Assess(sak, new(2027, 2, 15), from2027);

        Assert.Equal((Kodeverk.Kategori.KanTilbysIntroduksjonsprogram, false),
            (before.Introduksjonsprogram.Kategori, before.Programinnhold.IsIntegreringserklaering));
        Assert.Equal((Kodeverk.Kategori.RettOgPliktIntroduksjonsprogram, true),
            (after.Introduksjonsprogram.Kategori, after.Programinnhold.IsIntegreringserklaering));
        Assert.Contains(after.Introduksjonsprogram.Forklaring.Valg, static valg => valg.Punkt == "U-1");
    }

    private static Assessment Assess(Personsak sak, DateOnly date, RegelmotorOptions valg) => Proeve.Assess(sak, date, valg);

    private static (Answer, object?) Lov(Personsak sak, DateOnly date, RegelmotorOptions valg)
    {
        var lov = Assess(sak, date, valg).Lovvalg;
        return (lov, lov.Lovverk?.ToKode());
    }

    private static (Answer, object?) Kategori(Personsak sak, DateOnly date, RegelmotorOptions valg)
    {
        var program = Assess(sak, date, valg).Introduksjonsprogram;
        return (program, program.Kategori?.ToKode());
    }

    // Turns 25 between the offer and the start.
    private static (Answer, object?) Remark(RegelmotorOptions valg)
    {
        var sak =
            Changed(TestSak.Program(new(2026, 4, 1), Sluttmaal.Arbeid),
                static p => p with { Tilbudsdato = new(2026, 3, 1) }) with
            { Foedselsdato = new(2001, 3, 15) };
        var sluttmaal = Assess(sak, new(2026, 4, 15), valg).Sluttmaal;
        Assert.Contains(sluttmaal.Forklaring.Valg, static valg => valg.Punkt == "U-5b");
        return (sluttmaal, sluttmaal.Remarks.SingleOrDefault()?.Id);
    }

    private static (Answer, object?) Length(Personsak sak, RegelmotorOptions valg)
    {
        var length = Assess(sak, sak.Program!.Startdato!.Value.AddMonths(14), valg).Programlengde;
        return (length, length.SisteDag);
    }

    private static (Answer, object?) Norsk(Norskdeltakelse norsk, RegelmotorOptions valg)
    {
        var sak = TestSak.Flyktning(new(2024, 3, 1)) with { Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere, Norsk = norsk };
        var frist = Assess(sak, new(2025, 6, 1), valg).ThePerson(Fristtype.Norskopplaering);
        return (frist, frist.SisteDag);
    }

    private static (Answer, object?) Extended(RegelmotorOptions valg)
    {
        var sak = TestSak.KollektivBeskyttelse(new(2025, 3, 1), new(2025, 4, 1)) with
        {
            Norsk = new()
            {
                Vedtak =
                [
                    TestSak.Norskvedtak(new(2025, 5, 1)),
                    new() { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = new(2026, 4, 20), Startdato = new(2026, 5, 1),
                        Sluttdato = new(2026, 10, 31) },
                ],
            },
        };
        var vedtak = Assess(sak, new(2026, 6, 1), valg).Vedtak.Single();
        return (vedtak, vedtak.IsWithin ? "innenfor" : vedtak.Refusal?.Id);
    }

    private static Personsak Changed(Personsak sak, Func<Programdeltakelse, Programdeltakelse> change) => sak with { Program = change(sak.Program!) };
}
