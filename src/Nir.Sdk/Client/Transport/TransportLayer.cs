using Nir.Sdk.Client.Calls;

namespace Nir.Sdk.Client.Transport;

/// <summary>The innermost layer, when the wire is not this library's own.</summary>
internal sealed class TransportLayer : ICallLayer
{
    private readonly INirTransport _transport;

    private TransportLayer(INirTransport transport) => _transport = transport;

    /// <summary>A transport as a layer, as it is where it is one.</summary>
    public static ICallLayer From(INirTransport transport) => transport as ICallLayer ?? new TransportLayer(transport);

    public ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) =>
        new(_transport.SendAsync(call, cancellationToken));
}
