using Microsoft.AspNetCore.Http;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>
/// Why there is no token, in Maskinporten's words where they are public: docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking.
/// Nothing that a grant holds is repeated, but for scopes and organisations that are registered here.
/// </summary>
/// <param name="Error">OAuth's word, or Maskinporten's own <c>forbidden</c>.</param>
/// <param name="Beskrivelse">What is wrong, in English.</param>
/// <param name="Kode">The number in Maskinporten's documentation, for example <c>MP-121</c>. Null: it has none.</param>
internal sealed record GrantRefusal(string Error, string Beskrivelse, string? Kode = null)
{
    private const string Client = "Invalid assertion. Client authentication failed.";

    public int Status { get; init; } = StatusCodes.Status400BadRequest;

    /// <summary>How long to wait. Null: waiting does not help.</summary>
    public TimeSpan? WaitTime { get; init; }

    public static GrantRefusal Unreadable { get; } = new(
        "invalid_request",
        "Invalid assertion. Invalid parameter value. A grant has alg RS256, RS384 or RS512, kid or x5c, and the claims aud, iss, iat, exp, scope, and no others than jti, resource and consumer_org.", "MP-011");

    public static GrantRefusal UnknownClient { get; } = Authentication("", "MP-100");

    public static GrantRefusal WithoutKey { get; } =
        Authentication(" Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided.");

    public static GrantRefusal UnknownKey { get; } = Authentication(" Invalid JWT. No key is registered on the client with this key identifier (kid).");

    public static GrantRefusal UnknownCertificate { get; } = Authentication(" The JWT is signed with an invalid certificate.", "MP-120");

    public static GrantRefusal ExpiredKey { get; } = Authentication(" Expired key.", "MP-121");

    public static GrantRefusal WrongSignature { get; } = Authentication(" Invalid JWT signature.", "MP-124");

    public static GrantRefusal WrongAudience { get; } = Authentication(" Invalid JWT claim aud.", "MP-110");

    public static GrantRefusal Expired { get; } = Authentication(" JWT is expired.", "MP-130");

    public static GrantRefusal FromFuture { get; } = Authentication(" Issue time is after now. The clocks may differ by 10 seconds.");

    public static GrantRefusal FromPast { get; } = Authentication(" Issue time is too long before now. The clocks may differ by 10 seconds.");

    public static GrantRefusal TooLongLived { get; } = Authentication(" The JWT must expire at most 120 seconds after it is issued.");

    public static GrantRefusal UsedBefore { get; } = new("invalid_grant", "Validation of JWT Bearer grant failed. Grant is used before.", "MP-012");

    public static GrantRefusal WithoutScope { get; } = new("invalid_scope", "Token request contains no scope.");

    public static GrantRefusal UnknownScope { get; } = new("invalid_scope", "Token request contains invalid scopes for client.", "MP-200");

    public static GrantRefusal SeveralRoller { get; } =
        new("invalid_scope", "Token request contains scopes of several roles. A token of this server speaks for one.");

    public static GrantRefusal ConsumerIsOwner { get; } = new(
        "invalid_request", "Validation of JWT claim failed: The combination consumer_org in claim and delegation scope on client is invalid.");

    public static GrantRefusal NotGranted(string scope) => new("forbidden", $"Consumer has not been granted access to the scope {scope}.", "MP-250")
    {
        Status = StatusCodes.Status403Forbidden,
    };

    public static GrantRefusal NotDelegated(Organisasjonsnummer consumer, string scope, Organisasjonsnummer leverandoer) =>
        new("forbidden", $"Consumer {consumer} has not delegated access to the scope {scope} to supplier {leverandoer}.", "MP-251")
        {
            Status = StatusCodes.Status403Forbidden,
        };

    public static GrantRefusal Full(TimeSpan wait) => new("temporarily_unavailable", "The server remembers as many used grants as it may.")
    {
        Status = StatusCodes.Status503ServiceUnavailable,
        WaitTime = wait,
    };

    private static GrantRefusal Authentication(string ground, string? kode = null) => new("invalid_grant", Client + ground, kode);
}
