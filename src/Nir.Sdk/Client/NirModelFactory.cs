using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client;

/// <summary>
/// Makes what <see cref="NirClient"/> answers, for a test that puts its own client in. Ids of calls are made up; what a test cares
/// about is given.
/// </summary>
public static class NirModelFactory
{
    /// <summary>Accepted.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="version">The register's version.</param>
    /// <param name="merknader">The register's remarks.</param>
    public static Accepted CreateAccepted(Guid id, string version = "1", params ReadOnlySpan<Avvik> merknader) =>
        new(id, CorrelationId(), version, ValueList.Create(merknader));

    /// <summary>Refused by the register.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="avvik">The rules broken, at least one.</param>
    public static Refused CreateRefused(Guid id, params ReadOnlySpan<Avvik> avvik) => new(id, CorrelationId(), ValueList.Create(avvik));

    /// <summary>The register has the same participation under another id.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="existingId">The other id.</param>
    /// <param name="version">The register's version of the other.</param>
    public static Conflict CreateConflictWithAnotherId(Guid id, Guid existingId, string? version = null) =>
        new(id, CorrelationId(), ConflictCause.ExistsUnderAnotherId)
        {
            ExistingId = existingId,
            Version = version,
            Avvik = [CreateAvvik("NIR5003")],
        };

    /// <summary>The register holds another version.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="version">The register's version. Null: deleted by another.</param>
    public static Conflict CreateConflictWithChange(Guid id, string? version) =>
        new(id, CorrelationId(), ConflictCause.ChangedInRegister) { Version = version, Avvik = [CreateAvvik("NIR5004")] };

    /// <summary>Sent as new, and the register holds it already.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="version">The register's version.</param>
    public static Conflict CreateConflictWithThisId(Guid id, string version) =>
        new(id, CorrelationId(), ConflictCause.ExistsUnderThisId) { Version = version, Avvik = [CreateAvvik("NIR5016")] };

    /// <summary>Perhaps stored, perhaps not.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="reason">What happened.</param>
    public static OutcomeUnknown CreateOutcomeUnknown(Guid id, string reason = "The register did not answer in time.") => new(id, CorrelationId(), reason);

    /// <summary>Deleted.</summary>
    /// <param name="id">The registration's id.</param>
    public static Deleted CreateDeleted(Guid id) => new(id, CorrelationId());

    /// <summary>The register held no such registration.</summary>
    /// <param name="id">The registration's id.</param>
    public static AlreadyDeleted CreateAlreadyDeleted(Guid id) => new(id, CorrelationId());

    /// <summary>Refused by the register, and not deleted.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="avvik">The rules broken, at least one.</param>
    public static DeletionRefused CreateDeletionRefused(Guid id, params ReadOnlySpan<Avvik> avvik) => new(id, CorrelationId(), ValueList.Create(avvik));

    /// <summary>Not deleted, since it has changed.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="version">The register's version.</param>
    public static DeletionConflict CreateDeletionConflict(Guid id, string? version) => new(id, CorrelationId(), version);

    /// <summary>Perhaps deleted, perhaps not.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="reason">What happened.</param>
    public static DeletionOutcomeUnknown CreateDeletionOutcomeUnknown(Guid id, string reason = "The register did not answer in time.") =>
        new(id, CorrelationId(), reason);

    /// <summary>A registration as the register holds it.</summary>
    /// <param name="registrering">The content.</param>
    /// <param name="version">The register's version.</param>
    public static StoredRegistrering CreateStored(Registrering registrering, string version = "1") => new(registrering, version);

    /// <summary>A broken rule with the texts of the catalogue.</summary>
    /// <param name="regel">The rule's id, for example <c>NIR1001</c>.</param>
    /// <param name="jsonPointer">Where in the JSON body. Empty: the whole registration.</param>
    /// <param name="member">Where in the model. Null: the whole registration.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static Avvik CreateAvvik(string regel, string jsonPointer = "", string? member = null)
    {
        if (!RegelCatalogue.TryFind(regel, out var found))
        {
            throw new ArgumentException($"There is no rule with this id. The rules are in {nameof(RegelCatalogue)}.{nameof(RegelCatalogue.All)}.",
                nameof(regel));
        }

        var text = new RegelText(Frist: null, ErForfalt: false, Dato: null, List: null);
        return new Avvik
        {
            Regel = found.Id,
            Alvorlighet = found.Alvorlighet,
            Peker = jsonPointer,
            Medlem = member,
            Grunnlag = found.Grunnlag,
            Kilde = found.Kilde,
            Tekst = text.Norsk(found.Tekst),
            TekstEn = text.English(found.TekstEn),
            Utbedring = text.Norsk(found.Utbedring),
            UtbedringEn = text.English(found.UtbedringEn),
            Ansvarlig = found.Ansvarlig,
        };
    }

    private static string CorrelationId() => Guid.NewGuid().ToString("D");
}
