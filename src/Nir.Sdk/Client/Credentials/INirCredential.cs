using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Credentials;

/// <summary>Gives the access token that a call to the register carries. Thread-safe; one per kommune and role.</summary>
public interface INirCredential
{
    /// <summary>Gives a token, from a cache while it is good for a while yet.</summary>
    /// <param name="request">What it is for.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="NirException">No token can be had. Nothing has been sent to the register.</exception>
    ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken);

    /// <summary>Forgets a token that the register refused (401). A newer one in the cache stays.</summary>
    /// <param name="token">The token refused.</param>
    void Invalidate(NirAccessToken token);
}
