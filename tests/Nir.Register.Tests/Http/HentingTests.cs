using System.Net;
using Nir.Register.Tests.Kontrakt;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class HentingTests : Kontrakttest
{
    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        var svar = await Intro.HentAsync(Guid.NewGuid());

        Assert.Equal(HttpStatusCode.NotFound, svar.Status);
        Assert.Equal("urn:nir:problem:finnes-ikke", svar.Type);
        Assert.Equal("There is no such registration", svar.Felt("title"));
    }

    [Fact]
    public async Task A_removed_registration_is_not_found()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(registrering);
        await Intro.SlettAsync(registrering.Id, opprettet.Versjon!);

        Assert.Equal(HttpStatusCode.NotFound, (await Intro.HentAsync(registrering.Id)).Status);
    }
}
