using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Credentials;

/// <summary>A client id and a secret (RFC 6749, 4.4).</summary>
internal sealed class ClientCredentialsGrant(string clientId, string clientSecret, string? scope) : ITokenGrant
{
    public IEnumerable<KeyValuePair<string, string>> CreateForm()
    {
        yield return new("grant_type", "client_credentials");
        yield return new("client_id", clientId);
        yield return new("client_secret", clientSecret);
        if (scope is not null)
        {
            yield return new("scope", scope);
        }
    }

    public (NirErrorCode Kode, string Tekst) Interpret(TokenRefusal refusal) =>
        (NirErrorCode.Authentication, "refused the credential. Check the client id, the secret and the scope");
}
