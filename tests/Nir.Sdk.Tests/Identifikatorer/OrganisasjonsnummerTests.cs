using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class OrganisasjonsnummerTests
{
    [Theory]
    [InlineData("123456785")]
    [InlineData("701730496")]
    public void Published_examples_are_read_and_printed_as_they_are(string text)
    {
        var number = Organisasjonsnummer.Parse(text);

        Assert.Equal(text, number.ToString());
        Assert.Equal(text, $"{number:whatever}");
        Assert.Equal($"[{text,12}]", $"[{number,12}]");
    }

    [Fact]
    public void One_wrong_digit_is_always_caught() => IdentifikatorProperty.Applies(IdentifikatorProperty.Organisasjonsnummer, number =>
        Assert.All(IdentifikatorProperty.WithOneWrongDigit(number), text =>
        {
            Assert.False(Organisasjonsnummer.TryParse(text, out _, out var error));
            Assert.Equal(ParseError.WrongKontrollsiffer, error);
        }));

    [Fact]
    public void Eight_digits_whose_control_digit_would_be_ten_have_no_valid_number()
    {
        var eightDigits = Enumerable.Range(10_000_000, 100).First(number => NumberBuilder.Organisasjonsnummer(number) is null);

        Assert.All(Enumerable.Range(0, 10), digit => Assert.False(Organisasjonsnummer.TryParse($"{eightDigits}{digit}", out _)));
    }

    [Fact]
    public void Stars_are_no_mask_where_nothing_is_masked()
    {
        Assert.False(Organisasjonsnummer.TryParse("*********", out _, out var error));
        Assert.Equal(ParseError.InvalidCharacter, error);
    }
}
