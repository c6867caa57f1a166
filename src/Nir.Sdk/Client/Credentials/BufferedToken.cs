namespace Nir.Sdk.Client.Credentials;

/// <summary>A token in the cache.</summary>
/// <param name="Token">The token.</param>
/// <param name="RenewedFrom">When to get a new one: before the register would refuse it.</param>
internal sealed record BufferedToken(NirAccessToken Token, DateTimeOffset RenewedFrom);
