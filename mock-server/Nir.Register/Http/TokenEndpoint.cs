using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.OpenApi;

namespace Nir.Register.Http;

/// <summary>Issues tokens by OAuth 2.0 client credentials (RFC 6749 § 4.4). Its errors are OAuth's own, not problems.</summary>
internal sealed class TokenEndpoint(Login login)
{
    public void Map(IEndpointRouteBuilder app) => app.MapPost("/oauth/token", IssueAsync).WithMetadata(Operations.Token);

    private async Task IssueAsync(HttpContext context)
    {
        var schema = await TokenForm.ReadAsync(context);
        if (Error(schema) is { } error)
        {
            await RefuseAsync(context, error, StatusCodes.Status400BadRequest);
            return;
        }

        var (clientId, clientSecret) = Basic(context.Request) ?? (schema.Felt("client_id"), schema.Felt("client_secret"));
        if (login.Issue(clientId ?? "", clientSecret ?? "") is not { } token)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"nir\"";
            await RefuseAsync(context, new() { Error = "invalid_client", ErrorDescription = "The client is unknown or its secret is wrong." },
                StatusCodes.Status401Unauthorized);
            return;
        }

        CallTrace.NoteCaller(context, clientId!);
        var response = new TokenResponse { AccessToken = token, TokenType = "Bearer", ExpiresIn = (int)login.TokenLifetime.TotalSeconds };
        await ResponseWriter.WriteAsync(context, response, ServiceJsonContext.Default.TokenResponse);
    }

    private static Task RefuseAsync(HttpContext context, TokenError error, int status)
    {
        context.Response.StatusCode = status;
        return ResponseWriter.WriteAsync(context, error, ServiceJsonContext.Default.TokenError);
    }

    private static TokenError? Error(TokenForm schema) => schema.Felt("grant_type") switch
    {
        null => new() { Error = "invalid_request", ErrorDescription = "Send grant_type=client_credentials, client_id and client_secret once each, as a form." },
        not "client_credentials" => new() { Error = "unsupported_grant_type", ErrorDescription = "Only client_credentials is supported." },
        _ => null,
    };

    /// <summary>Id and secret from the header, as RFC 6749 § 2.3.1 wants every server to take them.</summary>
    private static (string? ClientId, string? ClientSecret)? Basic(HttpRequest request)
    {
        const string prefix = "Basic ";
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header[prefix.Length..], bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var id, var secret]
                ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret))
                : null;
    }
}
