using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Sdk.Client.Pipeline;

/// <summary>Holds back what the overlay says that NIR cannot take yet, and does not miss it when comparing.</summary>
internal sealed class OverlayTransport(INirTransport inner, NirOverlay overlay, Func<DateOnly> today) : INirTransport
{
    public async Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => call switch
    {
        SendCall send => call.Answer(await inner.SendAsync(send with { Next = WithoutEarly(send.Next) }, cancellationToken).ConfigureAwait(false)),
        CompareCall compare => call.Answer(
            await inner.SendAsync(compare with { Registrering = WithoutEarly(compare.Registrering) }, cancellationToken).ConfigureAwait(false)),
        _ => await inner.SendAsync(call, cancellationToken).ConfigureAwait(false),
    };

    private Registrering WithoutEarly(Registrering registrering) => overlay.WithoutTooEarly(registrering, today());
}
