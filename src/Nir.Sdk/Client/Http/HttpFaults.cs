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
        var (kode, tekst) = Tolk(answer);
        var regel = Regel(answer);
        return Lag(answer, kode, regel is null ? tekst : $"{tekst} {Hva(regel)}", regel);
    }

    /// <summary>An answer of the right status that cannot be understood.</summary>
    public static NirException Unreadable(HttpAnswer answer) => answer.BodyFault switch
    {
        Feilkode.Tidsavbrudd => Lag(answer, Feilkode.Tidsavbrudd, "The register's answer did not end in time. Call again later."),
        Feilkode.Forbindelsesbrudd => Lag(answer, Feilkode.Forbindelsesbrudd, "The connection broke while the register's answer was read. Call again."),
        Feilkode.UventetSvar => Lag(answer, Feilkode.UventetSvar, $"The register's answer is longer than {HttpAnswer.LargestBody} bytes. Check the address."),
        _ => Lag(answer, Feilkode.UventetSvar, $"The register answered {answer.Status} with something that is not of the contract. Check the address and the versions of both sides."),
    };

    /// <summary>NIR's own problem details. Null: there are none, or they are another's: whoever stands between may answer too.</summary>
    public static NirProblem? Problem(HttpAnswer answer) => answer.MediaType is HttpAnswer.ProblemJson
        && Svarlesing.TryLes(answer.Body, NirJsonContext.Default.NirProblem, out var problem)
        && problem.Type.StartsWith(Urn, StringComparison.Ordinal)
        ? problem
        : null;

    private static (Feilkode Kode, string Tekst) Tolk(HttpAnswer answer) => answer.Status switch
    {
        401 => (Feilkode.Autentisering, "The register refused the access token (401). It is forgotten, and the next call gets a new one. When that fails too, check the credential and its endpoint."),
        403 => (Feilkode.Tilgang, "The register refused access (403). Check which kommune and role the credential belongs to."),
        429 => (Feilkode.Utilgjengelig, "The register takes no more calls now (429). Wait as long as it asks, and call again."),
        503 => (Feilkode.Utilgjengelig, "The register is not available now (503). Wait as long as it asks, and call again."),
        408 or 504 => (Feilkode.Tidsavbrudd, $"The register did not answer in time ({answer.Status}). Call again later."),
        >= 500 => (Feilkode.UventetSvar, $"The register failed ({answer.Status}). Call again later; when it goes on, report the correlation id."),
        >= 300 and < 400 => (Feilkode.UgyldigForespoersel, $"The register answered with a redirect ({answer.Status}), which is not followed. Check the address."),
        404 => (Feilkode.UgyldigForespoersel, "The answer is 404, and not the register's own: what answers does not know the path. Check the address."),
        413 => (Feilkode.UgyldigForespoersel, "The registration is larger than the register takes (413)."),
        >= 400 => (Feilkode.UgyldigForespoersel, $"The register did not understand the request ({answer.Status}). Check the address and the versions of both sides, and report the correlation id."),
        _ => (Feilkode.UventetSvar, $"The register gave an answer that is not of the contract ({answer.Status}). Check the address."),
    };

    private static string? Regel(HttpAnswer answer)
    {
        if (Problem(answer) is not { } problem)
        {
            return null;
        }

        var kandidat = problem.Type.StartsWith(Regelurn, StringComparison.Ordinal)
            ? problem.Type[Regelurn.Length..]
            : problem.Avvik is [var foerste, ..] ? foerste.Regel : null;
        return Regelid.ErRegelid(kandidat) ? kandidat : null;
    }

    private static string Hva(string id) => Regelkatalog.TryFinn(id, out var regel)
        ? $"{id}: {regel.TittelEn}. {regel.UtbedringEn}"
        : $"{id}: a rule that this version does not know; see the register's documentation.";

    private static NirException Lag(HttpAnswer answer, Feilkode kode, string tekst, string? regel = null) => new(kode, tekst)
    {
        Status = answer.Status,
        KorrelasjonsId = answer.CorrelationId,
        ProevIgjenEtter = answer.RetryAfter,
        Regel = regel,
    };
}
