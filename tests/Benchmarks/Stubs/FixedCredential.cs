using Nir.Sdk.Client.Credentials;

namespace Nir.Benchmarks.Stubs;

/// <summary>The same token for all.</summary>
internal sealed class FixedCredential : INirCredential
{
    private readonly NirAccessToken _token = new("fixed", DateTimeOffset.MaxValue);

    public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken) => new(_token);

    public void Invalidate(NirAccessToken token)
    {
    }
}
