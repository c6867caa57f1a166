using System.Net;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

public sealed class DeletionTests : ContractTest
{
    [Fact]
    public async Task The_version_last_seen_is_removed()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(registrering);

        var response = await Intro.DeleteAsync(registrering.Id, created.Version!);

        Assert.Equal(HttpStatusCode.NoContent, response.Status);
        Assert.Empty(Nir.Registreringer);
    }

    [Fact]
    public async Task Another_version_is_not_removed()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(registrering);
        var changed = await Intro.StoreAsync(registrering with { LivsmestringGjennomfoert = true }, created.Version);

        var response = await Intro.DeleteAsync(registrering.Id, created.Version!);

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.Status);
        Assert.Equal(["NIR5004"], response.Regler);
        Assert.Equal(changed.Version, response.Felt("versjon"));
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task A_removal_without_a_version_is_refused()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        await Intro.StoreAsync(registrering);

        var response = await Intro.SendAsync(HttpMethod.Delete, Fagsystem.Address(registrering.Id));

        Assert.Equal(HttpStatusCode.PreconditionRequired, response.Status);
        Assert.Equal(["NIR5005"], response.Regler);
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task An_unreadable_version_is_a_bad_request()
    {
        var response = await Intro.SendAsync(HttpMethod.Delete, Fagsystem.Address(Guid.NewGuid()), null, ("If-Match", "7"));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Intro.DeleteAsync(Guid.NewGuid(), "1")).Status);

    [Fact]
    public async Task A_removed_registration_can_be_created_again_and_never_gets_an_old_version()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(registrering);
        await Intro.DeleteAsync(registrering.Id, created.Version!);

        var again = await Intro.StoreAsync(registrering);

        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.NotEqual(created.Version, again.Version);
    }
}
