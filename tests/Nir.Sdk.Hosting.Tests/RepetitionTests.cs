using Microsoft.Extensions.Logging.Abstractions;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Contract;
using Nir.Sdk.Hosting.Retries;
using Nir.Sdk.Hosting.Settings;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>A call is made again only when that is safe, after a wait that is kept, and not for ever.</summary>
public sealed class RepetitionTests
{
    private static readonly SendCall Overfoering = new(null, Examples.Program);

    private readonly FakeTime _time = new();
    private readonly Transport _inner = new();

    [Theory]
    [InlineData(NirErrorCode.Unavailable)]
    [InlineData(NirErrorCode.NoConnection)]
    public async Task The_wait_that_is_asked_for_is_kept(NirErrorCode errorCode)
    {
        _inner.Fails(new NirException(errorCode, "Busy.") { TryAgainAfter = TimeSpan.FromSeconds(17) });

        var sending = Repeats().SendAsync(Overfoering, TestContext.Current.CancellationToken);
        var expected = await _time.SomeoneWaitsAsync(TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17 * 1.25));
        _time.Advance(TimeSpan.FromSeconds(16.9));
        Assert.Equal(1, _inner.Attempt);
        _time.Advance(expected - TimeSpan.FromSeconds(16.9));

        Assert.IsType<Accepted>(await sending);
        Assert.Equal(2, _inner.Attempt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_hundred_callers_that_are_asked_to_wait_no_longer_than_a_moment_do_not_come_back_at_once(int seconds)
    {
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 100; i++)
        {
            var time = new FakeTime();
            var inner = new Transport();
            inner.Fails(new NirException(NirErrorCode.Unavailable, "Busy.") { TryAgainAfter = TimeSpan.FromSeconds(seconds) });
            var sending = Repeats(inner: inner, time: time).SendAsync(Overfoering, TestContext.Current.CancellationToken);
            waits.Add(await time.SomeoneWaitsAsync(TimeSpan.Zero, TimeSpan.FromMinutes(1)));
            time.Advance(waits[^1]);
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
            _inner.Fails(new NirException(NirErrorCode.Unavailable, $"Busy {i}."));
        }

        var sending = Repeats(maxRetries: 3).SendAsync(Overfoering, TestContext.Current.CancellationToken);
        await AdvanceToEnd(sending);

        Assert.Equal("Busy 3.", (await Assert.ThrowsAsync<NirException>(() => sending)).Message);
        Assert.Equal(4, _inner.Attempt);
    }

    [Fact]
    public async Task The_waits_grow_are_jittered_and_are_never_longer_than_the_longest()
    {
        var expected = new List<TimeSpan>();
        for (var i = 0; i < 40; i++)
        {
            var time = new FakeTime();
            var inner = new Transport();
            for (var n = 0; n < 5; n++)
            {
                inner.Fails(new NirException(NirErrorCode.NoConnection, "Down."));
            }

            var sending = Repeats(maxRetries: 5, inner, time).SendAsync(Overfoering, TestContext.Current.CancellationToken);
            await AdvanceToEnd(sending, time);
            await sending;
            expected.AddRange(inner.Times(time));
        }

        Assert.All(expected, static duration => Assert.InRange(duration, TimeSpan.Zero, TimeSpan.FromSeconds(30.1)));
        Assert.True(expected.Distinct().Count() > 20);
        Assert.True(
            expected.Where(static (_, i) => i % 5 == 4).Sum(static duration => duration.TotalSeconds) > expected.Where(static (_, i) => i % 5 == 0)
                .Sum(static duration => duration.TotalSeconds));
    }

    [Fact]
    public async Task A_longer_wait_than_is_allowed_reaches_the_caller_at_once()
    {
        _inner.Fails(new NirException(NirErrorCode.Unavailable, "Busy.") { TryAgainAfter = TimeSpan.FromSeconds(121) });

        var error = await Assert.ThrowsAsync<NirException>(() => Repeats().SendAsync(Overfoering, TestContext.Current.CancellationToken));

        Assert.Equal(TimeSpan.FromSeconds(121), error.TryAgainAfter);
        Assert.Equal(1, _inner.Attempt);
    }

    [Theory]
    [InlineData(NirErrorCode.Authentication)]
    [InlineData(NirErrorCode.Credentials)]
    [InlineData(NirErrorCode.InvalidRequest)]
    [InlineData(NirErrorCode.Timeout)]
    [InlineData(NirErrorCode.ConnectionBreak)]
    [InlineData(NirErrorCode.UnexpectedResponse)]
    public async Task No_other_fault_is_tried_again(NirErrorCode errorCode)
    {
        _inner.Fails(new NirException(errorCode, "Failed."));

        Assert.Equal(errorCode,
            (await Assert.ThrowsAsync<NirException>(() => Repeats().SendAsync(Overfoering, TestContext.Current.CancellationToken))).ErrorCode);
        Assert.Equal(1, _inner.Attempt);
    }

