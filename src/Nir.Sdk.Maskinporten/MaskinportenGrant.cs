using System.Globalization;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Maskinporten;

/// <summary>Signed grants (RFC 7523, 2.1), with the claims that Maskinporten documents and no others: it refuses those it does not know.</summary>
internal sealed class MaskinportenGrant(
    MaskinportenAuthority authority, string clientId, string scope, MaskinportenKey key, MaskinportenOptions options) : ITokenGrant
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    public IEnumerable<KeyValuePair<string, string>> CreateForm() => [new("grant_type", GrantType), new("assertion", CreateAssertion())];

    public (NirErrorCode Kode, string Tekst) Interpret(TokenRefusal refusal) => MaskinportenFault.Interpret(refusal);

    private string CreateAssertion()
    {
        var now = options.TimeProvider.GetUtcNow();
        CheckValidity(now);
        try
        {
            return key.Sign(Describe(now));
        }
        catch (Exception error) when (error is CryptographicException or SecurityTokenException or ObjectDisposedException)
        {
            throw new NirException(
                NirErrorCode.Authentication,
                $"The grant could not be signed with the key {key.KeyId}. Nothing was sent: check that the private key can be used by this program, and has not been disposed.", error);
        }
    }

    private SecurityTokenDescriptor Describe(DateTimeOffset now)
    {
        var claims = new Dictionary<string, object>
        {
            ["scope"] = scope,
            ["jti"] = Guid.NewGuid().ToString("D"),
        };
        if (options.Consumer is { } consumer)
        {
            claims["consumer_org"] = consumer.ToString();
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
            IssuedAt = now.UtcDateTime,
            Expires = (now + options.AssertionLifetime).UtcDateTime,
            Claims = claims,
        };
    }

    private void CheckValidity(DateTimeOffset now)
    {
        if (now < key.ValidFrom)
        {
            throw Invalid($"is not valid before {Date(key.ValidFrom)}", "check this machine's clock");
        }

        if (now >= key.ValidUntil)
        {
            throw Invalid($"expired {Date(key.ValidUntil)}", "get a new virksomhetssertifikat");
        }
    }

    private NirException Invalid(string what, string advice) =>
        new(NirErrorCode.Authentication, $"The certificate {key.KeyId} {what}. Nothing was sent: {advice}.");

    private static string Date(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
