using System.Reflection;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerTests
{
    // Skatteetaten's own list for those who write a validator: docs/dokumenter/foedselsEllerDNummerValidator/foedselsnummer.csv in
    // github.com/Skatteetaten/folkeregisteret-api-dokumentasjon. Put together here, so that no whole number is written down.
    [Theory]
    [InlineData(30, 10, 82, 999, 39, ControlRule.From2032)]
    [InlineData(30, 90, 82, 999, 02, ControlRule.From2032)]
    [InlineData(20, 03, 69, 147, 00, ControlRule.Today)]
    [InlineData(03, 85, 15, 987, 30, ControlRule.Today)]
    [InlineData(20, 03, 69, 147, 12, null)]
    [InlineData(29, 02, 00, 731, 50, ControlRule.Today)]
    [InlineData(29, 02, 01, 057, 29, null)]
    [InlineData(55, 10, 24, 999, 47, ControlRule.From2032)]
    [InlineData(41, 81, 90, 779, 06, ControlRule.From2032)]
    [InlineData(41, 81, 90, 773, 02, ControlRule.Today)]
    [InlineData(02, 01, 32, 999, 97, ControlRule.Today)]
    [InlineData(30, 10, 82, 999, 20, ControlRule.Today)]
    public void The_tax_administrations_own_examples_get_its_own_verdict(int day, int month, int year, int individ, int check, ControlRule? regel)
    {
        var isValid = Foedselsnummer.TryParse($"{day:00}{month:00}{year:00}{individ:000}{check:00}", out Foedselsnummer number);

        Assert.Equal(regel is not null, isValid);
        Assert.Equal(regel ?? ControlRule.NotGiven, number.ControlRule);
    }

    [Theory]
    [InlineData(0, ControlRule.Today)]
    [InlineData(1, ControlRule.From2032)]
    [InlineData(2, ControlRule.From2032)]
    [InlineData(3, ControlRule.From2032)]
    public void The_remainder_of_the_first_control_digit_decides_the_rule(int rest, ControlRule regel) =>
        Assert.Equal(regel, Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(5, 3, rest)).ControlRule);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void A_remainder_that_neither_rule_accepts_is_a_wrong_control_digit(int rest) =>
        Assert.Equal(ParseError.WrongKontrollsiffer, Error(NumberBuilder.FirstFoedselsnummer(5, 3, rest)));

    [Fact]
    public void One_wrong_digit_is_always_caught() => IdentifikatorProperty.Applies(IdentifikatorProperty.Foedselsnummer, number =>
        Assert.All(IdentifikatorProperty.WithOneWrongDigit(number), error => Assert.NotEqual(ParseError.None, Error(error))));

    [Fact]
    public void Two_neighbours_changing_places_is_always_caught() => IdentifikatorProperty.Applies(IdentifikatorProperty.Foedselsnummer, number =>
        Assert.All(
            Enumerable.Range(0, 10).Where(i => number[i] != number[i + 1]),
            i => Assert.NotEqual(ParseError.None, Error($"{number[..i]}{number[i + 1]}{number[i]}{number[(i + 2)..]}"))));

    [Theory]
    [InlineData(0, 0, FoedselsnummerKind.Foedselsnummer, SyntheticSeries.None)]
    [InlineData(0, NumberBuilder.Nav, FoedselsnummerKind.HNummer, SyntheticSeries.Nav)]
    [InlineData(0, NumberBuilder.NorskHelsenett, FoedselsnummerKind.Foedselsnummer, SyntheticSeries.NorskHelsenett)]
    [InlineData(0, NumberBuilder.Tenor, FoedselsnummerKind.Foedselsnummer, SyntheticSeries.Tenor)]
    [InlineData(NumberBuilder.DNummer, 0, FoedselsnummerKind.DNummer, SyntheticSeries.None)]
    [InlineData(NumberBuilder.DNummer, NumberBuilder.Nav, FoedselsnummerKind.DNummer, SyntheticSeries.Nav)]
    [InlineData(NumberBuilder.DNummer, NumberBuilder.NorskHelsenett, FoedselsnummerKind.DNummer, SyntheticSeries.NorskHelsenett)]
    [InlineData(NumberBuilder.DNummer, NumberBuilder.Tenor, FoedselsnummerKind.DNummer, SyntheticSeries.Tenor)]
    public void The_marks_on_day_and_month_tell_kind_and_series_in_every_month(
        int additionDay, int additionMonth, FoedselsnummerKind art, SyntheticSeries series)
    {
        for (var month = 1; month <= 12; month++)
        {
            var number = Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(28 + additionDay, month + additionMonth));

            Assert.Equal(art, number.Kind);
            foreach (var single in Enum.GetValues<SyntheticSeries>())
            {
                Assert.Equal(single == series && series != SyntheticSeries.None, number.IsSynthetic(single));
            }
        }
    }

    [Fact]
    public void Only_Tenors_series_is_synthetic_when_nothing_else_is_said()
    {
        Assert.True(Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(1, 1 + NumberBuilder.Tenor)).IsSynthetic());
        Assert.False(Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(1, 1 + NumberBuilder.Nav)).IsSynthetic());
        Assert.False(Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(1, 1 + NumberBuilder.NorskHelsenett)).IsSynthetic());
        Assert.False(Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(1, 1)).IsSynthetic());
    }

    [Fact]
    public void Several_series_can_be_in_use_at_once()
    {
        const SyntheticSeries both = SyntheticSeries.Tenor | SyntheticSeries.Nav;

        Assert.True(Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(1, 1 + NumberBuilder.Tenor)).IsSynthetic(both));
        Assert.True(Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(1, 1 + NumberBuilder.Nav)).IsSynthetic(both));
        Assert.False(Foedselsnummer.Parse(NumberBuilder.FirstFoedselsnummer(1, 1 + NumberBuilder.NorskHelsenett)).IsSynthetic(both));
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
    public void A_day_may_be_the_longest_months_last_and_no_later(int last, int month, int forSen)
    {
        foreach (var additionDay in new[] { 0, NumberBuilder.DNummer })
        {
            foreach (var addition in new[] { 0, NumberBuilder.Nav, NumberBuilder.NorskHelsenett, NumberBuilder.Tenor })
            {
                Assert.Equal(ParseError.None, Error(NumberBuilder.FirstFoedselsnummer(last + additionDay, month + addition)));
                Assert.Equal(ParseError.InvalidDate, Error(NumberBuilder.FirstFoedselsnummer(forSen + additionDay, month + addition)));
            }
        }
    }

    [Fact]
    public void The_29th_of_February_needs_a_year_that_may_be_a_leap_year()
    {
        for (var year = 0; year <= 99; year++)
        {
            foreach (var additionDay in new[] { 0, NumberBuilder.DNummer })
            {
                foreach (var addition in new[] { 0, NumberBuilder.Nav, NumberBuilder.NorskHelsenett, NumberBuilder.Tenor })
                {
                    Assert.Equal(ParseError.None, Error(NumberBuilder.FirstFoedselsnummer(28 + additionDay, 2 + addition, year: year)));
                    Assert.Equal(
                        year % 4 == 0 ? ParseError.None : ParseError.InvalidDate,
                        Error(NumberBuilder.FirstFoedselsnummer(29 + additionDay, 2 + addition, year: year)));
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(72)]
    [InlineData(80)]
    [InlineData(99)]
    public void A_day_outside_both_ranges_is_refused(int day) =>
        Assert.Equal(ParseError.InvalidDate, Error(NumberBuilder.FirstFoedselsnummer(day, 1)));

    [Fact]
    public void A_month_outside_all_four_ranges_is_refused()
    {
        int[] valid = [.. Enumerable.Range(1, 12), .. Enumerable.Range(41, 12), .. Enumerable.Range(66, 12), .. Enumerable.Range(81, 12)];

        for (var month = 0; month <= 99; month++)
        {
            var expected = valid.Contains(month) ? ParseError.None : ParseError.InvalidDate;
            Assert.Equal(expected, Error(NumberBuilder.FirstFoedselsnummer(28, month)));
        }
    }

    [Fact]
    public void Eleven_zeros_are_no_number() => Assert.Equal(ParseError.InvalidDate, Error(new string('0', 11)));

    [Fact]
    public void What_is_not_given_has_no_kind_no_rule_and_no_series()
    {
        Foedselsnummer number = default;

        Assert.Equal(FoedselsnummerKind.NotGiven, number.Kind);
        Assert.Equal(ControlRule.NotGiven, number.ControlRule);
        Assert.False(number.IsSynthetic(SyntheticSeries.Tenor | SyntheticSeries.Nav | SyntheticSeries.NorskHelsenett));
    }

    [Fact]
    public void Nothing_tells_a_birth_date_an_age_or_a_gender()
    {
        Type[] allowed =
        [
            typeof(FoedselsnummerKind), typeof(ControlRule), typeof(bool), typeof(string), typeof(Foedselsnummer), typeof(Type), typeof(void),
        ];

        var others = typeof(Foedselsnummer).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            .Where(method => method.Name != nameof(GetHashCode) && !allowed.Contains(method.ReturnType));

        Assert.Empty(others);
        Assert.Equal(
            ["ControlRule", "IsGiven", "Kind"],
            typeof(Foedselsnummer).GetProperties().Select(property => property.Name).Order());
    }

    private static ParseError Error(string text) => Foedselsnummer.TryParse(text, out _, out var error) ? ParseError.None : error;
}
