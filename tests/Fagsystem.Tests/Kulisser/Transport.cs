using Nir.Sdk.Klient;
using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;
using Overfoeringskall = Nir.Sdk.Klient.Overfoering;

namespace Fagsystem.Tests.Kulisser;

/// <summary>A wire that answers what the test says, and remembers what was sent.</summary>
internal sealed class Transport(Func<Overfoeringskall, CancellationToken, Task<Overfoeringsresultat>> svar) : INirTransport
{
    public Transport(Func<Overfoeringskall, Overfoeringsresultat> svar)
        : this((overfoering, _) => Task.FromResult(svar(overfoering)))
    {
    }

    public List<Registrering> Sendt { get; } = [];

    public static Godtatt Godta(Overfoeringskall overfoering) => NirModelFactory.Godtatt(overfoering.Neste.Id);

    public Fagsystem.Overfoering.Nirklienter Klienter()
    {
        var klient = new NirClient(this, new NirClientOptions { ValiderFoerSending = false });
        return new(klient, klient);
    }

    public Task<Overfoeringsresultat> SendAsync(Overfoeringskall overfoering, CancellationToken cancellationToken)
    {
        Sendt.Add(overfoering.Neste);
        return svar(overfoering, cancellationToken);
    }

    public Task<LagretRegistrering?> ReadAsync(Guid id, string korrelasjonsId, CancellationToken cancellationToken) =>
        Task.FromResult<LagretRegistrering?>(null);

    public Task<Sletteresultat> DeleteAsync(Sletting sletting, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Soekeresultat> SearchAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Personstatus> GetStatusAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Overfoeringsresultat> RepairAsync(Reparasjon reparasjon, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Overfoeringsresultat> SendContactAsync(Henvendelsesmelding melding, string korrelasjonsId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Persondata> GetPersonDataAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
