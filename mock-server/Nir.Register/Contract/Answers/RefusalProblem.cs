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

    public static NirProblem From(RegisterResponse.Refusal refusal) => refusal.Ground switch
    {
        RefusalReason.NotFound => Problems.NotFound(),
        RefusalReason.Full => Problems.Full(),
        RefusalReason.Closure => Problems.ClosedForOverfoering(),
        RefusalReason.NoAccess => ByRegel(refusal, StatusCodes.Status403Forbidden),
        RefusalReason.ConditionMissing => ByRegel(refusal, StatusCodes.Status428PreconditionRequired),
        RefusalReason.ConditionBroken => ByRegel(refusal, StatusCodes.Status412PreconditionFailed),
        RefusalReason.ExistsWithOtherId => ByRegel(refusal, StatusCodes.Status409Conflict),
        RefusalReason.Regelbrudd => ByRegel(refusal, StatusCodes.Status422UnprocessableEntity),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Ground, "This reason has no problem."),
    };

    private static NirProblem ByRegel(RegisterResponse.Refusal refusal, int status)
    {
        var regel = OnlyRefusing(refusal.Avvik);
        return new NirProblem
        {
            Type = regel is null ? "urn:nir:problem:validering" : $"urn:nir:regel:{regel.Id}",
            Title = regel?.TittelEn ?? "The registration breaks rules",
            Status = status,
            Detail = refusal.Avvik.Count > MaxAvvik ? $"The first {MaxAvvik} of {refusal.Avvik.Count} are listed." : null,
            Avvik = refusal.Avvik.Count > MaxAvvik ? refusal.Avvik.Take(MaxAvvik).ToValueList() : refusal.Avvik,
            ExistingId = refusal.ExistingId,
            Version = refusal.Version,
        };
    }

    private static Regel? OnlyRefusing(ValueList<Avvik> avvik)
    {
        var regler = avvik.Where(static single => single.Alvorlighet is Alvorlighet.Avvisning).Select(static single => single.Regel).Distinct().ToArray();
        return regler is [var only] && RegelCatalogue.TryFind(only, out var regel) ? regel : null;
    }
}
