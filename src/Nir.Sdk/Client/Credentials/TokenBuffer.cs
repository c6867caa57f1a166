namespace Nir.Sdk.Client.Credentials;

/// <summary>Keeps one token until shortly before it expires. One request for a new one is made at a time, however many wait for it.</summary>
internal sealed class TokenBuffer
{
    private readonly Lock _gate = new();
    private BufferedToken? _buffered;
    private Task<BufferedToken>? _underway;

    /// <summary>Gives the token, new or kept.</summary>
    /// <param name="fetch">How the one who asks gets a new one. Another's is waited for when it is under way.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public ValueTask<NirAccessToken> ReadAsync(TokenFetch fetch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<BufferedToken> underway;
        lock (_gate)
        {
            if (_buffered is { } buffered && fetch.Now < buffered.RenewedFrom)
            {
                return ValueTask.FromResult(buffered.Token);
            }

            underway = _underway ??= Start(fetch);
        }

        return WaitAsync(underway, cancellationToken);
    }

    /// <summary>Forgets a token that was refused. A newer one stays.</summary>
    public void Forget(NirAccessToken token)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_buffered?.Token, token))
            {
                _buffered = null;
            }
        }
    }

    // Away from the one who happened to ask first: whose trace and baggage that is, a third party's token endpoint is not told.
    private Task<BufferedToken> Start(TokenFetch fetch)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Task.Run(() => RenewAsync(fetch), CancellationToken.None);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => RenewAsync(fetch), CancellationToken.None);
        }
    }

    private static async ValueTask<NirAccessToken> WaitAsync(Task<BufferedToken> underway, CancellationToken cancellationToken) =>
        (await underway.WaitAsync(cancellationToken).ConfigureAwait(false)).Token;

    // Not cancelled by the one who happened to ask first: the others wait for the same answer. It has a time limit of its own.
    private async Task<BufferedToken> RenewAsync(TokenFetch fetch)
    {
        BufferedToken? read = null;
        try
        {
            return read = await fetch.ReadAsync().ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                _buffered = read;
                _underway = null;
            }
        }
    }
}
