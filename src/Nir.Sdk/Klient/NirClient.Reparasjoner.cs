using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

// What repairs, registers and reads beside the registrations themselves.
public partial class NirClient
{
    /// <summary>
    /// «Legg til»: gives a programme its actual end. Under integreringsloven an end that NIR has computed stays beside it; under
    /// introduksjonsloven it must be removed first (<see cref="RemoveComputedEndAsync"/>), or the answer is <see cref="Avvist"/> (NIR5010).
    /// </summary>
    /// <param name="lagret">What was read or sent last.</param>
    /// <param name="avslutning">The actual end.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="GetAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Overfoeringsresultat> AddEndAsync(
        LagretRegistrering lagret, Avslutning avslutning, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lagret);
        ArgumentNullException.ThrowIfNull(avslutning);
        var kall = Kall.Start(Operasjon.LeggTilAvslutning, options).Om(lagret.Registrering);
        return RepairAsync(kall, new Reparasjon.LeggTil(lagret.Registrering.Id, lagret.Versjon, avslutning, kall.KorrelasjonsId), cancellationToken);
    }

    /// <summary>
    /// Removes an end that NIR has computed, as introduksjonsloven's repair begins. Under integreringsloven it stays, and the answer is
    /// <see cref="Avvist"/> (NIR5013).
    /// </summary>
    /// <param name="lagret">What was read or sent last.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="GetStatusAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was removed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Overfoeringsresultat> RemoveComputedEndAsync(
        LagretRegistrering lagret, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lagret);
        var kall = Kall.Start(Operasjon.FjernBeregnetAvslutning, options).Om(lagret.Registrering);
        return RepairAsync(kall, new Reparasjon.FjernBeregnet(lagret.Registrering.Id, lagret.Versjon, kall.KorrelasjonsId), cancellationToken);
    }

    /// <summary>Opens a programme again that has ended (gjenåpning): its end is taken out, and one that NIR has computed is lifted.</summary>
    /// <param name="lagret">What was read or sent last.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="GetStatusAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was opened.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Overfoeringsresultat> ReopenAsync(
        LagretRegistrering lagret, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lagret);
        var kall = Kall.Start(Operasjon.Gjenaapne, options).Om(lagret.Registrering);
        return RepairAsync(kall, new Reparasjon.Gjenaapne(lagret.Registrering.Id, lagret.Versjon, kall.KorrelasjonsId), cancellationToken);
    }

    /// <summary>Registers a contact, an application, a claim or an offer. Sending it again, or with other content, replaces it.</summary>
    /// <param name="melding">What it is, about whom, from which municipality.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known, and the call may be made again.</param>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">No identifier or id is given, or the call's purpose is missing.</exception>
    public virtual Task<Overfoeringsresultat> SendContactAsync(
        Henvendelsesmelding melding, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(melding);
        KontrollerPerson(melding.Person);
        KontrollerId(melding.Henvendelse.Id, nameof(melding));
        var kall = Kall.Start(Operasjon.RegistrerHenvendelse, options) with { Id = melding.Henvendelse.Id, Familie = melding.Henvendelse.Familie };
        return _observatoer.RunAsync(kall, () => Transport.SendContactAsync(melding, kall.KorrelasjonsId, cancellationToken), Kallutfall.Av);
    }

    /// <summary>Reads what UDI, Folkeregisteret and HK-dir have told NIR of a person: facts for <see cref="Frister.Regelmotor"/>.</summary>
    /// <param name="person">Whom: at least one identifier.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">No identifier is given, or the call's purpose is missing.</exception>
    public virtual Task<Persondata> GetPersonDataAsync(
        Personreferanse person, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        KontrollerPerson(person);
        var kall = Kall.Start(Operasjon.HentPersondata, options);
        return _observatoer.RunAsync(kall, () => Transport.GetPersonDataAsync(person, kall.KorrelasjonsId, cancellationToken), Kallutfall.Av);
    }

    private Task<Overfoeringsresultat> RepairAsync(Kall kall, Reparasjon reparasjon, CancellationToken cancellationToken) =>
        _observatoer.RunAsync(kall, () => Transport.RepairAsync(reparasjon, cancellationToken), Kallutfall.Av);
}
