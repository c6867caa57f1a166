using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Where a count begins: each correction with the case it was found by, and a twin on the other side of its edge.</summary>
internal static class Rettelser
{
    private static readonly Kommunenummer A = Kommunenummer.Parse("4601");
    private static readonly Kommunenummer B = Kommunenummer.Parse("5001");

    /// <summary>The case, what it should give, the twin, and what that should give.</summary>
    internal sealed record Par(string What, string Expected, Func<string> Answer, string VentetTvilling, Func<string> Tvilling);

    public static readonly IReadOnlyDictionary<string, Par> All = new Dictionary<string, Par>
    {
        ["K1"] = new("§ 34 2022-05-15, settled 2022-07-01, § 28 2026-05-01: two years from the first permit that § 9 names", "P13",
            () => Program(ToTillatelser(new(2022, 7, 1)), new(2026, 6, 1)),
            "rett-og-plikt", () => Program(ToTillatelser(new(2024, 6, 2)), new(2026, 6, 1))),
        ["K2 student"] = new("registered 2020, right from 2024-05-01: no deadline before the right", "2024-08-01",
            () => Norskstart(Flyktning(new(2024, 5, 1)) with { Folkeregistreringer = [new(A, new(2020, 8, 15))] }, new(2024, 6, 1)),
            "2024-08-05", () => Norskstart(Flyktning(new(2024, 5, 1)) with { Folkeregistreringer = [new(A, new(2024, 5, 3))] }, new(2024, 6, 1))),
        ["K2 § 34"] = new("§ 34 registered 2024-03-01, settled by agreement 2024-07-15", "2024-10-15",
            () => Norskstart(Kollektiv(new(2024, 2, 1), new(2024, 7, 15)) with { Folkeregistreringer = [new(A, new(2024, 3, 1))] }, new(2024, 8, 1)),
            "2024-11-01",
            () => Norskstart(Kollektiv(new(2024, 2, 1), new(2024, 7, 15)) with { Folkeregistreringer = [new(A, new(2024, 8, 1))] }, new(2024, 8, 1))),
        ["K2 child family"] = new("child family, first renewal 2025-01-20: 2025-04-22, after Easter", "2025-04-22",
            () => Norskstart(Barnefamilie(new(2025, 1, 20)), new(2025, 2, 1)),
            "2025-04-25", () => Norskstart(Barnefamilie(new(2025, 1, 25)), new(2025, 2, 1))),
        ["K3 renewal"] = new("child family before the first renewal: not yet", "N13", () => Norsk(Barnefamilie(new(2025, 1, 20)), new(2025, 1, 19)),
            "rett-og-plikt", () => Norsk(Barnefamilie(new(2025, 1, 20)), new(2025, 1, 20))),
        ["K3 arrival"] = new("permit sought abroad, before arrival: not yet", "N13",
            () => Norsk(FromAbroad(new(2024, 5, 1), new(2024, 9, 1)), new(2024, 8, 31)), "rett-og-plikt",
            () => Norsk(FromAbroad(new(2024, 5, 1), new(2024, 9, 1)), new(2024, 9, 1))),
        ["K4"] = new("settled by agreement in A, moved to B without: B may offer", "kan-tilbys",
            () => Program(Flyttet(new(2025, 3, 1), avtaleIB: false), new(2025, 4, 1)), "rett-og-plikt",
            () => Program(Flyttet(new(2025, 3, 1), avtaleIB: true), new(2025, 4, 1))),
        ["K4 A asks"] = new("the same move, asked by A", "rett-og-plikt",
            () => Program(Flyttet(new(2025, 3, 1), avtaleIB: false) with { Kommune = A }, new(2025, 4, 1)), "kan-tilbys",
            () => Program(Flyttet(new(2025, 3, 1), avtaleIB: false) with { Kommune = B }, new(2025, 4, 1))),
        ["K5"] = new("family of a refugee, nothing known of the reference person", "mangler Tillatelser[].ReferansepersonBosatt",
            () => Program(Familie(null, null), new(2025, 4, 1)), "rett-og-plikt", () => Program(Familie(new(2022, 1, 1), new(2024, 1, 1)), new(2025, 4, 1))),
        ["K6"] = new("vgs+, 2025-09-01, extended to 2026-08-31, 14 virkedager of leave in the extension", "2026-09-18", () => Extended(14), "2026-08-31",
            () => Extended(10)),
        ["K7"] = new("a person under introduksjonsloven is shown introduksjonsloven's paragraphs", "introduksjonsloven", () => Loven(new(2018, 3, 1)),
            "integreringsloven", () => Loven(new(2025, 3, 1))),
        ["K8"] = new("right ended 2023-06-20, extended training decided 2023-09-02", "innenfor", () => ExtendedTraining(new(2022, 6, 21)), "U5",
            () => ExtendedTraining(new(2022, 7, 2))),
        ["K9"] = new("a permit that has run out gives no right", "mangler Tillatelser[].Til", () => Norsk(Expired(new(2025, 3, 1)), new(2025, 3, 2)),
            "rett-og-plikt", () => Norsk(Expired(new(2025, 3, 1)), new(2025, 3, 1))),
        ["K10"] = new("collective protection: five years from 2025, three before", "2027-03-19",
            () => Day(Assess(Kollektiv(new(2022, 3, 20), new(2022, 5, 1)), new(2025, 1, 1)).ThePerson(Fristtype.KollektivBeskyttelse).Frist),
            "2025-03-19", () => Day(Assess(Kollektiv(new(2022, 3, 20), new(2022, 5, 1)), new(2024, 12, 31)).ThePerson(Fristtype.KollektivBeskyttelse).Frist)),
        ["K13"] = new("reference person settled exactly five years before, introduksjonsloven: in", "rett-og-plikt",
            () => Program(Familie(new(2014, 3, 1), new(2019, 3, 1), new(2019, 9, 1)), new(2019, 12, 1)),
            "kan-tilbys", () => Program(Familie(new(2019, 3, 1), new(2024, 3, 1)), new(2025, 4, 1))),
        ["K14"] = new("§ 53 under introduksjonsloven: two years from the permit", "P18",
            () => Program(Paragraf53(new(2018, 3, 1), new(2019, 1, 1)), new(2020, 3, 1)), "rett-og-plikt",
            () => Program(Paragraf53(new(2018, 3, 1), new(2019, 1, 1)), new(2020, 2, 29))),
        ["K17"] = new("kapittel 6A, birth date unknown: social studies does not apply", "S4",
            () => Samfunnskunnskap(Kollektiv(new(2024, 2, 1), new(2024, 7, 15)) with { Foedselsdato = null }), "mangler Foedselsdato",
            () => Samfunnskunnskap(Flyktning(new(2024, 2, 1)) with { Foedselsdato = null })),
        ["K18"] = new("§ 34 settled without agreement: may be offered", "kan-tilbys",
            () => Norsk(Kollektiv(new(2024, 2, 1), new(2024, 7, 15), avtale: false), new(2024, 8, 1)), "rett",
            () => Norsk(Kollektiv(new(2024, 2, 1), new(2024, 7, 15)), new(2024, 8, 1))),
        ["K19"] = new("unaccompanied minor with a limited permit, introduksjonsloven", "rett-og-plikt", () => Norsk(Enslig(new(2019, 3, 1)), new(2020, 3, 1)),
            "kan-tilbys", () => Norsk(Enslig(new(2022, 3, 1)), new(2022, 6, 1))),
        ["K21"] = new("kapittel 6A, decision from before 2022-06-15: a new one is missing", "mangler Norsk.Vedtak",
            () => Norskfrist(GammeltVedtak(new(2022, 6, 14)), new(2022, 9, 1)), "2023-06-14",
            () => Norskfrist(GammeltVedtak(new(2022, 6, 15)), new(2022, 9, 1))),
        ["K22 programme"] = new("INT programme begun 2020-02-03: four months more", "4",
            () => $"{Assess(TestSak.Introduksjonslov(new(2020, 2, 3)), new(2021, 6, 1)).Programlengde.Pandemiutvidelse}", "",
            () => $"{Assess(TestSak.Introduksjonslov(new(2020, 4, 1)), new(2021, 6, 1)).Programlengde.Pandemiutvidelse}"),
        ["K22 norsk"] = new("INT norsk, permit 2019-02-15", "2022-06-15",
            () => Day(Assess(Flyktning(new(2019, 2, 15)), new(2021, 6, 1)).ThePerson(Fristtype.Norskopplaering).Frist),
            "2022-02-15",
            () => Day(Assess(TestSak.With(Oppholdsgrunnlag.Utlendingsloven23, new(2019, 2, 15)), new(2021, 6, 1)).ThePerson(Fristtype.Norskopplaering).Frist)),
        ["K23"] = new("by need, permit 2016-05-10: the five years move too", "2021-09-10",
            () => Day(Assess(Flyktning(new(2016, 5, 10)), new(2019, 6, 1)).ThePerson(Fristtype.BehovsproevdNorskopplaering).Frist),
            "2020-05-11", () => Day(Assess(Flyktning(new(2015, 5, 10)), new(2018, 6, 1)).ThePerson(Fristtype.BehovsproevdNorskopplaering).Frist)),
        ["K24"] = new("child family renewed 2017-10-02: norsk to 2021-06-16", "2021-06-16",
            () => SomKjentDa(Barnefamilie(new(2017, 10, 2), new(2016, 10, 3)), new(2019, 6, 1)), "2021-10-04",
            () => SomKjentDa(Barnefamilie(new(2018, 10, 2), new(2017, 10, 3)), new(2019, 6, 1))),
        ["K25"] = new("duty in reception centres only from 2018-09-01", "R6c", () => Mottak(new(2018, 8, 31)), "plikt", () => Mottak(new(2018, 9, 1))),
        ["K26"] = new("aged 55 to 67 under introduksjonsloven: a right without duty to the end of 2016", "rett", () => Norsk(Eldre, new(2016, 12, 31)),
            "rett-og-plikt", () => Norsk(Eldre, new(2017, 1, 1))),
        ["K27"] = new("first permit before 2005-09-01: neither right nor duty", "N17", () => Norsk(Voksen(new(2005, 8, 31)), new(2006, 6, 1)), "rett-og-plikt",
            () => Norsk(Voksen(new(2005, 9, 1)), new(2006, 6, 1))),
        ["K29"] = new("family permit 2019-03-01, § 53 2022-04-01: programme under IL, norsk under INT", "rett-og-plikt rett-og-plikt introduksjonsloven",
            () => PerOrdning(new(2022, 4, 1), new(2022, 2, 28)), "kan-tilbys rett-og-plikt introduksjonsloven", () => PerOrdning(null, new(2020, 6, 1))),
        ["K30"] = new("family of a Norwegian citizen: may be offered a programme, norsk rett og plikt", "kan-tilbys rett-og-plikt",
            () => FamilieTilAndre(new(2025, 1, 10)), "P13 rett-og-plikt", () => FamilieTilAndre(new(2023, 1, 10))),
        ["K31"] = new("INT start 2017-01-09, 304 days of leave: 2019-11-08, at most 2020-11-07", "2019-11-08 2020-11-07", () => Permisjon(new()),
            "2019-11-08 2020-01-08", () => Permisjon(new() { PermisjonUnderForlengelse = PermisjonUnderForlengelse.InngaarITreAar })),
        ["K32"] = new("self-settled, registered 2015-03-02, day of settlement not known", "kan-tilbys",
            () => Program(Selvbosatt(new(2015, 3, 2)), new(2016, 1, 10)), "P13", () => Program(Selvbosatt(new(2015, 3, 2)), new(2017, 3, 2))),
        ["K33"] = new("family: A 2018-03-01, B 2019-02-01: start in B by 2019-05-02", "2019-05-02 rett-og-plikt", () => Flyttet33(new(2020, 2, 29)),
            "2019-05-02 P13", () => Flyttet33(new(2020, 3, 1))),
        ["K34 INT"] = new("arrival 2014-11-14, asked 2020-02-03: the duty stays", "plikt", () => Norsk(Flyktning(new(2014, 11, 14)), new(2020, 2, 3)),
            "rett-og-plikt", () => Norsk(Flyktning(new(2014, 11, 14)), new(2017, 11, 13))),
        ["K34 IL"] = new("integreringsloven, three years out: both end", "N14", () => Norsk(Norsktilbud, new(2027, 9, 2)), "rett-og-plikt",
            () => Norsk(Norsktilbud, new(2027, 9, 1))),
        ["K35"] = new("a final revocation ends it", "P20", () => Norsk(Tilbakekalt, new(2025, 6, 1)), "rett-og-plikt",
            () => Norsk(Tilbakekalt, new(2025, 5, 31))),
        ["K41"] = new("settled without agreement before 2004-09-01: none was asked", "rett-og-plikt",
            () => Program(UtenAvtale(new(2004, 8, 31)), new(2005, 6, 1)), "kan-tilbys", () => Program(UtenAvtale(new(2004, 9, 1)), new(2005, 6, 1))),
        ["K42"] = new("INT norsk that in fact ended 2021-12-15: four months", "2022-06-15", () => Faktisk(new(2021, 12, 15)), "2022-02-15",
            () => Faktisk(new(2022, 4, 1))),
    };

