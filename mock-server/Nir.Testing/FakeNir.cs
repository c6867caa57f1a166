using Nir.Register;
using Nir.Register.Faults;
using Nir.Register.Findings;
using Nir.Register.Register;
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
    private readonly string? _leietaker;
    private readonly Registeret _register;
    private readonly SyntetiskePersoner _personer;
    private readonly TimeProvider _tid;
    private readonly Lock _laas = new();

    private FakeNir(NirServer server, FakeNirOptions options, string? leietaker)
    {
        (_server, _options, _leietaker, _tid) = (server, options, leietaker, options.Tid);
        _register = leietaker is null ? server.Register : server.Leietaker(leietaker);
        Faults = leietaker is null ? server.Faults : server.LeietakersFaults(leietaker);
        Findings = leietaker is null ? server.Findings : server.LeietakersFindings(leietaker);
        Endpoint = leietaker is null ? server.Adresse : new Uri(server.Adresse, $"t/{leietaker}/");
        _personer = new SyntetiskePersoner(options.Seed);
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
    public static Kommunenummer Kommune => SyntetiskKommune.Fjordvik.Nummer;

    /// <summary>The register's date, which can be set.</summary>
    public Registerklokke Klokke => _register.Klokke;

    /// <summary>What the register holds now, in the order it was first stored within each person.</summary>
    public IReadOnlyList<Registeroppfoering> Registreringer
    {
        get
        {
            var tilstand = _register.Tilstand;
            return [.. tilstand.Personer.OrderBy(static par => par.Key).SelectMany(static par => par.Value.Registreringer).Select(id => tilstand.Registreringer[id])];
        }
    }

    /// <summary>What happened in the register, oldest first; at most the last 1000.</summary>
    public IReadOnlyList<Registerhendelse> Hendelser => [.. _register.Hendelser];

    /// <summary>Starts a fake with a register that is empty but for its transfer users.</summary>
    /// <param name="options">Null: the defaults, in process.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<FakeNir> StartAsync(FakeNirOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FakeNirOptions();
        var server = await (options.Nettverk
            ? NirServer.StartAsync(options.TilServer(), cancellationToken)
            : NirServer.StartInProcessAsync(options.TilServer(), cancellationToken));
        if (options.Dato is { } dato)
        {
            server.Register.Klokke.Sett(dato);
        }

        return new FakeNir(server, options, leietaker: null);
    }

    /// <summary>A handler that reaches the fake, for an <see cref="HttpClient"/>. The caller disposes it.</summary>
    public HttpMessageHandler CreateHandler() => _server.CreateHandler();

    /// <summary>A client that reaches the fake as the transfer user of a role. Identifiers that may be a real person's are stopped before they are sent.</summary>
    /// <param name="rolle">The role.</param>
    /// <param name="kommune">The municipality. Null: <see cref="SyntetiskKommune.Fjordvik"/>.</param>
    /// <param name="overlay">What a vendor lays over the public rules. Null: nothing.</param>
    /// <exception cref="ArgumentException">The fake has no such user.</exception>
    public NirClient CreateClient(Rolle rolle, Kommunenummer? kommune = null, NirOverlay? overlay = null) =>
        CreateClient(Legitimasjon(rolle, kommune), overlay);

    /// <summary>A client that reaches the fake as a transfer user.</summary>
    /// <param name="bruker">The user.</param>
    /// <param name="overlay">What a vendor lays over the public rules. Null: nothing.</param>
    public NirClient CreateClient(Dataoverfoeringsbruker bruker, NirOverlay? overlay = null)
    {
        ArgumentNullException.ThrowIfNull(bruker);
        return CreateClient(
            new ClientCredentialsCredential(TokenEndpoint, bruker.ClientId, bruker.ClientSecret, new() { HttpHandler = CreateHandler(), TimeProvider = _tid }), overlay);
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
            TimeProvider = new Registertid(Klokke, _tid),
            Miljoe = Miljoe.Test,
            Overlay = overlay,
        });
    }

    /// <summary>The transfer user of a role.</summary>
    /// <param name="rolle">The role.</param>
    /// <param name="kommune">The municipality. Null: <see cref="SyntetiskKommune.Fjordvik"/>.</param>
    /// <exception cref="ArgumentException">The fake has no such user.</exception>
    public Dataoverfoeringsbruker Legitimasjon(Rolle rolle, Kommunenummer? kommune = null)
    {
        var nummer = kommune ?? SyntetiskKommune.Fjordvik.Nummer;
        return _server.Options.Brukere.FirstOrDefault(bruker => bruker.Rolle == rolle && bruker.Kommune == nummer)
            ?? throw new ArgumentException($"The fake has no transfer user for {rolle} in {nummer}. Add one to FakeNirOptions.Brukere.", nameof(rolle));
    }

    /// <summary>The transfer user of the fylkeskommune.</summary>
    /// <exception cref="InvalidOperationException">The fake has no such user.</exception>
    public Dataoverfoeringsbruker LegitimasjonForFylkeskommune() =>
        _server.Options.Brukere.FirstOrDefault(static bruker => bruker.Fylkeskommune is not null)
        ?? throw new InvalidOperationException("The fake has no transfer user for a fylkeskommune. Add one to FakeNirOptions.Brukere.");

    /// <summary>Makes a new synthetic person that the register knows.</summary>
    public SyntetiskPerson OpprettPerson()
    {
        lock (_laas)
        {
            return OpprettPerson(_personer.Neste());
        }
    }

    /// <summary>Makes a person known to the register.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The same person.</returns>
    /// <exception cref="ArgumentException">The register does not take the person: its numbers belong to different persons or may be a real person's.</exception>
    public SyntetiskPerson OpprettPerson(SyntetiskPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        OpprettPerson(person.Referanse);
        return person;
    }

    /// <summary>Makes a person known to the register by one number or both.</summary>
    /// <param name="person">The numbers.</param>
    /// <exception cref="ArgumentException">The register does not take the person: its numbers belong to different persons or may be a real person's.</exception>
    public void OpprettPerson(Personreferanse person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (_register.Utfoer(new Registerkommando.OpprettPerson(person)) is not Registersvar.PersonKjent)
        {
            throw new ArgumentException("The register does not take the person: it is full, or the numbers are not synthetic or belong to different persons.", nameof(person));
        }
    }

    /// <summary>Lets the other sources (UDI, Folkeregisteret, HK-dir) tell what they know of a person, as they do each night.</summary>
    /// <param name="data">All they know: numbers, permits, settlements, residence, tests ... What they told before is gone.</param>
    /// <exception cref="ArgumentException">The register does not take the person: its numbers belong to different persons or may be a real person's.</exception>
    public void OppdaterPersondata(Persondata data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (_register.Utfoer(new Registerkommando.OppdaterPersondata(data)) is not Registersvar.PersonKjent)
        {
            throw new ArgumentException("The register does not take the person: it is full, or the numbers are not synthetic or belong to different persons.", nameof(data));
        }
    }

    /// <summary>Puts what the other sources tell of a person on its way: until then the person may be missing.</summary>
    /// <param name="data">All that will be known.</param>
    /// <param name="ankommer">The day it arrives. Null: the next night.</param>
    /// <exception cref="ArgumentException">The numbers are missing or may be a real person's.</exception>
    public void VarslePersondata(Persondata data, DateOnly? ankommer = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (_register.Utfoer(new Registerkommando.VarslePersondata(data, ankommer ?? DateOnly.MinValue)) is not Registersvar.Utfoert)
        {
            throw new ArgumentException("The register does not take the person: the numbers are missing or not synthetic.", nameof(data));
        }
    }

    /// <summary>Lets the register live until a day: persondata arrive, programmes whose deadline passes are ended, in order.</summary>
    /// <param name="dato">The day.</param>
    /// <exception cref="InvalidOperationException">The register has lived a later day.</exception>
    public void GaaTil(DateOnly dato)
    {
        Klokke.Sett(dato);
        _register.Utfoer(new Registerkommando.LaDageneGaa());
    }

    /// <summary>A caseworker changes a registration in NIR web. The fagsystem's next update collides with it.</summary>
    /// <typeparam name="T">The family.</typeparam>
    /// <param name="id">The registration's id.</param>
    /// <param name="endre">Makes the new state from the present one.</param>
    /// <returns>The register's new version.</returns>
    /// <exception cref="ArgumentException">The register has no such registration, or refuses the new state.</exception>
    public string EndreINirWeb<T>(Guid id, Func<T, T> endre)
        where T : Registrering
    {
        ArgumentNullException.ThrowIfNull(endre);
        if (!_register.Tilstand.Registreringer.TryGetValue(id, out var lagret) || lagret.Registrering is not T registrering)
        {
            throw new ArgumentException("The register has no such registration.", nameof(id));
        }

        return _register.Utfoer(new Registerkommando.EndreINirWeb(endre(registrering), lagret.Gjeldende.Stoerrelse)) switch
        {
            Registersvar.Lagret svar => svar.Svar.Versjon,
            Registersvar.Avslag avslag => throw new ArgumentException(
                $"The register refuses the new state: {string.Join(", ", avslag.Avvik.Select(static avvik => avvik.Regel).DefaultIfEmpty(avslag.Grunn.ToString()))}.", nameof(endre)),
            _ => throw new InvalidOperationException("The register gave no answer."),
        };
    }

    /// <summary>Closes the register for transfer on some days. NIR web and reads stay open.</summary>
    /// <param name="perioder">The periods. None: it is always open.</param>
    public void StengForOverfoering(params ReadOnlySpan<Stengt> perioder) =>
        _register.Utfoer(new Registerkommando.Steng(ValueList.Create(perioder)));

    /// <summary>
    /// A tenant of the same server: a register of its own, made when first asked for. Disposing it drops the tenant and leaves the server.
    /// </summary>
    /// <param name="navn">1 to 64 letters, digits, dots, dashes or underscores.</param>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public FakeNir Leietaker(string navn)
    {
        var leietaker = new FakeNir(_server, _options, navn);
        if (_options.Dato is { } dato && leietaker._register.Tilstand.Dato is null)
        {
            leietaker.Klokke.Sett(dato);
        }

        return leietaker;
    }

    /// <summary>A tenant that begins where this register is now. What either does later does not touch the other.</summary>
    /// <param name="navn">The tenant's name. One that is there already begins anew.</param>
    public FakeNir Forgren(string navn)
    {
        var leietaker = new FakeNir(_server, _options, navn);
        leietaker._register.Gjenopprett(_register.Tilstand);
        return leietaker;
    }

    /// <summary>What stands in front of the register. Null: nothing.</summary>
    public IRegisterFront? Front => _leietaker is null ? _server.Front : _server.FrontOf(_leietaker);

    /// <summary>Puts something in front of the register, unless something is there already. It is disposed of with the fake or the tenant.</summary>
    /// <param name="create">Makes what shall stand there.</param>
    /// <returns>What stands there.</returns>
    public IRegisterFront PutInFront(Func<FrontPlace, IRegisterFront> create) => _server.PutInFront(create, _leietaker);

    /// <summary>The register as one file of JSON.</summary>
    public byte[] TaBilde() => _register.TaBilde();

    /// <summary>Puts the register back to what a file holds. Its date stops on the file's.</summary>
    /// <param name="bilde">What <see cref="TaBilde"/> gave.</param>
    /// <exception cref="FormatException">It is no such file, is damaged, or is of another version.</exception>
    public void Gjenopprett(ReadOnlyMemory<byte> bilde) => _register.Gjenopprett(bilde);

    /// <summary>Stops the fake, or drops the tenant. What it held is gone.</summary>
    public ValueTask DisposeAsync()
    {
        if (_leietaker is null)
        {
            return _server.DisposeAsync();
        }

        _server.FjernLeietaker(_leietaker);
        return ValueTask.CompletedTask;
    }
}
