using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Pipeline;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Telemetry;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client;

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
    private readonly ICallLayer? _pipeline;
    private readonly NirClientOptions _options;

    /// <summary>Makes a client that speaks this library's contract over HTTP.</summary>
    /// <param name="endpoint">The register's address, for example <c>https://nir.example.no/</c>.</param>
    /// <param name="credential">Gives access tokens for one kommune and role.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">The address or a setting cannot be used.</exception>
    /// <exception cref="NirException">The machine has no time zone data.</exception>
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
        _pipeline = Wrap(transport, _options);
    }

    /// <summary>For a test's own client. A method that is not overridden throws <see cref="InvalidOperationException"/>.</summary>
    protected NirClient()
        : this(options: null)
    {
    }

    private NirClient(NirClientOptions? options)
    {
        _options = options ?? new NirClientOptions();
        _options.Validate();
    }

    /// <summary>Creates a registration, or updates the one that was read.</summary>
    /// <param name="registrering">The full state that the register shall hold.</param>
    /// <param name="previous">
    /// What was read or sent last: the update is refused when the register holds another version. Null: create. Creating again what the
    /// register holds with the same content is accepted.
    /// </param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="CompareAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was stored.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException"><paramref name="previous"/> is another registration, or the call's purpose is missing.</exception>
    // So that a literal null as the second argument means "nothing was stored before", not "no facts".
    [OverloadResolutionPriority(1)]
    public virtual Task<TransferResult> SendAsync(
        Registrering registrering, StoredRegistrering? previous = null, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CallAsync(CreateSend(registrering, previous, facts: null), options, cancellationToken);

    /// <summary>
    /// Creates a registration, or updates the one that was read, after checking it against the facts of the person's case: the choice of law,
    /// deadlines and lengths. What that finds are remarks (<see cref="TransferResult.LocalMerknader"/>); it never holds back the
    /// transfer, and the facts are not sent.
    /// </summary>
    /// <param name="registrering">The full state that the register shall hold.</param>
    /// <param name="sak">The facts. Null: not known, and the result says that the choice of law was not assessed.</param>
    /// <inheritdoc cref="SendAsync(Registrering, StoredRegistrering?, NirCallOptions?, CancellationToken)"/>
    /// <param name="previous"/><param name="options"/><param name="cancellationToken"/>
    public virtual Task<TransferResult> SendAsync(
        Registrering registrering, Personsak? sak, StoredRegistrering? previous = null, NirCallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        SendAsync(registrering, sak, nirberegning: null, previous, options, cancellationToken);

    /// <summary>
    /// Creates a registration, or updates the one that was read, after checking it against the facts of the person's case and comparing the
    /// deadlines that they give with those that NIR computed: <see cref="TransferResult.Frister"/>.
    /// </summary>
    /// <param name="registrering">The full state that the register shall hold.</param>
    /// <param name="sak">The facts. Null: not known, and the result says that the choice of law was not assessed.</param>
    /// <param name="nirberegning">What NIR computed (<see cref="Personstatus.ToNirBeregning"/>). Null: not known, and nothing is compared.</param>
    /// <inheritdoc cref="SendAsync(Registrering, StoredRegistrering?, NirCallOptions?, CancellationToken)"/>
    /// <param name="previous"/><param name="options"/><param name="cancellationToken"/>
    // So that a literal null as the third argument means "nothing was stored before".
    [OverloadResolutionPriority(-1)]
    public virtual Task<TransferResult> SendAsync(
        Registrering registrering,
        Personsak? sak,
        NirBeregning? nirberegning,
        StoredRegistrering? previous = null,
        NirCallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CallAsync(CreateSend(registrering, previous, sak is null ? null : new(sak, nirberegning)), options, cancellationToken);

    /// <summary>Reads a registration.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Null when the register holds none.</returns>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty, or the call's purpose is missing.</exception>
    public virtual Task<StoredRegistrering?> ReadAsync(Guid id, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfEmpty(id, nameof(id));
        return CallAsync(new ReadCall(id), options, cancellationToken);
    }

    /// <summary>Deletes the registration that was read.</summary>
    /// <param name="stored">What was read or sent last. The deletion is refused when the register holds another version.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call. The outcome is then not known: <see cref="ReadAsync"/> tells it.</param>
    /// <exception cref="NirException">A fault. Nothing was deleted.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the outcome is not known.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<DeletionResult> DeleteAsync(
        StoredRegistrering stored, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return CallAsync(new DeleteCall(stored.Registrering.Id, stored.Version) { Deleted = stored.Registrering }, options, cancellationToken);
    }

    /// <summary>Deletes a registration.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="version">The version that was read. The deletion is refused when the register holds another.</param>
    /// <inheritdoc cref="DeleteAsync(StoredRegistrering, NirCallOptions?, CancellationToken)"/>
    /// <param name="options"/><param name="cancellationToken"/>
    public virtual Task<DeletionResult> DeleteAsync(
        Guid id, string version, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfEmpty(id, nameof(id));
        ArgumentException.ThrowIfNullOrEmpty(version);
        return CallAsync(new DeleteCall(id, version), options, cancellationToken);
    }

    /// <summary>Reads a registration back and compares it: settles an unknown outcome, and finds what a caseworker changed in NIR.</summary>
    /// <param name="registrering">What the register is believed to hold.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">The registration has no id, or the call's purpose is missing.</exception>
    public virtual Task<ComparisonResult> CompareAsync(
        Registrering registrering, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        ThrowIfEmpty(registrering.Id, nameof(registrering));
        return CallAsync(new CompareCall(registrering), options, cancellationToken);
    }

    /// <summary>Finds the registrations of a person that the caller may see.</summary>
    /// <param name="person">Whom: at least one identifier.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">No identifier is given, or the call's purpose is missing.</exception>
    public virtual Task<SearchResult> SearchAsync(
        PersonReference person, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNobody(person);
        return CallAsync(new SearchCall(person), options, cancellationToken);
    }

    /// <summary>Reads where a person's registrations stand, with the register's remarks and due dates.</summary>
    /// <param name="person">Whom: at least one identifier.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">No identifier is given, or the call's purpose is missing.</exception>
    public virtual Task<Personstatus> ReadStatusAsync(
        PersonReference person, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNobody(person);
        return CallAsync(new ReadStatusCall(person), options, cancellationToken);
    }

    /// <summary>Reads the kommuner that the register knows, with the days they exist and what became of them.</summary>
    /// <param name="validOn">The day they exist on, 2004-01-01 or later. Null: all, also those that are gone.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Sorted by number.</returns>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<ValueList<KommuneExtract>> ReadKommunerAsync(
        DateOnly? validOn = null, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CallAsync(new ReadKommunerCall(validOn), options, cancellationToken);

    /// <summary>
    /// Reads the register's remarks on a registration as it stands. An <see cref="Accepted"/> that was settled by reading back
    /// (<see cref="Accepted.IsReadBack"/>) does not have them.
    /// </summary>
    /// <param name="registrering">The registration.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Empty: the register remarks on nothing, or holds no such registration.</returns>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">The registration names no person, or the call's purpose is missing.</exception>
    public virtual async Task<ValueList<Avvik>> ReadMerknaderAsync(
        Registrering registrering, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        var status = await ReadStatusAsync(registrering.Person, options, cancellationToken).ConfigureAwait(false);
        return status.Registreringer.FirstOrDefault(stored => stored.Id == registrering.Id)?.Merknader ?? [];
    }

    // Outermost first: what is audited is what the caller gets, and what is measured is how long it took, read-backs included.
    private static ICallLayer Wrap(INirTransport transport, NirClientOptions options)
    {
        ICallLayer wrapped = new SettlingLayer(TransportLayer.From(transport));
        if (options.Overlay is { } overlay)
        {
            wrapped = new OverlayLayer(wrapped, overlay, () => NorwegianTime.Date(options.TimeProvider));
        }

        wrapped = new TelemetryLayer(new ValidatingLayer(wrapped, options.Assess, options.ValidateBeforeSending), options.TimeProvider);
        return options.Audit is { } audit ? new AuditingLayer(wrapped, audit, options.TimeProvider) : wrapped;
    }

    private Task<TResult> CallAsync<TResult>(NirCall<TResult> call, NirCallOptions? options, CancellationToken cancellationToken)
    {
        options ??= NirCallOptions.Untold;
        if (_options.RequirePurpose && (string.IsNullOrWhiteSpace(options.Executor) || string.IsNullOrWhiteSpace(options.Purpose)))
        {
            throw new ArgumentException(
                $"{nameof(NirClientOptions)}.{nameof(NirClientOptions.RequirePurpose)} is set: give {nameof(NirCallOptions)} with {nameof(NirCallOptions.Executor)} and {nameof(NirCallOptions.Purpose)}.");
        }

        var pipeline = _pipeline
            ?? throw new InvalidOperationException("This client was made for a test, which has not overridden the method that is called.");
        var told = options == NirCallOptions.Untold
            ? call
            : call with { Options = options, CorrelationId = options.CorrelationId?.ToString("D") ?? call.CorrelationId };
        return pipeline.CarryAsync(told, cancellationToken).AsTask();
    }

    private static SendCall CreateSend(Registrering registrering, StoredRegistrering? previous, SendFacts? facts)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        return previous is null || previous.Registrering.Id == registrering.Id
            ? new(previous, registrering) { Facts = facts }
            : throw new ArgumentException("The earlier state is of another registration: their ids differ.", nameof(previous));
    }

    private static void ThrowIfEmpty(Guid id, string parameter)
    {
        if (id == Guid.Empty)
        {
            throw new ArgumentException("A registration's id is not empty.", parameter);
        }
    }

    private static void ThrowIfNobody(PersonReference person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!person.IsGiven)
        {
            throw new ArgumentException("A person is named by a DUF-nummer, a fødselsnummer or both.", nameof(person));
        }
    }
}
