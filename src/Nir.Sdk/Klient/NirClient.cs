using System.Runtime.CompilerServices;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>
/// Transfers registrations to NIR and reads them. Immutable and thread-safe: make one for each kommune and role, and keep it.
/// </summary>
/// <remarks>
/// One attempt for each call: no registration is sent twice behind the caller's back. Refusals, conflicts and unknown outcomes are values;
/// faults are <see cref="NirException"/>s. Methods are virtual and there is a constructor without parameters, so that a test can put its
/// own in; <see cref="NirModelFactory"/> makes the results.
/// </remarks>
public partial class NirClient
{
    private readonly INirTransport? _transport;
    private readonly NirClientOptions _options;
    private readonly Kallobservatoer _observatoer;

    /// <summary>Makes a client that speaks this library's contract over HTTP.</summary>
    /// <param name="endpoint">The register's address, for example <c>https://nir.example.no/</c>.</param>
    /// <param name="credential">Gives access tokens for one kommune and role.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">The address or a setting cannot be used.</exception>
    public NirClient(Uri endpoint, INirCredential credential, NirClientOptions? options = null)
        : this(new HttpNirTransport(endpoint, credential, options), options)
    {
    }

    /// <summary>Makes a client over another wire.</summary>
    /// <param name="transport">Carries the calls.</param>
    /// <param name="options">Null: the defaults. What belongs to HTTP is not used.</param>
    /// <exception cref="ArgumentException">A setting cannot be used.</exception>
    public NirClient(INirTransport transport, NirClientOptions? options = null)
        : this(options)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
    }

    /// <summary>For a test's own client. A method that is not overridden throws <see cref="InvalidOperationException"/>.</summary>
    protected NirClient()
        : this(options: null)
    {
    }

    private NirClient(NirClientOptions? options)
    {
        _options = options ?? new NirClientOptions();
        _options.Valider();
        _observatoer = new Kallobservatoer(_options);
    }

    private INirTransport Transport => _transport
        ?? throw new InvalidOperationException("This client was made for a test, which has not overridden the method that is called.");

    /// <summary>Creates a registration, or updates the one that was read.</summary>
    /// <param name="registrering">The full state that the register shall hold.</param>
    /// <param name="tidligere">
    /// What was read or sent last: the update is refused when the register holds another version. Null: create. Creating again what the
    /// register holds with the same content is accepted.
    /// </param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="CompareAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException"><paramref name="tidligere"/> is another registration, or the call's purpose is missing.</exception>
    // So that a literal null as the second argument means "nothing was stored before", not "no facts".
    [OverloadResolutionPriority(1)]
    public virtual Task<Overfoeringsresultat> SendAsync(
        Registrering registrering, LagretRegistrering? tidligere = null, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(registrering, sak: null, tidligere, options, cancellationToken);

    /// <summary>
    /// Creates a registration, or updates the one that was read, after checking it against the facts of the person's case: the choice of law,
    /// deadlines and lengths. What that finds are remarks (<see cref="Overfoeringsresultat.Forhaandsmerknader"/>); it never holds back the
    /// transfer, and the facts are not sent.
    /// </summary>
    /// <param name="registrering">The full state that the register shall hold.</param>
    /// <param name="sak">The facts. Null: not known, and the result says that the choice of law was not assessed.</param>
    /// <inheritdoc cref="SendAsync(Registrering, LagretRegistrering?, NirCallOptions?, CancellationToken)"/>
    /// <param name="tidligere"/><param name="options"/><param name="cancellationToken"/>
    public virtual Task<Overfoeringsresultat> SendAsync(
        Registrering registrering, Personsak? sak, LagretRegistrering? tidligere = null, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        if (tidligere is not null && tidligere.Registrering.Id != registrering.Id)
        {
            throw new ArgumentException("The earlier state is of another registration: their ids differ.", nameof(tidligere));
        }

        var kall = Kall.Start(Operasjon.Overfoer, options).Om(registrering);
        var overfoering = new Overfoering(tidligere, registrering, kall.KorrelasjonsId);
        return _observatoer.RunAsync(kall, () => SendCoreAsync(overfoering, sak, cancellationToken), Kallutfall.Av);
    }

    /// <summary>Reads a registration.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Null when the register holds none.</returns>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty, or the call's purpose is missing.</exception>
    public virtual Task<LagretRegistrering?> GetAsync(Guid id, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        KontrollerId(id, nameof(id));
        var kall = Kall.Start(Operasjon.Les, options) with { Id = id };
        return _observatoer.RunAsync(kall, () => Transport.ReadAsync(id, kall.KorrelasjonsId, cancellationToken), Kallutfall.Av);
    }

    /// <summary>Deletes the registration that was read.</summary>
    /// <param name="lagret">What was read or sent last. The deletion is refused when the register holds another version.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="GetAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was deleted.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Sletteresultat> DeleteAsync(
        LagretRegistrering lagret, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lagret);
        return ObserveDeleteAsync(Kall.Start(Operasjon.Slett, options).Om(lagret.Registrering), lagret.Versjon, cancellationToken);
    }

    /// <summary>Deletes a registration.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="versjon">The version that was read. The deletion is refused when the register holds another.</param>
    /// <inheritdoc cref="DeleteAsync(LagretRegistrering, NirCallOptions?, CancellationToken)"/>
    /// <param name="options"/><param name="cancellationToken"/>
    public virtual Task<Sletteresultat> DeleteAsync(
        Guid id, string versjon, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        KontrollerId(id, nameof(id));
        ArgumentException.ThrowIfNullOrEmpty(versjon);
        return ObserveDeleteAsync(Kall.Start(Operasjon.Slett, options) with { Id = id }, versjon, cancellationToken);
    }

    /// <summary>Reads a registration back and compares it: settles an unknown outcome, and finds what a caseworker changed in NIR.</summary>
    /// <param name="registrering">What the register is believed to hold.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">The registration has no id, or the call's purpose is missing.</exception>
    public virtual Task<Sammenligning> CompareAsync(
        Registrering registrering, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        KontrollerId(registrering.Id, nameof(registrering));
        var kall = Kall.Start(Operasjon.Sammenlign, options).Om(registrering);
        return _observatoer.RunAsync(kall, () => CompareCoreAsync(registrering, kall.KorrelasjonsId, cancellationToken), Kallutfall.Av);
    }

    /// <summary>Finds the registrations of a person that the caller may see.</summary>
    /// <param name="person">Whom: at least one identifier.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">No identifier is given, or the call's purpose is missing.</exception>
    public virtual Task<Soekeresultat> SearchAsync(
        Personreferanse person, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        KontrollerPerson(person);
        var kall = Kall.Start(Operasjon.Soek, options);
        return _observatoer.RunAsync(kall, () => Transport.SearchAsync(person, kall.KorrelasjonsId, cancellationToken), Kallutfall.Av);
    }

    /// <summary>Reads where a person's registrations stand, with the register's remarks and due dates.</summary>
    /// <param name="person">Whom: at least one identifier.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">No identifier is given, or the call's purpose is missing.</exception>
    public virtual Task<Personstatus> GetStatusAsync(
        Personreferanse person, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        KontrollerPerson(person);
        var kall = Kall.Start(Operasjon.HentStatus, options);
        return _observatoer.RunAsync(kall, () => Transport.GetStatusAsync(person, kall.KorrelasjonsId, cancellationToken), Kallutfall.Av);
    }

    private async Task<Overfoeringsresultat> SendCoreAsync(Overfoering overfoering, Personsak? sak, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var vurdert = _options.ValiderFoerSending || _options.Overlay is not null || sak is not null ? Valider(overfoering, sak) : null;
        if (_options.ValiderFoerSending && vurdert is { ErGodtatt: false })
        {
            return Forhaandskontroll.Med(
                new Avvist(overfoering.Neste.Id, overfoering.KorrelasjonsId, vurdert.Avvik) { ErAvvistFoerSending = true }, vurdert);
        }

        var sendes = overfoering with { Neste = UtenDetNirIkkeTar(overfoering.Neste) };
        var svar = await Transport.SendAsync(sendes, cancellationToken).ConfigureAwait(false);
        var utfall = await Avklaring.AvklarAsync(Transport, sendes, svar, cancellationToken).ConfigureAwait(false);
        return Forhaandskontroll.Med(utfall, vurdert);
    }

    private Valideringsresultat Valider(Overfoering overfoering, Personsak? sak) => Registreringsvalidator.Valider(overfoering.Neste, new Valideringskontekst
    {
        Dato = NorskTid.Dato(_options.TimeProvider),
        Tidligere = overfoering.Tidligere?.Registrering,
        ErNy = overfoering.Tidligere is null,
        Sak = sak,
        Regelmotorvalg = _options.Regelmotorvalg,
        DagerUtenAktivitet = _options.DagerUtenAktivitet,
        Miljoe = _options.Miljoe,
        SyntetiskeSerier = _options.SyntetiskeSerier,
        Overlay = _options.Overlay,
    });

    private Registrering UtenDetNirIkkeTar(Registrering registrering) =>
        _options.Overlay?.UtenForTidlige(registrering, NorskTid.Dato(_options.TimeProvider)) ?? registrering;

    private Task<Sletteresultat> ObserveDeleteAsync(Kall kall, string versjon, CancellationToken cancellationToken)
    {
        var sletting = new Sletting(kall.Id!.Value, versjon, kall.KorrelasjonsId);
        return _observatoer.RunAsync(kall, () => DeleteCoreAsync(sletting, cancellationToken), Kallutfall.Av);
    }

    private async Task<Sletteresultat> DeleteCoreAsync(Sletting sletting, CancellationToken cancellationToken)
    {
        var svar = await Transport.DeleteAsync(sletting, cancellationToken).ConfigureAwait(false);
        return await Avklaring.AvklarAsync(Transport, sletting, svar, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Sammenligning> CompareCoreAsync(Registrering registrering, string korrelasjonsId, CancellationToken cancellationToken)
    {
        var lagret = await Transport.ReadAsync(registrering.Id, korrelasjonsId, cancellationToken).ConfigureAwait(false);
        if (lagret is null)
        {
            return new FinnesIkke(registrering.Id);
        }

        var medlemmer = Modellforskjell.Finn(UtenDetNirIkkeTar(registrering), lagret.Registrering);
        return medlemmer.Count == 0
            ? new Lik(registrering.Id, lagret.Versjon)
            : new Ulik(registrering.Id, lagret.Versjon, medlemmer.ToValueList());
    }

    private static void KontrollerId(Guid id, string parameter)
    {
        if (id == Guid.Empty)
        {
            throw new ArgumentException("A registration's id is not empty.", parameter);
        }
    }

    private static void KontrollerPerson(Personreferanse person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!person.ErOppgitt)
        {
            throw new ArgumentException("A person is named by a DUF-nummer, a fødselsnummer or both.", nameof(person));
        }
    }
}
