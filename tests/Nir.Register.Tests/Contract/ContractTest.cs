using Nir.Testing;

namespace Nir.Register.Tests.Contract;

/// <summary>A test with a fake of its own and a fagsystem signed in as kommuneintrobruker of Fjordvik.</summary>
public abstract class ContractTest : IAsyncLifetime
{
    private protected FakeNir Nir { get; private set; } = null!;

    private protected Fagsystem Intro { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected virtual FakeNirOptions Setup => new() { Dato = new(2026, 3, 1) };

    public async ValueTask InitializeAsync()
    {
        Nir = await FakeNir.StartAsync(Setup, Cancellation);
        Intro = await Fagsystem.LogInAsync(Nir);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Intro.Dispose();
        await Nir.DisposeAsync();
    }
}
