using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Tests.Fixtures;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>Upkeep keeps pace: one round does all that there is, in batches.</summary>
public sealed class UpkeepTests
{
    private const int Many = (2 * OutboxSql.Batch) + 100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_clean_up_erases_all_whose_time_has_come_and_no_other()
    {
        await using var host = await OutboxHost.StartAsync();
        await FillAsync(host, static number => new()
        {
            State = OverfoeringState.Accepted, Live = 0, Due = 0, EraseAfter = number == 0 ? OutboxRow.Endless : 1, Payload = [1],
        });

        await host.Upkeep.CleanAsync(Stop);

        var kept = Assert.Single(await host.RowsAsync(), static row => row.Payload.Length > 0);
        Assert.Equal(OutboxRow.Endless, kept.EraseAfter);
        Assert.All((await host.RowsAsync()).Where(row => row.Id != kept.Id), static row => Assert.Equal(0, row.EraseAfter));
    }

    [Fact]
    public async Task After_an_outage_one_tick_wakes_all_and_leaves_what_is_parked()
    {
        await using var host = await OutboxHost.StartAsync();
        await FillAsync(host, static number => new() { Due = 0, NotBefore = number == 0 ? OutboxRow.Endless : 1 });

        await host.Upkeep.TickAsync(Stop);

        Assert.Equal(Many - 1, (await host.RowsAsync()).Count(static row => row.Due == 1));
    }

    private static Task<int> FillAsync(OutboxHost host, Func<int, OutboxRow> create) => host.UseAsync(context =>
    {
        for (var i = 0; i < Many; i++)
        {
            var row = create(i);
            (row.Person, row.Hash, row.Kommune, row.Registrering) = (BitConverter.GetBytes(i), [], "9901", Guid.NewGuid());
            context.Add(row);
        }

        return context.SaveChangesAsync(Stop);
    });
}
