using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Http;

/// <summary>Turns an answer that is no outcome into a fault. The texts are ours: nothing of the answer's text is repeated.</summary>
internal static class HttpFaults
{
    private const string Urn = "urn:nir:";
    private const string Regelurn = "urn:nir:regel:";

    /// <summary>The fault that a status stands for.</summary>
    public static NirException From(HttpAnswer answer)
    {
        var (kode, text) = Interpret(answer);
        var regel = Regel(answer);
        return Create(answer, kode, regel is null ? text : $"{text} {What(regel)}", regel);
    }

    /// <summary>An answer of the right status that cannot be understood.</summary>
    public static NirException Unreadable(HttpAnswer answer) => answer.BodyFault switch
    {
        NirErrorCode.Timeout => Create(answer, NirErrorCode.Timeout, "The register's answer did not end in time. Call again later."),
        NirErrorCode.ConnectionBreak => Create(answer, NirErrorCode.ConnectionBreak, "The connection broke while the register's answer was read. Call again."),
        NirErrorCode.UnexpectedResponse =>
            Create(answer, NirErrorCode.UnexpectedResponse, $"The register's answer is longer than {HttpAnswer.LargestBody} bytes. Check the address."),
        _ =>
            Create(answer,
                NirErrorCode.UnexpectedResponse,
                $"The register answered {answer.Status} with something that is not of the contract. Check the address and the versions of both sides."),
    };

    /// <summary>NIR's own problem details. Null: there are none, or they are another's: whoever stands between may answer too.</summary>
    public static NirProblem? Problem(HttpAnswer answer) => answer.MediaType is HttpAnswer.ProblemJson
        && ResponseReading.TryRead(answer.Body, ReceivedJsonContext.Default.ReceivedProblem, out var problem)
        && problem.Type.StartsWith(Urn, StringComparison.Ordinal)
        ? new()
        {
            Type = problem.Type,
            Title = problem.Title,
            Status = problem.Status,
            Avvik = problem.Avvik is { } avvik ? ForeignAvvik.Read(avvik) : null,
            ExistingId = problem.ExistingId,
            Version = problem.Version,
        }
        : null;

    private static (NirErrorCode Kode, string Tekst) Interpret(HttpAnswer answer) => answer.Status switch
    {
        401 =>
            (NirErrorCode.Authentication,
            "The register refused the access token (401). It is forgotten, and the next call gets a new one. When that fails too, check the credential and its endpoint."),
        403 => (NirErrorCode.Credentials, "The register refused access (403). Check which kommune and role the credential belongs to."),
        429 => (NirErrorCode.Unavailable, "The register takes no more calls now (429). Wait as long as it asks, and call again."),
        503 => (NirErrorCode.Unavailable, "The register is not available now (503). Wait as long as it asks, and call again."),
        408 or 504 => (NirErrorCode.Timeout, $"The register did not answer in time ({answer.Status}). Call again later."),
        >= 500 => (NirErrorCode.UnexpectedResponse, $"The register failed ({answer.Status}). Call again later; when it goes on, report the correlation id."),
        >= 300 and < 400 =>
            (NirErrorCode.InvalidRequest, $"The register answered with a redirect ({answer.Status}), which is not followed. Check the address."),
        404 => (NirErrorCode.InvalidRequest, "The answer is 404, and not the register's own: what answers does not know the path. Check the address."),
        413 => (NirErrorCode.InvalidRequest, "The registration is larger than the register takes (413)."),
        >= 400 =>
            (NirErrorCode.InvalidRequest,
                $"The register did not understand the request ({answer.Status}). Check the address and the versions of both sides, and report the correlation id."),
        _ => (NirErrorCode.UnexpectedResponse, $"The register gave an answer that is not of the contract ({answer.Status}). Check the address."),
    };

    private static string? Regel(HttpAnswer answer)
    {
        if (Problem(answer) is not { } problem)
        {
            return null;
        }

        var candidate = problem.Type.StartsWith(Regelurn, StringComparison.Ordinal)
            ? problem.Type[Regelurn.Length..]
            : problem.Avvik is [var first, ..] ? first.Regel : null;
        return RegelId.IsRegelId(candidate) ? candidate : null;
    }

    private static string What(string id) => RegelCatalogue.TryFind(id, out var regel)
        ? $"{id}: {regel.TittelEn}. {regel.UtbedringEn}"
        : $"{id}: a rule that this version does not know; see the register's documentation.";

    private static NirException Create(HttpAnswer answer, NirErrorCode kode, string text, string? regel = null) => new(kode, text)
    {
        Status = answer.Status,
        CorrelationId = answer.CorrelationId,
        TryAgainAfter = answer.RetryAfter,
        Regel = regel,
    };
}
