using Microsoft.Extensions.Logging.Abstractions;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Contract;
using Nir.Sdk.Hosting.Retries;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>A call is made again only when that is safe, after a wait that is kept, and not for ever.</summary>
public sealed class GjentakelseTests
{
    private static readonly SendCall Overfoering = new(null, Eksempler.Program);

    private readonly FakeTid _tid = new();
    private readonly Transport _indre = new();

    [Theory]
    [InlineData(Feilkode.Utilgjengelig)]
    [InlineData(Feilkode.IngenForbindelse)]
    public async Task The_wait_that_is_asked_for_is_kept(Feilkode feilkode)
    {
        _indre.Feiler(new NirException(feilkode, "Busy.") { ProevIgjenEtter = TimeSpan.FromSeconds(17) });

        var sending = Gjentar().SendAsync(Overfoering, TestContext.Current.CancellationToken);
        var ventet = await _tid.NoenVenterAsync(TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17 * 1.25));
        _tid.Advance(TimeSpan.FromSeconds(16.9));
        Assert.Equal(1, _indre.Forsoek);
        _tid.Advance(ventet - TimeSpan.FromSeconds(16.9));

        Assert.IsType<Accepted>(await sending);
        Assert.Equal(2, _indre.Forsoek);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_hundred_callers_that_are_asked_to_wait_no_longer_than_a_moment_do_not_come_back_at_once(int seconds)
    {
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 100; i++)
        {
            var tid = new FakeTid();
            var indre = new Transport();
            indre.Feiler(new NirException(Feilkode.Utilgjengelig, "Busy.") { ProevIgjenEtter = TimeSpan.FromSeconds(seconds) });
            var sending = Gjentar(indre: indre, tid: tid).SendAsync(Overfoering, TestContext.Current.CancellationToken);
            waits.Add(await tid.NoenVenterAsync(TimeSpan.Zero, TimeSpan.FromMinutes(1)));
            tid.Advance(waits[^1]);
            await sending;
        }

