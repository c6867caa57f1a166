using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.OpenApi;
using Nir.Register.Register;
using Nir.Sdk.Contract;

namespace Nir.Register.Http;

/// <summary>Answers questions about a person. They are POSTs, so that no identifier stands in an address.</summary>
internal sealed class Personendepunkter(Innlogging innlogging)
{
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/registreringer/soek", innlogging.Krev(SoekAsync)).WithMetadata(Operasjoner.Soek);
        app.MapPost("/v1/status", innlogging.Krev(StatusAsync)).WithMetadata(Operasjoner.Status);
        app.MapPost("/v1/persondata", innlogging.Krev(PersondataAsync)).WithMetadata(Operasjoner.Persondata);
        app.MapPost("/v1/henvendelser", innlogging.Krev(HenvendelseAsync)).WithMetadata(Reparasjonsoperasjoner.Henvendelse);
    }

    private async Task SoekAsync(HttpContext kontekst, Kaller kaller)
    {
        var soek = await Kropp.LesAsync(kontekst, NirJsonContext.Default.Personsoek);
        ReservertPerson.Kjenn(Leietaker.Fra(kontekst).Register, soek.Person);
        var svar = Leietaker.Fra(kontekst).Register.Utfoer(new Registerkommando.Soek(kaller, soek.Person));
        await Svarskriver.SkrivAsync(kontekst, svar);
    }

    private async Task StatusAsync(HttpContext kontekst, Kaller kaller)
    {
        var soek = await Kropp.LesAsync(kontekst, NirJsonContext.Default.Personsoek);
        ReservertPerson.Kjenn(Leietaker.Fra(kontekst).Register, soek.Person);
        var svar = Leietaker.Fra(kontekst).Register.Utfoer(new Registerkommando.HentStatus(kaller, soek.Person));
        await Svarskriver.SkrivAsync(kontekst, svar);
    }

    private async Task PersondataAsync(HttpContext kontekst, Kaller kaller)
    {
        var soek = await Kropp.LesAsync(kontekst, NirJsonContext.Default.Personsoek);
        ReservertPerson.Kjenn(Leietaker.Fra(kontekst).Register, soek.Person);
        await Svarskriver.SkrivAsync(kontekst, Leietaker.Fra(kontekst).Register.Utfoer(new Registerkommando.HentPersondata(kaller, soek.Person)));
    }

    private async Task HenvendelseAsync(HttpContext kontekst, Kaller kaller)
    {
        var melding = await Kropp.LesAsync(kontekst, NirJsonContext.Default.Henvendelsesmelding);
        await Svarskriver.SkrivAsync(kontekst, Leietaker.Fra(kontekst).Register.Utfoer(new Registerkommando.RegistrerHenvendelse(kaller, melding)));
    }
}
