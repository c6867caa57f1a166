using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Nir.Sdk.Maskinporten;

/// <summary>Reads private JSON Web Keys (RFC 7517; RFC 7518, 6.3). What cannot be read is dropped, reason and all: it may hold a part of the key.</summary>
internal static class PrivatJwk
{
    /// <exception cref="FormatException">The text is no such key. The message says why and shows no part of it.</exception>
    public static (RSA Rsa, string KeyId) Les(string json)
    {
        var jwk = Tolk(json);
        if (jwk.Kty != JsonWebAlgorithmsKeyTypes.RSA)
        {
            throw Ugyldig("must be of type RSA: Maskinporten takes no others");
        }

        if (jwk.Use is not (null or JsonWebKeyUseNames.Sig))
        {
            throw Ugyldig("must be for signing (use: sig)");
        }

        if (string.IsNullOrWhiteSpace(jwk.Kid))
        {
            throw Ugyldig("must have the id that it is registered with (kid)");
        }

        return (Lag(jwk), jwk.Kid);
    }

    private static JsonWebKey Tolk(string json)
    {
        try
        {
            return new JsonWebKey(json);
        }
        catch (ArgumentException)
        {
            throw Ugyldig("is not JSON in the form of one JSON Web Key");
        }
    }

    private static RSA Lag(JsonWebKey jwk)
    {
        var modulus = Tall(jwk.N);
        var halv = (modulus.Length + 1) / 2;
        try
        {
            return RSA.Create(new RSAParameters
            {
                Modulus = modulus,
                Exponent = Tall(jwk.E),
                D = Tall(jwk.D, modulus.Length),
                P = Tall(jwk.P, halv),
                Q = Tall(jwk.Q, halv),
                DP = Tall(jwk.DP, halv),
                DQ = Tall(jwk.DQ, halv),
                InverseQ = Tall(jwk.QI, halv),
            });
        }
        catch (CryptographicException)
        {
            throw Ugyldig("has numbers that do not make an RSA key");
        }
    }

    /// <summary>A number without zeros in front, as a JWK has it, or with as many as .NET wants.</summary>
    private static byte[] Tall(string? base64Url, int lengde = 0)
    {
        if (string.IsNullOrEmpty(base64Url))
        {
            throw Ugyldig("must be private, with all of n, e, d, p, q, dp, dq and qi");
        }

        try
        {
            var siffer = Base64UrlEncoder.DecodeBytes(base64Url).AsSpan().TrimStart((byte)0);
            var tall = new byte[Math.Max(siffer.Length, lengde)];
            siffer.CopyTo(tall.AsSpan(tall.Length - siffer.Length));
            return tall;
        }
        catch (FormatException)
        {
            throw Ugyldig("has a number that is not base64url");
        }
    }

    private static FormatException Ugyldig(string hva) => new($"The JWK {hva}.");
}
