using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Sdk.Client.Pipeline;

/// <summary>Holds back what the overlay says that NIR cannot take yet, and does not miss it when comparing.</summary>
internal sealed class OverlayLayer(ICallLayer inner, NirOverlay overlay, Func<DateOnly> today) : ICallLayer
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TResult> CarryAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => call switch
    {
        SendCall send => call.Answer(await inner.CarryAsync(send with { Next = WithoutEarly(send.Next) }, cancellationToken).ConfigureAwait(false)),
        CompareCall compare => call.Answer(
            await inner.CarryAsync(compare with { Registrering = WithoutEarly(compare.Registrering) }, cancellationToken).ConfigureAwait(false)),
        _ => await inner.CarryAsync(call, cancellationToken).ConfigureAwait(false),
    };

    private Registrering WithoutEarly(Registrering registrering) => overlay.WithoutTooEarly(registrering, today());
}
