using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nir.Register.Register;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>A disk that is full: what cannot be saved says so, what was saved is not lost, and nothing has effect twice.</summary>
public sealed class DiskTests
{
    private const int Full = 13;
    private const int Before = 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_full_disk_an_enqueue_fails_and_saves_neither_the_case_nor_the_row()
    {
        var disk = new FullDisk();
        await using var host = await StartAsync(disk);
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        disk.IsFull = true;

        var saved = await EnqueueUntilFullAsync(host);
        disk.IsFull = false;

        Assert.Equal(saved + 1, (await host.RowsAsync()).Count);
        Assert.Equal(saved, await host.UseAsync(static context => context.Vedtak.CountAsync(Stop)));
        await host.SendAllAsync();
        Assert.Equal(saved + 1, host.Nir.Registreringer.Count);
    }

    [Fact]
    public async Task When_the_disk_fills_while_a_worker_sends_all_comes_through_once_when_there_is_room_again()
    {
        var disk = new FullDisk();
        await using var host = await StartAsync(disk);
        for (var i = 0; i < Before; i++)
        {
            await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        }

        disk.IsFull = true;
        var saved = await EnqueueUntilFullAsync(host);
        await using (await host.StartWorkerAsync())
        {
            // Events need room: sooner or later an outcome cannot be written.
            while (!HasFailed(host) && await IsAnyLiveAsync(host))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
            }

            Assert.True(HasFailed(host), "All was sent before the disk was full.");

            disk.IsFull = false;
            while (await IsAnyLiveAsync(host))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
            }
        }

        Assert.Equal(Before + saved, host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>().Count());
        Assert.Empty(host.Nir.Events.OfType<RegisterEvent.RegistreringChanged>());
        Assert.Equal("ok", await host.UseAsync(static async context =>
            (await context.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(Stop))[0]));
    }

    private static bool HasFailed(OutboxHost host) =>
        host.Log.Tekst.Contains("could not be written", StringComparison.Ordinal) || host.Log.Tekst.Contains(" failed (", StringComparison.Ordinal);

    private static Task<bool> IsAnyLiveAsync(OutboxHost host) => host.UseAsync(static context => context.Rows().AnyAsync(static row => row.Live == 1, Stop));

    private static Task<OutboxHost> StartAsync(FullDisk disk) => OutboxHost.StartAsync(
        configure: static options =>
            (options.Lease, options.SendTimeout, options.MaxDelay) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.5), TimeSpan.FromMilliseconds(200)),
        add: services => services.ConfigureDbContext<FagContext>(options => options.AddInterceptors(disk)));

    // As the fagsystem does, with a case of its own beside.
    private static async Task<int> EnqueueUntilFullAsync(OutboxHost host)
    {
        for (var saved = 0; ; saved++)
        {
            try
            {
                await host.UseAsync(async context =>
                {
                    context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "innvilget" });
                    await host.Outbox.SaveAsync(context, host.Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
                    return 0;
                });
            }
            catch (Exception fault) when ((fault as SqliteException ?? fault.InnerException as SqliteException)?.SqliteErrorCode == Full)
            {
                return saved;
            }
        }
    }
}
