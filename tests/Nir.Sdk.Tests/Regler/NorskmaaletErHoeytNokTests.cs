using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.FlereFelt;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>NIR3015 and NIR3016: whose education decides, each skill for itself, and what cannot be assessed.</summary>
public sealed class NorskmaaletErHoeytNokTests
{
    private static readonly Norskopplaering Norsk = BaseRegistrering.NorskUnderIntegreringsloven;

    // Its one goal is B1 in oral communication: enough after grunnskole, and one level below what is asked after upper secondary education.
    private static readonly Norskopplaering Kapittel6A = BaseRegistrering.NorskUnderKapittel6A;

    public static TheoryData<Delferdighet?> Skills => [.. DelferdighetKodeverk.All.Select(static entry => (Delferdighet?)entry.Verdi).Prepend(null)];

    [Theory]
    [InlineData(null, Utdanningsbakgrunn.VideregaaendeEllerHoeyere, true)]
    [InlineData(null, Utdanningsbakgrunn.FullfoertGrunnskole, false)]
    [InlineData(Utdanningsbakgrunn.FullfoertGrunnskole, Utdanningsbakgrunn.VideregaaendeEllerHoeyere, false)]
    [InlineData(Utdanningsbakgrunn.VideregaaendeEllerHoeyere, Utdanningsbakgrunn.FullfoertGrunnskole, true)]
    public void The_education_of_the_registration_goes_before_the_cases(Utdanningsbakgrunn? registered, Utdanningsbakgrunn? known, bool isTold)
    {
        var sak = TestSak.KollektivBeskyttelse(new(2025, 12, 1), new(2026, 1, 12)) with { Utdanningsbakgrunn = known };

        var result = Validate(Kapittel6A with { Utdanningsbakgrunn = registered }, new() { Dato = RegelExamples.Dato, Sak = sak });

        Assert.Equal(isTold ? ["/norskmaal/0/nivaa"] : [], Told("NIR3015", result));
        Assert.DoesNotContain(result.NotAssessed, static absent => absent.Regel is "NIR3015");
    }

    [Theory]
    [InlineData(Rettsstilling.Rett, null, true)]
    [InlineData(Rettsstilling.Rett, Utdanningsbakgrunn.Ukjent, true)]
    [InlineData(Rettsstilling.Rett, Utdanningsbakgrunn.FullfoertGrunnskole, false)]
    [InlineData(Rettsstilling.KanTilbys, null, false)]
    public void Without_the_education_the_guiding_level_is_not_assessed_where_there_is_one(
        Rettsstilling rettsstilling, Utdanningsbakgrunn? known, bool isLacking)
    {
        var result = Validate(Kapittel6A with { Rettsstilling = rettsstilling, Utdanningsbakgrunn = known }, new() { Dato = RegelExamples.Dato });

        Assert.Empty(Told("NIR3015", result));
        Assert.Equal(isLacking, result.NotAssessed.Contains(new("NIR3015", "Sak")));
    }

    [Theory]
    [InlineData(Delferdighet.Leseforstaaelse, Norskmaalnivaa.A1, Norskmaalnivaa.A2)]
    [InlineData(Delferdighet.Lytteforstaaelse, Norskmaalnivaa.A1, Norskmaalnivaa.A2)]
    [InlineData(Delferdighet.SkriftligFramstilling, Norskmaalnivaa.A1, Norskmaalnivaa.A2)]
    [InlineData(Delferdighet.MuntligKommunikasjon, Norskmaalnivaa.A2, Norskmaalnivaa.B1)]
    [InlineData(null, Norskmaalnivaa.A1, Norskmaalnivaa.A2)]
    public void Each_skill_has_its_own_guiding_level(Delferdighet? skill, Norskmaalnivaa tooLow, Norskmaalnivaa enough)
    {
        var norsk = Norsk with { Utdanningsbakgrunn = Utdanningsbakgrunn.IkkeFullfoertGrunnskole };

        Assert.Equal(["/norskmaal/0/nivaa"], Told("NIR3015", Validate(norsk with { Norskmaal = [Goal(skill, tooLow)] }, new() { Dato = RegelExamples.Dato })));
        Assert.Empty(Told("NIR3015", Validate(norsk with { Norskmaal = [Goal(skill, enough)] }, new() { Dato = RegelExamples.Dato })));
    }

