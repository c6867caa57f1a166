using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Nir.Shared.Client;

namespace Nir.Sdk.Maskinporten.Tests.Fixtures;

/// <summary>A grant that a token endpoint was sent, taken apart by hand.</summary>
public sealed record ParsedGrant(string GrantType, string Assertion, JsonElement Header, JsonElement Claims)
{
    public string Jti => Claims.GetProperty("jti").GetString()!;

    public static ParsedGrant From(RecordedRequest question)
    {
        var schema = QueryHelpers.ParseQuery(question.RequestBody);
        Assert.Equal(["assertion", "grant_type"], schema.Keys.Order());
        var assertion = schema["assertion"].ToString();
        var parts = assertion.Split('.');
        Assert.Equal(3, parts.Length);
        return new(schema["grant_type"].ToString(), assertion, Read(parts[0]), Read(parts[1]));
    }

    public bool IsSignedMed(RSAParameters key)
    {
        using var rsa = RSA.Create(key);
        var fullStop = Assertion.LastIndexOf('.');
        return rsa.VerifyData(
            Encoding.ASCII.GetBytes(Assertion[..fullStop]), Base64Url.DecodeFromChars(Assertion.AsSpan(fullStop + 1)), HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1);
    }

    private static JsonElement Read(string part) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
}
