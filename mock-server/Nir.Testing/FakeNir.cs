using Nir.Register;
using Nir.Register.Faults;
using Nir.Register.Hosting;
using Nir.Register.Register;
using Nir.Register.Tenants;
using Nir.Register.Tracing.Findings;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Testing;

/// <summary>
/// A fake NIR for tests: <c>await using var nir = await FakeNir.StartAsync();</c>. Each has its own register, so tests can run side by
/// side.
/// </summary>
public sealed class FakeNir : IAsyncDisposable
{
    private readonly NirServer _server;
    private readonly FakeNirOptions _options;
    private readonly string? _tenant;
    private readonly FakeRegister _register;
    private readonly SyntheticPersons _personer;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();

    private FakeNir(NirServer server, FakeNirOptions options, string? tenant)
    {
        (_server, _options, _tenant, _time) = (server, options, tenant, options.Time);
        _register = tenant is null ? server.Register : server.GetTenant(tenant);
        Faults = tenant is null ? server.Faults : server.GetFaults(tenant);
        Findings = tenant is null ? server.Findings : server.GetFindings(tenant);
        Endpoint = tenant is null ? server.Adresse : new Uri(server.Adresse, $"t/{tenant}/");
        _personer = new SyntheticPersons(options.Seed);
    }

    /// <summary>The base address. In process it leads nowhere: use <see cref="CreateHandler"/>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Where tokens are issued.</summary>
    public Uri TokenEndpoint => new(Endpoint, "oauth/token");

    /// <summary>The fake Maskinporten, ending in a slash: its issuer, and the address that <c>token</c> is below.</summary>
    public Uri Maskinporten => _server.Maskinporten;

    /// <summary>
    /// The faults that are on in front of the register: <c>nir.Faults.Add("stored-never-answered")</c>. A tenant's are its own.
    /// </summary>
    public FaultCollection Faults { get; }

    /// <summary>What the requests so far say of the client that sends them: <c>Assert.Empty(nir.Findings)</c>. A tenant's are its own.</summary>
    public FindingCollection Findings { get; }

    /// <summary>The synthetic municipality that registrations and clients are for unless told otherwise.</summary>
    public static Kommunenummer Kommune => SyntheticKommune.Fjordvik.Nummer;

    /// <summary>The register's date, which can be set.</summary>
    public RegisterClock Clock => _register.Clock;

    /// <summary>What the register holds now, in the order it was first stored within each person.</summary>
    public IReadOnlyList<RegisterEntry> Registreringer
    {
        get
        {
            var state = _register.State;
            return [.. state.Personer.OrderBy(static pair => pair.Key).SelectMany(static pair => pair.Value.Registreringer)
                .Select(id => state.Registreringer[id])];
        }
    }

    /// <summary>What happened in the register, oldest first; at most the last 1000.</summary>
    public IReadOnlyList<RegisterEvent> Events => [.. _register.Events];

    /// <summary>Starts a fake with a register that is empty but for its transfer users.</summary>
    /// <param name="options">Null: the defaults, in process.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<FakeNir> StartAsync(FakeNirOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeNirOptions();
        var server = await (options.Network
            ? NirServer.StartAsync(options.ToServerOptions(), cancellationToken)
            : NirServer.StartInProcessAsync(options.ToServerOptions(), cancellationToken)).ConfigureAwait(false);
        if (options.Dato is { } date)
        {
            server.Register.Clock.Set(date);
        }

