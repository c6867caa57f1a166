using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>The problems that no rule of the catalogue names. A detail says where and what to do, never what stood there.</summary>
internal static class Problemer
{
    public static NirProblem IkkeAutentisert(string detalj) => Lag("ikke-autentisert", "The call has no valid token", StatusCodes.Status401Unauthorized, detalj);

    public static NirProblem UgyldigJson(string detalj) => Lag("ugyldig-json", "The body is not what the contract says", StatusCodes.Status400BadRequest, detalj);

    public static NirProblem UgyldigBetingelse(string detalj) => Lag("ugyldig-betingelse", "The condition is not what the contract says", StatusCodes.Status400BadRequest, detalj);

    public static NirProblem AnnenId() => Lag(
        "annen-id", "The body and the address hold different ids", StatusCodes.Status400BadRequest, "Send the registration's own id in the address.");

    public static NirProblem ForStor(int grense) => Lag(
        "for-stor", "The body is too large", StatusCodes.Status413PayloadTooLarge, $"A body is at most {grense} bytes.");

    public static NirProblem UkjentInnhold(string detalj) => Lag("ukjent-innhold", "The body is of another kind", StatusCodes.Status415UnsupportedMediaType, detalj);

    public static NirProblem FinnesIkke() => Lag("finnes-ikke", "There is no such registration", StatusCodes.Status404NotFound, null);

    public static NirProblem Fullt() => Lag(
        "fullt", "The register is full", StatusCodes.Status507InsufficientStorage, "This fake holds as much as it may. Start it anew, or raise its limits.");

    public static NirProblem StengtForOverfoering() => Lag(
        "stengt-for-overfoering", "The register is closed for transfer", StatusCodes.Status503ServiceUnavailable,
        "As when municipalities merge: NIR web and reads stay open. Retry-After tells how long, counted in the register's days.");

    public static NirProblem Vedlikehold() => Lag(
        "vedlikehold", "The register is down for maintenance", StatusCodes.Status503ServiceUnavailable, "Try again after the time in Retry-After.");

    public static NirProblem ForMange() => Lag(
        "for-mange", "Too many calls", StatusCodes.Status429TooManyRequests, "Try again after the time in Retry-After.");

    public static NirProblem Ugyldig(string detalj) => Lag("ugyldig-forespoersel", "The request cannot be carried out", StatusCodes.Status400BadRequest, detalj);

    public static NirProblem Strid(string ord, string tittel, string detalj) => Lag(ord, tittel, StatusCodes.Status409Conflict, detalj);

    public static NirProblem FeilVert(string detalj) => Lag("feil-vert", "The server does not go by that name", StatusCodes.Status421MisdirectedRequest, detalj);

    public static NirProblem FraAnnetNettsted(string detalj) => Lag("fra-annet-nettsted", "Another web site sent the request", StatusCodes.Status403Forbidden, detalj);

    /// <summary>A problem that the status says all about.</summary>
    public static NirProblem ForStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => Lag("finnes-ikke", "There is nothing at this address", status, null),
        StatusCodes.Status405MethodNotAllowed => Lag("feil-metode", "The address does not take this method", status, "The header Allow lists those it takes."),
        StatusCodes.Status413PayloadTooLarge => ForStor(Kropp.MaksStoerrelse),
        StatusCodes.Status500InternalServerError => Lag("uventet-feil", "The server failed", status, "Report it with the correlation id."),
        _ => Lag("ugyldig-forespoersel", ReasonPhrases.GetReasonPhrase(status), status, null),
    };

    private static NirProblem Lag(string ord, string tittel, int status, string? detalj) =>
        new() { Type = $"urn:nir:problem:{ord}", Title = tittel, Status = status, Detail = detalj };
}
