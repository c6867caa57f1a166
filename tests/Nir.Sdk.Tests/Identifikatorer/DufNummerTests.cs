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
    public void Published_examples_have_matching_control_digits(int year, int sequenceNumber, int check) =>
        Assert.True(DufNummer.Parse($"{year:0000}{sequenceNumber:000000}{check:00}").HasValidKontrollsiffer);

    [Theory]
    [InlineData(2012, 345678, 90)]
    [InlineData(1234, 112345, 60)]
    [InlineData(2001, 123456, 8)]
    [InlineData(2001, 123456, 20)]
    public void Wrong_control_digits_are_read_and_reported(int year, int sequenceNumber, int check)
    {
        var number = DufNummer.Parse($"{year:0000}{sequenceNumber:000000}{check:00}");

        Assert.True(number.IsGiven);
        Assert.False(number.HasValidKontrollsiffer);
    }

    [Fact]
    public void Computed_control_digits_match_for_real_and_for_synthetic_numbers() => IdentifikatorProperty.Applies(IdentifikatorProperty.DufNummer, number =>
        Assert.True(DufNummer.Parse(number).HasValidKontrollsiffer));

    [Fact]
    public void One_wrong_digit_is_caught_unless_it_turns_a_real_number_into_its_synthetic_twin() =>
        IdentifikatorProperty.Applies(IdentifikatorProperty.DufNummer, number => Assert.All(IdentifikatorProperty.WithOneWrongDigit(number), text =>
        {
            var isTwin = number[..10] == text[..10] && Math.Abs(Check(number) - Check(text)) == NumberBuilder.Tenor;

            Assert.Equal(isTwin, DufNummer.Parse(text).HasValidKontrollsiffer);
        }));

    [Fact]
    public void Two_neighbours_changing_places_is_caught_unless_a_real_number_becomes_synthetic_or_the_other_way() =>
        IdentifikatorProperty.Applies(IdentifikatorProperty.DufNummer, number => Assert.All(Enumerable.Range(0, 11).Where(i => number[i] != number[i + 1]), i =>
        {
            var (rett, replaced) = (DufNummer.Parse(number), DufNummer.Parse($"{number[..i]}{number[i + 1]}{number[i]}{number[(i + 2)..]}"));

            Assert.False(replaced.HasValidKontrollsiffer && replaced.IsSynthetic == rett.IsSynthetic);
        }));

    [Fact]
    public void Control_digits_from_80_to_90_make_a_number_synthetic_right_or_wrong()
    {
        for (var check = 0; check <= 99; check++)
        {
            var number = DufNummer.Parse($"2026271828{check:00}");

            Assert.Equal(check is >= 80 and <= 90, number.IsSynthetic);
        }
    }

    [Fact]
    public void Exactly_one_real_and_one_synthetic_pair_of_control_digits_match()
    {
        var valid = Enumerable.Range(0, 100)
            .Select(check => DufNummer.Parse($"2026271828{check:00}"))
            .Where(number => number.HasValidKontrollsiffer)
            .Select(number => number.IsSynthetic);

        Assert.Equal([false, true], valid);
    }

    [Theory]
    [InlineData(1979, false)]
    [InlineData(1980, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    [InlineData(2041, false)]
    [InlineData(5002, false)]
    [InlineData(0, false)]
    public void A_year_of_application_is_possible_from_1980_to_the_year_given(int year, bool possible)
    {
        var number = DufNummer.Parse(NumberBuilder.DufNummer(year, 166553));

        Assert.Equal(possible, number.HasPossibleSoeknadsaar(2026));
        Assert.True(number.HasValidKontrollsiffer);
    }

    [Fact]
    public void Twelve_zeros_are_a_number_and_not_the_missing_one()
    {
        var number = DufNummer.Parse(new string('0', 12));

        Assert.True(number.IsGiven);
        Assert.NotEqual(default, number);
        Assert.False(number.HasPossibleSoeknadsaar(2026));
    }

    [Fact]
    public void What_is_not_given_has_no_control_digits_no_year_and_is_not_synthetic()
    {
        DufNummer number = default;

        Assert.False(number.HasValidKontrollsiffer);
        Assert.False(number.HasPossibleSoeknadsaar(9999));
        Assert.False(number.IsSynthetic);
    }

    private static int Check(string number) => int.Parse(number.AsSpan(10), CultureInfo.InvariantCulture);
}
