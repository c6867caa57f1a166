using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Http;

/// <summary>A write that the register answers with the version it stored.</summary>
/// <param name="id">The id of what is written.</param>
internal sealed class TransferForm(Guid id) : HttpForm<TransferResult>
{
    /// <summary>Whether the call may simply be made again when its outcome is not known.</summary>
    public bool IsSafeToRepeat { get; init; }

    public override bool IsWrite => true;

    public override bool IsDone(HttpAnswer answer) => answer is { Status: 200 or 201, MediaType: HttpAnswer.Json };

    public override TransferResult Unknown(string correlationId, string reason) =>
        new OutcomeUnknown(id, correlationId, reason) { IsSafeToRepeat = IsSafeToRepeat };

    protected override TransferResult Done(HttpAnswer answer) =>
        ResponseReading.ReadTransfer(answer.Body) is { } stored && stored.Id == id && stored.Version.Length > 0
            ? new Accepted(id, answer.CorrelationId, stored.Version, stored.Merknader)
            : Unknown(answer.CorrelationId, $"The register answered {answer.Status}, but the rest of its answer could not be read.");

    // A write that names a version is of something that was there.
    protected override TransferResult Absent(HttpAnswer answer) => Version is not null
        ? new Conflict(id, answer.CorrelationId, ConflictCause.ChangedInRegister)
        : base.Absent(answer);

    protected override TransferResult Exists(HttpAnswer answer) => Conflict(answer, ConflictCause.ExistsUnderAnotherId);

    protected override TransferResult Changed(HttpAnswer answer) =>
        Conflict(answer, MustNotExist ? ConflictCause.ExistsUnderThisId : ConflictCause.ChangedInRegister);

    protected override TransferResult Refused(HttpAnswer answer) => HttpFaults.Problem(answer) is { Avvik: { Count: > 0 } avvik }
        ? new Refused(id, answer.CorrelationId, avvik)
        : throw HttpFaults.Unreadable(answer);

    private Conflict Conflict(HttpAnswer answer, ConflictCause cause)
    {
        var problem = HttpFaults.Problem(answer);
        return new Conflict(id, answer.CorrelationId, cause)
        {
            ExistingId = problem?.ExistingId,
            Version = problem?.Version,
            Avvik = problem?.Avvik ?? [],
        };
    }
}
