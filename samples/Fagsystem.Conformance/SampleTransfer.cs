using Fagsystem.Mapping;
using Fagsystem.Overfoering;
using Nir.Conformance.Systems;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Conformance;

/// <summary>Transfers a case with the sample's own code, and says what the caseworker is shown.</summary>
internal static class SampleTransfer
{
    public static Task<ShownCase> TransferAsync(SampleConnection connection, CaseFile file, CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        var registrering = Map(connection, file);
        var sak = new SakOverfoering(connection.Clients(registrering.Kommune), connection.Memory);
        var mapped = new MappedSak(file.Row, new MappingResult.Mapped(registrering), file.Person.ToSak([registrering]));
        var result = await sak.TransferAsync(mapped, registrering, stop: default, cancellationToken);
        file.IsPending = result.Outcome is SakOutcome.Ukjent;
        return Show(result);
    });

    /// <summary>The case as NIR takes it; the law is computed when the caseworker has not chosen it.</summary>
    public static Registrering Map(SampleConnection connection, CaseFile file) => file.ToRegistrering(person => ChooseLovverk(person, connection.Dato));

    /// <summary>What the caseworker is shown when NIR cannot be reached, or does not let us in.</summary>
    public static async Task<ShownCase> GuardAsync(Func<Task<ShownCase>> perform)
    {
        try
        {
            return await perform();
        }
        catch (NirException fault)
        {
            return new ShownCase
            {
                Outcome = fault.ErrorCode is NirErrorCode.Authentication or NirErrorCode.Credentials or NirErrorCode.InvalidRequest ? "failed" : "waiting",
                Rules = fault.Regel is { } rule ? [rule] : [],
            };
        }
    }

    private static Lovverk? ChooseLovverk(Persondata person, DateOnly date) => new Regelmotor().ChooseLovverk(person.ToSak([]), date).Lovverk;

    private static ShownCase Show(SakResult result) => new()
    {
        Outcome = result.Outcome switch
        {
            SakOutcome.Accepted or SakOutcome.AcceptedWithMerknader or SakOutcome.CorrectedAndAccepted => "accepted",
            SakOutcome.Refused or SakOutcome.Unmapped => "refused",
            SakOutcome.Conflict => "conflict",
            SakOutcome.Ukjent => "unknown",
            _ => "waiting",
        },
        Rules = [.. result.Regler.Concat(result.BeforeSending).Concat(result.IsLate ? ["NIR3003"] : []).Distinct().Order(StringComparer.Ordinal)],
    };
}
