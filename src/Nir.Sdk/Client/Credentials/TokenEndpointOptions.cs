using Nir.Sdk.Client.Http;

namespace Nir.Sdk.Client.Credentials;

/// <summary>How a token endpoint is reached. Read once, when the credential is made. A request may take 30 seconds by default.</summary>
public abstract class TokenEndpointOptions : HttpOptions
{
    // Closed: the credentials of this library know what its kinds are.
    internal TokenEndpointOptions() => Timeout = TimeSpan.FromSeconds(30);
}
