using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Cancellation by the caller is never anything else: no fault, no read-back.</summary>
public sealed class CancellationTests
{
    private readonly Script _register = new();

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_sends_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Examples.Client(_register).SendAsync(Examples.Program, cancellationToken: cancellation.Token));

        Assert.Empty(_register.Requests);
    }

    [Fact]
    public async Task A_transfer_that_is_cancelled_under_way_is_cancelled_and_not_read_back()
    {
        using var cancellation = new CancellationTokenSource();
        _register.Ten(cancellation.Cancel);

        var error =
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => Examples.Client(_register).SendAsync(Examples.Program, cancellationToken: cancellation.Token));

        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Equal("PUT", _register.Methods);
    }

    [Fact]
    public async Task A_transfer_that_is_cancelled_while_its_answer_is_read_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        _register.Si(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new BreakingStream(cancellation)) }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Examples.Client(_register).SendAsync(Examples.Program, cancellationToken: cancellation.Token));

        Assert.Equal("PUT", _register.Methods);
    }

    [Fact]
    public async Task A_transfer_that_is_cancelled_while_it_is_read_back_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        _register.Answer(500).Ten(cancellation.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Examples.Client(_register).SendAsync(Examples.Program, cancellationToken: cancellation.Token));

        Assert.Equal("PUT GET", _register.Methods);
    }

    [Fact]
    public async Task A_wait_for_a_token_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var token = new HangingToken(cancellation.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Examples.Client(_register, token).ReadAsync(Examples.Id, cancellationToken: cancellation.Token));

        Assert.Empty(_register.Requests);
    }

    [Fact]
    public async Task A_token_that_never_comes_is_a_connection_that_was_never_made()
    {
        var time = new FakeTime();

        var sending = Examples.Client(_register, new HangingToken(() => { }), time)
            .SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(NirErrorCode.NoConnection, (await Assert.ThrowsAsync<NirException>(() => sending)).ErrorCode);
        Assert.Empty(_register.Requests);
    }

    private sealed class HangingToken(Action whenAsked) : INirCredential
    {
        public async ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken)
        {
            whenAsked();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("Not reached.");
        }

        public void Invalidate(NirAccessToken token)
        {
        }
    }

    private sealed class BreakingStream(CancellationTokenSource cancellation) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
    }
}
