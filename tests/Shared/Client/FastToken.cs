using Nir.Sdk.Client.Credentials;

namespace Nir.Shared.Client;

/// <summary>Gives the same token always, and counts what it is asked.</summary>
public sealed class FastToken : INirCredential
{
    public const string Verdi = "a-token.for_tests";

    private readonly NirAccessToken _token = new(Verdi, DateTimeOffset.MaxValue);

    public List<NirTokenRequest> Asked { get; } = [];

    public List<NirAccessToken> Discarded { get; } = [];

    public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        return ValueTask.FromResult(_token);
    }

    public void Invalidate(NirAccessToken token) => Discarded.Add(token);
}
