namespace Nir.Register.Hosting;

/// <summary>Makes what goes wrong in process look as it does over a network: a broken connection is an <see cref="HttpRequestException"/>.</summary>
internal sealed class InProcessHandler(HttpMessageHandler server) : DelegatingHandler(server)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            // Off the caller's synchronisation context, which the test server would come back to while the caller blocks it.
            return await Task.Run(() => base.SendAsync(request, cancellationToken), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The server broke the connection.", fault);
        }
    }
}
