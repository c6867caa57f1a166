using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Shared;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>
/// What each layer of a call waits with, the next call waits with too: a connection makes a call wait more than once, and a handler of a test's own seldom
/// does.
/// </summary>
public sealed class WaitingCostTests : IDisposable
{
    // Smaller than anything that waits.
    private const int Least = 64;

    private readonly Gate _gate = new();
    private readonly Carrier _carrier;

    public WaitingCostTests() => _carrier = new(_gate);

    public void Dispose() => _carrier.Dispose();

    // The peer is one method, which waits too: what it waits with is as large as the task that our caller gets.
    [Fact]
    public void A_call_that_waits_for_its_answer_costs_no_more_than_one_method_that_does()
    {
        var client = new NirClient(Examples.Endpoint, new SameToken(), new() { HttpHandler = _carrier });
        using var bare = new HttpMessageInvoker(_carrier, disposeHandler: false);

        var ours = Extra(() => client.SendAsync(Examples.Program));
        var theirs = Extra(() => SendAsync(bare));

        Assert.InRange(ours - theirs, long.MinValue, Least);
    }

    // In bytes: what waiting adds.
    private long Extra(Func<Task> send)
    {
        var isPassed = Cost(send);
        _gate.IsClosed = true;
        var isStopped = Cost(send);
        _gate.IsClosed = false;
        return isStopped - isPassed;
    }

    // All of it on this thread: what waits goes on where the gate is opened.
    private long Cost(Func<Task> send) => Allocation.Least(() =>
    {
        var call = send();
        Assert.Equal(_gate.IsClosed, !call.IsCompleted);
        while (!call.IsCompleted)
        {
            _gate.Open();
        }

        call.GetAwaiter().GetResult();
    });

    private static async Task<int> SendAsync(HttpMessageInvoker bare)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Examples.Endpoint) { Content = new ByteArrayContent([]) };
        using var response = await bare.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var buffer = new byte[1_024];
        var length = 0;
        while (await stream.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
        {
            length += count;
        }

        return length;
    }

    /// <summary>Passed at once, or when it is opened.</summary>
    private sealed class Gate
    {
        private TaskCompletionSource _waiting = new();

        public bool IsClosed { get; set; }

        public Task PassAsync() => IsClosed ? (_waiting = new()).Task : Task.CompletedTask;

        public void Open() => _waiting.TrySetResult();
    }

    private sealed class SameToken : INirCredential
    {
        private readonly NirAccessToken _token = new("token", DateTimeOffset.MaxValue);

        public ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken) => new(_token);

        public void Invalidate(NirAccessToken token)
        {
        }
    }

    /// <summary>Makes a call wait where a connection does: for the headers, and for the body.</summary>
    private sealed class Carrier(Gate gate) : HttpMessageHandler
    {
        private readonly byte[] _answer = Encoding.UTF8.GetBytes(Examples.Answer());

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            await gate.PassAsync().ConfigureAwait(false);
            return new(HttpStatusCode.Created)
            {
                Content = new StreamContent(new Body(_answer, gate)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            };
        }
    }

    private sealed class Body(byte[] answer, Gate gate) : MemoryStream(answer)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate.PassAsync().ConfigureAwait(false);
            return Read(buffer.Span);
        }
    }
}