    private static Personsak Flyktning(DateOnly innvilget) => TestSak.Flyktning(innvilget);

    private static Personsak Kollektiv(DateOnly innvilget, DateOnly bosatt, bool avtale = true) =>
        TestSak.KollektivBeskyttelse(innvilget, bosatt) with { Bosettinger = [new(A, bosatt, avtale)] };

    private static Personsak ToTillatelser(DateOnly bosatt) => Kollektiv(new(2022, 5, 15), bosatt) with
    {
        Tillatelser =
        [
            new() { Oppholdsgrunnlag = Oppholdsgrunnlag.KollektivBeskyttelse, Innvilget = new(2022, 5, 15) },
            new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Flyktning, Innvilget = new(2026, 5, 1) },
        ],
    };

    private static Personsak Barnefamilie(DateOnly fornyet, DateOnly? innvilget = null)
    {
        var sak = TestSak.With(Oppholdsgrunnlag.BarnefamilieUtenDokumentertIdentitet, innvilget ?? new(2024, 1, 20));
        return sak with
        {
            Tillatelser = [sak.Tillatelser[0] with { FoersteFornyelse = fornyet }],
            Folkeregistreringer = [new(A, sak.Tillatelser[0].Innvilget.AddDays(10))]
        };
    }

    private static Personsak FromAbroad(DateOnly innvilget, DateOnly ankomst)
    {
        var sak = Flyktning(innvilget);
        return sak with { Tillatelser = [sak.Tillatelser[0] with { SoektFraUtlandet = true, Ankomst = ankomst }] };
    }

    private static Personsak Flyttet(DateOnly flyttet, bool avtaleIB) =>
        Flyktning(new(2024, 9, 1)) with { Bosettinger = [new(A, new(2024, 10, 1), true), new(B, flyttet, avtaleIB)] };

    private static Personsak Familie(DateOnly? bosatt, DateOnly? soekt, DateOnly? innvilget = null)
    {
        var sak = TestSak.With(Oppholdsgrunnlag.FamilieTilFlyktning, innvilget ?? new(2024, 9, 1));
        return sak with
        {
            Tillatelser = [sak.Tillatelser[0] with { ReferansepersonBosatt = bosatt, Soekt = soekt }],
            Bosettinger = [new(A, sak.Tillatelser[0].Innvilget.AddDays(30), false)]
        };
    }

    private static Personsak Expired(DateOnly to)
    {
        var sak = Flyktning(new(2024, 3, 1));
        return sak with { Tillatelser = [sak.Tillatelser[0] with { Til = to }] };
    }

    private static Personsak Tilbakekalt
    {
        get
        {
            var sak = Flyktning(new(2024, 3, 1));
            return sak with { Tillatelser = [sak.Tillatelser[0] with { EndeligTilbakekalt = new(2025, 6, 1) }] };
        }
    }

    private static Personsak Paragraf53(DateOnly innvilget, DateOnly bosatt) =>
        TestSak.With(Oppholdsgrunnlag.Utlendingsloven53, innvilget) with { Bosettinger = [new(A, bosatt, false)] };

    private static Personsak Enslig(DateOnly innvilget) =>
        TestSak.With(Oppholdsgrunnlag.EnsligMindreaarigUtenDokumentertIdentitet, innvilget) with { Foedselsdato = innvilget.AddYears(-17) };

    private static Personsak Eldre => Flyktning(new(2015, 3, 2)) with { Foedselsdato = new(1957, 1, 1) };

    private static Personsak GammeltVedtak(DateOnly vedtak) =>
        Kollektiv(new(2022, 3, 20), new(2022, 4, 1)) with { Norsk = new() { Vedtak = [TestSak.Norskvedtak(vedtak)] } };

    private static Personsak Selvbosatt(DateOnly registered) => Flyktning(new(2015, 1, 5)) with { Folkeregistreringer = [new(A, registered)] };

    private static Personsak Voksen(DateOnly innvilget) => Flyktning(innvilget) with { Foedselsdato = new(1970, 6, 15) };

    private static Personsak UtenAvtale(DateOnly bosatt) => Voksen(new(2004, 6, 1)) with { Bosettinger = [new(A, bosatt, false)] };

    private static Personsak Norsktilbud => Flyktning(new(2024, 3, 1)) with { Norsk = new() { Tilbudsdato = new(2024, 9, 2) } };

    private static string Extended(int virkedager)
    {
        var sak = TestSak.Program(new(2025, 9, 1), Sluttmaal.Arbeid, videregaaende: true);
        var to = new DateOnly(2026, 6, 1);
        for (var days = 1; days < virkedager; days += Nir.Sdk.Frister.Beregning.Virkedager.IsVirkedag(to) ? 1 : 0)
        {
            to = to.AddDays(1);
        }

        var program = sak.Program! with
        {
            Vedtak = [.. sak.Program.Vedtak, TestSak.Forlengelse(new(2026, 2, 2), new(2026, 8, 31))],
            Permisjoner = [TestSak.Permisjon(new(2026, 6, 1), to, Permisjonsgrunn.VelferdAndreViktigeGrunner)],
        };
        return Day(Assess(sak with { Program = program }, new(2026, 7, 1)).Programlengde.LastDayAsVedtatt);
    }

    private static string Loven(DateOnly innvilget)
    {
        var sak = Flyktning(innvilget) with { Bosettinger = [new(A, innvilget.AddDays(20), true)] };
        var step = Assess(sak, innvilget.AddDays(40)).ThePerson(Fristtype.ToAarIKommune).Forklaring.Step;
        Assert.DoesNotContain(step.Where(static step => step.Regel.Tabell == "programregler"),
            step => step.Regel.Kilde!.Id.StartsWith(innvilget.Year < 2021 ? "il-" : "int-", StringComparison.Ordinal));
        return step.Last(static step => step.Regel.Rad == "P4").Regel.Kilde!.Id.StartsWith("int-", StringComparison.Ordinal)
            ? "introduksjonsloven"
            : "integreringsloven";
    }

    private static string ExtendedTraining(DateOnly start)
    {
        var extended =
            new Vedtak
            {
                Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = new(2023, 9, 2), Startdato = new(2023, 9, 4),
                Sluttdato = new(2024, 3, 3)
            };
        var vedtak = TestSak.Norskvedtak(start) with { Vedtaksdato = new(2022, 6, 20) };
        var sak = Kollektiv(new(2022, 3, 20), new(2022, 4, 1)) with { Norsk = new() { Vedtak = [vedtak, extended] } };
        var assessment = Assess(sak, new(2023, 9, 10)).Vedtak.Single();
        return assessment.IsWithin ? "innenfor" : (assessment.Refusal ?? assessment.GjelderIkke)?.Id ?? assessment.Mangel!.Opplysning;
    }

    private static string PerOrdning(DateOnly? paragraf53, DateOnly bosatt)
    {
        List<Tillatelse> tillatelser = [new() { Oppholdsgrunnlag = Oppholdsgrunnlag.FamilieTilAndre, Innvilget = new(2019, 3, 1) }];
        if (paragraf53 is { } day)
        {
            tillatelser.Add(new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Utlendingsloven53, Innvilget = day });
        }

        var sak = Flyktning(new(2019, 3, 1)) with { Tillatelser = [.. tillatelser], Bosettinger = [new(A, bosatt, false)] };
        var assessment = Assess(sak, paragraf53 is null ? new(2020, 9, 1) : new(2022, 6, 1));
        var norsk = new Regelmotor().Assess(sak, paragraf53 is null ? new(2020, 9, 1) : new(2022, 2, 1)).Norskopplaering;
        return $"{Text(assessment.Introduksjonsprogram)} {Text(norsk)} {assessment.Lovvalg.Lovverk?.ToKode()}";
    }

    private static string FamilieTilAndre(DateOnly bosatt)
    {
        var sak =
            TestSak.With(Oppholdsgrunnlag.FamilieTilAndre, new(2022, 12, 1)) with
            {
                Bosettinger = [new(A, bosatt, false)],
                Norsk = new() { Tilbudsdato = new(2023, 2, 1) }
            };
        var assessment = Assess(sak, new(2025, 3, 1));
        return $"{Text(assessment.Introduksjonsprogram)} {Text(assessment.Norskopplaering)}";
    }

    private static string Permisjon(RegelmotorOptions valg)
    {
        var sak = TestSak.Introduksjonslov(new(2017, 1, 9), TestSak.Permisjon(new(2017, 6, 1), new(2018, 3, 31)));
        var length = Assess(sak with { Program = sak.Program! with { Avsluttet = new(2019, 6, 1) } }, new(2019, 6, 1), valg).Programlengde;
        return $"{Day(length.SisteDag)} {Day(length.LastPossibleDay)}";
    }

    private static string Flyttet33(DateOnly day)
    {
        var sak =
            Familie(new(2016, 1, 1), new(2017, 6, 1), new(2018, 1, 15)) with { Bosettinger = [new(A, new(2018, 3, 1), false), new(B, new(2019, 2, 1), false)] };
        return $"{Day(Assess(sak, new(2019, 3, 1)).ThePerson(Fristtype.OppstartIntroduksjonsprogram).Frist)} {Program(sak, day)}";
    }

    private static string Mottak(DateOnly day)
    {
        var sak = new Personsak { Foedselsdato = new(1990, 6, 15), Asylsak = new() { Soekt = new(2018, 3, 1) }, Mottaksopphold = [new(new(2018, 3, 5), null)] };
        return Text(Assess(sak, day).Asylopplaering);
    }

    private static string Faktisk(DateOnly ended) =>
        Day(Assess(Flyktning(new(2019, 2, 15)) with { Norsk = new() { Avsluttet = ended } }, new(2022, 4, 2)).ThePerson(Fristtype.Norskopplaering).Frist);

    private static string Norskstart(Personsak sak, DateOnly day) => Day(Assess(sak, day).ThePerson(Fristtype.OppstartNorskopplaering).Frist);

    // As the law was known on the day, before the pandemic law added to it.
    private static string SomKjentDa(Personsak sak, DateOnly day) => Day(Assess(sak, day, new() { KjentPaa = day }).ThePerson(Fristtype.Norskopplaering).Frist);

    private static string Norskfrist(Personsak sak, DateOnly day)
    {
        var answer = Assess(sak, day).ThePerson(Fristtype.Norskopplaering);
        return answer.Mangel is { } mangel ? $"mangler {mangel.Opplysning}" : Day(answer.SisteDag);
    }

    private static string Samfunnskunnskap(Personsak sak)
    {
        var answer = Assess(sak, new(2024, 8, 1)).ThePerson(Fristtype.Samfunnskunnskap);
        return answer.Mangel is { } mangel ? $"mangler {mangel.Opplysning}" : answer.GjelderIkke?.Id ?? Day(answer.Frist);
    }

    private static string Program(Personsak sak, DateOnly day) => Text(Assess(sak, day).Introduksjonsprogram);

    private static string Norsk(Personsak sak, DateOnly day) => Text(Assess(sak, day).Norskopplaering);

    private static string Text(OrdningAnswer answer) =>
        answer.Mangel is { } mangel ? $"mangler {mangel.Opplysning}" : answer.GjelderIkke?.Id ?? answer.Rettsstilling?.ToKode() ?? "?";

    private static Assessment Assess(Personsak sak, DateOnly day, RegelmotorOptions? valg = null) => Proeve.Assess(sak, day, valg);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", null) ?? "-";
}
