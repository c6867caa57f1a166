using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Testing.Tests;

public sealed class RegistreringsbyggerTests
{
    private static readonly SyntetiskPerson Person = new SyntetiskePersoner(9).Neste();

    public static TheoryData<Lovverk> Lover => [Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];

    [Theory]
    [MemberData(nameof(Lover))]
    public void A_programme_and_a_training_break_no_rule_under_any_law(Lovverk lovverk)
    {
        UtenAvvik(Person.EtIntroduksjonsprogram(lovverk), lovverk);
        UtenAvvik(Person.EnNorskopplaering(lovverk), lovverk);
    }

    [Fact]
    public void What_belongs_to_mottak_breaks_no_rule()
    {
        UtenAvvik(Person.EnMottakskvalifisering(), Lovverk.Integreringsloven);
        UtenAvvik(Person.EnAsylopplaering(), Lovverk.Integreringsloven);
    }

    [Fact]
    public void Each_has_an_id_of_its_own() => Assert.NotEqual(Person.EtIntroduksjonsprogram().Id, Person.EtIntroduksjonsprogram().Id);

    [Fact]
    public void A_law_that_does_not_exist_has_no_registrations()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Person.EtIntroduksjonsprogram(Lovverk.Ukjent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Person.EnNorskopplaering(Lovverk.Ukjent));
    }

    private static void UtenAvvik(Registrering registrering, Lovverk lovverk)
    {
        // Before and long after: what is complete is never overdue.
        foreach (var dato in new DateOnly[] { new(2026, 3, 1), new(2029, 3, 1) })
        {
            Assert.Empty(Registreringsvalidator.Valider(registrering, new() { Dato = dato, Miljoe = Miljoe.Test }).Avvik);
        }

        Assert.Equal(lovverk, registrering.Lovverk);
        Assert.Equal(Person.Referanse, registrering.Person);
    }
}
