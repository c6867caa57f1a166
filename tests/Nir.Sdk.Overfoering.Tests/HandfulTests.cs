using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Overfoering.Working;
using Nir.Shared.Client;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>What is claimed or written at once: others are waited for, a moment only; and what is over makes room while its outcome is written.</summary>
public sealed class HandfulTests
{
    private const int MaxParallel = 4;

    [Fact]
    public async Task What_is_decided_makes_room_for_the_next()
    {
        await using var host = await OutboxHost.StartAsync();
        var (leases, held) = Fill(host, new FakeTime());
        Assert.Equal(0, leases.Free);

        leases.Decide(held[0]);

        Assert.Equal((1, MaxParallel - 1), (leases.Free, leases.CountOf("9901")));
    }

    [Fact]
    public async Task A_database_that_takes_no_outcomes_is_asked_for_no_more_than_twice_as_many()
    {
        await using var host = await OutboxHost.StartAsync();
        var (leases, held) = Fill(host, new FakeTime());
        held.ForEach(leases.Decide);
        Assert.Equal(MaxParallel, leases.Free);
        var more = Hold(leases, MaxParallel);

        more.ForEach(leases.Decide);
        Assert.Equal(0, leases.Free);

        leases.Drop(held[0]);
        Assert.Equal(1, leases.Free);
    }

    [Fact]
    public async Task A_handful_is_three_quarters()
    {
        await using var host = await OutboxHost.StartAsync();
        var (leases, held) = Fill(host, new FakeTime());

        held[..2].ForEach(leases.Decide);
        Assert.Equal((false, false), (leases.HasRoom, leases.HasDecided));

        leases.Decide(held[2]);
        Assert.Equal((true, true), (leases.HasRoom, leases.HasDecided));
    }

    [Fact]
    public async Task Others_are_waited_for_until_there_is_a_handful()
    {
        await using var host = await OutboxHost.StartAsync();
        var (leases, held) = Fill(host, new FakeTime());

        var gathering = leases.GatherAsync(() => leases.Decided == 2);
        leases.Decide(held[0]);
        Assert.False(gathering.IsCompleted);
        leases.Decide(held[1]);

        await gathering.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Others_that_take_long_are_waited_for_a_moment_only()
    {
        await using var host = await OutboxHost.StartAsync();
        var time = new FakeTime();
        var (leases, _) = Fill(host, time);

        var gathering = leases.GatherAsync(static () => false);
        Assert.False(gathering.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(10));

        await gathering.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static (LeaseKeeper Leases, List<HeldRow> Held) Fill(OutboxHost host, TimeProvider time)
    {
        var leases = new LeaseKeeper(host.Contexts, new OverfoeringOptions { MaxParallel = MaxParallel }, time);
        return (leases, Hold(leases, MaxParallel));
    }

    private static List<HeldRow> Hold(LeaseKeeper leases, int count)
    {
        var end = leases.LeaseEnd();
        var first = leases.Count + 1;
        return [.. Enumerable.Range(first, count).Select(id => leases.Hold(new OutboxRow { Id = id, Kommune = "9901" }, end))];
    }
}
