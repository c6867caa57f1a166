using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

/// <summary>
/// Carries calls to a register, one attempt each. <see cref="HttpNirTransport"/> speaks this library's own contract; who holds IMDi's
/// documents binds the same model to the real wire by writing another.
/// </summary>
/// <remarks>
/// An implementation is thread-safe, returns outcomes as values and throws <see cref="NirException"/> for faults. When a write may have
/// reached the register and its outcome is not known, it returns <see cref="UtfallUkjent"/> (or <see cref="SletteutfallUkjent"/>), and
/// <see cref="NirClient"/> settles it by <see cref="ReadAsync"/>. A version that does not match is
/// <see cref="Konfliktaarsak.EndretIRegisteret"/>, and the client compares contents. Cancellation by the caller is
/// <see cref="OperationCanceledException"/>. Never write a person's identifier to a URL, a log, an exception or a trace.
/// </remarks>
public interface INirTransport
{
    /// <summary>Creates or updates a registration.</summary>
    /// <param name="overfoering">The previous and the next state.</param>
    /// <param name="cancellationToken">Cancelled: the outcome is not known.</param>
    Task<Overfoeringsresultat> SendAsync(Overfoering overfoering, CancellationToken cancellationToken);

    /// <summary>Reads a registration.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>Null when the register holds none.</returns>
    Task<LagretRegistrering?> ReadAsync(Guid id, string korrelasjonsId, CancellationToken cancellationToken);

    /// <summary>Deletes a registration.</summary>
    /// <param name="sletting">Which one, and the version that was read.</param>
    /// <param name="cancellationToken">Cancelled: the outcome is not known.</param>
    Task<Sletteresultat> DeleteAsync(Sletting sletting, CancellationToken cancellationToken);

    /// <summary>Finds the registrations of a person that the caller may see.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Soekeresultat> SearchAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken);

    /// <summary>Reads where a person's registrations stand.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Personstatus> GetStatusAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken);

    /// <summary>Repairs how a programme ended.</summary>
    /// <param name="reparasjon">What to do, and the version that was read.</param>
    /// <param name="cancellationToken">Cancelled: the outcome is not known.</param>
    /// <returns>As for a transfer. A registration that is not there is <see cref="Konfliktaarsak.EndretIRegisteret"/> without a version.</returns>
    Task<Overfoeringsresultat> RepairAsync(Reparasjon reparasjon, CancellationToken cancellationToken);

    /// <summary>Registers a contact, an application, a claim or an offer; one with the same id is replaced.</summary>
    /// <param name="melding">What it is, about whom, from which municipality.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="cancellationToken">Cancelled: the outcome is not known.</param>
    Task<Overfoeringsresultat> SendContactAsync(Henvendelsesmelding melding, string korrelasjonsId, CancellationToken cancellationToken);

    /// <summary>Reads what other sources have told of a person.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="korrelasjonsId">The id of the call.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Persondata> GetPersonDataAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken);
}
