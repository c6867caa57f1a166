using Microsoft.AspNetCore.Http;
using Nir.Sdk.Contract;

namespace Nir.Register.Contract.Answers;

/// <summary>Writes a problem as the answer.</summary>
internal static class ProblemWriter
{
    public const string Content = "application/problem+json";

    public static Task WriteAsync(HttpContext context, NirProblem problem)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = Content;
        CallTrace.NoteResponse(context, problem);
        var medId = problem with { CorrelationId = Correlation.Read(context).ToString() };
        return AnswerJson.WriteAsync(context.Response.BodyWriter, medId, NirJsonContext.Default.NirProblem, context.RequestAborted);
    }
}
