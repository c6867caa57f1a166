using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract.Reading;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register.Contract.Answers;

/// <summary>Writes the register's answer as HTTP.</summary>
internal static class ResponseWriter
{
    public static Task WriteAsync(HttpContext context, RegisterResponse response) => response switch
    {
        RegisterResponse.Stored stored => WriteStoredAsync(context, stored),
        RegisterResponse.Read read => WriteReadAsync(context, read.Registrering),
        RegisterResponse.SearchAnswer found => WriteAsync(context, found.Result, NirJsonContext.Default.SearchResult),
        RegisterResponse.StatusRead status => WriteAsync(context, status.Status, NirJsonContext.Default.Personstatus),
        RegisterResponse.PersondataRead read => WriteAsync(context, read.Data, NirJsonContext.Default.Persondata),
        RegisterResponse.HenvendelseStored stored => WriteHenvendelseAsync(context, stored),
        RegisterResponse.Deleted or RegisterResponse.Done or RegisterResponse.PersonKnown => WriteEmptyAsync(context),
        RegisterResponse.Refusal refusal => WriteRefusalAsync(context, refusal),
        _ => throw new ArgumentOutOfRangeException(nameof(response), response.GetType().Name, "This answer has no HTTP form."),
    };

    public static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type)
    {
        CallTrace.NoteResponse(context, value);
        context.Response.ContentType = "application/json";
        return AnswerJson.WriteAsync(context.Response.BodyWriter, value, type, context.RequestAborted);
    }

    private static Task WriteStoredAsync(HttpContext context, RegisterResponse.Stored stored)
    {
        context.Response.Headers.ETag = Conditions.ETag(stored.Answer.Version);
        if (stored.IsNew)
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers.Location = $"{context.Request.PathBase}/v1/registreringer/{stored.Answer.Id}";
        }

        return WriteAsync(context, stored.Answer, NirJsonContext.Default.OverfoeringResponse);
    }

    private static Task WriteReadAsync(HttpContext context, RegisterEntry stored)
    {
        context.Response.Headers.ETag = Conditions.ETag(stored.Version);
        return WriteAsync(context, stored.Registrering, RegistreringJsonContext.Default.Registrering);
    }

    private static Task WriteHenvendelseAsync(HttpContext context, RegisterResponse.HenvendelseStored stored)
    {
        context.Response.StatusCode = stored.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return WriteAsync(context, stored.Answer, NirJsonContext.Default.OverfoeringResponse);
    }

    private static Task WriteRefusalAsync(HttpContext context, RegisterResponse.Refusal refusal)
    {
        if (refusal.DaysUntilOpening is { } days)
        {
            context.Response.Headers.RetryAfter = (days * 86_400L).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return ProblemWriter.WriteAsync(context, RefusalProblem.From(refusal));
    }

    private static Task WriteEmptyAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
