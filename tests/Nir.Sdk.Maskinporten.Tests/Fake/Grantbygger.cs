using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Maskinporten.Tests.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests.Fake;

/// <summary>A grant written by hand, so that each part of it can be made wrong.</summary>
public sealed class Grantbygger
{
    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["kid"] = Noekler.Kid };

    public required JsonObject Claims { get; init; }

    public RSAParameters Noekkel { get; set; } = Noekler.En;

    public static Grantbygger For(string audience, DateTimeOffset utstedt) => new()
    {
        Claims = new()
        {
            ["aud"] = audience,
            ["iss"] = Oppsett.ClientId,
            ["scope"] = Oppsett.Scope,
            ["iat"] = utstedt.ToUnixTimeSeconds(),
            ["exp"] = utstedt.ToUnixTimeSeconds() + 60,
            ["jti"] = Guid.NewGuid().ToString(),
        },
    };

    public string Signer()
    {
        var innhold = $"{Kod(Header.ToJsonString())}.{Kod(Claims.ToJsonString())}";
        using var rsa = RSA.Create(Noekkel);
        var algoritme = Header["alg"]?.ToString() switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };
        return $"{innhold}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(innhold), algoritme, RSASignaturePadding.Pkcs1))}";
    }

    public static string Kod(string tekst) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(tekst));
}
