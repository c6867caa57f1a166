using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>
/// Steers the fake below <c>/__nir</c>: clock, persondata, NIR web, closed periods, snapshots, tenants. It is no part of the contract, asks
/// for no token, and stands in no document of it.
/// </summary>
internal sealed class Styringsendepunkter(NirServerOptions options, Leietakere leietakere)
{
    public const string Sti = "/__nir";

    public void Map(IEndpointRouteBuilder app)
    {
        var gruppe = app.MapGroup(Sti).ExcludeFromDescription();
        gruppe.MapGet("/clock", Klokke);
        gruppe.MapPut("/clock", StillKlokkenAsync);
        gruppe.MapPut("/persondata", PersondataAsync);
        gruppe.MapPut("/registreringer/{id:guid}", NirWebAsync);
        gruppe.MapPut("/stengt", StengAsync);
        gruppe.MapPut("/drift", DriftAsync);
        gruppe.MapGet("/snapshot", Bilde);
        gruppe.MapPut("/snapshot", GjenopprettAsync);
        gruppe.MapPost("/fork", ForgrenAsync);
        gruppe.MapPost("/reset", Nullstill);
        gruppe.MapGet("/journal", Journal);
        gruppe.MapGet("/atferd", static kontekst => Skriv(kontekst, Styringssvar.Atferden()));
        gruppe.MapGet("/reserverte", static kontekst => Skriv(kontekst, Styringssvar.Reserverte()));
        gruppe.MapGet("/tenants", kontekst => Skriv(kontekst, Styringssvar.Leietakere(leietakere.Navn)));
        gruppe.MapDelete("/tenants/{navn}", FjernLeietaker);
    }

    private static Registeret Register(HttpContext kontekst) => Leietaker.Fra(kontekst).Register;

    private static Task Klokke(HttpContext kontekst) => Skriv(kontekst, Styringssvar.Klokke(Register(kontekst), []));

    private static async Task StillKlokkenAsync(HttpContext kontekst)
    {
        var melding = await Kropp.LesAsync(kontekst, StyringJsonContext.Default.Klokkemelding);
        var register = Register(kontekst);
        try
        {
            Still(register.Klokke, melding);
        }
        catch (InvalidOperationException feil)
        {
            throw new Forespoerselsfeil(Problemer.Strid("klokken-gaar-ikke-bakover", "The register's date does not run backwards", feil.Message));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new Forespoerselsfeil(Problemer.Ugyldig(Registerklokke.Grenser));
        }

        await Skriv(kontekst, Styringssvar.Klokke(register, register.Lev()));
    }

    private static void Still(Registerklokke klokke, Klokkemelding melding)
    {
        switch (melding)
        {
            case { Dato: { } dato, Dager: null, FoelgTiden: null }:
                klokke.Sett(dato);
                break;
            case { Dato: null, Dager: { } dager, FoelgTiden: null } when Math.Abs((long)dager) <= Registerklokke.MaksDager:
                klokke.Sett(klokke.Dato.AddDays(dager));
                break;
            case { Dato: null, Dager: null, FoelgTiden: true }:
                klokke.FoelgTiden();
                break;
            default:
                throw new Forespoerselsfeil(Problemer.Ugyldig("Send one of dato (a day), dager (how many to advance) and foelgTiden (true)."));
        }
    }

    private static async Task PersondataAsync(HttpContext kontekst)
    {
        Kropp.KrevInnhold(kontekst.Request, "application/json");
        var kropp = await Kropp.LesAltAsync(kontekst);
        var data = Kontraktleser.Les(kropp, NirJsonContext.Default.Persondata);
        if (Modellfeil.FinnStrengt(kropp, NirJsonContext.Default.Persondata) is { } feil)
        {
            throw new Forespoerselsfeil(Problemer.UgyldigJson(feil.ToString()));
        }

        Registerkommando kommando = kontekst.Request.Query["ankommer"] is [{ } dag]
            ? new Registerkommando.VarslePersondata(data, DateOnly.TryParseExact(dag, "yyyy-MM-dd", out var ankommer) ? ankommer : DateOnly.MinValue)
            : new Registerkommando.OppdaterPersondata(data);
        await Svarskriver.SkrivAsync(kontekst, Register(kontekst).Utfoer(kommando));
    }

    private static async Task NirWebAsync(HttpContext kontekst)
    {
        var (registrering, stoerrelse) = await Kropp.LesRegistreringAsync(kontekst, Guid.Parse((string)kontekst.GetRouteValue("id")!));
        await Svarskriver.SkrivAsync(kontekst, Register(kontekst).Utfoer(new Registerkommando.EndreINirWeb(registrering, stoerrelse)));
    }

    private static async Task StengAsync(HttpContext kontekst)
    {
        var perioder = await Kropp.LesAsync(kontekst, DriftJsonContext.Default.ValueListStengt);
        await Svarskriver.SkrivAsync(kontekst, Register(kontekst).Utfoer(new Registerkommando.Steng(perioder)));
    }

    private async Task DriftAsync(HttpContext kontekst)
    {
        var melding = await Kropp.LesAsync(kontekst, StyringJsonContext.Default.Driftsmelding);
        if (melding is { VedlikeholdSekunder: < 0 or > Driftsmelding.MaksSekunder } or { KallPerMinutt: < 0 })
        {
            throw new Forespoerselsfeil(Problemer.Ugyldig("vedlikeholdSekunder is 0 to a year, and kallPerMinutt 0 or more."));
        }

        Leietaker.Fra(kontekst).Drift.Sett(melding, options.Tid.GetUtcNow());
        kontekst.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task Bilde(HttpContext kontekst)
    {
        kontekst.Response.ContentType = "application/json";
        return kontekst.Response.Body.WriteAsync(Oeyeblikksbilde.Skriv(Register(kontekst)), kontekst.RequestAborted).AsTask();
    }

    private async Task GjenopprettAsync(HttpContext kontekst)
    {
        Kropp.KrevInnhold(kontekst.Request, "application/json");
        var kropp = await Kropp.LesAltAsync(kontekst, Kropp.MaksBilde);
        try
        {
            Register(kontekst).Gjenopprett(Bildeleser.Les(kropp, options.Oppsett));
        }
        catch (FormatException feil)
        {
            throw new Forespoerselsfeil(Problemer.Ugyldig(feil.Message));
        }

        kontekst.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ForgrenAsync(HttpContext kontekst)
    {
        var melding = await Kropp.LesAsync(kontekst, StyringJsonContext.Default.Forgreningsmelding);
        if (!Leietakere.ErNavn(melding.Til))
        {
            throw new Forespoerselsfeil(Problemer.Ugyldig("A tenant's name is 1 to 64 letters, digits, dots, dashes or underscores."));
        }

        leietakere.Forgren(melding.Til, Register(kontekst).Tilstand);
        kontekst.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private Task Nullstill(HttpContext kontekst)
    {
        Register(kontekst).Gjenopprett(Registertilstand.Tom(options.Oppsett));
        kontekst.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task Journal(HttpContext kontekst) => Skriv(kontekst, Styringssvar.Journal(Register(kontekst).Journalposter));

    private Task FjernLeietaker(HttpContext kontekst)
    {
        kontekst.Response.StatusCode = leietakere.Fjern((string)kontekst.GetRouteValue("navn")!) ? StatusCodes.Status204NoContent : StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task Skriv(HttpContext kontekst, byte[] json)
    {
        kontekst.Response.ContentType = "application/json";
        return kontekst.Response.Body.WriteAsync(json, kontekst.RequestAborted).AsTask();
    }
}
