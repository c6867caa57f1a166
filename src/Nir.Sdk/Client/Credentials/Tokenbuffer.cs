namespace Nir.Sdk.Client.Credentials;

/// <summary>Keeps one token until shortly before it expires. One request for a new one is made at a time, however many wait for it.</summary>
internal sealed class Tokenbuffer
{
    private readonly Lock _laas = new();
    private Bufret? _bufret;
    private Task<Bufret>? _underveis;

    /// <summary>Gives the token, new or kept.</summary>
    /// <param name="henting">How the one who asks gets a new one. Another's is waited for when it is under way.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public ValueTask<NirAccessToken> HentAsync(Tokenhenting henting, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<Bufret> underveis;
        lock (_laas)
        {
            if (_bufret is { } bufret && henting.Naa < bufret.FornyesFra)
            {
                return ValueTask.FromResult(bufret.Token);
            }

            underveis = _underveis ??= Start(henting);
        }

        return VentAsync(underveis, cancellationToken);
    }

    /// <summary>Forgets a token that was refused. A newer one stays.</summary>
    public void Glem(NirAccessToken token)
    {
        lock (_laas)
        {
            if (ReferenceEquals(_bufret?.Token, token))
            {
                _bufret = null;
            }
        }
    }

    // Away from the one who happened to ask first: whose trace and baggage that is, a third party's token endpoint is not told.
    private Task<Bufret> Start(Tokenhenting henting)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Task.Run(() => FornyAsync(henting), CancellationToken.None);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => FornyAsync(henting), CancellationToken.None);
        }
    }

    private static async ValueTask<NirAccessToken> VentAsync(Task<Bufret> underveis, CancellationToken cancellationToken) =>
        (await underveis.WaitAsync(cancellationToken).ConfigureAwait(false)).Token;

    // Not cancelled by the one who happened to ask first: the others wait for the same answer. It has a time limit of its own.
    private async Task<Bufret> FornyAsync(Tokenhenting henting)
    {
        Bufret? hentet = null;
        try
        {
            return hentet = await henting.HentAsync().ConfigureAwait(false);
        }
        finally
        {
            lock (_laas)
            {
                _bufret = hentet;
                _underveis = null;
            }
        }
    }
}
