using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nir.Register.Register;
using Nir.Sdk.Regler;

namespace Nir.Register.Http;

/// <summary>Gives transfers for reserved persons their one outcome.</summary>
internal sealed class ReservertOverfoering(TimeProvider tid)
{
    private const int VentSekunder = 5;

    private static readonly TimeSpan Treghet = TimeSpan.FromSeconds(10);
    private static readonly Guid AnnenId = new("00000000-0000-4000-8000-000000000409");

    /// <summary>Answers a transfer. The transfer is carried out by <paramref name="overfoer"/> where the outcome says that it is stored.</summary>
    public async Task SvarAsync(HttpContext kontekst, ReservertPerson person, Func<Registersvar> overfoer)
    {
        switch (person.Utfall)
        {
            case ReservertUtfall.Godtatt:
                await Svarskriver.SkrivAsync(kontekst, overfoer());
                break;
            case ReservertUtfall.Treg:
                var svar = overfoer();
                await Task.Delay(Treghet, tid, kontekst.RequestAborted);
                await Svarskriver.SkrivAsync(kontekst, svar);
                break;
            case ReservertUtfall.LagretUtenSvar:
                overfoer();
                Spor.NoterBrudd(kontekst);
                kontekst.Abort();
                break;
            case ReservertUtfall.LagretMedFeil:
                overfoer();
                throw new Forespoerselsfeil(Problemer.ForStatus(StatusCodes.Status500InternalServerError));
            case ReservertUtfall.UventetFeil:
                throw new Forespoerselsfeil(Problemer.ForStatus(StatusCodes.Status500InternalServerError));
            case ReservertUtfall.ForMange or ReservertUtfall.Utilgjengelig:
                kontekst.Response.Headers.RetryAfter = VentSekunder.ToString(CultureInfo.InvariantCulture);
                throw new Forespoerselsfeil(person.Utfall is ReservertUtfall.ForMange ? Problemer.ForMange() : Problemer.Vedlikehold());
            default:
                await Svarskriver.SkrivAsync(kontekst, Nei(person));
                break;
        }
    }

    private static Registersvar.Avslag Nei(ReservertPerson person) => person.Utfall switch
    {
        ReservertUtfall.FinnesMedAnnenId => Avslag.EtterRegel(Avslagsgrunn.FinnesMedAnnenId, Regelkatalog.NIR5003) with { EksisterendeId = AnnenId, Versjon = "1" },
        ReservertUtfall.EndretIRegisteret => Avslag.EtterRegel(Avslagsgrunn.BetingelseBrutt, Regelkatalog.NIR5004) with { Versjon = "1" },
        ReservertUtfall.IngenTilgang => Avslag.EtterRegel(Avslagsgrunn.IngenTilgang, Regelkatalog.NIR5001, "/familie"),
        _ => Avslag.EtterRegel(Avslagsgrunn.Regelbrudd, Regelkatalog.TryFinn(person.Regel!, out var regel) ? regel : Regelkatalog.NIR5006, "/person"),
    };
}
