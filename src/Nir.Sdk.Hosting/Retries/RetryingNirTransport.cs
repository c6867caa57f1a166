using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Hosting.Logging;
using Nir.Sdk.Hosting.Settings;
using Polly;
using Polly.Retry;

namespace Nir.Sdk.Hosting.Retries;

/// <summary>
/// Makes a call again when that is safe: when certainly nothing was sent, or when the register asked for a wait (429, 503), which is then
/// kept. The waits are bounded, exponential and jittered, and end when the caller cancels. An unknown outcome is never tried again.
/// </summary>
public sealed class RetryingNirTransport : INirTransport, ICallLayer
{
    private static readonly ResiliencePropertyKey<string> CorrelationId = new("nir.correlation_id");

    private readonly ICallLayer _inner;
    private readonly NirRetrySettings _settings;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _pipeline;

    /// <summary>Makes a transport that tries again.</summary>
    /// <param name="inner">Makes each attempt.</param>
    /// <param name="settings">When and how often. Read once.</param>
    /// <param name="timeProvider">The clock that waits are measured on.</param>
    /// <param name="logger">Told about each wait.</param>
    public RetryingNirTransport(INirTransport inner, NirRetrySettings settings, TimeProvider timeProvider, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(timeProvider);
        ArgumentNullException.ThrowIfNull(logger);
        _inner = TransportLayer.From(inner);
        _settings = settings;
        _logger = logger;
        _pipeline = settings.MaxRetries == 0 ? ResiliencePipeline.Empty : CreatePipeline(timeProvider);
    }

    /// <inheritdoc/>
    public Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return CarryAsync(call, cancellationToken).AsTask();
    }

    ValueTask<TResult> ICallLayer.CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => CarryAsync(call, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
    {
        try
        {
            return await _inner.CarryAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (NirException fault) when (_settings.MaxRetries > 0 && IsSafe(fault))
        {
            return await SendAgainAsync(call, new FirstAttempt(fault), cancellationToken).ConfigureAwait(false);
        }
    }

    // Nearly all calls go well at once, and those do without the pipeline. To it, what failed is the first of its attempts.
    private async Task<TResult> SendAgainAsync<TResult>(NirCall<TResult> call, FirstAttempt first, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(call.Name, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CorrelationId, call.CorrelationId);
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (context, state) =>
                {
                    state.First.ThrowOnce();
                    return await state.Inner.CarryAsync(state.Call, context.CancellationToken).ConfigureAwait(false);
                },
                context,
                (Inner: _inner, Call: call, First: first)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline CreatePipeline(TimeProvider timeProvider) => new ResiliencePipelineBuilder { TimeProvider = timeProvider }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(IsSafe(arguments.Outcome.Exception)),
            MaxRetryAttempts = _settings.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = _settings.BaseDelay,
            MaxDelay = _settings.MaxDelay,
            DelayGenerator = arguments => ValueTask.FromResult(AskedFor(arguments.Outcome.Exception)),
            OnRetry = Note,
        })
        .Build();

    // What is asked for is kept, and never less than the shortest wait: a register that says «0», or one second to a hundred callers, is not met by a
    // hundred at once.
    private TimeSpan? AskedFor(Exception? exception)
    {
        if (exception is not NirException { TryAgainAfter: { } asked })
        {
            return null;
        }

        var least = asked < _settings.BaseDelay ? _settings.BaseDelay : asked;
        return least + (Random.Shared.NextDouble() * JitterOf(least));
    }

    private TimeSpan JitterOf(TimeSpan wait) => wait / 4 > _settings.BaseDelay ? wait / 4 : _settings.BaseDelay;

    private bool IsSafe(Exception? exception) =>
        exception is NirException { ErrorCode: NirErrorCode.NoConnection or NirErrorCode.Unavailable } fault
        && (fault.TryAgainAfter ?? TimeSpan.Zero) <= _settings.MaxRetryAfter;

    private ValueTask Note(OnRetryArguments<object> arguments)
    {
        if (arguments.Outcome.Exception is NirException fault)
        {
            _logger.RetryScheduled(
                arguments.Context.OperationKey!,
                fault.ErrorCode,
                arguments.AttemptNumber + 1,
                _settings.MaxRetries,
                arguments.RetryDelay.TotalMilliseconds,
                arguments.Context.Properties.GetValue(CorrelationId, ""));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>How the first attempt failed.</summary>
    private sealed class FirstAttempt(NirException fault)
    {
        private ExceptionDispatchInfo? _fault = ExceptionDispatchInfo.Capture(fault);

        public void ThrowOnce()
        {
            var fault = _fault;
            _fault = null;
            fault?.Throw();
        }
    }
}
