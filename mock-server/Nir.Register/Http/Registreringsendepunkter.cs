using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.OpenApi;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>Stores, reads and removes registrations by id.</summary>
internal sealed class Registreringsendepunkter(Innlogging innlogging, ReservedAnswer reserved)
{
    private const string Adresse = "/v1/registreringer/{id:guid}";

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPut(Adresse, innlogging.Krev(LagreAsync)).WithMetadata(Operasjoner.Lagre);
        app.MapGet(Adresse, innlogging.Krev(HentAsync)).WithMetadata(Operasjoner.Hent);
        app.MapDelete(Adresse, innlogging.Krev(SlettAsync)).WithMetadata(Operasjoner.Slett);
        app.MapPost($"{Adresse}/avslutning", innlogging.Krev(LeggTilAsync)).WithMetadata(Reparasjonsoperasjoner.LeggTil);
        app.MapDelete($"{Adresse}/avslutning/beregnet", innlogging.Krev(FjernAsync)).WithMetadata(Reparasjonsoperasjoner.Fjern);
        app.MapPost($"{Adresse}/gjenaapning", innlogging.Krev(GjenaapneAsync)).WithMetadata(Reparasjonsoperasjoner.Gjenaapne);
    }

    private async Task LagreAsync(HttpContext kontekst, Kaller kaller)
    {
        var (registrering, stoerrelse) = await Kropp.LesRegistreringAsync(kontekst, Id(kontekst));
        var kommando = new Registerkommando.Lagre(kaller, registrering, Betingelser.Les(kontekst.Request), stoerrelse);
        var register = Leietaker.Fra(kontekst).Register;
        if (ReservertPerson.Finn(registrering.Person) is { } reservert)
        {
            ReservertPerson.Kjenn(register, registrering.Person);
            await reserved(kontekst, reservert, () => register.Utfoer(kommando));
            return;
        }

        await Svarskriver.SkrivAsync(kontekst, register.Utfoer(kommando));
    }

    private Task HentAsync(HttpContext kontekst, Kaller kaller) =>
        Svarskriver.SkrivAsync(kontekst, Leietaker.Fra(kontekst).Register.Utfoer(new Registerkommando.Hent(kaller, Id(kontekst))));

    private Task SlettAsync(HttpContext kontekst, Kaller kaller) =>
        Svarskriver.SkrivAsync(kontekst, Leietaker.Fra(kontekst).Register.Utfoer(new Registerkommando.Slett(kaller, Id(kontekst), Betingelser.Les(kontekst.Request))));

    private async Task LeggTilAsync(HttpContext kontekst, Kaller kaller)
    {
        var avslutning = await Kropp.LesAsync(kontekst, NirJsonContext.Default.Avslutning);
        await Svarskriver.SkrivAsync(kontekst, Leietaker.Fra(kontekst).Register.Utfoer(
            new Registerkommando.LeggTilAvslutning(kaller, Id(kontekst), avslutning, Betingelser.Les(kontekst.Request))));
    }

    private Task FjernAsync(HttpContext kontekst, Kaller kaller) => Svarskriver.SkrivAsync(kontekst, Leietaker.Fra(kontekst).Register.Utfoer(
        new Registerkommando.FjernBeregnetAvslutning(kaller, Id(kontekst), Betingelser.Les(kontekst.Request))));

    private Task GjenaapneAsync(HttpContext kontekst, Kaller kaller) => Svarskriver.SkrivAsync(kontekst, Leietaker.Fra(kontekst).Register.Utfoer(
        new Registerkommando.Gjenaapne(kaller, Id(kontekst), Betingelser.Les(kontekst.Request))));

    private static Guid Id(HttpContext kontekst) => Guid.Parse((string)kontekst.GetRouteValue("id")!);
}
