using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nir.Register.Contract;
using Nir.Register.Contract.Messages;
using Nir.Register.Tokens;

[assembly: Operation<IssueToken>]

namespace Nir.Register.Tokens;

/// <summary>Issues tokens by OAuth 2.0 client credentials (RFC 6749 § 4.4). Its errors are OAuth’s own, not problems.</summary>
internal sealed class IssueToken : ContractOperation
{
    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentToken",
        Word = "token",
        Place = 310,
        Method = HttpMethods.Post,
        Path = "/oauth/token",
        Access = OperationAccess.Anyone,
        Subject = DocumentSubject.Service,
        Title = "Get a token",
        Description = "OAuth 2.0 client credentials (RFC 6749 section 4.4). Id and secret may stand in the form or in `Authorization: Basic`. "
            + "`scope` is not used: the transfer user has one role. Errors are OAuth's own, not problems.",
        RequestBody = typeof(TokenRequest),
        RequestContent = TokenForm.Content,
        Examples = ["9901-kommuneintrobruker"],
        Answers =
        [
            new(200, "Issued.", typeof(TokenResponse)),
            new(400, "The request is not what OAuth says.", typeof(TokenError)),
            new(401, "The client is unknown, or its secret is wrong.", typeof(TokenError)) { Headers = ["WWW-Authenticate"] },
        ],
        Problems = [413, 415, .. OperationDescriptor.AlwaysPossible],
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var form = await TokenForm.ReadAsync(call.Context);
        if (Error(form) is { } error)
        {
            await RefuseAsync(call, error, StatusCodes.Status400BadRequest);
            return;
        }

        var login = call.Services.GetRequiredService<Login>();
        var (clientId, clientSecret) = Basic(call.Context.Request) ?? (form.Field("client_id"), form.Field("client_secret"));
        if (login.Issue(clientId ?? "", clientSecret ?? "") is not { } token)
        {
            call.Context.Response.Headers.WWWAuthenticate = "Basic realm=\"nir\"";
            await RefuseAsync(call, new() { Error = "invalid_client", ErrorDescription = "The client is unknown or its secret is wrong." },
                StatusCodes.Status401Unauthorized);
            return;
        }

        CallTrace.NoteCaller(call.Context, clientId!);
        await call.AnswerAsync(
            new TokenResponse { AccessToken = token, TokenType = "Bearer", ExpiresIn = (int)login.TokenLifetime.TotalSeconds },
            ServiceJsonContext.Default.TokenResponse);
    }

    private static Task RefuseAsync(OperationCall call, TokenError error, int status)
    {
        call.Context.Response.StatusCode = status;
        return call.AnswerAsync(error, ServiceJsonContext.Default.TokenError);
    }

    private static TokenError? Error(TokenForm form) => form.Field("grant_type") switch
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
