namespace Nir.Sdk.Client.Credentials;

/// <summary>What an access token is asked for.</summary>
/// <param name="Endpoint">The register that it will be sent to.</param>
/// <param name="CorrelationId">The id of the call.</param>
public sealed record NirTokenRequest(Uri Endpoint, string CorrelationId);
