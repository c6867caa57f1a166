using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Maskinporten;

namespace Nir.Register.Http;

/// <summary>
/// A fake Maskinporten: issues tokens for signed grants (RFC 7523), and refuses bad ones in Maskinporten's words. It is no part of the
/// contract, and stands in no document of it. Nothing that is sent to it is logged.
/// </summary>
internal sealed class Maskinportenendepunkt(NirServerOptions options, Innlogging innlogging)
{
    /// <summary>The fake Maskinporten's own address, below the server's.</summary>
    public const string Mappe = "maskinporten/";

    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private readonly Grantkontroll _kontroll = new(options.Maskinporten, options.Brukere, options.Tid);

    public void Map(IEndpointRouteBuilder app) => app.MapPost($"/{Mappe}token", UtstedAsync).ExcludeFromDescription();

    private async Task UtstedAsync(HttpContext kontekst)
    {
        // The transport's clock, which grants are judged by: a client can see how far off its own is.
        kontekst.Response.Headers.Date = options.Tid.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var skjema = await Tokenskjema.LesAsync(kontekst);
        if (Feil(skjema) is { } feil)
        {
            await AvvisAsync(kontekst, feil);
            return;
        }

        var forespoersel = kontekst.Request;
        var (bruker, scope, avslag) = _kontroll.Vurder(skjema.Felt("assertion")!, $"{forespoersel.Scheme}://{forespoersel.Host}/{Mappe}");
        await (bruker is null ? AvvisAsync(kontekst, avslag!) : SvarAsync(kontekst, bruker, scope));
    }

    private static Grantavslag? Feil(Tokenskjema skjema) => (skjema.Felt("grant_type"), skjema.Felt("assertion")) switch
    {
        (null, _) or (GrantType, null) => new("invalid_request", $"Send grant_type={GrantType} and assertion once each, as a form."),
        (not GrantType, _) => new("unsupported_grant_type", $"Only {GrantType} is supported."),
        _ => null,
    };

    private Task SvarAsync(HttpContext kontekst, Dataoverfoeringsbruker bruker, string scope)
    {
        Spor.NoterKaller(kontekst, bruker.ClientId);
        return Svarskriver.SkrivAsync(
            kontekst,
            new Maskinportensvar { AccessToken = innlogging.Utsted(bruker), TokenType = "Bearer", ExpiresIn = (int)innlogging.Levetid.TotalSeconds, Scope = scope },
            TjenesteJsonContext.Default.Maskinportensvar);
    }

    private static Task AvvisAsync(HttpContext kontekst, Grantavslag avslag)
    {
        kontekst.Response.StatusCode = avslag.Status;
        if (avslag.Ventetid is { } ventetid)
        {
            kontekst.Response.Headers.RetryAfter = ventetid.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return Svarskriver.SkrivAsync(
            kontekst,
            new Maskinportenfeil
            {
                Error = avslag.Error,
                ErrorDescription = $"{avslag.Beskrivelse} (trace_id: {Korrelasjon.Les(kontekst):N})",
                ErrorUri = avslag.Kode is { } kode ? $"https://test.maskinporten.no/errors/{kode}" : null,
            },
            TjenesteJsonContext.Default.Maskinportenfeil);
    }
}
