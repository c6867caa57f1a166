using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What the rules say that they could not assess: all that it is, and nothing of what they had no reason to ask about.</summary>
public sealed class NotAssessedTests
{
    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven;
    private static readonly Norskopplaering Norsk = BaseRegistrering.NorskUnderIntegreringsloven;

    private static readonly IReadOnlyDictionary<string, (Registrering Registrering, string[] OfFirst, string[] OfLater)> Cases =
        new Dictionary<string, (Registrering, string[], string[])>
        {
            ["programme, introduksjonsloven"] = (BaseRegistrering.ProgramUnderIntroduksjonsloven,
                ["NIR2002 Tillatelse", "NIR3001 Sak", "NIR3005 Sak", "NIR3007 DagerUtenAktivitet", "NIR3011 Sak", "NIR3019 Sak", "NIR3021 Sak"],
                ["NIR3003 Tidligere", "NIR3018 Tidligere"]),
            ["programme, introduksjonsloven, with a goal"] = (BaseRegistrering.ProgramUnderIntroduksjonsloven with { Sluttmaal = Sluttmaal.Arbeid },
                ["NIR2002 Tillatelse", "NIR3001 Sak", "NIR3005 Sak", "NIR3007 DagerUtenAktivitet", "NIR3011 Sak", "NIR3019 Sak", "NIR3021 Sak"],
                ["NIR3003 Tidligere", "NIR3018 Tidligere"]),
            ["programme"] = (Program,
                ["NIR3001 Sak", "NIR3005 Sak", "NIR3007 DagerUtenAktivitet", "NIR3014 Sak", "NIR3019 Sak", "NIR3020 Sak", "NIR3021 Sak"],
                ["NIR3003 Tidligere"]),
            ["programme, extended"] = (Program with { Vedtak = [.. Program.Vedtak!, TestSak.Forlengelse(new(2026, 10, 1), new(2029, 1, 1))] },
                ["NIR3001 Sak", "NIR3005 Sak", "NIR3007 DagerUtenAktivitet", "NIR3011 Sak", "NIR3013 Sak", "NIR3014 Sak", "NIR3019 Sak", "NIR3020 Sak",
                    "NIR3021 Sak"],
                ["NIR3003 Tidligere"]),
            ["programme, not begun"] = (Program with { Startdato = null, Sluttmaal = null, Tiltak = null },
                ["NIR3001 Sak", "NIR3005 Sak", "NIR3019 Sak"], ["NIR3003 Tidligere"]),
            ["programme, refused"] = (Program with
            {
                Startdato = null,
                Sluttmaal = null,
                Tiltak = null,
                Vedtak = [new() { Vedtakstype = Vedtakstype.Avslag, Vedtaksdato = new(2026, 2, 2) }],
            },
                ["NIR3001 Sak", "NIR3019 Sak"], ["NIR3003 Tidligere"]),
            ["programme, kapittel 6A, undated"] = (BaseRegistrering.ProgramUnderKapittel6A with
            {
                Startdato = null,
                Sluttmaal = null,
                Tiltak = null,
                Integreringskontrakt = null,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = new(2026, 2, 2) }],
            },
                ["NIR1107 Vedtakstart", "NIR2002 Tillatelse", "NIR3001 Sak", "NIR3005 Sak", "NIR3006 Vedtakstart", "NIR3019 Sak"], ["NIR3003 Tidligere"]),
            ["programme, without offer or vedtak"] = (Program with { Startdato = null, Tilbudsdato = null, Tiltak = null, Vedtak = null },
                ["NIR2002 Tilbud", "NIR3001 Sak", "NIR3014 Sak", "NIR3019 Sak"], ["NIR3003 Tidligere"]),
            ["training, introduksjonsloven"] = (BaseRegistrering.NorskUnderIntroduksjonsloven,
                ["NIR2002 Tillatelse", "NIR3001 Sak", "NIR3005 Sak", "NIR3019 Sak", "NIR3021 Sak"], ["NIR3003 Tidligere"]),
            ["training"] = (Norsk, ["NIR3001 Sak", "NIR3005 Sak", "NIR3019 Sak", "NIR3021 Sak"], ["NIR3003 Tidligere", "NIR3016 Tidligere"]),
            ["training, kapittel 6A"] = (BaseRegistrering.NorskUnderKapittel6A,
                ["NIR2002 Tillatelse", "NIR3001 Sak", "NIR3005 Sak", "NIR3015 Sak", "NIR3019 Sak", "NIR3021 Sak"],
                ["NIR3003 Tidligere", "NIR3016 Tidligere"]),
            ["training, with leave twice and an undated extension"] = (Norsk with
            {
                Permisjoner = [Holiday(new(2026, 6, 1)), Holiday(new(2026, 7, 1))],
                Vedtak = [.. Norsk.Vedtak!, new() { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = new(2026, 5, 4) }],
            },
                ["NIR3001 Sak", "NIR3004 Sak", "NIR3005 Sak", "NIR3009 Sak", "NIR3019 Sak", "NIR3021 Sak"],
                ["NIR3003 Tidligere", "NIR3016 Tidligere"]),
            ["reception centre"] = (BaseRegistrering.Mottakskvalifisering, ["NIR3001 Sak", "NIR3019 Sak"], ["NIR3003 Tidligere"]),
            ["asylum seeker"] = (BaseRegistrering.Asylopplaering, ["NIR3001 Sak", "NIR3019 Sak"], ["NIR3003 Tidligere"]),
        };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_facts_each_rule_that_has_a_question_says_what_it_lacks(string name)
    {
        var (registrering, first, later) = Cases[name];

        Assert.Equal(first, Absent(registrering, new() { Dato = RegelExamples.Dato, IsNew = true }));
        Assert.Equal(first.Concat(later).Order(StringComparer.Ordinal), Absent(registrering, new() { Dato = RegelExamples.Dato }));
    }

    [Fact]
    public void With_facts_each_rule_that_has_a_question_names_the_fact_that_it_lacks()
    {
        var sak = TestSak.KollektivBeskyttelse(new(2025, 12, 1), new(2026, 1, 12)) with { Utdanningsbakgrunn = null };
        var norsk = BaseRegistrering.NorskUnderKapittel6A;
        var extended = norsk with
        {
            Vedtak = [.. norsk.Vedtak!, new() { Vedtakstype = Vedtakstype.UtvidetNorskopplaering, Vedtaksdato = new(2026, 5, 4) }],
        };
        var context = new ValidationContext { Dato = RegelExamples.Dato, IsNew = true, Sak = sak };

        Assert.Equal(["NIR2002 Tillatelse", "NIR3005 Sak.Folkeregistreringer[].Dato", "NIR3015 Sak", "NIR3019 Nir"], Absent(norsk, context));
        Assert.Equal(
            ["NIR2002 Tillatelse", "NIR3004 Sak.Norsk.Vedtak[].Startdato", "NIR3005 Sak.Folkeregistreringer[].Dato", "NIR3015 Sak", "NIR3019 Nir"],
            Absent(extended, context));
    }

    [Fact]
    public void What_concerns_programme_and_training_is_not_asked_of_other_families()
    {
        var sak = TestSak.Flyktning(new(2025, 12, 1)) with { Folkeregistreringer = [new(TestSak.Kommune, new(2026, 1, 12))] };

        var result = RegistreringValidator.Validate(BaseRegistrering.Mottakskvalifisering,
            new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test, Sak = sak, IsNew = true });

        Assert.Equal(["NIR3003"], result.Avvik.Select(static avvik => avvik.Regel));
        Assert.Equal(new NotAssessed("NIR3019", "Nir"), Assert.Single(result.NotAssessed));
    }

    private static Permisjon Holiday(DateOnly day) => TestSak.Permisjon(day, day, Permisjonsgrunn.Ferie);

    // What could not be assessed is not broken.
    private static IEnumerable<string> Absent(Registrering registrering, ValidationContext context)
    {
        var result = RegistreringValidator.Validate(registrering, context with { Miljoe = Miljoe.Test });
        Assert.Empty(result.Avvik.Select(static avvik => avvik.Regel).Intersect(result.NotAssessed.Select(static absent => absent.Regel)));
        return result.NotAssessed.Select(static absent => $"{absent.Regel} {absent.Mangler}").Order(StringComparer.Ordinal);
    }
}
