using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Maskinporten;

/// <summary>How a <see cref="MaskinportenCredential"/> works. Read once, when the credential is made.</summary>
public sealed class MaskinportenOptions : TokenEndpointOptions
{
    /// <summary>The longest life that Maskinporten accepts of a grant.</summary>
    public static TimeSpan LongestAssertionLifetime { get; } = TimeSpan.FromSeconds(120);

    /// <summary>
    /// On whose behalf tokens are asked for (<c>consumer_org</c>): the kommune that has delegated the scope to the client's owner in
    /// Altinn. Null: the client's owner itself; naming the owner here is refused.
    /// </summary>
    public Organisasjonsnummer? Consumer { get; init; }

    /// <summary>The API that the token is restricted to (<c>resource</c>), when its owner asks for that. Null: not restricted.</summary>
    public string? Resource { get; init; }

    /// <summary>How long a grant may be used, from 10 seconds to <see cref="LongestAssertionLifetime"/>. A minute by default.</summary>
    public TimeSpan AssertionLifetime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Where tokens are kept, shared with other credentials. Null: the credential's own.</summary>
    public MaskinportenTokenCache? TokenCache { get; init; }

    internal override void Validate()
    {
        base.Validate();
        if (AssertionLifetime < TimeSpan.FromSeconds(10) || AssertionLifetime > LongestAssertionLifetime)
        {
            throw new ArgumentException(
                $"{nameof(MaskinportenOptions)}.{nameof(AssertionLifetime)} must be from 10 to 120 seconds: Maskinporten accepts no longer one.");
        }

        if (Consumer is { IsGiven: false })
        {
            throw new ArgumentException($"{nameof(MaskinportenOptions)}.{nameof(Consumer)} must be an organisasjonsnummer, or not be given.");
        }

        if (Resource is not null && string.IsNullOrWhiteSpace(Resource))
        {
            throw new ArgumentException($"{nameof(MaskinportenOptions)}.{nameof(Resource)} must be what the owner of the API says, or not be given.");
        }
    }
}
