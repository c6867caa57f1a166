using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Nir.MockServer.Http;

/// <summary>Issues tokens by OAuth 2.0 client credentials (RFC 6749 § 4.4). Its faults are OAuth's own, not problems.</summary>
internal sealed class Tokenendepunkt(Innlogging innlogging)
{
    private const string Skjema = "application/x-www-form-urlencoded";

    public void Map(IEndpointRouteBuilder app) => app.MapPost("/oauth/token", UtstedAsync);

    private async Task UtstedAsync(HttpContext kontekst)
    {
        var skjema = await LesSkjemaAsync(kontekst);
        var (svar, status) = Behandle(kontekst, skjema);
        kontekst.Response.StatusCode = status;
        await Svarskriver.SkrivAsync(kontekst, svar, TokenJsonContext.Default.Tokensvar);
    }

    private (Tokensvar Svar, int Status) Behandle(HttpContext kontekst, Dictionary<string, Microsoft.Extensions.Primitives.StringValues> skjema)
    {
        if (!skjema.TryGetValue("grant_type", out var type) || type.Count != 1)
        {
            return Feil("invalid_request", "Send grant_type=client_credentials, client_id and client_secret as a form.");
        }

        if (type != "client_credentials")
        {
            return Feil("unsupported_grant_type", "Only client_credentials is supported.");
        }

        var (clientId, clientSecret) = Basic(kontekst.Request) ?? (Felt(skjema, "client_id"), Felt(skjema, "client_secret"));
        if (clientId is null || clientSecret is null)
        {
            return Feil("invalid_request", "client_id and client_secret must be given, once each.");
        }

        if (innlogging.Utsted(clientId, clientSecret) is { } token)
        {
            return (new Tokensvar { AccessToken = token, TokenType = "Bearer", ExpiresIn = (int)innlogging.Levetid.TotalSeconds }, StatusCodes.Status200OK);
        }

        kontekst.Response.Headers.WWWAuthenticate = "Basic realm=\"nir\"";
        return Feil("invalid_client", "The client is unknown or its secret is wrong.", StatusCodes.Status401Unauthorized);
    }

    private static async Task<Dictionary<string, Microsoft.Extensions.Primitives.StringValues>> LesSkjemaAsync(HttpContext kontekst)
    {
        Kropp.KrevInnhold(kontekst.Request, Skjema);
        var kropp = await Kropp.LesAltAsync(kontekst);
        using var leser = new FormReader(Encoding.UTF8.GetString(kropp));
        try
        {
            return await leser.ReadFormAsync(kontekst.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // More fields, or longer ones, than any token request has.
            return [];
        }
    }

    private static string? Felt(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> skjema, string navn) =>
        skjema.TryGetValue(navn, out var verdier) && verdier is [{ Length: > 0 } verdi] ? verdi : null;

    /// <summary>Id and secret from the header, as RFC 6749 § 2.3.1 wants every server to take them.</summary>
    private static (string? ClientId, string? ClientSecret)? Basic(HttpRequest forespoersel)
    {
        const string prefiks = "Basic ";
        if (forespoersel.Headers.Authorization is not [{ } header] || !header.StartsWith(prefiks, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[prefiks.Length..], bytes, out var lengde))
        {
            return null;
        }

        return Encoding.UTF8.GetString(bytes, 0, lengde).Split(':', 2) is [var id, var secret]
            ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret))
            : null;
    }

    private static (Tokensvar Svar, int Status) Feil(string feil, string beskrivelse, int status = StatusCodes.Status400BadRequest) =>
        (new Tokensvar { Error = feil, ErrorDescription = beskrivelse }, status);
}
