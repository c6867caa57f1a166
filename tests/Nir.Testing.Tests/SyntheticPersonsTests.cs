using Nir.Sdk.Identifikatorer;

namespace Nir.Testing.Tests;

public sealed class SyntheticPersonsTests
{
    [Fact]
    public void The_same_seed_makes_the_same_persons() =>
        Assert.Equal(new SyntheticPersons(7).CreateNext(20), new SyntheticPersons(7).CreateNext(20));

    [Fact]
    public void Another_seed_makes_other_persons() =>
        Assert.Empty(
            new SyntheticPersons(7).CreateNext(20).Select(person => person.DufNummer).Intersect(new SyntheticPersons(8).CreateNext(20).Select(person =>
                person.DufNummer)));

    [Fact]
    public void No_number_is_given_twice()
    {
        var personer = new SyntheticPersons(1).CreateNext(5_000);

        Assert.Equal(5_000, personer.Select(person => person.DufNummer).Distinct().Count());
        Assert.Equal(5_000, personer.Select(person => person.Foedselsnummer).Distinct().Count());
    }

    [Theory]
    [InlineData(FoedselsnummerKind.Foedselsnummer, ControlRule.Today)]
    [InlineData(FoedselsnummerKind.Foedselsnummer, ControlRule.From2032)]
    [InlineData(FoedselsnummerKind.DNummer, ControlRule.Today)]
    [InlineData(FoedselsnummerKind.DNummer, ControlRule.From2032)]
    public void Numbers_are_synthetic_and_of_the_kind_and_rule_asked_for(FoedselsnummerKind kind, ControlRule regel)
    {
        var personer = new SyntheticPersons(3);

        for (var i = 0; i < 200; i++)
        {
            var person = personer.CreateNext(kind, regel);
            Assert.Equal(kind, person.Foedselsnummer.Kind);
            Assert.Equal(regel, person.Foedselsnummer.ControlRule);
            Assert.True(person.Foedselsnummer.IsSynthetic());
            Assert.True(person.DufNummer.IsSynthetic);
            Assert.True(person.DufNummer.HasValidKontrollsiffer);
        }
    }

    [Theory]
    [InlineData(FoedselsnummerKind.HNummer, ControlRule.Today)]
    [InlineData(FoedselsnummerKind.NotGiven, ControlRule.Today)]
    [InlineData(FoedselsnummerKind.Foedselsnummer, ControlRule.NotGiven)]
    public void A_kind_or_rule_without_synthetic_numbers_is_refused(FoedselsnummerKind kind, ControlRule regel) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SyntheticPersons(1).CreateNext(kind, regel));

    [Fact]
    public void A_person_prints_without_numbers()
    {
        var person = new SyntheticPersons(1).CreateNext();

        var text = person.ToString();

        Assert.Contains(person.Etternavn, text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.DufNummer.RevealValue(), text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Foedselsnummer.RevealValue(), text, StringComparison.Ordinal);
    }
}
