using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Cancellation by the caller is never anything else: no fault, no read-back.</summary>
public sealed class AvbruddTests
{
    private readonly Manus _register = new();

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_sends_nothing()
    {
        using var avbrudd = new CancellationTokenSource();
        await avbrudd.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eksempler.Klient(_register).SendAsync(Eksempler.Program, cancellationToken: avbrudd.Token));

        Assert.Empty(_register.Spoersmaal);
    }

    [Fact]
    public async Task A_transfer_that_is_cancelled_under_way_is_cancelled_and_not_read_back()
    {
        using var avbrudd = new CancellationTokenSource();
        _register.Ti(avbrudd.Cancel);

        var feil = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eksempler.Klient(_register).SendAsync(Eksempler.Program, cancellationToken: avbrudd.Token));

        Assert.Equal(avbrudd.Token, feil.CancellationToken);
        Assert.Equal("PUT", _register.Metoder);
    }

    [Fact]
    public async Task A_transfer_that_is_cancelled_while_its_answer_is_read_is_cancelled()
    {
        using var avbrudd = new CancellationTokenSource();
        _register.Si(_ => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new AvbrytendeStroem(avbrudd)) }));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eksempler.Klient(_register).SendAsync(Eksempler.Program, cancellationToken: avbrudd.Token));

        Assert.Equal("PUT", _register.Metoder);
    }

    [Fact]
    public async Task A_transfer_that_is_cancelled_while_it_is_read_back_is_cancelled()
    {
        using var avbrudd = new CancellationTokenSource();
        _register.Svar(500).Ti(avbrudd.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eksempler.Klient(_register).SendAsync(Eksempler.Program, cancellationToken: avbrudd.Token));

        Assert.Equal("PUT GET", _register.Metoder);
    }

    [Fact]
    public async Task A_wait_for_a_token_can_be_cancelled()
    {
        using var avbrudd = new CancellationTokenSource();
        var token = new HengendeToken(avbrudd.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Eksempler.Klient(_register, token).ReadAsync(Eksempler.Id, cancellationToken: avbrudd.Token));

        Assert.Empty(_register.Spoersmaal);
    }

    [Fact]
    public async Task A_token_that_never_comes_is_a_connection_that_was_never_made()
    {
        var tid = new FakeTid();

        var sending = Eksempler.Klient(_register, new HengendeToken(() => { }), tid).SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);
        tid.Gaa(TimeSpan.FromSeconds(60));

        Assert.Equal(Feilkode.IngenForbindelse, (await Assert.ThrowsAsync<NirException>(() => sending)).Feilkode);
        Assert.Empty(_register.Spoersmaal);
    }

    private sealed class HengendeToken(Action naarSpurt) : INirCredential
    {
        public async ValueTask<NirAccessToken> GetTokenAsync(NirTokenRequest request, CancellationToken cancellationToken)
        {
            naarSpurt();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Not reached.");
        }

        public void Invalidate(NirAccessToken token)
        {
        }
    }

    private sealed class AvbrytendeStroem(CancellationTokenSource avbrudd) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await avbrudd.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
