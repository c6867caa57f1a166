using Microsoft.Extensions.Logging;
using Nir.Sdk.Klient;
using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;
using Polly;
using Polly.Retry;

namespace Nir.Sdk.Hosting;

/// <summary>
/// Makes a call again when that is safe: when certainly nothing was sent, or when the register asked for a wait (429, 503), which is then
/// kept. The waits are bounded, exponential and jittered, and end when the caller cancels. An unknown outcome is never tried again.
/// </summary>
public sealed class RetryingNirTransport : INirTransport
{
    private static readonly ResiliencePropertyKey<string> KorrelasjonsId = new("nir.korrelasjonsid");

    private readonly INirTransport _indre;
    private readonly NirRetrySettings _settings;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _pipeline;

    /// <summary>Makes a transport that tries again.</summary>
    /// <param name="indre">Makes each attempt.</param>
    /// <param name="settings">When and how often. Read once.</param>
    /// <param name="timeProvider">The clock that waits are measured on.</param>
    /// <param name="logger">Told about each wait.</param>
    public RetryingNirTransport(INirTransport indre, NirRetrySettings settings, TimeProvider timeProvider, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(indre);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentNullException.ThrowIfNull(logger);
        _indre = indre;
        _settings = settings;
        _logger = logger;
        _pipeline = settings.MaxRetries == 0 ? ResiliencePipeline.Empty : Lag(timeProvider);
    }

    /// <inheritdoc/>
    public Task<Overfoeringsresultat> SendAsync(Overfoering overfoering, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(overfoering);
        return UtfoerAsync(Operasjon.Overfoer, overfoering.KorrelasjonsId, token => _indre.SendAsync(overfoering, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LagretRegistrering?> ReadAsync(Guid id, string korrelasjonsId, CancellationToken cancellationToken) =>
        UtfoerAsync(Operasjon.Les, korrelasjonsId, token => _indre.ReadAsync(id, korrelasjonsId, token), cancellationToken);

    /// <inheritdoc/>
    public Task<Sletteresultat> DeleteAsync(Sletting sletting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sletting);
        return UtfoerAsync(Operasjon.Slett, sletting.KorrelasjonsId, token => _indre.DeleteAsync(sletting, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Soekeresultat> SearchAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        UtfoerAsync(Operasjon.Soek, korrelasjonsId, token => _indre.SearchAsync(person, korrelasjonsId, token), cancellationToken);

    /// <inheritdoc/>
    public Task<Personstatus> GetStatusAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        UtfoerAsync(Operasjon.HentStatus, korrelasjonsId, token => _indre.GetStatusAsync(person, korrelasjonsId, token), cancellationToken);

    /// <inheritdoc/>
    public Task<Overfoeringsresultat> RepairAsync(Reparasjon reparasjon, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reparasjon);
        return UtfoerAsync(reparasjon.Operasjon(), reparasjon.KorrelasjonsId, token => _indre.RepairAsync(reparasjon, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Overfoeringsresultat> SendContactAsync(Henvendelsesmelding melding, string korrelasjonsId, CancellationToken cancellationToken) =>
        UtfoerAsync(Operasjon.RegistrerHenvendelse, korrelasjonsId, token => _indre.SendContactAsync(melding, korrelasjonsId, token), cancellationToken);

    /// <inheritdoc/>
    public Task<Persondata> GetPersonDataAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        UtfoerAsync(Operasjon.HentPersondata, korrelasjonsId, token => _indre.GetPersonDataAsync(person, korrelasjonsId, token), cancellationToken);

    private async Task<T> UtfoerAsync<T>(Operasjon operasjon, string korrelasjonsId, Func<CancellationToken, Task<T>> forsoek, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(operasjon.ToString(), continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(KorrelasjonsId, korrelasjonsId);
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (context, forsoek) => await forsoek(context.CancellationToken).ConfigureAwait(false), context, forsoek).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline Lag(TimeProvider timeProvider) => new ResiliencePipelineBuilder { TimeProvider = timeProvider }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(ErTrygg(arguments.Outcome.Exception)),
            MaxRetryAttempts = _settings.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = _settings.BaseDelay,
            MaxDelay = _settings.MaxDelay,
            DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as NirException)?.ProevIgjenEtter),
            OnRetry = Noter,
        })
        .Build();

    private bool ErTrygg(Exception? feil) =>
        feil is NirException { Feilkode: Feilkode.IngenForbindelse or Feilkode.Utilgjengelig } nirException
        && (nirException.ProevIgjenEtter ?? TimeSpan.Zero) <= _settings.MaxRetryAfter;

    private ValueTask Noter(OnRetryArguments<object> arguments)
    {
        if (arguments.Outcome.Exception is NirException feil)
        {
            _logger.RetryScheduled(
                arguments.Context.OperationKey!,
                feil.Feilkode,
                arguments.AttemptNumber + 1,
                _settings.MaxRetries,
                arguments.RetryDelay.TotalMilliseconds,
                arguments.Context.Properties.GetValue(KorrelasjonsId, ""));
        }

        return ValueTask.CompletedTask;
    }
}
