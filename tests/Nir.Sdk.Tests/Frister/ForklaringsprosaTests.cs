using System.Globalization;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Shared;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Twenty whole explanations over all areas, in both languages, as they were read and accepted: <c>Forklart/*.txt</c>.</summary>
public sealed class ForklaringsprosaTests
{
    private static readonly Kommunenummer Kommune = TestSak.Kommune;

    private static readonly IReadOnlyDictionary<string, Func<Answer>> All = new Dictionary<string, Func<Answer>>
    {
        ["01-norskfrist-med-permisjon"] = static () => Norskopplaering(leave: true).ThePerson(Fristtype.Norskopplaering),
        ["02-norskfrist-flyttet-fra-loerdag"] = static () => Norskopplaering(leave: false).ThePerson(Fristtype.Norskopplaering),
        ["03-utdanning-mangler"] = static () =>
            Assess(TestSak.Flyktning(new(2024, 3, 1)) with { Utdanningsbakgrunn = null, Norsk = new() { Tilbudsdato = new(2024, 9, 2) } }, new(2025, 1, 15))
                .ThePerson(Fristtype.Norskopplaering),
        ["04-introduksjonsloven-tre-aar"] = static () => Assess(TestSak.Flyktning(new(2018, 3, 1)), new(2019, 1, 15)).ThePerson(Fristtype.Norskopplaering),
        ["05-introduksjonsloven-bare-plikt-igjen"] = static () => Assess(TestSak.Flyktning(new(2014, 11, 14)), new(2020, 2, 3)).Norskopplaering,
        ["06-kapittel-6a-norsk"] = static () => Assess(Kapittel6A, new(2025, 12, 1)).ThePerson(Fristtype.Norskopplaering),
        ["07-kapittel-6a-uten-avtale"] = static () =>
            Assess(TestSak.KollektivBeskyttelse(new(2024, 2, 1), new(2024, 7, 15)) with { Bosettinger = [new(Kommune, new(2024, 7, 15), false)] },
                new(2024, 8, 1)).Norskopplaering,
        ["08-oppstart-etter-retten"] = static () =>
            Assess(TestSak.Flyktning(new(2024, 5, 1)) with { Folkeregistreringer = [new(Kommune, new(2020, 8, 15))] }, new(2024, 6, 1))
                .ThePerson(Fristtype.OppstartNorskopplaering),
        ["09-oppstart-av-program"] = static () => Assess(Bosatt(new(2025, 12, 1), new(2026, 2, 17)), new(2026, 3, 1))
            .ThePerson(Fristtype.OppstartIntroduksjonsprogram),
        ["10-rett-og-plikt-til-program"] = static () => Assess(Bosatt(new(2025, 12, 1), new(2026, 2, 17)), new(2026, 3, 1)).Introduksjonsprogram,
        ["11-for-lenge-i-kommune"] = static () => Assess(Bosatt(new(2023, 1, 10), new(2023, 3, 1)), new(2025, 3, 1)).Introduksjonsprogram,
        ["12-programlengde"] = static () => Assess(TestSak.Program(new(2025, 2, 3), Sluttmaal.FullfoertVideregaaende), new(2025, 8, 1)).Programlengde,
        ["13-program-med-permisjon-introduksjonsloven"] = static () =>
            Assess(TestSak.Introduksjonslov(new(2017, 1, 9), TestSak.Permisjon(new(2017, 6, 1), new(2018, 3, 31))), new(2018, 6, 1)).Programlengde,
        ["14-samfunnskunnskap"] = static () => Norskopplaering(leave: false).ThePerson(Fristtype.Samfunnskunnskap),
        ["15-samfunnskunnskap-gjelder-ikke"] = static () => Assess(Kapittel6A, new(2025, 12, 1)).ThePerson(Fristtype.Samfunnskunnskap),
        ["16-timer-samfunnskunnskap"] = static () =>
            Assess(MedTimer, new(2025, 1, 15)).Timerammer.Single(static frame => frame.Fag is SubjectHours.Samfunnskunnskap),
        ["17-lovvalg-fra-utlandet"] = static () => Assess(FromAbroad, new(2021, 3, 1)).Lovvalg,
        ["18-klage"] = static () => new Regelmotor().ComputeKlagefrist(new(2026, 4, 10)),
        ["19-aldersgrense"] = static () => Assess(TestSak.Flyktning(new(2024, 1, 10)) with { Foedselsdato = new(1960, 11, 21) }, new(2026, 1, 1))
            .ThePerson(Fristtype.AldersgrenseNorskopplaering),
        ["20-kollektiv-beskyttelse"] = static () => Assess(Kapittel6A, new(2025, 12, 1)).ThePerson(Fristtype.KollektivBeskyttelse),
    };

    public static TheoryData<string, string> Navn
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in All.Keys)
            {
                data.Add(name, "nb");
                data.Add(name, "en");
            }

            return data;
        }
    }

    private static Personsak Kapittel6A =>
        TestSak.KollektivBeskyttelse(new(2025, 3, 20), new(2025, 6, 2)) with { Norsk = new() { Vedtak = [TestSak.Norskvedtak(new(2025, 9, 1))] } };

    private static Personsak MedTimer => TestSak.Flyktning(new(2024, 3, 1)) with
    {
        Norsk = new()
        {
            Tilbudsdato = new(2024, 8, 31),
            TimerSamfunnskunnskap = [new() { Uke = new(2024, 40), Timer = 15 }, new() { Uke = new(2024, 41), Timer = 10 }]
        },
    };

    private static Personsak FromAbroad
    {
        get
        {
            var sak = TestSak.Flyktning(new(2020, 12, 20));
            return sak with { Tillatelser = [sak.Tillatelser[0] with { SoektFraUtlandet = true, Ankomst = new(2021, 2, 1) }] };
        }
    }

    [Theory]
    [Trait("Generated", "true")]
    [MemberData(nameof(Navn))]
    public void An_explanation_reads_as_it_was_accepted(string name, string language)
    {
        var text = All[name]().GetTekst(CultureInfo.GetCultureInfo(language));

        Assert.Null(GeneratedFile.FindFault($"tests/Nir.Sdk.Tests/Frister/Forklart/{name}.{language}.txt", text));
    }

    [Theory]
    [MemberData(nameof(Navn))]
    public void It_opens_with_a_conclusion_and_no_comparison(string name, string language)
    {
        var first = All[name]().GetTekst(CultureInfo.GetCultureInfo(language)).Split('\n')[0];

        Assert.EndsWith(".", first, StringComparison.Ordinal);
        Assert.DoesNotMatch("[<>≥=]", first);
    }

    private static Assessment Norskopplaering(bool leave) => Assess(
        TestSak.Flyktning(new(2024, 3, 1)) with
        {
            Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
            Norsk = new() { Tilbudsdato = new(2024, 8, 31), Permisjoner = leave ? [TestSak.Permisjon(new(2025, 1, 1), new(2025, 10, 31))] : [] },
        },
        new(2025, 6, 1));

    private static Personsak Bosatt(DateOnly innvilget, DateOnly bosatt) =>
        TestSak.Flyktning(innvilget) with { Bosettinger = [new(Kommune, bosatt, EtterAvtale: true)] };

    private static Assessment Assess(Personsak sak, DateOnly day) => new Regelmotor().Assess(sak, day);
}
