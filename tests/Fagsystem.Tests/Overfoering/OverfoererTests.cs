using Fagsystem.Eksport;
using Fagsystem.Overfoering;
using Fagsystem.Tests.Kulisser;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Fagsystem.Tests.Overfoering;

public sealed class OverfoererTests
{
    private static readonly Sak[] TreSaker = [Saker.Program("1001"), Saker.Program("1002"), Saker.Program("1003")];

    private readonly FakeTid _tid = new();

    [Fact]
    public async Task When_stopped_nothing_new_is_sent_and_the_request_in_flight_is_awaited()
    {
        using var stopp = new CancellationTokenSource();
        var transport = new Transport(overfoering =>
        {
            stopp.Cancel();
            return Transport.Godta(overfoering);
        });

        var forloep = await OverfoerAsync(transport, stopp.Token);

        Assert.Single(transport.Sendt);
        Assert.Equal([Saksutfall.Godtatt, Saksutfall.IkkeSendt, Saksutfall.IkkeSendt], Utfall(forloep));
        Assert.True(forloep.ErStoppet);
    }

    [Fact]
    public async Task The_request_in_flight_gets_five_seconds_and_its_outcome_is_then_unknown()
    {
        using var stopp = new CancellationTokenSource();
        var sendt = new TaskCompletionSource();
        var transport = new Transport(async (overfoering, underveis) =>
        {
            sendt.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, underveis);
            return Transport.Godta(overfoering);
        });
        var overfoering = OverfoerAsync(transport, stopp.Token);
        await sendt.Task;

        await stopp.CancelAsync();
        _tid.Gaa(TimeSpan.FromSeconds(4.9));
        var foer = overfoering.IsCompleted;
        _tid.Gaa(TimeSpan.FromSeconds(0.2));
        var forloep = await overfoering;

