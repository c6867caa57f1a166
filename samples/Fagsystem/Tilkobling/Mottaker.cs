using Fagsystem.Generering;
using Fagsystem.Overfoering;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;

namespace Fagsystem.Tilkobling;

/// <summary>The register that a run transfers to, connected and known to answer.</summary>
internal sealed class Mottaker : IAsyncDisposable
{
    private readonly LokaltNir? _lokalt;

    private Mottaker(string navn, DateOnly dato, Nirklienter klienter, LokaltNir? lokalt)
    {
        Navn = navn;
        Dato = dato;
        Klienter = klienter;
        _lokalt = lokalt;
    }

    /// <summary>What it is called to the user.</summary>
    public string Navn { get; }

    /// <summary>The day the rules are checked on.</summary>
    public DateOnly Dato { get; }

    public Nirklienter Klienter { get; }

    /// <summary>Connects, and makes sure that both users get in before anything is sent.</summary>
    /// <exception cref="BrukException">It does not answer, or does not let us in.</exception>
    public static async Task<Mottaker> KobleAsync(Kjoeringsvalg valg, CancellationToken avbryt)
    {
        var mottaker = valg is { Nir: { } adresse, Brukere: { } brukere } ? Ekstern(adresse, brukere) : await LokalAsync(valg.Mappe, avbryt);
        try
        {
            await mottaker.KontrollerAsync(avbryt);
            return mottaker;
        }
        catch
        {
            await mottaker.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _lokalt?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Mottaker Ekstern(Uri adresse, Brukere brukere)
    {
        try
        {
            return new($"NIR på {adresse.GetLeftPart(UriPartial.Authority)}", DateOnly.FromDateTime(DateTime.Today), Nirtilkobling.Koble(adresse, brukere), lokalt: null);
        }
        catch (ArgumentException e)
        {
            throw new BrukException("Adressen til NIR kan ikke brukes. Den skal være https, eller http på denne maskinen, uten brukernavn og spørring.", e);
        }
    }

    private static async Task<Mottaker> LokalAsync(string mappe, CancellationToken avbryt)
    {
        try
        {
            var nir = await LokaltNir.StartAsync(Path.Combine(mappe, NirPersonfil.Fil), avbryt);
            return new($"et lokalt NIR på {nir.Adresse.GetLeftPart(UriPartial.Authority)}", LokaltNir.Dato, Nirtilkobling.Koble(nir.Adresse, LokaltNir.Brukere, LokaltNir.Dato), nir);
        }
        catch (FormatException e)
        {
            throw new BrukException($"{NirPersonfil.Fil} kan ikke leses som personer. Lag den på nytt med kommandoen generer.", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BrukException($"{NirPersonfil.Fil} finnes ikke i {mappe}. Et lokalt NIR trenger den; bruk ellers --nir.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
        {
            throw new BrukException("Et lokalt NIR kan ikke startes på denne maskinen: ingen ledig port, eller filen med personer kan ikke leses.", e);
        }
    }

    private async Task KontrollerAsync(CancellationToken avbryt)
    {
        try
        {
            foreach (var klient in (NirClient[])[Klienter.Intro, Klienter.Norsk])
            {
                await klient.ReadAsync(Guid.NewGuid(), cancellationToken: avbryt);
            }
        }
        catch (NirException e)
        {
            throw new BrukException(Feilmelding.Av(e, Navn), e);
        }
    }
}
