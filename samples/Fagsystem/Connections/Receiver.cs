using Fagsystem.Generation;
using Fagsystem.Overfoering;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;

namespace Fagsystem.Connections;

/// <summary>The register that a run transfers to, connected and known to answer.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly LocalNir? _local;

    private Receiver(string name, DateOnly date, NirClients clients, LocalNir? local)
    {
        Navn = name;
        Dato = date;
        Clients = clients;
        _local = local;
    }

    /// <summary>What it is called to the user.</summary>
    public string Navn { get; }

    /// <summary>The day the rules are checked on.</summary>
    public DateOnly Dato { get; }

    public NirClients Clients { get; }

    /// <summary>Connects, and makes sure that both users get in before anything is sent.</summary>
    /// <exception cref="UsageException">It does not answer, or does not let us in.</exception>
    public static async Task<Receiver> LinkAsync(RunOptions valg, CancellationToken cancel)
    {
        var receiver = valg is { Nir: { } address, Logins: { } users } ? External(address, users) : await LocalAsync(valg.Folder, cancel);
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

    public ValueTask DisposeAsync() => _local?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Receiver External(Uri address, Logins users)
    {
        try
        {
            return new($"NIR på {address.GetLeftPart(UriPartial.Authority)}", DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date),
                NirConnection.Link(address, users), local: null);
        }
        catch (ArgumentException e)
        {
            throw new UsageException("Adressen til NIR kan ikke brukes. Den skal være https, eller http på denne maskinen, uten brukernavn og spørring.", e);
        }
    }

    private static async Task<Receiver> LocalAsync(string folder, CancellationToken cancel)
    {
        try
        {
            var nir = await LocalNir.StartAsync(Path.Combine(folder, NirPersonFile.FileName), cancel);
            return new($"et lokalt NIR på {nir.Adresse.GetLeftPart(UriPartial.Authority)}", LocalNir.Dato,
                NirConnection.Link(nir.Adresse, LocalNir.Logins, LocalNir.Dato), nir);
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
            foreach (var client in (NirClient[])[Clients.Intro, Clients.Norsk])
            {
                await client.ReadAsync(Guid.NewGuid(), cancellationToken: cancel);
            }
        }
        catch (NirException e)
        {
            throw new UsageException(ErrorMessage.Of(e, Navn), e);
        }
    }
}
