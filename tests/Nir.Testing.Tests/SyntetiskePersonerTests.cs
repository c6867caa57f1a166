using Nir.Sdk.Identifikatorer;

namespace Nir.Testing.Tests;

public sealed class SyntetiskePersonerTests
{
    [Fact]
    public void The_same_seed_makes_the_same_persons() =>
        Assert.Equal(new SyntetiskePersoner(7).Neste(20), new SyntetiskePersoner(7).Neste(20));

    [Fact]
    public void Another_seed_makes_other_persons() =>
        Assert.Empty(new SyntetiskePersoner(7).Neste(20).Select(person => person.DufNummer).Intersect(new SyntetiskePersoner(8).Neste(20).Select(person => person.DufNummer)));

    [Fact]
    public void No_number_is_given_twice()
    {
        var personer = new SyntetiskePersoner(1).Neste(5_000);

        Assert.Equal(5_000, personer.Select(person => person.DufNummer).Distinct().Count());
        Assert.Equal(5_000, personer.Select(person => person.Foedselsnummer).Distinct().Count());
    }

    [Theory]
    [InlineData(Foedselsnummerart.Foedselsnummer, Kontrollregel.Dagens)]
    [InlineData(Foedselsnummerart.Foedselsnummer, Kontrollregel.Fra2032)]
    [InlineData(Foedselsnummerart.DNummer, Kontrollregel.Dagens)]
    [InlineData(Foedselsnummerart.DNummer, Kontrollregel.Fra2032)]
    public void Numbers_are_synthetic_and_of_the_kind_and_rule_asked_for(Foedselsnummerart art, Kontrollregel regel)
    {
        var personer = new SyntetiskePersoner(3);

        for (var i = 0; i < 200; i++)
        {
            var person = personer.Neste(art, regel);
            Assert.Equal(art, person.Foedselsnummer.Art);
            Assert.Equal(regel, person.Foedselsnummer.Kontrollregel);
            Assert.True(person.Foedselsnummer.ErSyntetisk());
            Assert.True(person.DufNummer.ErSyntetisk);
            Assert.True(person.DufNummer.HarGyldigKontrollsiffer);
        }
    }

    [Theory]
    [InlineData(Foedselsnummerart.HNummer, Kontrollregel.Dagens)]
    [InlineData(Foedselsnummerart.IkkeOppgitt, Kontrollregel.Dagens)]
    [InlineData(Foedselsnummerart.Foedselsnummer, Kontrollregel.IkkeOppgitt)]
    public void A_kind_or_rule_without_synthetic_numbers_is_refused(Foedselsnummerart art, Kontrollregel regel) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SyntetiskePersoner(1).Neste(art, regel));

    [Fact]
    public void A_person_prints_without_numbers()
    {
        var person = new SyntetiskePersoner(1).Neste();

        var tekst = person.ToString();

        Assert.Contains(person.Etternavn, tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(person.DufNummer.AvsloerVerdi(), tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Foedselsnummer.AvsloerVerdi(), tekst, StringComparison.Ordinal);
    }
}
