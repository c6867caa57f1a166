using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Tests.Frister;

public sealed class NorskfristTests
{
    [Fact]
    public void Without_upper_secondary_education_and_with_an_old_permit_three_years_run_from_the_grant()
    {
        var frist = Compute(TestSak.Flyktning(new(2022, 5, 1)) with { Norsk = new() { Tilbudsdato = new(2022, 9, 1) } });

        Assert.Equal((new DateOnly(2025, 5, 2), new DateOnly(2025, 4, 30)), (frist.Frist, frist.SisteDag));
        Assert.Equal(new DateOnly(2022, 5, 1), frist.GjelderFra);
    }

    [Fact]
    public void With_upper_secondary_education_and_a_new_permit_eighteen_months_run_from_the_offer()
    {
        var frist = Compute(MedVideregaaende);

        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 2, 27)), (frist.Frist, frist.SisteDag));
    }

    [Fact]
    public void Leave_is_added_in_calendar_days()
    {
        var frist = Compute(MedVideregaaende with
        {
            Norsk = MedVideregaaende.Norsk! with { Permisjoner = [TestSak.Permisjon(new(2025, 1, 1), new(2025, 10, 31))] },
        });

        Assert.Equal(new DateOnly(2026, 12, 28), frist.SisteDag);
    }

    [Fact]
    public void Without_education_the_answer_names_what_is_missing_and_the_rule()
    {
        var frist = Compute(MedVideregaaende with { Utdanningsbakgrunn = null });

        Assert.Equal((AnswerOutcome.KanIkkeBeregnes, "Utdanningsbakgrunn", "NIR1108"), (frist.Outcome, frist.Mangel?.Opplysning, frist.Mangel?.Regel));
        Assert.Null(frist.Frist);
    }

    private static Personsak MedVideregaaende => TestSak.Flyktning(new(2024, 3, 1)) with
    {
        Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
        Norsk = new() { Tilbudsdato = new(2024, 8, 31) },
    };

    private static FristAnswer Compute(Personsak sak) => Proeve.Assess(sak, new(2026, 1, 15)).ThePerson(Fristtype.Norskopplaering);
}
