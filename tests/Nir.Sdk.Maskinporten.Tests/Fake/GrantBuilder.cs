using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Maskinporten.Tests.Fixtures;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>A grant written by hand, so that each part of it can be made wrong.</summary>
public sealed class GrantBuilder
{
    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["kid"] = Keys.Kid };

    public required JsonObject Claims { get; init; }

    public RSAParameters MaskinportenSigner { get; set; } = Keys.En;

    public static GrantBuilder For(string audience, DateTimeOffset issued) => new()
    {
        Claims = new()
        {
            ["aud"] = audience,
            ["iss"] = Setup.ClientId,
            ["scope"] = Setup.Scope,
            ["iat"] = issued.ToUnixTimeSeconds(),
            ["exp"] = issued.ToUnixTimeSeconds() + 60,
            ["jti"] = Guid.NewGuid().ToString(),
        },
    };

    public string Sign()
    {
        var content = $"{Kod(Header.ToJsonString())}.{Kod(Claims.ToJsonString())}";
        using var rsa = RSA.Create(MaskinportenSigner);
        var algorithm =
            Header["alg"]?.ToString() switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };
        return $"{content}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(content), algorithm, RSASignaturePadding.Pkcs1))}";
    }

    public static string Kod(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
