using Nir.Sdk.Json;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>Tells what an answer to a write means.</summary>
internal static class Svartolk
{
    private static readonly ValueList<Avvik> Ingen = [];

    /// <summary>The outcome of a transfer.</summary>
    /// <exception cref="NirException">The answer is a fault, and nothing was stored.</exception>
    public static Overfoeringsresultat Overfoert(HttpSvar svar, Guid id)
    {
        switch (svar.Status)
        {
            case 200 or 201:
                return Lagret(svar, id);
            case 409:
                return Konflikt(svar, id, Konfliktaarsak.FinnesMedAnnenId);
            case 412:
                return Konflikt(svar, id, Konfliktaarsak.EndretIRegisteret);
            case 422:
                return HttpFeil.Problem(svar) is { Avvik: { Count: > 0 } avvik }
                    ? new Avvist(id, svar.KorrelasjonsId, avvik)
                    : throw HttpFeil.Uforstaaelig(svar);
            case var status when KanVaereUtfoert(status):
                return new UtfallUkjent(id, svar.KorrelasjonsId, $"The register answered {status}, which does not tell whether the registration was stored.");
            default:
                throw HttpFeil.Fra(svar);
        }
    }

    /// <summary>The outcome of a deletion.</summary>
    /// <exception cref="NirException">The answer is a fault, and nothing was deleted.</exception>
    public static Sletteresultat Slettet(HttpSvar svar, Guid id)
    {
        switch (svar.Status)
        {
            case 200 or 204:
                return new Slettet(id, svar.KorrelasjonsId);
            case 404:
                return new VarSlettet(id, svar.KorrelasjonsId);
            case 412:
                return new Slettekonflikt(id, svar.KorrelasjonsId, HttpFeil.Problem(svar)?.Versjon);
            case 422:
                return HttpFeil.Problem(svar) is { Avvik: { Count: > 0 } avvik }
                    ? new SlettingAvvist(id, svar.KorrelasjonsId, avvik)
                    : throw HttpFeil.Uforstaaelig(svar);
            case var status when KanVaereUtfoert(status):
                return new SletteutfallUkjent(id, svar.KorrelasjonsId, $"The register answered {status}, which does not tell whether the registration was deleted.");
            default:
                throw HttpFeil.Fra(svar);
        }
    }

    private static Overfoeringsresultat Lagret(HttpSvar svar, Guid id)
    {
        if (!Svarlesing.TryLes(svar.Kropp, NirJsonContext.Default.Overfoeringssvar, out var lagret) || lagret.Id != id || lagret.Versjon.Length == 0)
        {
            return new UtfallUkjent(id, svar.KorrelasjonsId, $"The register answered {svar.Status}, but the rest of its answer could not be read.");
        }

        return lagret.Merknader.Count == 0
            ? new Godtatt(id, svar.KorrelasjonsId, lagret.Versjon)
            : new GodtattMedMerknader(id, svar.KorrelasjonsId, lagret.Versjon, lagret.Merknader);
    }

    private static Konflikt Konflikt(HttpSvar svar, Guid id, Konfliktaarsak aarsak)
    {
        var problem = HttpFeil.Problem(svar);
        return new Konflikt(id, svar.KorrelasjonsId, aarsak)
        {
            EksisterendeId = problem?.EksisterendeId,
            Versjon = problem?.Versjon,
            Avvik = problem?.Avvik ?? Ingen,
        };
    }

    // 503 says that nothing was done; of what fails in any other way, nobody knows. So too for a success that is not of the contract.
    private static bool KanVaereUtfoert(int status) => status is < 300 or 408 or (>= 500 and not 503);
}
