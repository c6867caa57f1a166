namespace Nir.Register.Hosting;

/// <summary>Makes what goes wrong in process look as it does over a network: a broken connection is an <see cref="HttpRequestException"/>.</summary>
internal sealed class InProcessHandler(HttpMessageHandler server) : DelegatingHandler(server)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The server broke the connection.", fault);
        }
    }
}
