using Nir.Register.Register;

namespace Nir.Register.Tokens;

/// <summary>A caller whose token was found good.</summary>
/// <param name="ClientId">The transfer user's id.</param>
/// <param name="Caller">Who it is to the register.</param>
/// <param name="Expires">When the token expires.</param>
internal sealed record KnownCaller(string ClientId, Caller Caller, DateTimeOffset Expires);
