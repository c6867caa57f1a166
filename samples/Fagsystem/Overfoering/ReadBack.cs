using Nir.Sdk.Client.Results;

namespace Fagsystem.Overfoering;

/// <summary>Reads back what NIR took and compares, so that nobody has to check by eye.</summary>
internal sealed class ReadBack(NirClients clients)
{
    /// <summary>The same results, each accepted one with what reading back told.</summary>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="OperationCanceledException">Someone stopped it.</exception>
    public async Task<IReadOnlyList<SakResult>> ReadAsync(IReadOnlyList<SakResult> results, Action<SakResult> done, CancellationToken stop)
    {
        var read = new List<SakResult>(results.Count);
        foreach (var result in results)
        {
            read.Add(result.Transferred is { } registrering
                ? result with { IsSameInNir = await clients.For(registrering).CompareAsync(registrering, cancellationToken: stop) is Equal }
                : result);
            done(read[^1]);
        }

        return read;
    }
}
