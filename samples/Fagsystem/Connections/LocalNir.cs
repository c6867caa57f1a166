using Nir.Register;
using Nir.Register.Control;
using Nir.Register.Hosting;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Fagsystem.Connections;

/// <summary>A fake NIR inside this process, on a free port of this machine: real HTTP, and nothing to install.</summary>
internal sealed class LocalNir : IAsyncDisposable
{
    /// <summary>The day it is in the fake, whatever day it is outside.</summary>
    public static readonly DateOnly Dato = new(2026, 11, 21);

    /// <summary>The municipality whose users it is reached with.</summary>
    public static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    private readonly NirServer _server;

    private LocalNir(NirServer server) => _server = server;

    public Uri Adresse => _server.Adresse;

    public static Logins Logins { get; } = new(Kommune, Login(Rolle.Kommuneintrobruker), Login(Rolle.Kommunenorskbruker));

    /// <summary>Starts it.</summary>
    /// <param name="personFile">The persons it knows.</param>
    /// <param name="cancel">Stops the start.</param>
    /// <exception cref="FormatException">The file cannot be read as persons.</exception>
    /// <exception cref="IOException">The file or the port cannot be had.</exception>
    public static async Task<LocalNir> StartAsync(string personFile, CancellationToken cancel)
    {
        var server = await NirServer.StartAsync(cancellationToken: cancel);
        try
        {
            server.Register.Clock.Set(Dato);
            PersonFile.Load(personFile, server.Register);
            return new(server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static Login Login(Rolle rolle)
    {
        var user = DefaultUsers.Find(Kommune, rolle);
        return new(user.ClientId, user.ClientSecret);
    }
}
