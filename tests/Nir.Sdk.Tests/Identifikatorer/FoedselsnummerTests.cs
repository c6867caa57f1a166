using System.Reflection;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerTests
{
    [Theory]
    [InlineData(2, 1, 32, 999, 97, Kontrollregel.Dagens)]
    [InlineData(30, 10, 82, 999, 20, Kontrollregel.Dagens)]
    [InlineData(30, 10, 82, 999, 39, Kontrollregel.Fra2032)]
    public void The_tax_administrations_own_examples_pass_under_the_rule_they_illustrate(
        int dag, int maaned, int aar, int individ, int kontroll, Kontrollregel regel)
    {
        var nummer = Foedselsnummer.Parse($"{dag:00}{maaned:00}{aar:00}{individ:000}{kontroll:00}");

        Assert.Equal(regel, nummer.Kontrollregel);
    }

    [Theory]
    [InlineData(0, Kontrollregel.Dagens)]
    [InlineData(1, Kontrollregel.Fra2032)]
    [InlineData(2, Kontrollregel.Fra2032)]
    [InlineData(3, Kontrollregel.Fra2032)]
    public void The_remainder_of_the_first_control_digit_decides_the_rule(int rest, Kontrollregel regel) =>
        Assert.Equal(regel, Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(5, 3, rest)).Kontrollregel);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void A_remainder_that_neither_rule_accepts_is_a_wrong_control_digit(int rest) =>
        Assert.Equal(Tolkningsfeil.FeilKontrollsiffer, Feil(Nummerbygger.FoersteFoedselsnummer(5, 3, rest)));

    [Fact]
    public void One_wrong_digit_is_always_caught() => Egenskap.Gjelder(Egenskap.Foedselsnummer, nummer =>
        Assert.All(Egenskap.MedEttFeilSiffer(nummer), feil => Assert.NotEqual(Tolkningsfeil.Ingen, Feil(feil))));

    [Fact]
    public void Two_neighbours_changing_places_is_always_caught() => Egenskap.Gjelder(Egenskap.Foedselsnummer, nummer =>
        Assert.All(
            Enumerable.Range(0, 10).Where(i => nummer[i] != nummer[i + 1]),
            i => Assert.NotEqual(Tolkningsfeil.Ingen, Feil($"{nummer[..i]}{nummer[i + 1]}{nummer[i]}{nummer[(i + 2)..]}"))));

    [Theory]
    [InlineData(0, 0, Foedselsnummerart.Foedselsnummer, SyntetiskeSerier.Ingen)]
    [InlineData(0, Nummerbygger.Nav, Foedselsnummerart.HNummer, SyntetiskeSerier.Nav)]
    [InlineData(0, Nummerbygger.NorskHelsenett, Foedselsnummerart.Foedselsnummer, SyntetiskeSerier.NorskHelsenett)]
    [InlineData(0, Nummerbygger.Tenor, Foedselsnummerart.Foedselsnummer, SyntetiskeSerier.Tenor)]
    [InlineData(Nummerbygger.DNummer, 0, Foedselsnummerart.DNummer, SyntetiskeSerier.Ingen)]
    [InlineData(Nummerbygger.DNummer, Nummerbygger.Nav, Foedselsnummerart.DNummer, SyntetiskeSerier.Nav)]
    [InlineData(Nummerbygger.DNummer, Nummerbygger.NorskHelsenett, Foedselsnummerart.DNummer, SyntetiskeSerier.NorskHelsenett)]
    [InlineData(Nummerbygger.DNummer, Nummerbygger.Tenor, Foedselsnummerart.DNummer, SyntetiskeSerier.Tenor)]
    public void The_marks_on_day_and_month_tell_kind_and_series_in_every_month(
        int tilleggDag, int tilleggMaaned, Foedselsnummerart art, SyntetiskeSerier serie)
    {
        for (var maaned = 1; maaned <= 12; maaned++)
        {
            var nummer = Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(28 + tilleggDag, maaned + tilleggMaaned));

            Assert.Equal(art, nummer.Art);
            foreach (var enkelt in Enum.GetValues<SyntetiskeSerier>())
                Assert.Equal(enkelt == serie && serie != SyntetiskeSerier.Ingen, nummer.ErSyntetisk(enkelt));
        }
    }

    [Fact]
    public void Only_Tenors_series_is_synthetic_when_nothing_else_is_said()
    {
        Assert.True(Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(1, 1 + Nummerbygger.Tenor)).ErSyntetisk());
        Assert.False(Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(1, 1 + Nummerbygger.Nav)).ErSyntetisk());
        Assert.False(Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(1, 1 + Nummerbygger.NorskHelsenett)).ErSyntetisk());
        Assert.False(Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(1, 1)).ErSyntetisk());
    }

    [Fact]
    public void Several_series_can_be_in_use_at_once()
    {
        const SyntetiskeSerier begge = SyntetiskeSerier.Tenor | SyntetiskeSerier.Nav;

        Assert.True(Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(1, 1 + Nummerbygger.Tenor)).ErSyntetisk(begge));
        Assert.True(Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(1, 1 + Nummerbygger.Nav)).ErSyntetisk(begge));
        Assert.False(Foedselsnummer.Parse(Nummerbygger.FoersteFoedselsnummer(1, 1 + Nummerbygger.NorskHelsenett)).ErSyntetisk(begge));
    }

    [Theory]
    [InlineData(31, 1, 32)]
    [InlineData(29, 2, 30)]
    [InlineData(31, 3, 32)]
    [InlineData(30, 4, 31)]
    [InlineData(31, 5, 32)]
    [InlineData(30, 6, 31)]
    [InlineData(31, 7, 32)]
    [InlineData(31, 8, 32)]
    [InlineData(30, 9, 31)]
    [InlineData(31, 10, 32)]
    [InlineData(30, 11, 31)]
    [InlineData(31, 12, 32)]
    public void A_day_may_be_the_longest_months_last_and_no_later(int siste, int maaned, int forSen)
    {
        foreach (var tilleggDag in new[] { 0, Nummerbygger.DNummer })
        {
            foreach (var tillegg in new[] { 0, Nummerbygger.Nav, Nummerbygger.NorskHelsenett, Nummerbygger.Tenor })
            {
                Assert.Equal(Tolkningsfeil.Ingen, Feil(Nummerbygger.FoersteFoedselsnummer(siste + tilleggDag, maaned + tillegg)));
                Assert.Equal(Tolkningsfeil.UgyldigDato, Feil(Nummerbygger.FoersteFoedselsnummer(forSen + tilleggDag, maaned + tillegg)));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(99)]
    public void A_day_outside_both_ranges_is_refused(int dag) =>
        Assert.Equal(Tolkningsfeil.UgyldigDato, Feil(Nummerbygger.FoersteFoedselsnummer(dag, 1)));

    [Fact]
    public void A_month_outside_all_four_ranges_is_refused()
    {
        int[] gyldige = [.. Enumerable.Range(1, 12), .. Enumerable.Range(41, 12), .. Enumerable.Range(66, 12), .. Enumerable.Range(81, 12)];

        for (var maaned = 0; maaned <= 99; maaned++)
        {
            var ventet = gyldige.Contains(maaned) ? Tolkningsfeil.Ingen : Tolkningsfeil.UgyldigDato;
            Assert.Equal(ventet, Feil(Nummerbygger.FoersteFoedselsnummer(28, maaned)));
        }
    }

    [Fact]
    public void Eleven_zeros_are_no_number() => Assert.Equal(Tolkningsfeil.UgyldigDato, Feil(new string('0', 11)));

    [Fact]
    public void What_is_not_given_has_no_kind_no_rule_and_no_series()
    {
        Foedselsnummer nummer = default;

        Assert.Equal(Foedselsnummerart.IkkeOppgitt, nummer.Art);
        Assert.Equal(Kontrollregel.IkkeOppgitt, nummer.Kontrollregel);
        Assert.False(nummer.ErSyntetisk(SyntetiskeSerier.Tenor | SyntetiskeSerier.Nav | SyntetiskeSerier.NorskHelsenett));
    }

    [Fact]
    public void Nothing_tells_a_birth_date_an_age_or_a_gender()
    {
        Type[] tillatte =
        [
            typeof(Foedselsnummerart), typeof(Kontrollregel), typeof(bool), typeof(string), typeof(Foedselsnummer), typeof(Type), typeof(void),
        ];

        var andre = typeof(Foedselsnummer).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(metode => metode.Name != nameof(GetHashCode) && !tillatte.Contains(metode.ReturnType));

        Assert.Empty(andre);
        Assert.Equal(
            ["Art", "ErOppgitt", "Kontrollregel"],
            typeof(Foedselsnummer).GetProperties().Select(egenskap => egenskap.Name).Order());
    }

    private static Tolkningsfeil Feil(string tekst) => Foedselsnummer.TryParse(tekst, out _, out var feil) ? Tolkningsfeil.Ingen : feil;
}