        Assert.All(waits, static wait => Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)));
        Assert.InRange(waits.GroupBy(static wait => (int)(wait.TotalMilliseconds / 100)).Max(static group => group.Count()), 1, 40);
    }

    [Fact]
    public async Task A_call_that_keeps_failing_is_given_up()
    {
        for (var i = 0; i < 9; i++)
        {
            _indre.Feiler(new NirException(Feilkode.Utilgjengelig, $"Busy {i}."));
        }

        var sending = Gjentar(maxRetries: 3).SendAsync(Overfoering, TestContext.Current.CancellationToken);
        await GaaTilFerdig(sending);

        Assert.Equal("Busy 3.", (await Assert.ThrowsAsync<NirException>(() => sending)).Message);
        Assert.Equal(4, _indre.Forsoek);
    }

    [Fact]
    public async Task The_waits_grow_are_jittered_and_are_never_longer_than_the_longest()
    {
        var ventet = new List<TimeSpan>();
        for (var i = 0; i < 40; i++)
        {
            var tid = new FakeTid();
            var indre = new Transport();
            for (var n = 0; n < 5; n++)
            {
                indre.Feiler(new NirException(Feilkode.IngenForbindelse, "Down."));
            }

            var sending = Gjentar(maxRetries: 5, indre, tid).SendAsync(Overfoering, TestContext.Current.CancellationToken);
            await GaaTilFerdig(sending, tid);
            await sending;
            ventet.AddRange(indre.Tidspunkter(tid));
        }

        Assert.All(ventet, static varighet => Assert.InRange(varighet, TimeSpan.Zero, TimeSpan.FromSeconds(30.1)));
        Assert.True(ventet.Distinct().Count() > 20);
        Assert.True(ventet.Where(static (_, i) => i % 5 == 4).Sum(static varighet => varighet.TotalSeconds) > ventet.Where(static (_, i) => i % 5 == 0).Sum(static varighet => varighet.TotalSeconds));
    }

    [Fact]
    public async Task A_longer_wait_than_is_allowed_reaches_the_caller_at_once()
    {
        _indre.Feiler(new NirException(Feilkode.Utilgjengelig, "Busy.") { ProevIgjenEtter = TimeSpan.FromSeconds(121) });

        var feil = await Assert.ThrowsAsync<NirException>(() => Gjentar().SendAsync(Overfoering, TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromSeconds(121), feil.ProevIgjenEtter);
        Assert.Equal(1, _indre.Forsoek);
    }

    [Theory]
    [InlineData(Feilkode.Autentisering)]
    [InlineData(Feilkode.Tilgang)]
    [InlineData(Feilkode.UgyldigForespoersel)]
    [InlineData(Feilkode.Tidsavbrudd)]
    [InlineData(Feilkode.Forbindelsesbrudd)]
    [InlineData(Feilkode.UventetSvar)]
    public async Task No_other_fault_is_tried_again(Feilkode feilkode)
    {
        _indre.Feiler(new NirException(feilkode, "Failed."));

        Assert.Equal(feilkode, (await Assert.ThrowsAsync<NirException>(() => Gjentar().SendAsync(Overfoering, TestContext.Current.CancellationToken))).Feilkode);
        Assert.Equal(1, _indre.Forsoek);
    }

    [Fact]
    public async Task An_exception_that_is_no_fault_of_the_register_is_not_tried_again()
    {
        _indre.Feiler(new HttpRequestException("Down."));

        await Assert.ThrowsAsync<HttpRequestException>(() => Gjentar().SendAsync(Overfoering, TestContext.Current.CancellationToken));

        Assert.Equal(1, _indre.Forsoek);
    }

    [Fact]
    public async Task An_unknown_outcome_is_never_tried_again()
    {
        _indre.Svar = new OutcomeUnknown(Eksempler.Id, Overfoering.CorrelationId, "Lost.");

        Assert.IsType<OutcomeUnknown>(await Gjentar().SendAsync(Overfoering, TestContext.Current.CancellationToken));
        Assert.Equal(1, _indre.Forsoek);
    }

    [Fact]
    public async Task A_wait_ends_when_the_caller_cancels()
    {
        _indre.Feiler(new NirException(Feilkode.Utilgjengelig, "Busy.") { ProevIgjenEtter = TimeSpan.FromSeconds(17) });
        using var avbrudd = new CancellationTokenSource();

        var sending = Gjentar().SendAsync(Overfoering, avbrudd.Token);
        await _tid.NoenVenterAsync(TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17 * 1.25));
        await avbrudd.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(1, _indre.Forsoek);
    }

    [Fact]
    public async Task No_retries_at_all_can_be_chosen()
    {
        _indre.Feiler(new NirException(Feilkode.Utilgjengelig, "Busy."));

        await Assert.ThrowsAsync<NirException>(() => Gjentar(maxRetries: 0).SendAsync(Overfoering, TestContext.Current.CancellationToken));

        Assert.Equal(1, _indre.Forsoek);
    }

    private static Henvendelsesmelding Henvendelse => new()
    {
        Kommune = Eksempler.Program.Kommune,
        Person = Eksempler.Person,
        Henvendelse = new() { Id = Eksempler.Id, Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2026, 1, 12) },
    };

    [Fact]
    public async Task Every_operation_is_tried_again()
    {
        var token = TestContext.Current.CancellationToken;
        var gjentar = Gjentar();
        var kall = new Func<Task>[]
        {
            () => gjentar.SendAsync(Overfoering, token),
            () => gjentar.SendAsync(new ReadCall(Eksempler.Id), token),
            () => gjentar.SendAsync(new DeleteCall(Eksempler.Id, "v1"), token),
            () => gjentar.SendAsync(new SearchCall(Eksempler.Person), token),
            () => gjentar.SendAsync(new ReadStatusCall(Eksempler.Person), token),
            () => gjentar.SendAsync(new ReadPersondataCall(Eksempler.Person), token),
            () => gjentar.SendAsync(new ReopenCall(Eksempler.Id, "v1"), token),
            () => gjentar.SendAsync(new RemoveComputedEndCall(Eksempler.Id, "v1"), token),
            () => gjentar.SendAsync(new SendContactCall(Henvendelse), token),
        };

        foreach (var ett in kall)
        {
            var foer = _indre.Forsoek;
            _indre.Feiler(new NirException(Feilkode.IngenForbindelse, "Down."));
            var utfoert = ett();
            await GaaTilFerdig(utfoert);
            await utfoert;

            Assert.Equal(foer + 2, _indre.Forsoek);
        }
    }

    private RetryingNirTransport Gjentar(int maxRetries = 3, Transport? indre = null, FakeTid? tid = null)
    {
        (indre ?? _indre).Tid = tid ?? _tid;
        return new(indre ?? _indre, new NirRetrySettings { MaxRetries = maxRetries }, tid ?? _tid, NullLogger.Instance);
    }

    // The waits are jittered: the clock goes on in small steps whenever somebody waits.
    private async Task GaaTilFerdig(Task kall, FakeTid? tid = null)
    {
        while (!kall.IsCompleted)
        {
            (tid ?? _tid).Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }
    }

    private sealed class Transport : INirTransport
    {
        private readonly Queue<Exception> _feil = [];
        private readonly List<DateTimeOffset> _tidspunkter = [];

        public FakeTid? Tid { get; set; }

        public TransferResult Svar { get; set; } = NirModelFactory.Accepted(Eksempler.Id);

        public int Forsoek => _tidspunkter.Count;

        public void Feiler(Exception feil) => _feil.Enqueue(feil);

        /// <summary>How long it was between the attempts.</summary>
        public IEnumerable<TimeSpan> Tidspunkter(FakeTid tid) => _tidspunkter.Zip(_tidspunkter.Skip(1), static (en, neste) => neste - en);

        public Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
        {
            _tidspunkter.Add(Tid!.GetUtcNow());
            return _feil.TryDequeue(out var feil)
                ? Task.FromException<TResult>(feil)
                : Task.FromResult(call is NirCall<TransferResult> ? call.Answer(Svar) : default!);
        }
    }
}