        Assert.False(foer);
        Assert.Equal([Saksutfall.Ukjent, Saksutfall.IkkeSendt, Saksutfall.IkkeSendt], Utfall(forloep));
    }

    [Fact]
    public async Task A_refusal_is_not_corrected_and_sent_again_after_a_stop()
    {
        using var stopp = new CancellationTokenSource();
        var transport = new Transport(overfoering =>
        {
            stopp.Cancel();
            return NirModelFactory.Refused(overfoering.Next.Id, NirModelFactory.Avvik("NIR1001"));
        });

        var forloep = await OverfoerAsync(transport, stopp.Token);

        Assert.Single(transport.Sendt);
        Assert.Equal(Saksutfall.Avvist, forloep.Resultater[0].Utfall);
    }

    [Fact]
    public async Task A_refusal_that_can_be_corrected_is_corrected_and_sent_again_once()
    {
        var transport = new Transport(static overfoering => NirModelFactory.Refused(overfoering.Next.Id, NirModelFactory.Avvik("NIR1001")));

        var forloep = await OverfoerAsync(transport, TestContext.Current.CancellationToken, Saker.Program());

        Assert.Equal(2, transport.Sendt.Count);
        var resultat = Assert.Single(forloep.Resultater);
        Assert.Equal(Saksutfall.Avvist, resultat.Utfall);
        Assert.Equal(["NIR1001"], resultat.Rettet);
    }

    [Fact]
    public async Task A_fault_ends_the_transfer_and_what_was_accepted_is_kept()
    {
        var nummer = 0;
        var transport = new Transport(overfoering => ++nummer == 2
            ? throw new NirException(Feilkode.IngenForbindelse, "No connection.")
            : Transport.Godta(overfoering));

        var forloep = await OverfoerAsync(transport, TestContext.Current.CancellationToken);

        Assert.Equal([Saksutfall.Godtatt, Saksutfall.IkkeSendt, Saksutfall.IkkeSendt], Utfall(forloep));
        Assert.Equal(Feilkode.IngenForbindelse, forloep.Feil?.Feilkode);
        Assert.Equal(2, nummer);
    }

    [Fact]
    public async Task Another_municipalitys_case_is_refused_and_the_next_goes_on()
    {
        var nummer = 0;
        var transport = new Transport(overfoering => ++nummer == 2
            ? throw new NirException(Feilkode.Tilgang, "Another municipality.") { Regel = "NIR5002" }
            : Transport.Godta(overfoering));

        var forloep = await OverfoerAsync(transport, TestContext.Current.CancellationToken);

        Assert.Equal([Saksutfall.Godtatt, Saksutfall.Avvist, Saksutfall.Godtatt], Utfall(forloep));
        Assert.Equal(["NIR5002"], forloep.Resultater[1].Regler);
    }

    [Fact]
    public async Task A_role_that_does_not_cover_the_case_ends_the_transfer()
    {
        var transport = new Transport(static _ => throw new NirException(Feilkode.Tilgang, "Wrong role.") { Regel = "NIR5001" });

        var forloep = await OverfoerAsync(transport, TestContext.Current.CancellationToken);

        Assert.Single(transport.Sendt);
        Assert.Equal("NIR5001", forloep.Feil?.Regel);
    }

    [Fact]
    public async Task When_NIR_asks_to_be_left_alone_the_same_case_is_sent_after_the_time_it_asks_for()
    {
        var vent = TimeSpan.FromSeconds(7);
        var nummer = 0;
        var transport = new Transport(overfoering => ++nummer == 1
            ? throw new NirException(Feilkode.Utilgjengelig, "Busy.") { ProevIgjenEtter = vent }
            : Transport.Godta(overfoering));

        var overfoering = OverfoerAsync(transport, TestContext.Current.CancellationToken);
        await _tid.NoenVenterAsync(vent);
        var foer = transport.Sendt.Count;
        _tid.Gaa(vent);
        var forloep = await overfoering;

        Assert.Equal(1, foer);
        Assert.Equal(transport.Sendt[0], transport.Sendt[1]);
        Assert.All(forloep.Resultater, static resultat => Assert.Equal(Saksutfall.Godtatt, resultat.Utfall));
    }

    [Fact]
    public async Task When_NIR_asks_for_more_than_half_a_minute_the_transfer_ends()
    {
        var transport = new Transport(static _ => throw new NirException(Feilkode.Utilgjengelig, "Busy.") { ProevIgjenEtter = TimeSpan.FromSeconds(31) });

        var forloep = await OverfoerAsync(transport, TestContext.Current.CancellationToken);

        Assert.Single(transport.Sendt);
        Assert.Equal(Feilkode.Utilgjengelig, forloep.Feil?.Feilkode);
    }

    [Fact]
    public async Task A_stop_while_waiting_for_NIR_ends_the_wait_and_sends_nothing()
    {
        using var stopp = new CancellationTokenSource();
        var transport = new Transport(static _ => throw new NirException(Feilkode.Utilgjengelig, "Busy.") { ProevIgjenEtter = TimeSpan.FromSeconds(20) });

        var overfoering = OverfoerAsync(transport, stopp.Token);
        await _tid.NoenVenterAsync(TimeSpan.FromSeconds(20));
        await stopp.CancelAsync();
        var forloep = await overfoering;

        Assert.Single(transport.Sendt);
        Assert.All(forloep.Resultater, static resultat => Assert.Equal(Saksutfall.IkkeSendt, resultat.Utfall));
    }

    [Fact]
    public async Task An_unknown_outcome_is_reported_as_unknown_and_never_sent_again()
    {
        var transport = new Transport(static overfoering => NirModelFactory.OutcomeUnknown(overfoering.Next.Id));

        var forloep = await OverfoerAsync(transport, TestContext.Current.CancellationToken, Saker.Program());

        Assert.Single(transport.Sendt);
        Assert.Equal([Saksutfall.Ukjent], Utfall(forloep));
    }

    [Fact]
    public async Task A_case_that_cannot_be_mapped_is_not_sent()
    {
        var sak = Saker.Program();
        var transport = new Transport(Transport.Godta);

        var forloep = await OverfoerAsync(transport, TestContext.Current.CancellationToken, sak with { Rad = sak.Rad with { Stilling = "?" } });

        Assert.Empty(transport.Sendt);
        Assert.Equal([Saksutfall.IkkeKartlagt], Utfall(forloep));
    }

    private Task<Overfoeringsforloep> OverfoerAsync(Transport transport, CancellationToken stopp, params Sak[] saker) =>
        new Overfoerer(transport.Klienter(), _tid).OverfoerAsync(saker.Length > 0 ? saker : TreSaker, static _ => { }, stopp);

    private static IEnumerable<Saksutfall> Utfall(Overfoeringsforloep forloep) => forloep.Resultater.Select(static resultat => resultat.Utfall);
}
