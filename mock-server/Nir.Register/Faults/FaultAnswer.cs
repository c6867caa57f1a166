using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Nir.Register.Http;
using Nir.Register.Register;
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
        return what.Status is StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized && operation.IsToken()
            ? WriteOAuth(context, what.Status.Value)
            : Write(context, what.Rule is { } id && Regelkatalog.TryFinn(id, out var rule) ? Avslagsproblem.Fra(Refusal(rule)) : Problem(what.Status!.Value));
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
        context.Response.ContentType = Problemskriver.Innhold;
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = Innlogging.InvalidToken;
        }

        Spor.NoterSvar(context, problem);
        return JsonSerializer.SerializeToUtf8Bytes(problem with { KorrelasjonsId = Korrelasjon.Les(context).ToString() }, NirJsonContext.Default.NirProblem);
    }

    private static byte[] WriteOAuth(HttpContext context, int status)
    {
        var refused = status == StatusCodes.Status401Unauthorized
            ? new Tokenfeil { Error = "invalid_client", ErrorDescription = "The client is unknown or its secret is wrong." }
            : new Tokenfeil { Error = "invalid_request", ErrorDescription = "The request is not what the endpoint takes." };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"nir\"";
        }

        Spor.NoterSvar(context, refused);
        return JsonSerializer.SerializeToUtf8Bytes(refused, TjenesteJsonContext.Default.Tokenfeil);
    }

    private static NirProblem Problem(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Problemer.IkkeAutentisert("The token is not from this server, or has expired. Get a new one from /oauth/token."),
        StatusCodes.Status404NotFound => Problemer.FinnesIkke(),
        StatusCodes.Status429TooManyRequests => Problemer.ForMange(),
        StatusCodes.Status503ServiceUnavailable => Problemer.Vedlikehold(),
        _ => Problemer.ForStatus(status),
    };

    private static Registersvar.Avslag Refusal(Regel rule) => rule.Id switch
    {
        _ when rule == Regelkatalog.NIR5001 => Avslag.EtterRegel(Avslagsgrunn.IngenTilgang, rule, "/familie"),
        _ when rule == Regelkatalog.NIR5003 => Avslag.EtterRegel(Avslagsgrunn.FinnesMedAnnenId, rule) with { EksisterendeId = OtherId, Versjon = "1" },
        _ when rule == Regelkatalog.NIR5004 => Avslag.EtterRegel(Avslagsgrunn.BetingelseBrutt, rule) with { Versjon = "1" },
        var id => Avslag.EtterRegel(Avslagsgrunn.Regelbrudd, rule, id.StartsWith("NIR50", StringComparison.Ordinal) ? "/person" : ""),
    };
}
