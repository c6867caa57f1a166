using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.OpenApi;

namespace Nir.Register.Http;

/// <summary>Issues tokens by OAuth 2.0 client credentials (RFC 6749 § 4.4). Its errors are OAuth's own, not problems.</summary>
internal sealed class Tokenendepunkt(Innlogging innlogging)
{
    public void Map(IEndpointRouteBuilder app) => app.MapPost("/oauth/token", UtstedAsync).WithMetadata(Operasjoner.Token);

    private async Task UtstedAsync(HttpContext kontekst)
    {
        var skjema = await Tokenskjema.LesAsync(kontekst);
        if (Feil(skjema) is { } feil)
        {
            await AvvisAsync(kontekst, feil, StatusCodes.Status400BadRequest);
            return;
        }

        var (clientId, clientSecret) = Basic(kontekst.Request) ?? (skjema.Felt("client_id"), skjema.Felt("client_secret"));
        if (innlogging.Utsted(clientId ?? "", clientSecret ?? "") is not { } token)
        {
            kontekst.Response.Headers.WWWAuthenticate = "Basic realm=\"nir\"";
            await AvvisAsync(kontekst, new() { Error = "invalid_client", ErrorDescription = "The client is unknown or its secret is wrong." }, StatusCodes.Status401Unauthorized);
            return;
        }

        Spor.NoterKaller(kontekst, clientId!);
        var svar = new Tokensvar { AccessToken = token, TokenType = "Bearer", ExpiresIn = (int)innlogging.Levetid.TotalSeconds };
        await Svarskriver.SkrivAsync(kontekst, svar, TjenesteJsonContext.Default.Tokensvar);
    }

    private static Task AvvisAsync(HttpContext kontekst, Tokenfeil feil, int status)
    {
        kontekst.Response.StatusCode = status;
        return Svarskriver.SkrivAsync(kontekst, feil, TjenesteJsonContext.Default.Tokenfeil);
    }

    private static Tokenfeil? Feil(Tokenskjema skjema) => skjema.Felt("grant_type") switch
    {
        null => new() { Error = "invalid_request", ErrorDescription = "Send grant_type=client_credentials, client_id and client_secret once each, as a form." },
        not "client_credentials" => new() { Error = "unsupported_grant_type", ErrorDescription = "Only client_credentials is supported." },
        _ => null,
    };

    /// <summary>Id and secret from the header, as RFC 6749 § 2.3.1 wants every server to take them.</summary>
    private static (string? ClientId, string? ClientSecret)? Basic(HttpRequest forespoersel)
    {
        const string prefiks = "Basic ";
        if (forespoersel.Headers.Authorization is not [{ } header] || !header.StartsWith(prefiks, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header[prefiks.Length..], bytes, out var lengde)
            && Encoding.UTF8.GetString(bytes, 0, lengde).Split(':', 2) is [var id, var secret]
                ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret))
                : null;
    }
}
