using Microsoft.AspNetCore.Http;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Maskinporten;

/// <summary>
/// Why there is no token, in Maskinporten's words where they are public: docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking.
/// Nothing that a grant holds is repeated, but for scopes and organisations that are registered here.
/// </summary>
/// <param name="Error">OAuth's word, or Maskinporten's own <c>forbidden</c>.</param>
/// <param name="Beskrivelse">What is wrong, in English.</param>
/// <param name="Kode">The number in Maskinporten's documentation, for example <c>MP-121</c>. Null: it has none.</param>
internal sealed record Grantavslag(string Error, string Beskrivelse, string? Kode = null)
{
    private const string Klient = "Invalid assertion. Client authentication failed.";

    public int Status { get; init; } = StatusCodes.Status400BadRequest;

    /// <summary>How long to wait. Null: waiting does not help.</summary>
    public TimeSpan? Ventetid { get; init; }

    public static Grantavslag Uleselig { get; } = new(
        "invalid_request", "Invalid assertion. Invalid parameter value. A grant has alg RS256, RS384 or RS512, kid or x5c, and the claims aud, iss, iat, exp, scope, and no others than jti, resource and consumer_org.", "MP-011");

    public static Grantavslag UkjentKlient { get; } = Autentisering("", "MP-100");

    public static Grantavslag UtenNoekkel { get; } = Autentisering(" Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided.");

    public static Grantavslag UkjentNoekkel { get; } = Autentisering(" Invalid JWT. No key is registered on the client with this key identifier (kid).");

    public static Grantavslag UkjentSertifikat { get; } = Autentisering(" The JWT is signed with an invalid certificate.", "MP-120");

    public static Grantavslag UtloeptNoekkel { get; } = Autentisering(" Expired key.", "MP-121");

    public static Grantavslag FeilSignatur { get; } = Autentisering(" Invalid JWT signature.", "MP-124");

    public static Grantavslag FeilMottaker { get; } = Autentisering(" Invalid JWT claim aud.", "MP-110");

    public static Grantavslag Utloept { get; } = Autentisering(" JWT is expired.", "MP-130");

    public static Grantavslag FraFremtiden { get; } = Autentisering(" Issue time is after now. The clocks may differ by 10 seconds.");

    public static Grantavslag FraFortiden { get; } = Autentisering(" Issue time is too long before now. The clocks may differ by 10 seconds.");

    public static Grantavslag ForLanglivet { get; } = Autentisering(" The JWT must expire at most 120 seconds after it is issued.");

    public static Grantavslag BruktFoer { get; } = new("invalid_grant", "Validation of JWT Bearer grant failed. Grant is used before.", "MP-012");

    public static Grantavslag UtenScope { get; } = new("invalid_scope", "Token request contains no scope.");

    public static Grantavslag UkjentScope { get; } = new("invalid_scope", "Token request contains invalid scopes for client.", "MP-200");

    public static Grantavslag FlereRoller { get; } = new("invalid_scope", "Token request contains scopes of several roles. A token of this server speaks for one.");

    public static Grantavslag KonsumentErEier { get; } = new(
        "invalid_request", "Validation of JWT claim failed: The combination consumer_org in claim and delegation scope on client is invalid.");

    public static Grantavslag IkkeTildelt(string scope) => new("forbidden", $"Consumer has not been granted access to the scope {scope}.", "MP-250")
    {
        Status = StatusCodes.Status403Forbidden,
    };

    public static Grantavslag IkkeDelegert(Organisasjonsnummer konsument, string scope, Organisasjonsnummer leverandoer) =>
        new("forbidden", $"Consumer {konsument} has not delegated access to the scope {scope} to supplier {leverandoer}.", "MP-251")
        {
            Status = StatusCodes.Status403Forbidden,
        };

    public static Grantavslag Fullt(TimeSpan ventetid) => new("temporarily_unavailable", "The server remembers as many used grants as it may.")
    {
        Status = StatusCodes.Status503ServiceUnavailable,
        Ventetid = ventetid,
    };

    private static Grantavslag Autentisering(string grunn, string? kode = null) => new("invalid_grant", Klient + grunn, kode);
}