        return new FakeNir(server, options, tenant: null);
    }

    /// <summary>A handler that reaches the fake, for an <see cref="HttpClient"/>. The caller disposes it.</summary>
    public HttpMessageHandler CreateHandler() => _server.CreateHandler();

    /// <summary>A client that reaches the fake as the transfer user of a role. Identifiers that may be a real person's are stopped before they are
    /// sent.</summary>
    /// <param name="rolle">The role.</param>
    /// <param name="kommune">The municipality. Null: <see cref="SyntheticKommune.Fjordvik"/>.</param>
    /// <param name="overlay">What a vendor lays over the public rules. Null: nothing.</param>
    /// <exception cref="ArgumentException">The fake has no such user.</exception>
    public NirClient CreateClient(Rolle rolle, Kommunenummer? kommune = null, NirOverlay? overlay = null) =>
        CreateClient(CreateCredentials(rolle, kommune), overlay);

    /// <summary>A client that reaches the fake as a transfer user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="overlay">What a vendor lays over the public rules. Null: nothing.</param>
    public NirClient CreateClient(Dataoverfoeringsbruker user, NirOverlay? overlay = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        return CreateClient(
            new ClientCredentialsCredential(TokenEndpoint, user.ClientId, user.ClientSecret, new() { HttpHandler = CreateHandler(), TimeProvider = _time }),
            overlay);
    }

    /// <summary>A client that reaches the fake with tokens of any kind: Maskinporten's, or a test's own.</summary>
    /// <param name="credential">Gives the tokens.</param>
    /// <param name="overlay">What a vendor lays over the public rules. Null: nothing.</param>
    public NirClient CreateClient(INirCredential credential, NirOverlay? overlay = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new NirClient(Endpoint, credential, new()
        {
            HttpHandler = CreateHandler(),
            TimeProvider = new RegisterTime(Clock, _time),
            Miljoe = Miljoe.Test,
            Overlay = overlay,
        });
    }

    /// <summary>Who may call.</summary>
    internal IEnumerable<Dataoverfoeringsbruker> Logins => _server.Options.Logins;

    /// <summary>The transfer user of a role.</summary>
    /// <param name="rolle">The role.</param>
    /// <param name="kommune">The municipality. Null: <see cref="SyntheticKommune.Fjordvik"/>.</param>
    /// <exception cref="ArgumentException">The fake has no such user.</exception>
    public Dataoverfoeringsbruker CreateCredentials(Rolle rolle, Kommunenummer? kommune = null)
    {
        var number = kommune ?? SyntheticKommune.Fjordvik.Nummer;
        return _server.Options.Logins.FirstOrDefault(user => user.Rolle == rolle && user.Kommune == number)
            ?? throw new ArgumentException($"The fake has no transfer user for {rolle} in {number}. Add one to FakeNirOptions.Logins.", nameof(rolle));
    }

    /// <summary>The transfer user of the fylkeskommune.</summary>
    /// <exception cref="InvalidOperationException">The fake has no such user.</exception>
    public Dataoverfoeringsbruker CreateCredentialsForFylkeskommune() =>
        _server.Options.Logins.FirstOrDefault(static user => user.Fylkeskommune is not null)
        ?? throw new InvalidOperationException("The fake has no transfer user for a fylkeskommune. Add one to FakeNirOptions.Logins.");

    /// <summary>
    /// Makes a new synthetic person that the register knows with what UDI and Folkeregisteret send, as <see cref="CreateFlyktning"/> does: the status and
    /// the page show law, kategori, ordning and deadlines.
    /// </summary>
    public SyntheticPerson CreatePerson() => CreateFlyktning();

    /// <summary>Makes a new synthetic person that the register knows by the numbers alone: no source has told of a permit yet, and what rests on one cannot
    /// be computed.</summary>
    public SyntheticPerson CreatePersonWithoutFacts()
    {
        lock (_gate)
        {
            return CreatePerson(_personer.CreateNext());
        }
    }

    /// <summary>
    /// Makes a new synthetic refugee that the register knows with what UDI and Folkeregisteret send: a permit, and settlement by agreement two weeks
    /// later. The status and the page then show law, kategori, ordning and deadlines.
    /// </summary>
    /// <param name="innvilget">The day the permit was granted. Null: eight weeks before the register's date.</param>
    public SyntheticPerson CreateFlyktning(DateOnly? innvilget = null)
    {
        var person = CreatePersonWithoutFacts();
        UpdatePersondata(person.WithFlyktning(innvilget ?? Clock.Dato.AddDays(-56)));
        return person;
    }

    /// <summary>Makes a person known to the register.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The same person.</returns>
    /// <exception cref="ArgumentException">The register does not take the person: its numbers belong to different persons or may be a real
    /// person's.</exception>
    public SyntheticPerson CreatePerson(SyntheticPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        CreatePerson(person.Referanse);
        return person;
    }

    /// <summary>Makes a person known to the register by one number or both.</summary>
    /// <param name="person">The numbers.</param>
    /// <exception cref="ArgumentException">The register does not take the person: its numbers belong to different persons or may be a real
    /// person's.</exception>
    public void CreatePerson(PersonReference person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (_register.Execute(new RegisterCommand.CreatePerson(person)) is not RegisterResponse.PersonKnown)
        {
            throw new ArgumentException("The register does not take the person: it is full, or the numbers are not synthetic or belong to different persons.",
                nameof(person));
        }
    }

    /// <summary>Lets the other sources (UDI, Folkeregisteret, HK-dir) tell what they know of a person, as they do each night.</summary>
    /// <param name="data">All they know: numbers, permits, settlements, residence, tests ... What they told before is gone.</param>
    /// <exception cref="ArgumentException">The register does not take the person: its numbers belong to different persons or may be a real
    /// person's.</exception>
    public void UpdatePersondata(Persondata data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (_register.Execute(new RegisterCommand.UpdatePersondata(data)) is not RegisterResponse.PersonKnown)
        {
            throw new ArgumentException("The register does not take the person: it is full, or the numbers are not synthetic or belong to different persons.",
                nameof(data));
        }
    }

    /// <summary>Puts what the other sources tell of a person on its way: until then the person may be missing.</summary>
    /// <param name="data">All that will be known.</param>
    /// <param name="arrives">The day it arrives. Null: the next night.</param>
    /// <exception cref="ArgumentException">The numbers are missing or may be a real person's.</exception>
    public void NotifyPersondata(Persondata data, DateOnly? arrives = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (_register.Execute(new RegisterCommand.NotifyPersondata(data, arrives ?? DateOnly.MinValue)) is not RegisterResponse.Done)
        {
            throw new ArgumentException("The register does not take the person: the numbers are missing or not synthetic.", nameof(data));
        }
    }

    /// <summary>Lets the register live until a day: persondata arrive, programmes whose deadline passes are ended, in order.</summary>
    /// <param name="date">The day.</param>
    /// <exception cref="InvalidOperationException">The register has lived a later day.</exception>
    public void AdvanceTo(DateOnly date)
    {
        Clock.Set(date);
        _register.Execute(new RegisterCommand.LetDaysPass());
    }

    /// <summary>A caseworker changes a registration in NIR web. The fagsystem's next update collides with it.</summary>
    /// <typeparam name="T">The family.</typeparam>
    /// <param name="id">The registration's id.</param>
    /// <param name="change">Makes the new state from the present one.</param>
    /// <returns>The register's new version.</returns>
    /// <exception cref="ArgumentException">The register has no such registration, or refuses the new state.</exception>
    public string ChangeInNirWeb<T>(Guid id, Func<T, T> change)
        where T : Registrering
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!_register.State.Registreringer.TryGetValue(id, out var stored) || stored.Registrering is not T registrering)
        {
            throw new ArgumentException("The register has no such registration.", nameof(id));
        }

        return _register.Execute(new RegisterCommand.ChangeInNirWeb(change(registrering), stored.Gjeldende.Size)) switch
        {
            RegisterResponse.Stored response => response.Answer.Version,
            RegisterResponse.Refusal refusal => throw new ArgumentException(
                $"The register refuses the new state: {string.Join(", ", refusal.Avvik.Select(static avvik => avvik.Regel).DefaultIfEmpty(refusal.Ground.ToString()))}.", nameof(change)),
            _ => throw new InvalidOperationException("The register gave no answer."),
        };
    }

    /// <summary>Closes the register for transfer on some days. NIR web and reads stay open.</summary>
    /// <param name="perioder">The periods. None: it is always open.</param>
    public void CloseForOverfoering(params ReadOnlySpan<Closure> perioder) =>
        _register.Execute(new RegisterCommand.Close(ValueList.Create(perioder)));

    /// <summary>
    /// A tenant of the same server: a register of its own, made when first asked for. Disposing it drops the tenant and leaves the server.
    /// </summary>
    /// <param name="name">1 to 64 letters, digits, dots, dashes or underscores.</param>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public FakeNir GetTenant(string name)
    {
        var tenant = new FakeNir(_server, _options, name);
        if (_options.Dato is { } date && tenant._register.State.Dato is null)
        {
            tenant.Clock.Set(date);
        }

        return tenant;
    }

    /// <summary>A tenant that begins where this register is now. What either does later does not touch the other.</summary>
    /// <param name="name">The tenant's name. One that is there already begins anew.</param>
    public FakeNir Fork(string name)
    {
        var tenant = new FakeNir(_server, _options, name);
        tenant._register.Restore(_register.State);
        return tenant;
    }

    /// <summary>What stands in front of the register. Null: nothing.</summary>
    public IRegisterFront? Front => _tenant is null ? _server.Front : _server.FindFront(_tenant);

    /// <summary>Puts something in front of the register, unless something is there already. It is disposed of with the fake or the tenant.</summary>
    /// <param name="create">Makes what shall stand there.</param>
    /// <returns>What stands there.</returns>
    public IRegisterFront PutInFront(Func<FrontPlace, IRegisterFront> create) => _server.PutInFront(create, _tenant);

    /// <summary>The register as one file of JSON.</summary>
    public byte[] TakeSnapshot() => _register.TakeSnapshot();

    /// <summary>Puts the register back to what a file holds. Its date stops on the file's.</summary>
    /// <param name="snapshot">What <see cref="TakeSnapshot"/> gave.</param>
    /// <exception cref="FormatException">It is no such file, is damaged, or is of another version.</exception>
    public void Restore(ReadOnlyMemory<byte> snapshot) => _register.Restore(snapshot);

    /// <summary>Stops the fake, or drops the tenant. What it held is gone.</summary>
    public ValueTask DisposeAsync()
    {
        if (_tenant is null)
        {
            return _server.DisposeAsync();
        }

        _server.RemoveTenant(_tenant);
        return ValueTask.CompletedTask;
    }
}
