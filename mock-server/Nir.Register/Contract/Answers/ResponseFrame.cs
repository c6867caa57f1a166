using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Contract;

namespace Nir.Register.Contract.Answers;

/// <summary>What all answers share: the correlation id, no caching, and problems for whatever went wrong.</summary>
internal sealed partial class ResponseFrame(RequestDelegate next, ILogger<ResponseFrame> logger)
{
    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails is answered with a problem that tells nothing.")]
    public async Task InvokeAsync(HttpContext context)
    {
        Correlation.Set(context);
        try
        {
            await next(context);
            await WriteEmptyErrorsAsync(context);
        }
        catch (RequestError error)
        {
            await ProblemWriter.WriteAsync(context, error.Problem);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has left: there is no one to answer.
        }
        catch (BadHttpRequestException error)
        {
            await ProblemWriter.WriteAsync(context, Problems.ForStatus(error.StatusCode));
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            // The type and the place, never the message: it may quote the body.
            LogUnexpectedError(logger, error.GetType().FullName, Correlation.Read(context), error.StackTrace);
            await ProblemWriter.WriteAsync(context, Problems.ForStatus(StatusCodes.Status500InternalServerError));
        }
    }

    /// <summary>Routing answers with a bare 404 or 405.</summary>
    private static Task WriteEmptyErrorsAsync(HttpContext context) =>
        !context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentType: null }
            ? ProblemWriter.WriteAsync(context, Find(context))
            : Task.CompletedTask;

    private static NirProblem Find(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status404NotFound && context.Request.Path.StartsWithSegments(ControlPath.Admin, StringComparison.Ordinal)
            ? Problems.NoStubs()
            : Problems.ForStatus(context.Response.StatusCode);

    [LoggerMessage(Level = LogLevel.Error, Message = "An unexpected {Type} was answered with 500. Correlation id {CorrelationId}.\n{Stack}")]
    private static partial void LogUnexpectedError(ILogger logger, string? type, Guid correlationId, string? stack);
}
