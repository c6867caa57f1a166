using Nir.Testing;

namespace Nir.Register.Tests.Kontrakt;

/// <summary>A test with a fake of its own and a fagsystem signed in as kommuneintrobruker of Fjordvik.</summary>
public abstract class Kontrakttest : IAsyncLifetime
{
    private protected FakeNir Nir { get; private set; } = null!;

    private protected Fagsystem Intro { get; private set; } = null!;

    private protected static CancellationToken Avbrudd => TestContext.Current.CancellationToken;

    private protected virtual FakeNirOptions Oppsett => new() { Dato = new(2026, 3, 1) };

    public async ValueTask InitializeAsync()
    {
        Nir = await FakeNir.StartAsync(Oppsett, Avbrudd);
        Intro = await Fagsystem.LoggInnAsync(Nir);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Intro.Dispose();
        await Nir.DisposeAsync();
    }
}
