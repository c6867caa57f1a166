using System.Globalization;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Maskinporten;

/// <summary>Signed grants (RFC 7523, 2.1), with the claims that Maskinporten documents and no others: it refuses those it does not know.</summary>
internal sealed class MaskinportenGrant(
    MaskinportenAuthority authority, string clientId, string scope, MaskinportenKey key, MaskinportenOptions options) : ITokengrant
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    public IEnumerable<KeyValuePair<string, string>> LagSkjema() => [new("grant_type", GrantType), new("assertion", LagAssertion())];

    public (Feilkode Kode, string Tekst) Tolk(Tokenavslag avslag) => Maskinportenfeil.Tolk(avslag);

    private string LagAssertion()
    {
        var naa = options.TimeProvider.GetUtcNow();
        KontrollerGyldighet(naa);
        try
        {
            return key.Signer(Beskriv(naa));
        }
        catch (Exception feil) when (feil is CryptographicException or SecurityTokenException or ObjectDisposedException)
        {
            throw new NirException(
                Feilkode.Autentisering, $"The grant could not be signed with the key {key.KeyId}. Nothing was sent: check that the private key can be used by this program, and has not been disposed.", feil);
        }
    }

    private SecurityTokenDescriptor Beskriv(DateTimeOffset naa)
    {
        var claims = new Dictionary<string, object>
        {
            ["scope"] = scope,
            ["jti"] = Guid.NewGuid().ToString("D"),
        };
        if (options.Konsument is { } konsument)
        {
            claims["consumer_org"] = konsument.ToString();
        }

        if (options.Resource is { } resource)
        {
            // Maskinporten takes an array only.
            claims["resource"] = new List<string> { resource };
        }

        return new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = authority.Issuer,
            IssuedAt = naa.UtcDateTime,
            Expires = (naa + options.AssertionLifetime).UtcDateTime,
            Claims = claims,
        };
    }

    private void KontrollerGyldighet(DateTimeOffset naa)
    {
        if (naa < key.GyldigFra)
        {
            throw Ugyldig($"is not valid before {Dato(key.GyldigFra)}", "check this machine's clock");
        }

        if (naa >= key.GyldigTil)
        {
            throw Ugyldig($"expired {Dato(key.GyldigTil)}", "get a new virksomhetssertifikat");
        }
    }

    private NirException Ugyldig(string hva, string raad) =>
        new(Feilkode.Autentisering, $"The certificate {key.KeyId} {hva}. Nothing was sent: {raad}.");

    private static string Dato(DateTimeOffset tidspunkt) => tidspunkt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
