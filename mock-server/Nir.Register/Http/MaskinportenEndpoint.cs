using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Maskinporten;

namespace Nir.Register.Http;

/// <summary>
/// A fake Maskinporten: issues tokens for signed grants (RFC 7523), and refuses bad ones in Maskinporten's words. It is no part of the
/// contract, and stands in no document of it. Nothing that is sent to it is logged.
/// </summary>
internal sealed class MaskinportenEndpoint(NirServerOptions options, Login login)
{
    /// <summary>The fake Maskinporten's own address, below the server's.</summary>
    public const string Folder = "maskinporten/";

    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private readonly GrantValidator _check = new(options.Maskinporten, options.Logins, options.Time);

    public void Map(IEndpointRouteBuilder app) => app.MapPost($"/{Folder}token", IssueAsync).ExcludeFromDescription();

    private async Task IssueAsync(HttpContext context)
    {
        // The transport's clock, which grants are judged by: a client can see how far off its own is.
        context.Response.Headers.Date = options.Time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var schema = await TokenForm.ReadAsync(context);
        if (Error(schema) is { } error)
        {
            await RefuseAsync(context, error);
            return;
        }

        var request = context.Request;
        var (user, scope, avslag) = _check.Assess(schema.Felt("assertion")!, $"{request.Scheme}://{request.Host}/{Folder}");
        await (user is null ? RefuseAsync(context, avslag!) : ResponseAsync(context, user, scope));
    }

    private static GrantRefusal? Error(TokenForm schema) => (schema.Felt("grant_type"), schema.Felt("assertion")) switch
    {
        (null, _) or (GrantType, null) => new("invalid_request", $"Send grant_type={GrantType} and assertion once each, as a form."),
        (not GrantType, _) => new("unsupported_grant_type", $"Only {GrantType} is supported."),
        _ => null,
    };

    private Task ResponseAsync(HttpContext context, Dataoverfoeringsbruker user, string scope)
    {
        CallTrace.NoteCaller(context, user.ClientId);
        return ResponseWriter.WriteAsync(
            context,
            new MaskinportenResponse { AccessToken = login.Issue(user), TokenType = "Bearer", ExpiresIn = (int)login.TokenLifetime.TotalSeconds,
                Scope = scope },
            ServiceJsonContext.Default.MaskinportenResponse);
    }

    private static Task RefuseAsync(HttpContext context, GrantRefusal avslag)
    {
        context.Response.StatusCode = avslag.Status;
        if (avslag.WaitTime is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return ResponseWriter.WriteAsync(
            context,
            new MaskinportenFault
            {
                Error = avslag.Error,
                ErrorDescription = $"{avslag.Beskrivelse} (trace_id: {Correlation.Read(context):N})",
                ErrorUri = avslag.Kode is { } kode ? $"https://test.maskinporten.no/errors/{kode}" : null,
            },
            ServiceJsonContext.Default.MaskinportenFault);
    }
}
