using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Messages;
using Nir.Register.Register;
using Nir.Register.Tokens;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;

namespace Nir.Register.Faults;

/// <summary>What is answered in the register's place: as the register itself would say it.</summary>
internal static class FaultAnswer
{
    private static readonly Guid OtherId = new("00000000-0000-4000-8000-000000000409");

    /// <summary>Sets status and headers, and returns the body.</summary>
    public static byte[] Write(HttpContext context, FaultWhat what, FaultOperation operation)
    {
        Forget(context.Response);
        return what.Status is StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized && operation.IsToken
            ? WriteOAuth(context, what.Status.Value)
            : Write(context,
                what.Rule is { } id && RegelCatalogue.TryFind(id, out var rule) ? RefusalProblem.From(RefuseBy(rule)) : Problem(what.Status!.Value));
    }

    /// <summary>Takes back what the register has said of its own answer. The correlation id stays.</summary>
    public static void Forget(HttpResponse answer)
    {
        answer.StatusCode = StatusCodes.Status200OK;
        answer.ContentLength = null;
        foreach (var header in (ReadOnlySpan<string>)["Content-Type", "ETag", "Location", "Retry-After", "WWW-Authenticate"])
        {
            answer.Headers.Remove(header);
        }
    }

    private static byte[] Write(HttpContext context, NirProblem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = ProblemWriter.Content;
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = Login.InvalidToken;
        }

        CallTrace.NoteResponse(context, problem);
        return AnswerJson.Write(problem with { CorrelationId = Correlation.Read(context).ToString() });
    }

    private static byte[] WriteOAuth(HttpContext context, int status)
    {
        var refused = status == StatusCodes.Status401Unauthorized
            ? new TokenError { Error = "invalid_client", ErrorDescription = "The client is unknown or its secret is wrong." }
            : new TokenError { Error = "invalid_request", ErrorDescription = "The request is not what the endpoint takes." };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"nir\"";
        }

        CallTrace.NoteResponse(context, refused);
        return JsonSerializer.SerializeToUtf8Bytes(refused, ServiceJsonContext.Default.TokenError);
    }

    private static NirProblem Problem(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Problems.NotAuthenticated("The token is not from this server, or has expired. Get a new one from /oauth/token."),
        StatusCodes.Status404NotFound => Problems.NotFound(),
        StatusCodes.Status429TooManyRequests => Problems.TooMany(),
        StatusCodes.Status503ServiceUnavailable => Problems.Maintenance(),
        _ => Problems.ForStatus(status),
    };

    private static RegisterResponse.Refusal RefuseBy(Regel rule) => rule.Id switch
    {
        _ when rule == RegelCatalogue.NIR5001 => Refusal.ByRegel(RefusalReason.NoAccess, rule, "/familie"),
        _ when rule == RegelCatalogue.NIR5003 => Refusal.ByRegel(RefusalReason.ExistsWithOtherId, rule) with { ExistingId = OtherId, Version = "1" },
        _ when rule == RegelCatalogue.NIR5004 => Refusal.ByRegel(RefusalReason.ConditionBroken, rule) with { Version = "1" },
        var id => Refusal.ByRegel(RefusalReason.Regelbrudd, rule, id.StartsWith("NIR50", StringComparison.Ordinal) ? "/person" : ""),
    };
}
