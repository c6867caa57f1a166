using Microsoft.AspNetCore.Http;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Http;

/// <summary>Turns the register's refusals into problems. One refusing rule gives the problem its type.</summary>
internal static class Avslagsproblem
{
    // A body of a million codes that do not exist must not become an answer of a gigabyte.
    private const int MaksAvvik = 1_000;

    public static NirProblem Fra(Registersvar.Avslag avslag) => avslag.Grunn switch
    {
        Avslagsgrunn.FinnesIkke => Problemer.FinnesIkke(),
        Avslagsgrunn.Fullt => Problemer.Fullt(),
        Avslagsgrunn.Stengt => Problemer.StengtForOverfoering(),
        Avslagsgrunn.IngenTilgang => EtterRegel(avslag, StatusCodes.Status403Forbidden),
        Avslagsgrunn.BetingelseMangler => EtterRegel(avslag, StatusCodes.Status428PreconditionRequired),
        Avslagsgrunn.BetingelseBrutt => EtterRegel(avslag, StatusCodes.Status412PreconditionFailed),
        Avslagsgrunn.FinnesMedAnnenId => EtterRegel(avslag, StatusCodes.Status409Conflict),
        Avslagsgrunn.Regelbrudd => EtterRegel(avslag, StatusCodes.Status422UnprocessableEntity),
        _ => throw new ArgumentOutOfRangeException(nameof(avslag), avslag.Grunn, "This reason has no problem."),
    };

    private static NirProblem EtterRegel(Registersvar.Avslag avslag, int status)
    {
        var regel = EnesteAvvisende(avslag.Avvik);
        return new NirProblem
        {
            Type = regel is null ? "urn:nir:problem:validering" : $"urn:nir:regel:{regel.Id}",
            Title = regel?.TittelEn ?? "The registration breaks rules",
            Status = status,
            Detail = avslag.Avvik.Count > MaksAvvik ? $"The first {MaksAvvik} of {avslag.Avvik.Count} are listed." : null,
            Avvik = avslag.Avvik.Count > MaksAvvik ? avslag.Avvik.Take(MaksAvvik).ToValueList() : avslag.Avvik,
            EksisterendeId = avslag.EksisterendeId,
            Versjon = avslag.Versjon,
        };
    }

    private static Regel? EnesteAvvisende(ValueList<Avvik> avvik)
    {
        var regler = avvik.Where(static enkelt => enkelt.Alvorlighet is Alvorlighet.Avvisning).Select(static enkelt => enkelt.Regel).Distinct().ToArray();
        return regler is [var eneste] && Regelkatalog.TryFinn(eneste, out var regel) ? regel : null;
    }
}
