using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client;

// What repairs, registers and reads beside the registrations themselves.
public partial class NirClient
{
    /// <summary>
    /// «Legg til»: gives a programme its actual end. Under integreringsloven an end that NIR has computed stays beside it; under
    /// introduksjonsloven it must be removed first (<see cref="RemoveComputedEndAsync"/>), or the answer is <see cref="Refused"/> (NIR5010).
    /// </summary>
    /// <param name="stored">What was read or sent last.</param>
    /// <param name="avslutning">The actual end.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="ReadAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<TransferResult> AddEndAsync(
        StoredRegistrering stored, Avslutning avslutning, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(avslutning);
        return CallAsync(new AddEndCall(stored.Registrering.Id, stored.Version, avslutning) { Repaired = stored.Registrering }, options, cancellationToken);
    }

    /// <summary>
    /// Removes an end that NIR has computed, as introduksjonsloven's repair begins. Under integreringsloven it stays, and the answer is
    /// <see cref="Refused"/> (NIR5013).
    /// </summary>
    /// <param name="stored">What was read or sent last.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="ReadStatusAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was removed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<TransferResult> RemoveComputedEndAsync(
        StoredRegistrering stored, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return CallAsync(new RemoveComputedEndCall(stored.Registrering.Id, stored.Version) { Repaired = stored.Registrering }, options, cancellationToken);
    }

    /// <summary>Opens a programme again that has ended (gjenåpning): its end is taken out, and one that NIR has computed is lifted.</summary>
    /// <param name="stored">What was read or sent last.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="ReadStatusAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was opened.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<TransferResult> ReopenAsync(
        StoredRegistrering stored, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return CallAsync(new ReopenCall(stored.Registrering.Id, stored.Version) { Repaired = stored.Registrering }, options, cancellationToken);
    }

    /// <summary>Registers a contact, an application, a claim or an offer. Sending it again, or with other content, replaces it.</summary>
    /// <param name="message">What it is, about whom, from which municipality.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known, and the call may be made again.</param>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">No identifier or id is given, or the call's purpose is missing.</exception>
    public virtual Task<TransferResult> SendContactAsync(
        HenvendelseMessage message, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ThrowIfNobody(message.Person);
        ThrowIfEmpty(message.Henvendelse.Id, nameof(message));
        return CallAsync(new SendContactCall(message), options, cancellationToken);
    }

    /// <summary>Reads what UDI, Folkeregisteret and HK-dir have told NIR of a person: facts for <see cref="Frister.Regelmotor"/>.</summary>
    /// <param name="person">Whom: at least one identifier.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">No identifier is given, or the call's purpose is missing.</exception>
    public virtual Task<Persondata> ReadPersondataAsync(
        PersonReference person, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNobody(person);
        return CallAsync(new ReadPersondataCall(person), options, cancellationToken);
    }
}
