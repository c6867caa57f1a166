using Fagsystem.Export;
using Fagsystem.Overfoering;
using Fagsystem.Tests.Fixtures;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Shared.Client;

namespace Fagsystem.Tests.Overfoering;

public sealed class OverfoeringRunnerTests
{
    private static readonly Sak[] ThreeSaker = [Saker.Program("1001"), Saker.Program("1002"), Saker.Program("1003")];

    private readonly FakeTime _time = new();

    [Fact]
    public async Task When_stopped_nothing_new_is_sent_and_the_request_in_flight_is_awaited()
    {
        using var stop = new CancellationTokenSource();
        var transport = new Transport(transfer =>
        {
            stop.Cancel();
            return Transport.Accept(transfer);
        });

        var course = await TransferAsync(transport, stop.Token);

        Assert.Single(transport.Sent);
        Assert.Equal([SakOutcome.Accepted, SakOutcome.NotSent, SakOutcome.NotSent], Outcome(course));
        Assert.True(course.IsStopped);
    }

    [Fact]
    public async Task The_request_in_flight_gets_five_seconds_and_its_outcome_is_then_unknown()
    {
        using var stop = new CancellationTokenSource();
        var sent = new TaskCompletionSource();
        var transport = new Transport(async (transfer, underway) =>
        {
            sent.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, underway);
            return Transport.Accept(transfer);
        });
        var transfer = TransferAsync(transport, stop.Token);
        await sent.Task;

        await stop.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(4.9));
        var before = transfer.IsCompleted;
        _time.Advance(TimeSpan.FromSeconds(0.2));
        var course = await transfer;

        Assert.False(before);
        Assert.Equal([SakOutcome.Ukjent, SakOutcome.NotSent, SakOutcome.NotSent], Outcome(course));
    }

    [Fact]
    public async Task A_refusal_is_not_corrected_and_sent_again_after_a_stop()
    {
        using var stop = new CancellationTokenSource();
        var transport = new Transport(transfer =>
        {
            stop.Cancel();
            return NirModelFactory.CreateRefused(transfer.Next.Id, NirModelFactory.CreateAvvik("NIR1001"));
        });

        var course = await TransferAsync(transport, stop.Token);

        Assert.Single(transport.Sent);
        Assert.Equal(SakOutcome.Refused, course.Results[0].Outcome);
    }

    [Fact]
    public async Task A_refusal_that_can_be_corrected_is_corrected_and_sent_again_once()
    {
        var transport = new Transport(static transfer => NirModelFactory.CreateRefused(transfer.Next.Id, NirModelFactory.CreateAvvik("NIR1001")));

        var course = await TransferAsync(transport, TestContext.Current.CancellationToken, Saker.Program());

        Assert.Equal(2, transport.Sent.Count);
        var result = Assert.Single(course.Results);
        Assert.Equal(SakOutcome.Refused, result.Outcome);
        Assert.Equal(["NIR1001"], result.Corrected);
    }

    [Fact]
    public async Task A_fault_ends_the_transfer_and_what_was_accepted_is_kept()
    {
        var number = 0;
        var transport = new Transport(transfer => ++number == 2
            ? throw new NirException(NirErrorCode.NoConnection, "No connection.")
            : Transport.Accept(transfer));

        var course = await TransferAsync(transport, TestContext.Current.CancellationToken);

        Assert.Equal([SakOutcome.Accepted, SakOutcome.NotSent, SakOutcome.NotSent], Outcome(course));
        Assert.Equal(NirErrorCode.NoConnection, course.Error?.ErrorCode);
        Assert.Equal(2, number);
    }

    [Fact]
    public async Task Another_municipalitys_case_is_refused_and_the_next_goes_on()
    {
        var number = 0;
        var transport = new Transport(transfer => ++number == 2
            ? throw new NirException(NirErrorCode.Credentials, "Another municipality.") { Regel = "NIR5002" }
            : Transport.Accept(transfer));

        var course = await TransferAsync(transport, TestContext.Current.CancellationToken);

        Assert.Equal([SakOutcome.Accepted, SakOutcome.Refused, SakOutcome.Accepted], Outcome(course));
        Assert.Equal(["NIR5002"], course.Results[1].Regler);
    }

    [Fact]
    public async Task A_role_that_does_not_cover_the_case_ends_the_transfer()
    {
        var transport = new Transport(static _ => throw new NirException(NirErrorCode.Credentials, "Wrong role.") { Regel = "NIR5001" });

        var course = await TransferAsync(transport, TestContext.Current.CancellationToken);

        Assert.Single(transport.Sent);
        Assert.Equal("NIR5001", course.Error?.Regel);
    }

    [Fact]
    public async Task An_unknown_outcome_is_reported_as_unknown_and_never_sent_again()
    {
        var transport = new Transport(static transfer => NirModelFactory.CreateOutcomeUnknown(transfer.Next.Id));

        var course = await TransferAsync(transport, TestContext.Current.CancellationToken, Saker.Program());

        Assert.Single(transport.Sent);
        Assert.Equal([SakOutcome.Ukjent], Outcome(course));
    }

    [Fact]
    public async Task A_case_that_cannot_be_mapped_is_not_sent()
    {
        var sak = Saker.Program();
        var transport = new Transport(Transport.Accept);

        var course = await TransferAsync(transport, TestContext.Current.CancellationToken, sak with { Rad = sak.Rad with { Standing = "?" } });

        Assert.Empty(transport.Sent);
        Assert.Equal([SakOutcome.Unmapped], Outcome(course));
    }

    private Task<OverfoeringCourse> TransferAsync(Transport transport, CancellationToken stop, params Sak[] saker) =>
        new OverfoeringRunner(transport.Clients(), TransferMemory.ForOneRun(),
            _time).TransferAsync([.. (saker.Length > 0 ? saker : ThreeSaker).Select(Saker.Map)], static _ => { }, stop);

    private static IEnumerable<SakOutcome> Outcome(OverfoeringCourse course) => course.Results.Select(static result => result.Outcome);
}
