using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Credentials;

/// <summary>The transfer user that a credential is made for, and what its requests are made with.</summary>
public sealed record NirCredentialContext
{
    /// <summary>The transfer user's client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its role.</summary>
    public required Rolle Rolle { get; init; }

    /// <summary>Its kommune. Null: a fylkeskommune.</summary>
    public Kommunenummer? Kommune { get; init; }

    /// <summary>Its fylkeskommune. Null: a kommune.</summary>
    public Organisasjonsnummer? Fylkeskommune { get; init; }

    /// <summary>Which register the tokens are for.</summary>
    public required Miljoe Miljoe { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>To be asked for an <see cref="HttpClient"/> at every request.</summary>
    public required Func<HttpClient> HttpClientFactory { get; init; }

    /// <summary>Whether a token endpoint on another machine may be reached without TLS.</summary>
    public bool AllowUnencrypted { get; init; }
}
