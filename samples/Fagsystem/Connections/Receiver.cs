using Fagsystem.Generation;
using Fagsystem.Overfoering;
using Microsoft.Extensions.Options;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;

namespace Fagsystem.Connections;

/// <summary>The register that a run transfers to, connected and known to answer.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly NirConnection _connection;
    private readonly LocalNir? _local;

    private Receiver(string name, DateOnly date, NirConnection connection, LocalNir? local = null)
    {
        Navn = name;
        Dato = date;
        _connection = connection;
        _local = local;
    }

    /// <summary>What it is called to the user.</summary>
    public string Navn { get; }

    /// <summary>The day the rules are checked on.</summary>
    public DateOnly Dato { get; }

    /// <summary>Whether it is gone when the run is over, so that nothing need be remembered of what it holds.</summary>
    public bool IsLocal => _local is not null;

    public NirClients Clients => _connection.Clients;

    /// <summary>Connects, and makes sure that both users get in before anything is sent.</summary>
    /// <param name="folder">The export's folder, which holds the persons that a local NIR knows.</param>
    /// <param name="nir">A running NIR. Null: a local one is started.</param>
    /// <param name="logins">Who signs in there. Null: the local one's own users.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="UsageException">It does not answer, or does not let us in.</exception>
    public static async Task<Receiver> LinkAsync(string folder, Uri? nir, Logins? logins, CancellationToken cancel)
    {
        var receiver = nir is not null && logins is not null ? External(nir, logins) : await LocalAsync(folder, cancel);
        try
        {
            await receiver.CheckAsync(cancel);
            return receiver;
        }
        catch
        {
            await receiver.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }

    private static Receiver External(Uri address, Logins logins) => new(
        $"NIR på {address.GetLeftPart(UriPartial.Authority)}",
        DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
        NirConnection.Create(address, logins, TimeProvider.System));

    private static async Task<Receiver> LocalAsync(string folder, CancellationToken cancel)
    {
        try
        {
            var nir = await LocalNir.StartAsync(Path.Combine(folder, NirPersonFile.FileName), cancel);
            return new($"et lokalt NIR på {nir.Adresse.GetLeftPart(UriPartial.Authority)}", LocalNir.Dato,
                NirConnection.Create(nir.Adresse, LocalNir.Logins, new RegisterDate(LocalNir.Dato)), nir);
        }
        catch (FormatException e)
        {
            throw new UsageException($"{NirPersonFile.FileName} kan ikke leses som personer. Lag den på nytt med kommandoen generer.", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"{NirPersonFile.FileName} finnes ikke i {folder}. Et lokalt NIR trenger den; bruk ellers --nir.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
        {
            throw new UsageException("Et lokalt NIR kan ikke startes på denne maskinen: ingen ledig port, eller filen med personer kan ikke leses.", e);
        }
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var rolle in (Rolle[])[Rolle.Kommuneintrobruker, Rolle.Kommunenorskbruker])
            {
                await Clients.Factory.Create(Clients.Kommune, rolle).ReadAsync(Guid.NewGuid(), cancellationToken: cancel);
            }
        }
        catch (OptionsValidationException e)
        {
            throw new UsageException("Adressen til NIR kan ikke brukes. Den skal være https, eller http på denne maskinen, uten brukernavn og spørring.", e);
        }
        catch (NirException e)
        {
            throw new UsageException(ErrorMessage.Describe(e, Navn), e);
        }
    }
}
