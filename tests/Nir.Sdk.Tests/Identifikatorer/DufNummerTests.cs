using System.Globalization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class DufNummerTests
{
    // Made-up numbers used as examples by public validators, in parts.
    [Theory]
    [InlineData(2001, 123456, 9)]
    [InlineData(2010, 172382, 3)]
    [InlineData(2008, 168329, 10)]
    [InlineData(1992, 14269, 0)]
    [InlineData(2002, 57055, 2)]
    [InlineData(2009, 5955, 9)]
    [InlineData(2012, 123456, 3)]
    public void Published_examples_have_matching_control_digits(int aar, int loepenummer, int kontroll) =>
        Assert.True(DufNummer.Parse($"{aar:0000}{loepenummer:000000}{kontroll:00}").HarGyldigKontrollsiffer);

    [Theory]
    [InlineData(2012, 345678, 90)]
    [InlineData(1234, 112345, 60)]
    [InlineData(2001, 123456, 8)]
    [InlineData(2001, 123456, 20)]
    public void Wrong_control_digits_are_read_and_reported(int aar, int loepenummer, int kontroll)
    {
        var nummer = DufNummer.Parse($"{aar:0000}{loepenummer:000000}{kontroll:00}");

        Assert.True(nummer.ErOppgitt);
        Assert.False(nummer.HarGyldigKontrollsiffer);
    }

    [Fact]
    public void Computed_control_digits_match_for_real_and_for_synthetic_numbers() => Egenskap.Gjelder(Egenskap.DufNummer, nummer =>
        Assert.True(DufNummer.Parse(nummer).HarGyldigKontrollsiffer));

    [Fact]
    public void One_wrong_digit_is_caught_unless_it_turns_a_real_number_into_its_synthetic_twin() =>
        Egenskap.Gjelder(Egenskap.DufNummer, nummer => Assert.All(Egenskap.MedEttFeilSiffer(nummer), tekst =>
        {
            var erTvilling = nummer[..10] == tekst[..10] && Math.Abs(Kontroll(nummer) - Kontroll(tekst)) == Nummerbygger.Tenor;

            Assert.Equal(erTvilling, DufNummer.Parse(tekst).HarGyldigKontrollsiffer);
        }));

    [Fact]
    public void Two_neighbours_changing_places_is_caught_unless_a_real_number_becomes_synthetic_or_the_other_way() =>
        Egenskap.Gjelder(Egenskap.DufNummer, nummer => Assert.All(Enumerable.Range(0, 11).Where(i => nummer[i] != nummer[i + 1]), i =>
        {
            var (rett, byttet) = (DufNummer.Parse(nummer), DufNummer.Parse($"{nummer[..i]}{nummer[i + 1]}{nummer[i]}{nummer[(i + 2)..]}"));

            Assert.False(byttet.HarGyldigKontrollsiffer && byttet.ErSyntetisk == rett.ErSyntetisk);
        }));

    [Fact]
    public void Control_digits_from_80_to_90_make_a_number_synthetic_right_or_wrong()
    {
        for (var kontroll = 0; kontroll <= 99; kontroll++)
        {
            var nummer = DufNummer.Parse($"2026271828{kontroll:00}");

            Assert.Equal(kontroll is >= 80 and <= 90, nummer.ErSyntetisk);
        }
    }

    [Fact]
    public void Exactly_one_real_and_one_synthetic_pair_of_control_digits_match()
    {
        var gyldige = Enumerable.Range(0, 100)
            .Select(kontroll => DufNummer.Parse($"2026271828{kontroll:00}"))
            .Where(nummer => nummer.HarGyldigKontrollsiffer)
            .Select(nummer => nummer.ErSyntetisk);

        Assert.Equal([false, true], gyldige);
    }

    [Theory]
    [InlineData(1979, false)]
    [InlineData(1980, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    [InlineData(2041, false)]
    [InlineData(5002, false)]
    [InlineData(0, false)]
    public void A_year_of_application_is_possible_from_1980_to_the_year_given(int aar, bool mulig)
    {
        var nummer = DufNummer.Parse(Nummerbygger.DufNummer(aar, 166553));

        Assert.Equal(mulig, nummer.HarMuligSoeknadsaar(2026));
        Assert.True(nummer.HarGyldigKontrollsiffer);
    }

    [Fact]
    public void Twelve_zeros_are_a_number_and_not_the_missing_one()
    {
        var nummer = DufNummer.Parse(new string('0', 12));

        Assert.True(nummer.ErOppgitt);
        Assert.NotEqual(default, nummer);
        Assert.False(nummer.HarMuligSoeknadsaar(2026));
    }

    [Fact]
    public void What_is_not_given_has_no_control_digits_no_year_and_is_not_synthetic()
    {
        DufNummer nummer = default;

        Assert.False(nummer.HarGyldigKontrollsiffer);
        Assert.False(nummer.HarMuligSoeknadsaar(9999));
        Assert.False(nummer.ErSyntetisk);
    }

    private static int Kontroll(string nummer) => int.Parse(nummer.AsSpan(10), CultureInfo.InvariantCulture);
}
