using Nir.Sdk.Regler;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>Where Maskinporten is, and what it calls itself.</summary>
public sealed class MaskinportenAuthorityTests
{
    [Theory]
    [InlineData(Miljoe.Test, "https://test.maskinporten.no/", "https://test.maskinporten.no/token")]
    [InlineData(Miljoe.Produksjon, "https://maskinporten.no/", "https://maskinporten.no/token")]
    public void Each_environment_has_its_well_known_address(Miljoe environment, string issuer, string tokenEndpoint)
    {
        var authority = MaskinportenAuthority.FindFor(environment);

        Assert.Equal((environment, issuer, new Uri(tokenEndpoint)), (authority.Miljoe, authority.Issuer, authority.TokenEndpoint));
    }

    [Fact]
    public void Another_address_is_its_own_issuer()
    {
        var authority = new MaskinportenAuthority(Miljoe.Test, new Uri("http://127.0.0.1:5080/maskinporten"));

        Assert.Equal("http://127.0.0.1:5080/maskinporten/", authority.Issuer);
        Assert.Equal(new Uri("http://127.0.0.1:5080/maskinporten/token"), authority.TokenEndpoint);
    }

    [Theory]
    [InlineData("ftp://maskinporten.example.no/")]
    [InlineData("https://user:pass@maskinporten.example.no/")]
    [InlineData("https://maskinporten.example.no/?secret=1")]
    [InlineData("maskinporten")]
    public void An_address_that_cannot_be_used_is_refused(string address) =>
        Assert.Throws<ArgumentException>(nameof(address), () => new MaskinportenAuthority(Miljoe.Test, new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void An_environment_that_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentException>("environment", () => new MaskinportenAuthority(0, new Uri("https://maskinporten.example.no/")));
        Assert.Throws<ArgumentOutOfRangeException>("environment", () => MaskinportenAuthority.FindFor((Miljoe)9));
    }

    [Fact]
    public void An_issuer_without_a_name_is_refused() =>
        Assert.Throws<ArgumentException>("issuer", () => new MaskinportenAuthority(Miljoe.Test, new Uri("https://maskinporten.example.no/"), " "));
}
