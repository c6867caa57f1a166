using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests.Kulisser;

/// <summary>A grant that a token endpoint was sent, taken apart by hand.</summary>
public sealed record LestGrant(string GrantType, string Assertion, JsonElement Header, JsonElement Claims)
{
    public string Jti => Claims.GetProperty("jti").GetString()!;

    public static LestGrant Av(Spoersmaal spoersmaal)
    {
        var skjema = QueryHelpers.ParseQuery(spoersmaal.Kropp);
        Assert.Equal(["assertion", "grant_type"], skjema.Keys.Order());
        var assertion = skjema["assertion"].ToString();
        var deler = assertion.Split('.');
        Assert.Equal(3, deler.Length);
        return new(skjema["grant_type"].ToString(), assertion, Les(deler[0]), Les(deler[1]));
    }

    public bool ErSignertMed(RSAParameters noekkel)
    {
        using var rsa = RSA.Create(noekkel);
        var punktum = Assertion.LastIndexOf('.');
        return rsa.VerifyData(
            Encoding.ASCII.GetBytes(Assertion[..punktum]), Base64Url.DecodeFromChars(Assertion.AsSpan(punktum + 1)), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static JsonElement Les(string del) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(del));
}
