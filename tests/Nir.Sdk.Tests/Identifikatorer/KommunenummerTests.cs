using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class KommunenummerTests
{
    [Theory]
    [InlineData("0301")]
    [InlineData("4601")]
    [InlineData("0000")]
    public void Four_digits_are_read_and_printed_with_the_leading_zero(string text)
    {
        var number = Kommunenummer.Parse(text);

        Assert.True(number.IsGiven);
        Assert.Equal(text, number.ToString());
        Assert.Equal(text, $"{number}");
    }

    [Fact]
    public void A_lost_leading_zero_is_a_wrong_length()
    {
        Assert.False(Kommunenummer.TryParse("301", out _, out var error));
        Assert.Equal(ParseError.WrongLength, error);
    }

    [Theory]
    [InlineData("9899", false)]
    [InlineData("9900", true)]
    [InlineData("9989", true)]
    [InlineData("9990", false)]
    [InlineData("9999", false)]
    [InlineData("0301", false)]
    public void Synthetic_kommuner_are_those_from_9900_to_9989(string text, bool synthetic) =>
        Assert.Equal(synthetic, Kommunenummer.Parse(text).IsSynthetic);

    [Fact]
    public void What_is_not_given_is_not_synthetic() => Assert.False(default(Kommunenummer).IsSynthetic);
}
