using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>The worked examples, by number. Numbers are not contiguous; those left out concern stønad.</summary>
internal static class Examples
{
    private const string Alder = "age";
    private const string Tillatelse = "permit, age, education";
    private const string TillatelseAndBosetting = "permit, settlement, age";

    public static readonly IReadOnlyDictionary<string, Example> All = new Dictionary<string, Example>
    {
        ["E1"] = new("Settled Sat 2026-01-31, start within 3 months: Thu 2026-04-30", Tillatelse, "2026-04-30", () => Oppstart(new(2026, 1, 31))),
        ["E3"] = new("Settled Tue 2026-02-17, start within 3 months, which is Sun 17 May: Mon 2026-05-18", Tillatelse, "2026-05-18",
            () => Oppstart(new(2026, 2, 17))),
        ["E4"] = new("Information exists Mon 2026-09-21, NIR 2 months (Sat): Mon 2026-11-23", null, "2026-11-23", () => Registrering(new(2026, 9, 21))),
        ["E5"] = new("Information exists Wed 2025-12-31, NIR 2 months (Sat 28 Feb): Mon 2026-03-02", null, "2026-03-02", () => Registrering(new(2025, 12, 31))),
        ["E6"] = new("Decision received Fri 2026-04-10, complaint (1 May): Mon 2026-05-04", null, "2026-05-04", () => Klage(new(2026, 4, 10))),
        ["E7"] = new("Decision received Thu 2026-03-12, complaint (skjærtorsdag 2 April): Tue 2026-04-07", null, "2026-04-07", () => Klage(new(2026, 3, 12))),
        ["E8"] = new("Decision received Thu 2026-04-23, complaint (Kristi himmelfartsdag 14 May): Fri 2026-05-15", null, "2026-05-15",
            () => Klage(new(2026, 4, 23))),
        ["E10"] = new("D11, offer and start 2026-01-15, 12 months: last day 2027-01-14; no forlengelse", TillatelseAndBosetting,
            "D11 2027-01-14, lengst 2027-01-14, forlengelse avslått",
            () => Length(TestSak.Program(new(2026, 1, 15), Sluttmaal.Arbeid, videregaaende: true), extendTo: new(2027, 3, 1))),
        ["E11"] = new("D7, offer and start 2025-02-03, fullført vgs, 4 years: 2029-02-02; with 1 year more 2030-02-02", TillatelseAndBosetting,
            "D7 2029-02-02, lengst 2030-02-02, forlengelse innenfor",
            () => Length(TestSak.Program(new(2025, 2, 3), Sluttmaal.FullfoertVideregaaende), extendTo: new(2030, 2, 2))),
        ["E13"] = new("Deler av vgs, offer 2025-12-15 (D8): 3 years (+1 year)", $"{TillatelseAndBosetting}, start",
            "D8 2028-12-14, lengst 2029-12-14, forlengelse innenfor",
            () => Length(TestSak.Program(new(2025, 12, 15), Sluttmaal.DelerAvVideregaaende), extendTo: new(2029, 12, 14))),
        ["E14"] = new("Arbeid, not vgs, offer 2025-12-15 (D6): 2 years (+1 year)", $"{TillatelseAndBosetting}, start",
            "D6b 2027-12-14, lengst 2028-12-14, forlengelse innenfor",
            () => Length(TestSak.Program(new(2025, 12, 15), Sluttmaal.Arbeid), extendTo: new(2028, 12, 14))),
        ["E15"] = new("Arbeid, not vgs, offer 2026-01-15 (D10): 2 years, forlengelse rejected", $"{TillatelseAndBosetting}, start",
            "D10 2028-01-14, lengst 2028-01-14, forlengelse avslått",
            () => Length(TestSak.Program(new(2026, 1, 15), Sluttmaal.Arbeid), extendTo: new(2029, 1, 14))),
        ["E17"] = new("§ 34, Ukrainian vgs, arbeid, offer and start 2025-10-01 (D14), 6 months (+6): 2026-03-31 (2026-09-30)", TillatelseAndBosetting,
            "D14 2026-03-31, lengst 2026-09-30, forlengelse innenfor",
            () =>
                Length(Kapittel6A(new(2025, 10, 1), Sluttmaal.Arbeid) with { HarUkrainskVideregaaendeUtenHoeyereUtdanning = true },
                    extendTo: new(2026, 9, 30))),
        ["E19"] = new("Norsk, not vgs, permit 2022-05-01, offer 2022-09-01, clock from the permit: Fri 2025-05-02, last day 2025-04-30", Alder,
            "2025-05-02, siste dag 2025-04-30",
            () => Norsk(TestSak.Flyktning(new(2022, 5, 1)) with { Norsk = new() { Tilbudsdato = new(2022, 9, 1) } })),
        ["E20"] = new("Norsk, vgs, permit 2024-03-01, offer Sat 2024-08-31, 18 months from the offer: last day 2026-02-27; Mon 2026-03-02", Alder,
            "2026-03-02, siste dag 2026-02-27", () => Norsk(E20)),
        ["E21"] = new("E20 with care leave 2025-01-01 to 2025-10-31 (304 days): last day 2026-12-28", Alder, "2026-12-29, siste dag 2026-12-28",
            () => Norsk(E20 with { Norsk = E20.Norsk! with { Permisjoner = [Omsorgspermisjon] } })),
        ["E22"] = new("INT norsk with the same leave: the limit is unchanged", "permit, age",
            "2023-03-01, siste dag 2023-02-28 | 2023-03-01, siste dag 2023-02-28",
            () =>
                $"{Norsk(TestSak.Flyktning(new(2020, 3, 1)))} | {Norsk(TestSak.Flyktning(new(2020, 3, 1)) with { Norsk = new() { Permisjoner = [Omsorgspermisjon with { Fra = new(2021, 1, 1), Til = new(2021, 10, 31) }] } })}"),
        ["E24"] = new(
            "INT programme from 2018-05-02, leave 2018-11-01 to 2019-01-31 (92 days), 2 years: 2020-08-01; with forlengelse to 3 years 2021-08-01, leave added too", TillatelseAndBosetting, "D1 2020-08-01, lengst 2021-08-01, forlengelse innenfor",
            () =>
                Length(TestSak.Introduksjonslov(new(2018, 5, 2), TestSak.Permisjon(new(2018, 11, 1), new(2019, 1, 31))), extendTo: new(2021, 5, 1),
                    withoutPandemi: true)),
        ["E25"] = new("INT start 2018-11-01, C19: 6 months beyond the normal length", $"{TillatelseAndBosetting}, that it went on", "6 måneder, 2021-04-30",
            () => Pandemi(new(2018, 11, 1), ended: null)),
        ["E26"] = new("INT start 2019-10-01, in programme 2021-07-01: 4 months", TillatelseAndBosetting, "4 måneder, 2022-01-31",
            () => Pandemi(new(2019, 10, 1), ended: null)),
        ["E28"] = new(
            "INT person with the C19 goal fullført vgs: 3 years + 1 year (that the goal is not sent is the validator's)", $"{TillatelseAndBosetting}, start",
            "D2 2023-05-03, lengst 2024-05-03, forlengelse innenfor",
            () => Length(TestSak.Program(new(2020, 5, 4), Sluttmaal.FullfoertVideregaaende), extendTo: new(2024, 5, 3))),
        ["E29"] = new("INT avslutningsårsak sent 2026-11-01, limit passed 2021: the engine refuses nothing (accepting it is the validator's)",
            TillatelseAndBosetting, "2021-01-31, forfalt True, vedtak 0, avvik 0", E29),
        ["E30"] = new("§ 34 norsk, first vedtak startdato 2025-09-01: last day 2026-08-31", TillatelseAndBosetting, "siste dag 2026-08-31",
            () => ComputeLastDay(new(2025, 9, 1))),
        ["E31"] = new("§ 34 norsk start 2025-01-10, leave 2025-05-01 to 2025-05-31 (31 days): last day 2026-02-09", TillatelseAndBosetting,
            "siste dag 2026-02-09",
            () => ComputeLastDay(new(2025, 1, 10), TestSak.Permisjon(new(2025, 5, 1), new(2025, 5, 31)))),
        ["E32"] = new("New utvidet norsk vedtak, startdato 2026-07-15: reject", $"{TillatelseAndBosetting}, education, first vedtak", "U3", E32),
        ["E34"] = new("§ 34 programme, vedtak 2026-02-10: sluttmål and integreringskontrakt, no samfunnskunnskap", TillatelseAndBosetting,
            "I5 sluttmål True, kontrakt True, samfunnskunnskap False", () => Content(new(2026, 2, 10))),
        ["E35"] = new("§ 34 programme, vedtak 2025-06-10: integreringskontrakt does not apply", TillatelseAndBosetting,
            "I4 sluttmål True, kontrakt False, samfunnskunnskap False", () => Content(new(2025, 6, 10))),
        ["E36"] = new("Absence 5 + time off 3 + leave 2 virkedager: the sum is 10 and extends nothing; 11 extend", $"{TillatelseAndBosetting}, dates",
            "0 2028-01-14 | 11 2028-01-31", E36),
        ["E39"] = new("Born 2007-03-15, § 9 permit 2025-03-14: age 17, not in the group, and not later either", null, "GjelderIkke NA3 | GjelderIkke NA3", E39),
        ["E40"] = new("Born 1971-02-01, § 9 permit 2026-02-01, who turns 55 that day: open", "settlement",
            "rett-og-plikt-introduksjonsprogram | kan-tilbys-introduksjonsprogram", E40),
        ["E41"] = new("Born 1960-11-21, norsk rett and plikt: ends 2027-11-21", "permit, education", "2027-11-21", E41),
        ["E42"] = new("R4, permit 2021-10-01, in Norway before 2022: samfunnskunnskap 50 h, norsk 250 h", Alder, "Norsk 250, Samfunnskunnskap 50",
            () => Timer(new(2021, 10, 1))),
        ["E43"] = new("R4, permit 2022-02-01: samfunnskunnskap 75 h, norsk 225 h", Alder, "Norsk 225, Samfunnskunnskap 75", () => Timer(new(2022, 2, 1))),
        ["E45"] = new("Permit 2020-12-20 sought abroad, arrival 2021-02-01: integreringsloven (L3)", "the kind of permit", "integreringsloven L3", E45),
        ["E47"] = new("Asylum seeker with 30 h of culture and values before 2022: no duty of 25 h of samfunnskunnskap", "application, stay, age",
            "GjelderIkke H22", E47),
        ["E48"] = new("25 h of samfunnskunnskap in the reception centre, permit 2024: 50 h of 75 remain", "weeks, age", "75, brukt 25, gjenstår 50", E48),
        ["E49"] = new("§ 34, later § 28 permit 2026-05-01, had a kapittel 6A vedtak: no new rights or duties", TillatelseAndBosetting,
            "integreringsloven-kapittel-6a rett-til-norsk", E49),
        ["E50"] = new("§ 8 person with a 35 h/week job, loses it 10 months after settlement: rett og plikt revives", Tillatelse,
            "P14 | rett-og-plikt-introduksjonsprogram", E50),
    };

