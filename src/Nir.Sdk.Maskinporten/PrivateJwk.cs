using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Nir.Sdk.Maskinporten;

/// <summary>Reads private JSON Web Keys (RFC 7517; RFC 7518, 6.3). What cannot be read is dropped, reason and all: it may hold a part of the key.</summary>
internal static class PrivateJwk
{
    /// <exception cref="FormatException">The text is no such key. The message says why and shows no part of it.</exception>
    public static (RSA Rsa, string KeyId) Read(string json)
    {
        var jwk = Interpret(json);
        if (jwk.Kty != JsonWebAlgorithmsKeyTypes.RSA)
        {
            throw Invalid("must be of type RSA: Maskinporten takes no others");
        }

        if (jwk.Use is not (null or JsonWebKeyUseNames.Sig))
        {
            throw Invalid("must be for signing (use: sig)");
        }

        if (string.IsNullOrWhiteSpace(jwk.Kid))
        {
            throw Invalid("must have the id that it is registered with (kid)");
        }

        return (Create(jwk), jwk.Kid);
    }

    private static JsonWebKey Interpret(string json)
    {
        try
        {
            return new JsonWebKey(json);
        }
        catch (ArgumentException)
        {
            throw Invalid("is not JSON in the form of one JSON Web Key");
        }
    }

    private static RSA Create(JsonWebKey jwk)
    {
        var modulus = Number(jwk.N);
        var halv = (modulus.Length + 1) / 2;
        try
        {
            return RSA.Create(new RSAParameters
            {
                Modulus = modulus,
                Exponent = Number(jwk.E),
                D = Number(jwk.D, modulus.Length),
                P = Number(jwk.P, halv),
                Q = Number(jwk.Q, halv),
                DP = Number(jwk.DP, halv),
                DQ = Number(jwk.DQ, halv),
                InverseQ = Number(jwk.QI, halv),
            });
        }
        catch (CryptographicException)
        {
            throw Invalid("has numbers that do not make an RSA key");
        }
    }

    /// <summary>A number without zeros in front, as a JWK has it, or with as many as .NET wants.</summary>
    private static byte[] Number(string? base64Url, int length = 0)
    {
        if (string.IsNullOrEmpty(base64Url))
        {
            throw Invalid("must be private, with all of n, e, d, p, q, dp, dq and qi");
        }

        try
        {
            var digit = Base64UrlEncoder.DecodeBytes(base64Url).AsSpan().TrimStart((byte)0);
            var number = new byte[Math.Max(digit.Length, length)];
            digit.CopyTo(number.AsSpan(number.Length - digit.Length));
            return number;
        }
        catch (FormatException)
        {
            throw Invalid("has a number that is not base64url");
        }
    }

    private static FormatException Invalid(string what) => new($"The JWK {what}.");
}
