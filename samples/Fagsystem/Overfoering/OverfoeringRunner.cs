using System.Diagnostics;
using Fagsystem.Mapping;
using Nir.Sdk.Client.Results;

namespace Fagsystem.Overfoering;

/// <summary>
/// Transfers cases one at a time, in the order of the export. A case that NIR does not take is a result like any other; only a fault that
/// the next case would meet too ends the transfer, and what was accepted until then is reported.
/// </summary>
/// <param name="clients">The municipality's clients.</param>
/// <param name="memory">What was accepted before. It is told what is accepted now.</param>
/// <param name="time">The clock that waiting runs on.</param>
internal sealed class OverfoeringRunner(NirClients clients, TransferMemory memory, TimeProvider time)
{
    /// <summary>How long a request in flight may go on when someone stops the transfer.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly SakOverfoering _sak = new(clients, memory);

    /// <summary>Transfers all cases.</summary>
    /// <param name="saker">The cases.</param>
    /// <param name="done">Told about each case as it is done.</param>
    /// <param name="stop">Stops: nothing new is sent, and the request in flight gets <see cref="Grace"/>.</param>
    public async Task<OverfoeringCourse> TransferAsync(IReadOnlyList<MappedSak> saker, Action<SakResult> done, CancellationToken stop)
    {
        using var underway = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var trigger = stop.Register(() => underway.CancelAfter(Grace));

        var results = new List<SakResult>(saker.Count);
        NirException? error = null;
        foreach (var sak in saker)
        {
            if (stop.IsCancellationRequested || error is not null)
            {
                results.Add(new(sak.Sak, SakOutcome.NotSent));
                continue;
            }

            try
            {
                results.Add(await HandleAsync(sak, stop, underway.Token));
            }
            catch (NirException e)
            {
                error = e;
                results.Add(new(sak.Sak, SakOutcome.NotSent));
            }

            done(results[^1]);
        }

        return new(results, error, stop.IsCancellationRequested);
    }

    private async Task<SakResult> HandleAsync(MappedSak sak, CancellationToken stop, CancellationToken underway) => sak.Result switch
    {
        MappingResult.Unmapped(var error) => new(sak.Sak, SakOutcome.Unmapped) { Oppfoelging = Oppfoelging.Saksbehandler, Faults = error },
        MappingResult.Mapped(var registrering) => await _sak.TransferAsync(sak, registrering, stop, underway),
        _ => throw new UnreachableException(),
    };
}