    private static Permisjon Omsorgspermisjon => TestSak.Permisjon(new(2025, 1, 1), new(2025, 10, 31));

    private static Personsak E20 => TestSak.Flyktning(new(2024, 3, 1)) with
    {
        Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
        Norsk = new() { Tilbudsdato = new(2024, 8, 31) },
    };

    private static string Oppstart(DateOnly bosatt) =>
        Day(Proeve.Assess(TestSak.Flyktning(bosatt.AddMonths(-2)) with { Bosettinger = [new(TestSak.Kommune, bosatt, EtterAvtale: true)] }, bosatt)
            .ThePerson(Fristtype.OppstartIntroduksjonsprogram).Frist);

    private static string Registrering(DateOnly arose) => Day(Proeve.Check(new Regelmotor().ComputeRegistreringsfrist(arose, Lovverk.Integreringsloven)).Frist);

    private static string Klage(DateOnly received) => Day(Proeve.Check(new Regelmotor().ComputeKlagefrist(received)).Frist);

    private static Personsak Kapittel6A(DateOnly start, Sluttmaal sluttmaal) =>
        TestSak.Program(start, sluttmaal, videregaaende: true, Oppholdsgrunnlag.KollektivBeskyttelse);

    private static string Length(Personsak sak, DateOnly extendTo, bool withoutPandemi = false)
    {
        var start = sak.Program!.Startdato!.Value;
        var program = sak.Program with
        {
            Vedtak = [.. sak.Program.Vedtak, TestSak.Forlengelse(start.AddMonths(5), extendTo)],
            Avsluttet = withoutPandemi ? new(2020, 7, 31) : null,
        };
        var assessment = Proeve.Assess(sak with { Program = program }, withoutPandemi ? new(2020, 8, 1) : start.AddMonths(6));
        var length = assessment.Programlengde;
        return $"{length.Rad?.Id} {Day(length.SisteDag)}, lengst {Day(length.LastPossibleDay)}, forlengelse {(assessment.Vedtak.Single().IsWithin ? "innenfor" : "avslått")}";
    }

