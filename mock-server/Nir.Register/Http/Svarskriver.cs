using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>Writes the register's answer as HTTP.</summary>
internal static class Svarskriver
{
    public static Task SkrivAsync(HttpContext kontekst, Registersvar svar) => svar switch
    {
        Registersvar.Lagret lagret => SkrivLagretAsync(kontekst, lagret),
        Registersvar.Hentet hentet => SkrivHentetAsync(kontekst, hentet.Registrering),
        Registersvar.Soekt soekt => SkrivAsync(kontekst, soekt.Resultat, NirJsonContext.Default.Soekeresultat),
        Registersvar.StatusHentet status => SkrivAsync(kontekst, status.Status, NirJsonContext.Default.Personstatus),
        Registersvar.PersondataHentet hentet => SkrivAsync(kontekst, hentet.Data, NirJsonContext.Default.Persondata),
        Registersvar.HenvendelseLagret lagret => SkrivHenvendelseAsync(kontekst, lagret),
        Registersvar.Slettet or Registersvar.Utfoert or Registersvar.PersonKjent => SkrivTomtAsync(kontekst),
        Registersvar.Avslag avslag => SkrivAvslagAsync(kontekst, avslag),
        _ => throw new ArgumentOutOfRangeException(nameof(svar), svar.GetType().Name, "This answer has no HTTP form."),
    };

    public static Task SkrivAsync<T>(HttpContext kontekst, T verdi, JsonTypeInfo<T> type)
    {
        Spor.NoterSvar(kontekst, verdi);
        kontekst.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(kontekst.Response.Body, verdi, type, kontekst.RequestAborted);
    }

    private static Task SkrivLagretAsync(HttpContext kontekst, Registersvar.Lagret lagret)
    {
        kontekst.Response.Headers.ETag = Betingelser.Etag(lagret.Svar.Versjon);
        if (lagret.ErNy)
        {
            kontekst.Response.StatusCode = StatusCodes.Status201Created;
            kontekst.Response.Headers.Location = $"{kontekst.Request.PathBase}/v1/registreringer/{lagret.Svar.Id}";
        }

        return SkrivAsync(kontekst, lagret.Svar, NirJsonContext.Default.Overfoeringssvar);
    }

    private static Task SkrivHentetAsync(HttpContext kontekst, Registeroppfoering lagret)
    {
        kontekst.Response.Headers.ETag = Betingelser.Etag(lagret.Versjon);
        return SkrivAsync(kontekst, lagret.Registrering, NirJsonContext.Default.Registrering);
    }

    private static Task SkrivHenvendelseAsync(HttpContext kontekst, Registersvar.HenvendelseLagret lagret)
    {
        kontekst.Response.StatusCode = lagret.ErNy ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return SkrivAsync(kontekst, lagret.Svar, NirJsonContext.Default.Overfoeringssvar);
    }

    private static Task SkrivAvslagAsync(HttpContext kontekst, Registersvar.Avslag avslag)
    {
        if (avslag.DagerTilAapning is { } dager)
        {
            kontekst.Response.Headers.RetryAfter = (dager * 86_400L).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Problemskriver.SkrivAsync(kontekst, Avslagsproblem.Fra(avslag));
    }

    private static Task SkrivTomtAsync(HttpContext kontekst)
    {
        kontekst.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
