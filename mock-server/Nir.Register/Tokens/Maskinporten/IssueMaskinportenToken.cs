using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Messages;
using Nir.Register.Tokens.Maskinporten;

[assembly: Operation<IssueMaskinportenToken>]

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>A fake Maskinporten: issues tokens for signed grants (RFC 7523), and refuses bad ones in Maskinporten’s words. It is no part of the
/// contract, and stands in no document of it. Nothing that is sent to it is logged.</summary>
internal sealed class IssueMaskinportenToken : ContractOperation
{
    /// <summary>The fake Maskinporten's own address, below the server's.</summary>
    public const string Folder = "maskinporten/";

    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    public override OperationDescriptor Descriptor { get; } = new()
    {
        Id = "hentMaskinportenToken",
        Word = "maskinporten-token",
        Method = HttpMethods.Post,
        Path = $"/{Folder}token",
        Access = OperationAccess.Anyone,
    };

    protected override async Task AnswerAsync(OperationCall call)
    {
        var request = call.Context.Request;
        var validator = call.Services.GetRequiredService<GrantValidator>();
        // The transport's clock, which grants are judged by: a client can see how far off its own is.
        call.Context.Response.Headers.Date = validator.Now.ToString("R", CultureInfo.InvariantCulture);
        var form = await TokenForm.ReadAsync(call.Context);
        if (Error(form) is { } error)
        {
            await RefuseAsync(call, error);
            return;
        }

        var (user, scope, refusal) = validator.Assess(form.Field("assertion")!, $"{request.Scheme}://{request.Host}/{Folder}");
        await (user is null ? RefuseAsync(call, refusal!) : IssueAsync(call, user, scope));
    }

    private static GrantRefusal? Error(TokenForm form) => (form.Field("grant_type"), form.Field("assertion")) switch
    {
        (null, _) or (GrantType, null) => new("invalid_request", $"Send grant_type={GrantType} and assertion once each, as a form."),
        (not GrantType, _) => new("unsupported_grant_type", $"Only {GrantType} is supported."),
        _ => null,
    };

    private static Task IssueAsync(OperationCall call, Dataoverfoeringsbruker user, string scope)
    {
        var login = call.Services.GetRequiredService<Login>();
        CallTrace.NoteCaller(call.Context, user.ClientId);
        return call.AnswerAsync(
            new MaskinportenResponse
            {
                AccessToken = login.Issue(user), TokenType = "Bearer", ExpiresIn = (int)login.TokenLifetime.TotalSeconds,
                Scope = scope
            },
            ServiceJsonContext.Default.MaskinportenResponse);
    }

    private static Task RefuseAsync(OperationCall call, GrantRefusal refusal)
    {
        call.Context.Response.StatusCode = refusal.Status;
        if (refusal.WaitTime is { } wait)
        {
            call.Context.Response.Headers.RetryAfter = wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return call.AnswerAsync(
            new MaskinportenFault
            {
                Error = refusal.Error,
                ErrorDescription = $"{refusal.Beskrivelse} (trace_id: {Correlation.Read(call.Context):N})",
                ErrorUri = refusal.Kode is { } kode ? $"https://test.maskinporten.no/errors/{kode}" : null,
            },
            ServiceJsonContext.Default.MaskinportenFault);
    }
}