    private static string Norsk(Personsak sak)
    {
        var frist = Proeve.Assess(sak, sak.Tillatelser[0].Innvilget.AddMonths(14)).ThePerson(Fristtype.Norskopplaering);
        return $"{Day(frist.Frist)}, siste dag {Day(frist.SisteDag)}";
    }

    private static string ComputeLastDay(DateOnly start, params Permisjon[] permisjoner) =>
        $"siste dag {Day(Proeve.Assess(MedNorskvedtak(start, permisjoner), start.AddMonths(6)).ThePerson(Fristtype.Norskopplaering).SisteDag)}";

    private static Personsak MedNorskvedtak(DateOnly start, params Permisjon[] permisjoner) =>
        TestSak.KollektivBeskyttelse(start.AddMonths(-3),
            start.AddMonths(-1)) with
        { Norsk = new() { Vedtak = [TestSak.Norskvedtak(start)], Permisjoner = [.. permisjoner] } };

    private static string Pandemi(DateOnly start, DateOnly? ended)
    {
        var sak = TestSak.Introduksjonslov(start);
        var length = Proeve.Assess(sak with { Program = sak.Program! with { Avsluttet = ended } }, new(2021, 7, 1)).Programlengde;
        return $"{length.Pandemiutvidelse} måneder, {Day(length.LastDayWithPandemiutvidelse)}";
    }

