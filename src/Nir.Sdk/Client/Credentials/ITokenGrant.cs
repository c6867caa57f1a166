using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Credentials;

/// <summary>How one kind of client asks for a token (RFC 6749, 4), and what it can do about a refusal.</summary>
internal interface ITokenGrant
{
    /// <summary>The form of one attempt; called once for each.</summary>
    /// <exception cref="NirException">It cannot be made.</exception>
    IEnumerable<KeyValuePair<string, string>> CreateForm();

    /// <summary>What a refusal means, and what to do: a text that goes on from «The token endpoint at ...».</summary>
    (NirErrorCode Kode, string Tekst) Interpret(TokenRefusal refusal);
}
