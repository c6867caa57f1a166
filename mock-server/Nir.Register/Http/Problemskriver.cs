using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>Writes a problem as the answer.</summary>
internal static class Problemskriver
{
    public const string Innhold = "application/problem+json";

    public static Task SkrivAsync(HttpContext kontekst, NirProblem problem)
    {
        if (kontekst.Response.HasStarted)
        {
            kontekst.Abort();
            return Task.CompletedTask;
        }

        kontekst.Response.StatusCode = problem.Status;
        kontekst.Response.ContentType = Innhold;
        Spor.NoterSvar(kontekst, problem);
        var medId = problem with { KorrelasjonsId = Korrelasjon.Les(kontekst).ToString() };
        return JsonSerializer.SerializeAsync(kontekst.Response.Body, medId, NirJsonContext.Default.NirProblem, kontekst.RequestAborted);
    }
}
