using Microsoft.Extensions.Logging;
using Nir.Sdk.Klient;
using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Hosting;

/// <summary>Logs how each attempt went.</summary>
internal sealed class LoggingNirTransport(INirTransport indre, TimeProvider timeProvider, ILogger logger) : INirTransport
{
    public Task<Overfoeringsresultat> SendAsync(Overfoering overfoering, CancellationToken cancellationToken) =>
        LoggAsync(Operasjon.Overfoer, overfoering.KorrelasjonsId, () => indre.SendAsync(overfoering, cancellationToken), Beskriv);

    public Task<Overfoeringsresultat> RepairAsync(Reparasjon reparasjon, CancellationToken cancellationToken) =>
        LoggAsync(reparasjon.Operasjon(), reparasjon.KorrelasjonsId, () => indre.RepairAsync(reparasjon, cancellationToken), Beskriv);

    public Task<Overfoeringsresultat> SendContactAsync(Henvendelsesmelding melding, string korrelasjonsId, CancellationToken cancellationToken) =>
        LoggAsync(Operasjon.RegistrerHenvendelse, korrelasjonsId, () => indre.SendContactAsync(melding, korrelasjonsId, cancellationToken), Beskriv);

    public Task<Persondata> GetPersonDataAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        LoggAsync(Operasjon.HentPersondata, korrelasjonsId, () => indre.GetPersonDataAsync(person, korrelasjonsId, cancellationToken), static _ => Forsoek.Som("Lest"));

    public Task<LagretRegistrering?> ReadAsync(Guid id, string korrelasjonsId, CancellationToken cancellationToken) =>
        LoggAsync(Operasjon.Les, korrelasjonsId, () => indre.ReadAsync(id, korrelasjonsId, cancellationToken), static lagret => Forsoek.Som(lagret is null ? nameof(FinnesIkke) : "Lest"));

    public Task<Sletteresultat> DeleteAsync(Sletting sletting, CancellationToken cancellationToken) =>
        LoggAsync(Operasjon.Slett, sletting.KorrelasjonsId, () => indre.DeleteAsync(sletting, cancellationToken), static resultat => resultat switch
        {
            Slettet => Forsoek.Som(nameof(Slettet)),
            VarSlettet => Forsoek.Som(nameof(VarSlettet)),
            SlettingAvvist avvist => Forsoek.Avvist(avvist.Avvik),
            Slettekonflikt => Forsoek.Som(nameof(Slettekonflikt)),
            _ => Forsoek.Ukjent,
        });

    public Task<Soekeresultat> SearchAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        LoggAsync(Operasjon.Soek, korrelasjonsId, () => indre.SearchAsync(person, korrelasjonsId, cancellationToken), static _ => Forsoek.Som("Lest"));

    public Task<Personstatus> GetStatusAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        LoggAsync(Operasjon.HentStatus, korrelasjonsId, () => indre.GetStatusAsync(person, korrelasjonsId, cancellationToken), static _ => Forsoek.Som("Lest"));

    private static Forsoek Beskriv(Overfoeringsresultat resultat) => resultat switch
    {
        Godtatt => Forsoek.Som(nameof(Godtatt)),
        GodtattMedMerknader => Forsoek.Som(nameof(GodtattMedMerknader)),
        Avvist avvist => Forsoek.Avvist(avvist.Avvik),
        Konflikt konflikt => Forsoek.Som(konflikt.Aarsak.ToString()),
        _ => Forsoek.Ukjent,
    };

    private async Task<T> LoggAsync<T>(Operasjon operasjon, string korrelasjonsId, Func<Task<T>> kall, Func<T, Forsoek> beskriv)
    {
        var start = timeProvider.GetTimestamp();
        try
        {
            var resultat = await kall().ConfigureAwait(false);
            Skriv(operasjon, korrelasjonsId, beskriv(resultat), timeProvider.GetElapsedTime(start).TotalMilliseconds);
            return resultat;
        }
        catch (NirException feil)
        {
            logger.CallFailed(operasjon, feil.Feilkode, feil.Status, feil.Regel, timeProvider.GetElapsedTime(start).TotalMilliseconds, korrelasjonsId);
            throw;
        }
    }

    private void Skriv(Operasjon operasjon, string korrelasjonsId, Forsoek forsoek, double varighet)
    {
        if (forsoek.Regler is { } regler)
        {
            logger.CallRefused(operasjon, regler, varighet, korrelasjonsId);
        }
        else if (forsoek.Utfall is { } utfall)
        {
            logger.CallCompleted(operasjon, utfall, varighet, korrelasjonsId);
        }
        else
        {
            logger.OutcomeUnknown(operasjon, varighet, korrelasjonsId);
        }
    }

    /// <summary>How an attempt went: a word, the rules that refused it, or neither when it is not known.</summary>
    private readonly record struct Forsoek(string? Utfall, string? Regler)
    {
        public static Forsoek Ukjent => default;

        public static Forsoek Som(string utfall) => new(utfall, null);

        // Only rules of the catalogue are named: what else a register calls a rule could be anything.
        public static Forsoek Avvist(ValueList<Avvik> avvik) => new(null, string.Join(
            ", ",
            avvik.Where(static enkelt => enkelt.Alvorlighet is Alvorlighet.Avvisning)
                .Select(static enkelt => Regelkatalog.TryFinn(enkelt.Regel, out var regel) ? regel.Id : "unknown")
                .Distinct()));
    }
}
