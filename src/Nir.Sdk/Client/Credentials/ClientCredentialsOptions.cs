namespace Nir.Sdk.Client.Credentials;

/// <summary>How a <see cref="ClientCredentialsCredential"/> works. Read once, when the credential is made.</summary>
public sealed class ClientCredentialsOptions : TokenEndpointOptions
{
    /// <summary>The scope to ask for. Null: what the token endpoint gives by itself.</summary>
    public string? Scope { get; init; }
}
