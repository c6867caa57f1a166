using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Hosting;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Testing.Tests.Tasks;

/// <summary>The pages on tests with the fake: what they show stands between two marks here.</summary>
public sealed class FakePagesTests : PageTest
{
    [Fact]
    public async Task Test_with_the_fake()
    {
        // page test-with-the-fake
        await using var nir = await FakeNir.StartAsync(cancellationToken: cancellationToken);   // a register of this test's own
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddNirClient(settings => settings.Retry.MaxRetries = 0);     // as the program does
        services.AddFakeNir(nir);                                             // and the test after it
        await using var provider = services.BuildServiceProvider();

        var registrering = nir.CreatePerson().CreateNorskopplaering();        // a synthetic person that the register knows
        var client = provider.GetRequiredService<INirClientFactory>().Create(registrering.Kommune, registrering.Familie);
        var result = await client.SendAsync(registrering, cancellationToken: cancellationToken);

        Assert.True(result.IsAccepted);
        Assert.Equal(registrering, nir.Registreringer[0].Registrering);
        // end
    }

    [Fact]
    public async Task Faults()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();

        // page faults
        nir.Faults.Add("stored-reset");                                       // stored, and the connection breaks
        var result = await client.SendAsync(registrering, cancellationToken: cancellationToken);
        Assert.True(result is Accepted { IsReadBack: true });                 // the client read it back
        Assert.Equal(1, nir.Faults.CountStruck("stored-reset"));
        nir.Faults.Clear();
        // end
        Assert.Single(nir.Registreringer);
    }

    [Fact]
    public async Task Findings()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var client = nir.CreateClient(Rolle.Kommuneintrobruker);
        var registrering = nir.CreatePerson().CreateIntroduksjonsprogram();

        // page findings
        await SendAllAsync(client, registrering);                             // your own code, as it runs in production
        Assert.True(nir.Findings.Count == 0, string.Join('\n', nir.Findings)); // each says what was done, how often, and what to do instead
        // end
        Assert.Single(nir.Registreringer);
    }

    private static Task<TransferResult> SendAllAsync(NirClient client, Registrering registrering) =>
        client.SendAsync(registrering, cancellationToken: Stop);
}