    [Fact]
    public async Task An_exception_that_is_no_fault_of_the_register_is_not_tried_again()
    {
        _inner.Fails(new HttpRequestException("Down."));

        await Assert.ThrowsAsync<HttpRequestException>(() => Repeats().SendAsync(Overfoering, TestContext.Current.CancellationToken));

        Assert.Equal(1, _inner.Attempt);
    }

    [Fact]
    public async Task An_unknown_outcome_is_never_tried_again()
    {
        _inner.Answer = new OutcomeUnknown(Examples.Id, Overfoering.CorrelationId, "Lost.");

        Assert.IsType<OutcomeUnknown>(await Repeats().SendAsync(Overfoering, TestContext.Current.CancellationToken));
        Assert.Equal(1, _inner.Attempt);
    }

    [Fact]
    public async Task A_wait_ends_when_the_caller_cancels()
    {
        _inner.Fails(new NirException(NirErrorCode.Unavailable, "Busy.") { TryAgainAfter = TimeSpan.FromSeconds(17) });
        using var cancellation = new CancellationTokenSource();

        var sending = Repeats().SendAsync(Overfoering, cancellation.Token);
        await _time.SomeoneWaitsAsync(TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17 * 1.25));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(1, _inner.Attempt);
    }

    [Fact]
    public async Task No_retries_at_all_can_be_chosen()
    {
        _inner.Fails(new NirException(NirErrorCode.Unavailable, "Busy."));

        await Assert.ThrowsAsync<NirException>(() => Repeats(maxRetries: 0).SendAsync(Overfoering, TestContext.Current.CancellationToken));

        Assert.Equal(1, _inner.Attempt);
    }

    private static HenvendelseMessage Henvendelse => new()
    {
        Kommune = Examples.Program.Kommune,
        Person = Examples.Person,
        Henvendelse = new() { Id = Examples.Id, Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2026, 1, 12) },
    };

    [Fact]
    public async Task Every_operation_is_tried_again()
    {
        var token = TestContext.Current.CancellationToken;
        var repeats = Repeats();
        var call = new Func<Task>[]
        {
            () => repeats.SendAsync(Overfoering, token),
            () => repeats.SendAsync(new ReadCall(Examples.Id), token),
            () => repeats.SendAsync(new DeleteCall(Examples.Id, "v1"), token),
            () => repeats.SendAsync(new SearchCall(Examples.Person), token),
            () => repeats.SendAsync(new ReadStatusCall(Examples.Person), token),
            () => repeats.SendAsync(new ReadPersondataCall(Examples.Person), token),
            () => repeats.SendAsync(new ReopenCall(Examples.Id, "v1"), token),
            () => repeats.SendAsync(new RemoveComputedEndCall(Examples.Id, "v1"), token),
            () => repeats.SendAsync(new SendContactCall(Henvendelse), token),
        };

        foreach (var one in call)
        {
            var before = _inner.Attempt;
            _inner.Fails(new NirException(NirErrorCode.NoConnection, "Down."));
            var executed = one();
            await AdvanceToEnd(executed);
            await executed;

            Assert.Equal(before + 2, _inner.Attempt);
        }
    }

    private RetryingNirTransport Repeats(int maxRetries = 3, Transport? inner = null, FakeTime? time = null)
    {
        (inner ?? _inner).Time = time ?? _time;
        return new(inner ?? _inner, new NirRetrySettings { MaxRetries = maxRetries }, time ?? _time, NullLogger.Instance);
    }

    // The waits are jittered: the clock goes on in small steps whenever somebody waits.
    private async Task AdvanceToEnd(Task call, FakeTime? time = null)
    {
        while (!call.IsCompleted)
        {
            (time ?? _time).Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }
    }

    private sealed class Transport : INirTransport
    {
        private readonly Queue<Exception> _error = [];
        private readonly List<DateTimeOffset> _instants = [];

        public FakeTime? Time { get; set; }

        public TransferResult Answer { get; set; } = NirModelFactory.CreateAccepted(Examples.Id);

        public int Attempt => _instants.Count;

        public void Fails(Exception error) => _error.Enqueue(error);

        /// <summary>How long it was between the attempts.</summary>
        public IEnumerable<TimeSpan> Times(FakeTime time) => _instants.Zip(_instants.Skip(1), static (en, next) => next - en);

        public Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken)
        {
            _instants.Add(Time!.GetUtcNow());
            return _error.TryDequeue(out var error)
                ? Task.FromException<TResult>(error)
                : Task.FromResult(call is NirCall<TransferResult> ? call.Answer(Answer) : default!);
        }
    }
}
