using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Opplysninger;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Opplysninger;

/// <summary>Has, lacks, not asked for, cannot be known: each with the rule that says it, and a twin one field away.</summary>
public sealed class OpplysningQueryTests
{
    private static readonly SyntheticPerson Person = new SyntheticPersons(seed: 27).CreateNext();

    private static Opplysningsstatus Ask(Registrering registrering, Opplysning opplysning, DateOnly? date = null) =>
        Answer(registrering, opplysning, date).Status;

    private static OpplysningAnswer Answer(Registrering registrering, Opplysning opplysning, DateOnly? date = null) =>
        OpplysningQuery.Ask(registrering, new() { Dato = date ?? Cases.Today }).Single(answer => answer.Opplysning == opplysning);

    [Theory]
    [InlineData(Lovverk.Integreringsloven, Opplysningsstatus.Mangler, "NIR1104")]
    [InlineData(Lovverk.IntegreringslovenKapittel6A, Opplysningsstatus.Mangler, "NIR1104")]
    [InlineData(Lovverk.Introduksjonsloven, Opplysningsstatus.KrevesIkke, "NIR1001")]
    public void A_programme_without_sluttmaal_lacks_it_only_where_the_law_asks_for_it(Lovverk lovverk, Opplysningsstatus status, string regel)
    {
        var answer = Answer(Cases.Program(Person, lovverk) with { Sluttmaal = null }, Opplysning.Sluttmaal);

        Assert.Equal((status, regel, false), (answer.Status, answer.Regel, answer.ErRegistrert));
        Assert.NotNull(answer.Kilde);
    }

    [Fact]
    public void One_with_sluttmaal_has_it() => Assert.Equal(Opplysningsstatus.Har, Ask(Cases.Program(Person), Opplysning.Sluttmaal));

    [Theory]
    [InlineData(Lovverk.Integreringsloven, Opplysningsstatus.Mangler)]
    [InlineData(Lovverk.IntegreringslovenKapittel6A, Opplysningsstatus.KrevesIkke)]
    [InlineData(Lovverk.Introduksjonsloven, Opplysningsstatus.KrevesIkke)]
    public void Utdanningsbakgrunn_is_asked_for_under_integreringsloven_alone(Lovverk lovverk, Opplysningsstatus status) =>
        Assert.Equal(status, Ask(Cases.Norsk(Person, lovverk) with { Utdanningsbakgrunn = null }, Opplysning.Utdanningsbakgrunn));

    [Theory]
    [InlineData(true, Opplysningsstatus.Mangler, "NIR1202")]
    [InlineData(false, Opplysningsstatus.Mangler, "NIR1108")]
    public void Utdanningsbakgrunn_is_lacking_by_another_rule_once_there_are_hours(bool hours, Opplysningsstatus status, string regel)
    {
        var norsk = Cases.Norsk(Person) with { Utdanningsbakgrunn = null };

        var answer = Answer(hours ? norsk : norsk with { TimerNorsk = null }, Opplysning.Utdanningsbakgrunn);

        Assert.Equal((status, regel), (answer.Status, answer.Regel));
    }

