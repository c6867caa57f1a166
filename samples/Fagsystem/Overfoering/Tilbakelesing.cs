using Nir.Sdk.Client.Results;

namespace Fagsystem.Overfoering;

/// <summary>Reads back what NIR took and compares, so that nobody has to check by eye.</summary>
internal sealed class Tilbakelesing(Nirklienter klienter)
{
    /// <summary>The same results, each accepted one with what reading back told.</summary>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="OperationCanceledException">Someone stopped it.</exception>
    public async Task<IReadOnlyList<Saksresultat>> LesAsync(IReadOnlyList<Saksresultat> resultater, Action<Saksresultat> ferdig, CancellationToken stopp)
    {
        var lest = new List<Saksresultat>(resultater.Count);
        foreach (var resultat in resultater)
        {
            lest.Add(resultat.Overfoert is { } registrering
                ? resultat with { ErLikINir = await klienter.For(registrering).CompareAsync(registrering, cancellationToken: stopp) is Equal }
                : resultat);
            ferdig(lest[^1]);
        }

        return lest;
    }
}