    private static string E29()
    {
        var assessment = Proeve.Assess(TestSak.Introduksjonslov(new(2019, 2, 1)), new(2026, 11, 1));
        var frist = assessment.ThePerson(Fristtype.Introduksjonsprogram);
        return $"{Day(frist.Frist)}, forfalt {frist.IsOverdue(assessment.Dato)}, vedtak {assessment.Vedtak.Length}, avvik {assessment.Avvik.Length}";
    }

    private static string E32()
    {
        var sak = MedNorskvedtak(new(2025, 9, 1));
        var extended =
            new Vedtak
            {
                Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = new(2026, 7, 10), Startdato = new(2026, 7, 15),
                Sluttdato = new(2027, 1, 14)
            };
        var assessment = Proeve.Assess(sak with { Norsk = sak.Norsk! with { Vedtak = [.. sak.Norsk.Vedtak, extended] } }, new(2026, 8, 1));
        return assessment.Vedtak.Single().Refusal!.Id;
    }

    private static string Content(DateOnly vedtak)
    {
        var content = Proeve.Assess(Kapittel6A(vedtak, Sluttmaal.Arbeid), vedtak.AddMonths(1)).Programinnhold.Rad!;
        return $"{content.Id} sluttmål {content.Sluttmaal}, kontrakt {content.Integreringskontrakt}, samfunnskunnskap {content.Samfunnskunnskap}";
    }

    private static string E36() => $"{Tillegg(new(2026, 6, 2))} | {Tillegg(new(2026, 6, 3))}";

    // Five days of illness, three days off for a check-up and a funeral, and leave from a Monday.
    private static string Tillegg(DateOnly permisjonTo)
    {
        var sak = TestSak.Program(new(2026, 1, 15), Sluttmaal.Arbeid);
        var length = Proeve.Assess(
            sak with
            {
                Program = sak.Program! with
                {
                    Fravaer = [new() { Fravaerstype = Fravaerstype.EgenSykdomLegeerklaering, Fra = new(2026, 3, 2), Til = new(2026, 3, 6) }],
                    Permisjoner =
                    [
                        TestSak.Permisjon(new(2026, 4, 9), new(2026, 4, 9), Permisjonsgrunn.Svangerskapskontroll),
                        TestSak.Permisjon(new(2026, 4, 13), new(2026, 4, 14), Permisjonsgrunn.VelferdDoedsfall),
                        TestSak.Permisjon(new(2026, 6, 1), permisjonTo, Permisjonsgrunn.VelferdAndreViktigeGrunner),
                    ],
                },
            },
            new(2026, 7, 1)).Programlengde;
        return $"{length.Tillegg} {Day(length.SisteDag)}";
    }

