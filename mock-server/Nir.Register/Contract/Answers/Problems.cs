using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Nir.Register.Contract.Reading;
using Nir.Sdk.Contract;

namespace Nir.Register.Contract.Answers;

/// <summary>The problems that no rule of the catalogue names. A detail says where and what to do, never what stood there.</summary>
internal static class Problems
{
    public static NirProblem NotAuthenticated(string detail) =>
        Create("ikke-autentisert", "The call has no valid token", StatusCodes.Status401Unauthorized, detail);

    public static NirProblem InvalidJson(string detail) =>
        Create("ugyldig-json", "The body is not what the contract says", StatusCodes.Status400BadRequest, detail);

    public static NirProblem InvalidCondition(string detail) =>
        Create("ugyldig-betingelse", "The condition is not what the contract says", StatusCodes.Status400BadRequest, detail);

    public static NirProblem OtherId() => Create(
        "annen-id", "The body and the address hold different ids", StatusCodes.Status400BadRequest, "Send the registration's own id in the address.");

    public static NirProblem TooLarge(int limit) => Create(
        "for-stor", "The body is too large", StatusCodes.Status413PayloadTooLarge, $"A body is at most {limit} bytes.");

    public static NirProblem UnknownContent(string detail) =>
        Create("ukjent-innhold", "The body is of another kind", StatusCodes.Status415UnsupportedMediaType, detail);

    public static NirProblem NotAcceptable(string known) => Create(
        "ikke-tilgjengelig-form", "There is no such form", StatusCodes.Status406NotAcceptable, $"Ask in Accept for one of {known}.");

    public static NirProblem NotFound() => Create("finnes-ikke", "There is no such registration", StatusCodes.Status404NotFound, null);

    public static NirProblem Full() => Create(
        "fullt", "The register is full", StatusCodes.Status507InsufficientStorage, "This fake holds as much as it may. Start it anew, or raise its limits.");

    public static NirProblem ClosedForOverfoering() => Create(
        "stengt-for-overfoering", "The register is closed for transfer", StatusCodes.Status503ServiceUnavailable,
        "As when municipalities merge: NIR web and reads stay open. Retry-After tells how long, counted in the register's days.");

    public static NirProblem Maintenance() => Create(
        "vedlikehold", "The register is down for maintenance", StatusCodes.Status503ServiceUnavailable, "Try again after the time in Retry-After.");

    public static NirProblem TooMany() => Create(
        "for-mange", "Too many calls", StatusCodes.Status429TooManyRequests, "Try again after the time in Retry-After.");

    public static NirProblem Invalid(string detail) =>
        Create("ugyldig-forespoersel", "The request cannot be carried out", StatusCodes.Status400BadRequest, detail);

    public static NirProblem Conflict(string word, string title, string detail) => Create(word, title, StatusCodes.Status409Conflict, detail);

    public static NirProblem WrongHost(string detail) =>
        Create("feil-vert", "The server does not go by that name", StatusCodes.Status421MisdirectedRequest, detail);

    public static NirProblem FromOtherSite(string detail) =>
        Create("fra-annet-nettsted", "Another web site sent the request", StatusCodes.Status403Forbidden, detail);

    /// <summary>A problem that the status says all about.</summary>
    public static NirProblem ForStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => Create("finnes-ikke", "There is nothing at this address", status, null),
        StatusCodes.Status405MethodNotAllowed =>
            Create("feil-metode", "The address does not take this method", status, "The header Allow lists those it takes."),
        StatusCodes.Status413PayloadTooLarge => TooLarge(RequestBody.MaxSize),
        StatusCodes.Status500InternalServerError => Create("uventet-feil", "The server failed", status, "Report it with the correlation id."),
        _ => Create("ugyldig-forespoersel", ReasonPhrases.GetReasonPhrase(status), status, null),
    };

    /// <summary>Nothing stands in front of the register.</summary>
    public static NirProblem NoStubs() => Create(
        "finnes-ikke", "No WireMock stands in front of this register", StatusCodes.Status404NotFound,
        "The native file of nir, and Nir.Testing alone, have none: run the dotnet tool or the container for mappings and /__admin.");

    private static NirProblem Create(string word, string title, int status, string? detail) =>
        new() { Type = $"urn:nir:problem:{word}", Title = title, Status = status, Detail = detail };
}
