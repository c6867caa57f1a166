using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>What one call needed is used by the next, when nobody can be looking at it any longer, and not before.</summary>
public sealed class ReuseTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly Carrier _carrier = new();

    private NirClient Client => field ??= new(Examples.Endpoint, new FastToken(), new() { HttpHandler = _carrier });

    public void Dispose() => _carrier.Dispose();

    [Fact]
    public async Task A_body_is_written_where_the_last_one_was_and_nothing_of_it_stays()
    {
        Assert.IsType<Accepted>(await Client.SendAsync(Examples.Program, cancellationToken: Cancellation));
        Assert.All(_carrier.Bodies[0].ToArray(), static left => Assert.Equal(0, left));

        Assert.IsType<Accepted>(await Client.SendAsync(Examples.Changed, cancellationToken: Cancellation));

        Assert.Same(Memory(0), Memory(1));
        Assert.Equal([Examples.Json(Examples.Program), Examples.Json(Examples.Changed)], _carrier.Sent);
    }

    [Fact]
    public async Task A_longer_body_and_a_shorter_one_go_out_as_they_are()
    {
        var klage = new Klage { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Klagedato = new(2026, 3, 1) };
        var longer = Examples.Program with { Klager = [.. Enumerable.Repeat(klage, 2_000)] };

        await Client.SendAsync(Examples.Program, cancellationToken: Cancellation);
        await Client.SendAsync(longer, cancellationToken: Cancellation);
        await Client.SendAsync(Examples.Program, cancellationToken: Cancellation);

        Assert.Equal([Examples.Json(Examples.Program), Examples.Json(longer), Examples.Json(Examples.Program)], _carrier.Sent);
        Assert.NotSame(Memory(1), Memory(2));
    }

    [Fact]
    public async Task A_body_that_is_still_going_out_when_the_answer_comes_is_left_alone()
    {
        _carrier.AnswersBeforeItHasRead = true;

        Assert.IsType<Accepted>(await Client.SendAsync(Examples.Program, cancellationToken: Cancellation));
        Assert.IsType<Accepted>(await Client.SendAsync(Examples.Changed, cancellationToken: Cancellation));

        Assert.Equal(Examples.Json(Examples.Program), Encoding.UTF8.GetString(_carrier.Bodies[0].Span));
        Assert.NotSame(Memory(0), Memory(1));
    }

    [Fact]
    public async Task A_body_of_a_call_that_failed_is_left_alone()
    {
        _carrier.Fault = new HttpRequestException("broken");

        Assert.IsType<OutcomeUnknown>(await Client.SendAsync(Examples.Program, cancellationToken: Cancellation));
        _carrier.Fault = null;
        Assert.IsType<Accepted>(await Client.SendAsync(Examples.Changed, cancellationToken: Cancellation));

        Assert.Equal(Examples.Json(Examples.Program), Encoding.UTF8.GetString(_carrier.Bodies[0].Span));
        Assert.NotSame(Memory(0), Memory(^1));
    }

    [Fact]
    public async Task The_wish_to_stop_a_call_that_is_over_stops_no_other()
    {
        using var first = new CancellationTokenSource();
        await Client.SendAsync(Examples.Program, cancellationToken: first.Token);
        _carrier.Whenever = first.Cancel;

        Assert.IsType<Accepted>(await Client.SendAsync(Examples.Program, cancellationToken: Cancellation));
        Assert.All(_carrier.Tokens, static token => Assert.False(token.IsCancellationRequested));
    }

    [Fact]
    public async Task Many_calls_at_the_same_time_send_each_its_own()
    {
        var registreringer = Enumerable.Range(0, 200).Select(static i => Examples.Program with { Startdato = new DateOnly(2026, 1, 1).AddDays(i) }).ToList();

        await Parallel.ForEachAsync(
            registreringer,
            Cancellation,
            async (one, cancellationToken) => Assert.IsType<Accepted>(await Client.SendAsync(one, cancellationToken: cancellationToken)));

        Assert.Equal(registreringer.Select(Examples.Json).Order(StringComparer.Ordinal), _carrier.Sent.Order(StringComparer.Ordinal));
    }

    private byte[] Memory(Index index) =>
        MemoryMarshal.TryGetArray(_carrier.Bodies[index], out var part) ? part.Array! : throw new InvalidOperationException("Not an array.");

    /// <summary>Stores everything, and keeps hold of what it was given.</summary>
    private sealed class Carrier : HttpMessageHandler
    {
        private readonly Lock _gate = new();

        public List<ReadOnlyMemory<byte>> Bodies { get; } = [];

        public List<string> Sent { get; } = [];

        public List<CancellationToken> Tokens { get; } = [];

        public bool AnswersBeforeItHasRead { get; set; }

        public Exception? Fault { get; set; }

        public Action? Whenever { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
            {
                var reading = content.CopyToAsync(new Holding(this, AnswersBeforeItHasRead), cancellationToken);
                if (!AnswersBeforeItHasRead)
                {
                    await reading;
                }
            }

            lock (_gate)
            {
                Tokens.Add(cancellationToken);
            }

            Whenever?.Invoke();
            return Fault is not null ? throw Fault
                : request.Method == HttpMethod.Get ? new(HttpStatusCode.InternalServerError)
                : Script.Create(201, Examples.Answer());
        }

        private sealed class Holding(Carrier carrier, bool isSlow) : MemoryStream
        {
            public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
            {
                lock (carrier._gate)
                {
                    carrier.Bodies.Add(buffer);
                    carrier.Sent.Add(Encoding.UTF8.GetString(buffer.Span));
                }

                return isSlow ? new(new TaskCompletionSource().Task) : default;
            }
        }
    }
}
