using Nir.Testing;

namespace Nir.Outside.Tests.WireMock;

/// <summary>WireMock's own client for Node drives the admin API, here and of the real WireMock, and sees the same.</summary>
[Collection(AgainstWireMock.Name)]
public sealed class WireMockClientTests(RealWireMock real)
{
    [Fact]
    public async Task The_client_for_node_sees_the_same_as_with_wiremock()
    {
        await using var nir = await FakeNir.StartAsync(new() { Nettverk = true }, TestContext.Current.CancellationToken);

        var (ours, theirs) = (await DriveAsync(nir.Endpoint), await DriveAsync(real.Address));

        Assert.Equal(theirs, ours);
        Assert.True(ours.Length > 20, "The judge ended early.");
    }

    private static async Task<string[]> DriveAsync(Uri server) =>
        (await new Command("node", "tests/Outside/judges/wiremock-client.mjs", server.ToString()).RunAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
