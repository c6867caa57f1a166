using Nir.Sdk.Client;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Fixtures;

/// <summary>A test with a fake of its own.</summary>
public abstract class FakeTest : IAsyncLifetime
{
    private protected FakeNir Nir { get; private set; } = null!;

    private protected NirClient Intro => Nir.CreateClient(Rolle.Kommuneintrobruker);

    private protected NirClient NorskClient => Nir.CreateClient(Rolle.Kommunenorskbruker);

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected virtual DateOnly Date => Cases.Today;

    public async ValueTask InitializeAsync() => Nir = await FakeNir.StartAsync(new() { Dato = Date }, Cancellation);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Nir.DisposeAsync();
    }
}
