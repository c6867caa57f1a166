using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Nir.Register.Http;

/// <summary>What all answers share: the correlation id, no caching, and problems for whatever went wrong.</summary>
internal sealed partial class Svarramme(RequestDelegate neste, ILogger<Svarramme> logger)
{
    [SuppressMessage("Design", "CA1031", Justification = "Whatever fails is answered with a problem that tells nothing.")]
    public async Task InvokeAsync(HttpContext kontekst)
    {
        Korrelasjon.Sett(kontekst);
        try
        {
            await neste(kontekst);
            await SkrivTommeFeilAsync(kontekst);
        }
        catch (Forespoerselsfeil feil)
        {
            await Problemskriver.SkrivAsync(kontekst, feil.Problem);
        }
        catch (OperationCanceledException) when (kontekst.RequestAborted.IsCancellationRequested)
        {
            // The caller has left: there is no one to answer.
        }
        catch (BadHttpRequestException feil)
        {
            await Problemskriver.SkrivAsync(kontekst, Problemer.ForStatus(feil.StatusCode));
        }
        catch (Exception feil) when (!kontekst.Response.HasStarted)
        {
            // The type and the place, never the message: it may quote the body.
            LogUventetFeil(logger, feil.GetType().FullName, Korrelasjon.Les(kontekst), feil.StackTrace);
            await Problemskriver.SkrivAsync(kontekst, Problemer.ForStatus(StatusCodes.Status500InternalServerError));
        }
    }

    /// <summary>Routing answers with a bare 404 or 405.</summary>
    private static Task SkrivTommeFeilAsync(HttpContext kontekst) =>
        !kontekst.Response.HasStarted && kontekst.Response is { StatusCode: >= 400, ContentType: null }
            ? Problemskriver.SkrivAsync(kontekst, Problemer.ForStatus(kontekst.Response.StatusCode))
            : Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Error, Message = "An unexpected {Type} was answered with 500. Correlation id {KorrelasjonsId}.\n{Stack}")]
    private static partial void LogUventetFeil(ILogger logger, string? type, Guid korrelasjonsId, string? stack);
}
