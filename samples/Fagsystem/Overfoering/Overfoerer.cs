using Fagsystem.Eksport;
using Fagsystem.Kartlegging;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Frister.Sak;

namespace Fagsystem.Overfoering;

/// <summary>
/// Transfers cases one at a time, in the order of the export. A case that NIR does not take is a result like any other; only a fault that
/// the next case would meet too ends the transfer, and what was accepted until then is reported.
/// </summary>
/// <param name="klienter">The municipality's clients.</param>
/// <param name="tid">The clock that waiting runs on.</param>
/// <param name="fakta">The facts of the participants' cases, by local number. Null: none are known.</param>
internal sealed class Overfoerer(Nirklienter klienter, TimeProvider tid, IReadOnlyDictionary<string, Personsak>? fakta = null)
{
    /// <summary>How long a request in flight may go on when someone stops the transfer.</summary>
    public static readonly TimeSpan Henstand = TimeSpan.FromSeconds(5);

    private readonly Saksoverfoerer _sak = new(klienter, tid, fakta ?? new Dictionary<string, Personsak>());

    /// <summary>Transfers all cases.</summary>
    /// <param name="saker">The cases.</param>
    /// <param name="ferdig">Told about each case as it is done.</param>
    /// <param name="stopp">Stops: nothing new is sent, and the request in flight gets <see cref="Henstand"/>.</param>
    public async Task<Overfoeringsforloep> OverfoerAsync(IReadOnlyList<Sak> saker, Action<Saksresultat> ferdig, CancellationToken stopp)
    {
        using var underveis = new CancellationTokenSource(Timeout.InfiniteTimeSpan, tid);
        await using var utloeser = stopp.Register(() => underveis.CancelAfter(Henstand));

        var resultater = new List<Saksresultat>(saker.Count);
        NirException? feil = null;
        foreach (var sak in saker)
        {
            if (stopp.IsCancellationRequested || feil is not null)
            {
                resultater.Add(new(sak, Saksutfall.IkkeSendt));
                continue;
            }

            try
            {
                resultater.Add(await BehandleAsync(sak, stopp, underveis.Token));
            }
            catch (NirException e)
            {
                feil = e;
                resultater.Add(new(sak, Saksutfall.IkkeSendt));
            }

            ferdig(resultater[^1]);
        }

        return new(resultater, feil, stopp.IsCancellationRequested);
    }

    private async Task<Saksresultat> BehandleAsync(Sak sak, CancellationToken stopp, CancellationToken underveis)
    {
        switch (Kartlegger.Kartlegg(sak))
        {
            case Kartleggingsresultat.IkkeKartlagt(var feil):
                return new(sak, Saksutfall.IkkeKartlagt) { Oppfoelging = Oppfoelging.Saksbehandler, Kartleggingsfeil = feil };
            case Kartleggingsresultat.Kartlagt(var registrering):
                return await _sak.OverfoerAsync(sak, registrering, stopp, underveis);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
