using System.Net;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

public sealed class ReadingTests : ContractTest
{
    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        var response = await Intro.ReadAsync(Guid.NewGuid());

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("urn:nir:problem:finnes-ikke", response.Type);
        Assert.Equal("There is no such registration", response.Felt("title"));
    }

    [Fact]
    public async Task A_removed_registration_is_not_found()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var created = await Intro.StoreAsync(registrering);
        await Intro.DeleteAsync(registrering.Id, created.Version!);

        Assert.Equal(HttpStatusCode.NotFound, (await Intro.ReadAsync(registrering.Id)).Status);
    }
}
