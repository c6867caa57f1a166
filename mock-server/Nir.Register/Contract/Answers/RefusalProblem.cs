using Microsoft.AspNetCore.Http;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Contract.Answers;

/// <summary>Turns the register's refusals into problems. One refusing rule gives the problem its type.</summary>
internal static class RefusalProblem
{
    // A body of a million codes that do not exist must not become an answer of a gigabyte.
    private const int MaxAvvik = 1_000;

    public static NirProblem From(RegisterResponse.Refusal avslag) => avslag.Ground switch
    {
        RefusalReason.NotFound => Problems.NotFound(),
        RefusalReason.Full => Problems.Full(),
        RefusalReason.Closure => Problems.ClosedForOverfoering(),
        RefusalReason.NoAccess => ByRegel(avslag, StatusCodes.Status403Forbidden),
        RefusalReason.ConditionMissing => ByRegel(avslag, StatusCodes.Status428PreconditionRequired),
        RefusalReason.ConditionBroken => ByRegel(avslag, StatusCodes.Status412PreconditionFailed),
        RefusalReason.ExistsWithOtherId => ByRegel(avslag, StatusCodes.Status409Conflict),
        RefusalReason.Regelbrudd => ByRegel(avslag, StatusCodes.Status422UnprocessableEntity),
        _ => throw new ArgumentOutOfRangeException(nameof(avslag), avslag.Ground, "This reason has no problem."),
    };

    private static NirProblem ByRegel(RegisterResponse.Refusal avslag, int status)
    {
        var regel = OnlyRefusing(avslag.Avvik);
        return new NirProblem
        {
            Type = regel is null ? "urn:nir:problem:validering" : $"urn:nir:regel:{regel.Id}",
            Title = regel?.TittelEn ?? "The registration breaks rules",
            Status = status,
            Detail = avslag.Avvik.Count > MaxAvvik ? $"The first {MaxAvvik} of {avslag.Avvik.Count} are listed." : null,
            Avvik = avslag.Avvik.Count > MaxAvvik ? avslag.Avvik.Take(MaxAvvik).ToValueList() : avslag.Avvik,
            ExistingId = avslag.ExistingId,
            Version = avslag.Version,
        };
    }

    private static Regel? OnlyRefusing(ValueList<Avvik> avvik)
    {
        var regler = avvik.Where(static single => single.Alvorlighet is Alvorlighet.Avvisning).Select(static single => single.Regel).Distinct().ToArray();
        return regler is [var only] && RegelCatalogue.TryFind(only, out var regel) ? regel : null;
    }
}
