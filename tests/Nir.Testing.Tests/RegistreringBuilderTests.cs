using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Testing.Tests;

public sealed class RegistreringBuilderTests
{
    private static readonly SyntheticPerson Person = new SyntheticPersons(9).CreateNext();

    public static TheoryData<Lovverk> Lover => [Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];

    [Theory]
    [MemberData(nameof(Lover))]
    public void A_programme_and_a_training_break_no_rule_under_any_law(Lovverk lovverk)
    {
        WithoutAvvik(Person.CreateIntroduksjonsprogram(lovverk), lovverk);
        WithoutAvvik(Person.CreateNorskopplaering(lovverk), lovverk);
    }

    [Fact]
    public void What_belongs_to_mottak_breaks_no_rule()
    {
        WithoutAvvik(Person.CreateMottakskvalifisering(), Lovverk.Integreringsloven);
        WithoutAvvik(Person.CreateAsylopplaering(), Lovverk.Integreringsloven);
    }

    [Fact]
    public void Each_has_an_id_of_its_own() => Assert.NotEqual(Person.CreateIntroduksjonsprogram().Id, Person.CreateIntroduksjonsprogram().Id);

    [Fact]
    public void A_law_that_does_not_exist_has_no_registrations()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Person.CreateIntroduksjonsprogram(Lovverk.Ukjent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Person.CreateNorskopplaering(Lovverk.Ukjent));
    }

    private static void WithoutAvvik(Registrering registrering, Lovverk lovverk)
    {
        // Before and long after: what is complete is never overdue.
        foreach (var date in new DateOnly[] { new(2026, 3, 1), new(2029, 3, 1) })
        {
            Assert.Empty(RegistreringValidator.Validate(registrering, new() { Dato = date, Miljoe = Miljoe.Test }).Avvik);
        }

        Assert.Equal(lovverk, registrering.Lovverk);
        Assert.Equal(Person.Referanse, registrering.Person);
    }
}
