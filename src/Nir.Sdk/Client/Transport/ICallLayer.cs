using Nir.Sdk.Client.Calls;

namespace Nir.Sdk.Client.Transport;

/// <summary>
/// A layer of the client's own: an <see cref="INirTransport"/> whose answer is no task, so that what a call waits for in each layer is used again
/// (<see cref="System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder{TResult}"/>). An answer is awaited once.
/// </summary>
internal interface ICallLayer
{
    /// <inheritdoc cref="INirTransport.SendAsync"/>
    ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken);
}
