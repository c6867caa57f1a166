using System.Net;
using Nir.Register.Tests.Kontrakt;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class SlettingTests : Kontrakttest
{
    [Fact]
    public async Task The_version_last_seen_is_removed()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(registrering);

        var svar = await Intro.SlettAsync(registrering.Id, opprettet.Versjon!);

        Assert.Equal(HttpStatusCode.NoContent, svar.Status);
        Assert.Empty(Nir.Registreringer);
    }

    [Fact]
    public async Task Another_version_is_not_removed()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(registrering);
        var endret = await Intro.LagreAsync(registrering with { LivsmestringGjennomfoert = true }, opprettet.Versjon);

        var svar = await Intro.SlettAsync(registrering.Id, opprettet.Versjon!);

        Assert.Equal(HttpStatusCode.PreconditionFailed, svar.Status);
        Assert.Equal(["NIR5004"], svar.Regler);
        Assert.Equal(endret.Versjon, svar.Felt("versjon"));
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task A_removal_without_a_version_is_refused()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        await Intro.LagreAsync(registrering);

        var svar = await Intro.SendAsync(HttpMethod.Delete, Fagsystem.Adresse(registrering.Id));

        Assert.Equal(HttpStatusCode.PreconditionRequired, svar.Status);
        Assert.Equal(["NIR5005"], svar.Regler);
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task An_unreadable_version_is_a_bad_request()
    {
        var svar = await Intro.SendAsync(HttpMethod.Delete, Fagsystem.Adresse(Guid.NewGuid()), null, ("If-Match", "7"));

        Assert.Equal(HttpStatusCode.BadRequest, svar.Status);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Intro.SlettAsync(Guid.NewGuid(), "1")).Status);

    [Fact]
    public async Task A_removed_registration_can_be_created_again_and_never_gets_an_old_version()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var opprettet = await Intro.LagreAsync(registrering);
        await Intro.SlettAsync(registrering.Id, opprettet.Versjon!);

        var igjen = await Intro.LagreAsync(registrering);

        Assert.Equal(HttpStatusCode.Created, igjen.Status);
        Assert.NotEqual(opprettet.Versjon, igjen.Versjon);
    }
}