    [Theory]
    [MemberData(nameof(Skills))]
    public void A_goal_is_lowered_by_one_level_at_a_time_in_every_skill(Delferdighet? skill)
    {
        var before = Norsk with { Norskmaal = [Goal(skill, Norskmaalnivaa.B2)] };

        Assert.Equal(["/norskmaal/0/nivaa"], Lowered(before, Goal(skill, Norskmaalnivaa.A2)));
        Assert.Empty(Lowered(before, Goal(skill, Norskmaalnivaa.B1)));
    }

    [Fact]
    public void A_skill_is_held_against_what_was_set_for_itself()
    {
        var before = Norsk with
        {
            Norskmaal = [Goal(Delferdighet.Leseforstaaelse, Norskmaalnivaa.C1), Goal(Delferdighet.MuntligKommunikasjon, Norskmaalnivaa.A2)],
        };

        Assert.Empty(Lowered(before, Goal(Delferdighet.Leseforstaaelse, Norskmaalnivaa.B2), Goal(Delferdighet.MuntligKommunikasjon, Norskmaalnivaa.A2)));
        Assert.Equal(["/norskmaal/0/nivaa"],
            Lowered(before, Goal(Delferdighet.Leseforstaaelse, Norskmaalnivaa.B1), Goal(Delferdighet.MuntligKommunikasjon, Norskmaalnivaa.A1)));
    }

    [Fact]
    public void A_first_goal_lowers_nothing() =>
        Assert.Empty(Lowered(Norsk with { Norskmaal = null }, Goal(Delferdighet.Leseforstaaelse, Norskmaalnivaa.A1)));

    [Theory]
    [InlineData(null, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Without_the_earlier_state_a_lowering_is_not_assessed_unless_all_is_new(bool? isNew, bool isLacking)
    {
        var result = Validate(Norsk, new() { Dato = RegelExamples.Dato, IsNew = isNew });

        Assert.Equal(isLacking, result.NotAssessed.Contains(new("NIR3016", "Tidligere")));
    }

    [Fact]
    public void By_the_ordinary_reading_the_guiding_level_is_found_without_the_engine() => Assert.All(LovverkKodeverk.All, static lovverk =>
        Assert.All(RettsstillingKodeverk.All, rettsstilling =>
            Assert.All(UtdanningsbakgrunnKodeverk.All.Select(static entry => (Utdanningsbakgrunn?)entry.Verdi).Prepend(null), utdanning =>
            {
                var row = NIR3015_NIR3016_NorskmaaletErHoeytNok.Find(lovverk.Verdi, rettsstilling.Verdi, utdanning, new(), out var isLacking);

                Assert.Equal(row, NIR3015_NIR3016_NorskmaaletErHoeytNok.Find(lovverk.Verdi, rettsstilling.Verdi, utdanning, out var isLackingHere));
                Assert.Equal(isLacking, isLackingHere);
            })));

    private static Norskmaal Goal(Delferdighet? skill, Norskmaalnivaa level) => new() { Delferdighet = skill, Nivaa = level };

    private static IEnumerable<string> Lowered(Norskopplaering before, params Norskmaal[] goals) =>
        Told("NIR3016", Validate(Norsk with { Norskmaal = [.. goals] }, new() { Dato = RegelExamples.Dato, Tidligere = before }));

    private static IEnumerable<string> Told(string regel, ValidationResult result) =>
        result.Avvik.Where(avvik => avvik.Regel == regel).Select(static avvik => avvik.Peker);

    private static ValidationResult Validate(Registrering registrering, ValidationContext context) =>
        RegistreringValidator.Validate(registrering, context with { Miljoe = Miljoe.Test });
}
