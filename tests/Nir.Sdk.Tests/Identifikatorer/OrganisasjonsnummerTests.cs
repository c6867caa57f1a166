using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class OrganisasjonsnummerTests
{
    [Theory]
    [InlineData("123456785")]
    [InlineData("701730496")]
    public void Published_examples_are_read_and_printed_as_they_are(string tekst)
    {
        var nummer = Organisasjonsnummer.Parse(tekst);

        Assert.Equal(tekst, nummer.ToString());
        Assert.Equal(tekst, $"{nummer:whatever}");
        Assert.Equal($"[{tekst,12}]", $"[{nummer,12}]");
    }

    [Fact]
    public void One_wrong_digit_is_always_caught() => Egenskap.Gjelder(Egenskap.Organisasjonsnummer, nummer =>
        Assert.All(Egenskap.MedEttFeilSiffer(nummer), tekst =>
        {
            Assert.False(Organisasjonsnummer.TryParse(tekst, out _, out var feil));
            Assert.Equal(Tolkningsfeil.FeilKontrollsiffer, feil);
        }));

    [Fact]
    public void Eight_digits_whose_control_digit_would_be_ten_have_no_valid_number()
    {
        var aatteSifre = Enumerable.Range(10_000_000, 100).First(tall => Nummerbygger.Organisasjonsnummer(tall) is null);

        Assert.All(Enumerable.Range(0, 10), siffer => Assert.False(Organisasjonsnummer.TryParse($"{aatteSifre}{siffer}", out _)));
    }

    [Fact]
    public void Stars_are_no_mask_where_nothing_is_masked()
    {
        Assert.False(Organisasjonsnummer.TryParse("*********", out _, out var feil));
        Assert.Equal(Tolkningsfeil.UgyldigTegn, feil);
    }
}
