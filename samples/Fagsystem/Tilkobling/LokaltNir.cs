using Nir.Register;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Fagsystem.Tilkobling;

/// <summary>A fake NIR inside this process, on a free port of this machine: real HTTP, and nothing to install.</summary>
internal sealed class LokaltNir : IAsyncDisposable
{
    /// <summary>The day it is in the fake, whatever day it is outside.</summary>
    public static readonly DateOnly Dato = new(2026, 11, 21);

    private static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    private readonly NirServer _server;

    private LokaltNir(NirServer server) => _server = server;

    public Uri Adresse => _server.Adresse;

    public static Brukere Brukere { get; } = new(Bruker(Rolle.Kommuneintrobruker), Bruker(Rolle.Kommunenorskbruker));

    /// <summary>Starts it.</summary>
    /// <param name="personfil">The persons it knows.</param>
    /// <param name="avbryt">Stops the start.</param>
    /// <exception cref="FormatException">The file cannot be read as persons.</exception>
    /// <exception cref="IOException">The file or the port cannot be had.</exception>
    public static async Task<LokaltNir> StartAsync(string personfil, CancellationToken avbryt)
    {
        var server = await NirServer.StartAsync(cancellationToken: avbryt);
        try
        {
            server.Register.Klokke.Sett(Dato);
            Personfil.Last(personfil, server.Register);
            return new(server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Bruker Bruker(Rolle rolle)
    {
        var bruker = Standardbrukere.For(Kommune, rolle);
        return new(bruker.ClientId, bruker.ClientSecret);
    }
}
