using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Tests.Fixtures;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>SQLite has one writer: those of one program never meet in the database, where each would sleep.</summary>
public sealed class OneWriterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_writes_in_one_program_waits_for_each_other()
    {
        await using var host = await OutboxHost.StartAsync();
        var (writing, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => host.Contexts.WriteAsync(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref writing));
            await Task.Yield();
            return Interlocked.Decrement(ref writing);
        }), Stop)));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task What_reads_waits_for_no_one()
    {
        await using var host = await OutboxHost.StartAsync();
        var (one, other) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());

        await Task.WhenAll(MeetAsync(host.Contexts, one, other), MeetAsync(host.Contexts, other, one)).WaitAsync(TimeSpan.FromSeconds(30), Stop);
    }

    [Fact]
    public async Task After_a_write_that_failed_the_next_one_is_done()
    {
        await using var host = await OutboxHost.StartAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => host.Contexts.WriteAsync<int>(static _ => throw new TimeoutException()));

        Assert.Equal(7, await host.Contexts.WriteAsync(static _ => Task.FromResult(7)).WaitAsync(TimeSpan.FromSeconds(30), Stop));
    }

    private static Task<int> MeetAsync(ContextSource contexts, TaskCompletionSource<int> mine, TaskCompletionSource<int> theirs) => contexts.UseAsync(_ =>
    {
        mine.SetResult(1);
        return theirs.Task;
    });
}
