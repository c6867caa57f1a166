using Nir.Sdk.Client.Calls;

namespace Nir.Sdk.Client.Transport;

/// <summary>The innermost layer, when the wire is not this library's own.</summary>
internal sealed class TransportLayer(INirTransport transport) : ICallLayer
{
    public ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) =>
        new(transport.SendAsync(call, cancellationToken));
}