    [Theory]
    [InlineData("2026-01-01", Opplysningsstatus.Mangler)]
    [InlineData("2025-12-31", Opplysningsstatus.KrevesIkke)]
    public void The_contract_is_asked_for_under_kapittel_6A_from_2026(string begins, Opplysningsstatus status)
    {
        var program = Cases.Program(Person, Lovverk.IntegreringslovenKapittel6A) with { Integreringskontrakt = null };
        var start = DateOnly.Parse(begins, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(status, Ask(program with { Vedtak = [program.Vedtak![0] with { Startdato = start }] }, Opplysning.Integreringskontrakt));
    }

    [Fact]
    public void What_a_rule_needs_and_is_not_there_cannot_be_known()
    {
        var program = Cases.Program(Person, Lovverk.IntegreringslovenKapittel6A) with { Integreringskontrakt = null };

        var answer = Answer(program with { Vedtak = [program.Vedtak![0] with { Startdato = null }] }, Opplysning.Integreringskontrakt);

        Assert.Equal((Opplysningsstatus.KanIkkeVites, "NIR1107", "Vedtakstart"), (answer.Status, answer.Regel, answer.Mangel));
    }

    [Theory]
    [InlineData("2026-02-27", Opplysningsstatus.Mangler)]
    [InlineData("2026-03-01", Opplysningsstatus.KrevesIkke)]
    public void The_reason_is_asked_for_once_the_programme_has_ended(string ended, Opplysningsstatus status)
    {
        var program = Cases.Program(Person);
        var day = DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(status, Ask(program with { Vedtak = [program.Vedtak![0] with { Sluttdato = day }] }, Opplysning.Avslutningsaarsak));
    }

    [Fact]
    public void What_is_registered_only_when_it_happens_never_lacks()
    {
        var norsk = Cases.Norsk(Person);

        Assert.Equal((Opplysningsstatus.KrevesIkke, null), (Ask(norsk, Opplysning.FulltidVideregaaende), Answer(norsk, Opplysning.FulltidVideregaaende).Regel));
        Assert.Equal(Opplysningsstatus.KrevesIkke, Ask(norsk, Opplysning.Fravaer));
    }

    [Fact]
    public void What_the_law_forbids_and_is_there_all_the_same_is_neither_had_nor_lacking()
    {
        var answer = Answer(Cases.Program(Person, Lovverk.Introduksjonsloven) with { Sluttmaal = Sluttmaal.Arbeid }, Opplysning.Sluttmaal);

        Assert.True(answer.IsForbidden);
        Assert.Equal((Opplysningsstatus.KrevesIkke, true, "NIR1001"), (answer.Status, answer.ErRegistrert, answer.Regel));
    }

    [Fact]
    public void What_is_lacking_has_its_day_and_is_overdue_after_it()
    {
        var program = Cases.Program(Person) with { Sluttmaal = null };
        var due = Answer(program, Opplysning.Sluttmaal).Frist!.Value;

        Assert.False(Answer(program, Opplysning.Sluttmaal, due).ErForfalt);
        Assert.True(Answer(program, Opplysning.Sluttmaal, due.AddDays(1)).ErForfalt);
    }

    [Fact]
    public void A_right_without_a_registration_lacks_the_vedtak()
    {
        var row = Personliste.CreateRows([Cases.Known(Person)], Cases.Today).Single(static row => row.Familie is Registreringsfamilie.Introduksjonsprogram);

        Assert.Null(row.Registrering);
        Assert.Equal((Opplysningsstatus.Mangler, "NIR1201"), (row.Find(Opplysning.Vedtak)!.Status, row.Find(Opplysning.Vedtak)!.Regel));
    }

    [Fact]
    public void A_right_that_cannot_be_computed_gives_a_vedtak_that_cannot_be_known()
    {
        var unknown = Cases.Known(Person);
        unknown = unknown with { Sak = unknown.Sak! with { Foedselsdato = null } };

        var row = Personliste.CreateRows([unknown], Cases.Today).Single(static row => row.Familie is Registreringsfamilie.Introduksjonsprogram);

        Assert.Equal((Opplysningsstatus.KanIkkeVites, "Foedselsdato"), (row.Find(Opplysning.Vedtak)!.Status, row.Find(Opplysning.Vedtak)!.Mangel));
    }

    [Fact]
    public void Neither_right_nor_duty_gives_no_row()
    {
        var eea = Cases.Known(Person);

        Assert.DoesNotContain(
            Personliste.CreateRows([eea with { Sak = eea.Sak! with { ErNordiskEllerEoesBorger = true } }], Cases.Today),
            static row => row.Familie is Registreringsfamilie.Introduksjonsprogram);
    }

    [Fact]
    public void The_reason_is_told_in_the_readers_language()
    {
        var answer = Answer(Cases.Program(Person) with { Sluttmaal = null }, Opplysning.Sluttmaal);

        Assert.Equal("Sluttmål mangler (NIR1104)", answer.GetTekst(new("nb-NO")));
        Assert.Contains("NIR1104", answer.GetTekst(new("en-GB")), StringComparison.Ordinal);
    }
}