    private static string E39()
    {
        var sak = TestSak.Flyktning(new(2025, 3, 14)) with { Foedselsdato = new(2007, 3, 15) };
        return string.Join(" | ", new[] { new DateOnly(2025, 3, 20), new DateOnly(2027, 1, 1) }.Select(date =>
        {
            var norsk = Proeve.Assess(sak, date).Norskopplaering;
            return $"{norsk.Outcome} {norsk.GjelderIkke?.Id}";
        }));
    }

    private static string E40()
    {
        var sak = TestSak.Program(new(2026, 4, 1), Sluttmaal.Arbeid) with { Foedselsdato = new(1971, 2, 1) };
        return string.Join(" | ", Enum.GetValues<UpperAgeLimit>().Select(limit =>
        {
            var program = Proeve.Assess(sak, new(2026, 4, 15), new() { UpperAgeLimit = limit }).Introduksjonsprogram;
            Assert.Contains(program.Forklaring.Valg, static valg => valg.Punkt == "U-5a");
            return program.Kategori?.ToKode();
        }));
    }

    private static string E41() =>
        Day(
            Proeve.Assess(TestSak.Flyktning(new(2024, 1, 10)) with { Foedselsdato = new(1960, 11, 21) }, new(2026, 1, 1))
                .ThePerson(Fristtype.AldersgrenseNorskopplaering).Frist);

    private static string Timer(DateOnly innvilget) =>
        string.Join(", ",
            Proeve.Assess(TestSak.With(Oppholdsgrunnlag.Utlendingsloven23, innvilget),
                innvilget.AddMonths(6)).Timerammer.Select(static frame => $"{frame.Fag} {frame.Frame}"));

    private static string E45()
    {
        var sak = TestSak.Flyktning(new(2020, 12, 20));
        var lov =
            Proeve.Assess(sak with { Tillatelser = [sak.Tillatelser[0] with { SoektFraUtlandet = true, Ankomst = new(2021, 2, 1) }] }, new(2021, 3, 1)).Lovvalg;
        return $"{lov.Lovverk?.ToKode()} {lov.Forklaring.Step[^1].Regel.Rad}";
    }

    private static string E47()
    {
        var sak = new Personsak
        {
            Foedselsdato = new(1990, 6, 15),
            Asylsak = new() { Soekt = new(2021, 9, 1), TimerKulturOgVerdier = 30 },
            Mottaksopphold = [new(new(2021, 9, 5), null)],
        };
        var frame = Proeve.Assess(sak, new(2022, 2, 1)).Timerammer.Single(static frame => frame.Fag is SubjectHours.Samfunnskunnskap);
        return $"{frame.Outcome} {frame.GjelderIkke?.Id}";
    }

    private static string E48()
    {
        var sak = TestSak.Flyktning(new(2024, 5, 2)) with
        {
            Asylsak = new()
            {
                Soekt = new(2023, 8, 1),
                TimerSamfunnskunnskap = [new() { Uke = new(2023, 45), Timer = 15 }, new() { Uke = new(2023, 46), Timer = 10 }]
            },
        };
        var frame = Proeve.Assess(sak, new(2024, 9, 1)).Timerammer.Single(static frame => frame.Fag is SubjectHours.Samfunnskunnskap);
        return $"{frame.Frame}, brukt {frame.Used:0.##}, gjenstår {frame.Remaining:0.##}";
    }

    private static string E49()
    {
        var sak = MedNorskvedtak(new(2025, 9, 1));
        var assessment = Proeve.Assess(
            sak with { Tillatelser = [.. sak.Tillatelser, new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Flyktning, Innvilget = new(2026, 5, 1) }] },
            new(2026, 6, 1));
        return $"{assessment.Lovvalg.Lovverk?.ToKode()} {assessment.Norskopplaering.Kategori?.ToKode()}";
    }

    private static string E50()
    {
        var bosatt = new DateOnly(2026, 1, 10);
        var sak = TestSak.Flyktning(new(2025, 11, 1)) with
        {
            Bosettinger = [new(TestSak.Kommune, bosatt, EtterAvtale: true)],
            Arbeidsforhold = [new(new(2026, 1, 15), bosatt.AddMonths(10), 35)],
        };
        return $"{Proeve.Assess(sak, bosatt.AddMonths(6)).Introduksjonsprogram.GjelderIkke?.Id} | {Proeve.Assess(sak, bosatt.AddMonths(11)).Introduksjonsprogram.Kategori?.ToKode()}";
    }

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", null) ?? "-";
}
