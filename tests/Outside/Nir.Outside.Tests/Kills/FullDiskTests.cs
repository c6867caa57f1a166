using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nir.Outside.Tests.Postgres;
using Nir.Register.Register;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Testing;
using Npgsql;

namespace Nir.Outside.Tests.Kills;

/// <summary>
/// A disk that is full to the last byte, under the database and its log, while a node sends: nothing is lost, nothing has effect twice, and all goes on when
/// there is room. Where the machine lets nobody mount a disk, SQLite's own limit stands for it, and for PostgreSQL the crash that it comes to.
/// </summary>
public sealed class FullDiskTests
{
    private const int Before = 300;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_all_comes_through_once_when_there_is_room_again()
    {
        await using var disk = await SmallDisk.TryCreateAsync(megabytes: 16);
        var limit = new FullDisk();
        await using var host = await OutboxHost.StartAsync(new SqliteFile(disk), Hurry, services => services.ConfigureDbContext<FagContext>(
            options => options.AddInterceptors(limit)));
        await EnqueueAsync(host);

        await using (await host.StartWorkerAsync())
        {
            while (!HasFailed(host))
            {
                limit.IsFull = disk is null;
                disk?.Fill();
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
            }

            limit.IsFull = false;
            disk?.Free();
            await UntilSentAsync(host);
        }

        AssertOnce(host);
        Assert.Equal("ok", await host.UseAsync(static async context =>
            (await context.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(Stop))[0]));
    }

    [Fact]
    public async Task On_PostgreSQL_the_server_crashes_and_all_comes_through_once_when_it_is_up_again()
    {
        await using var disk = await SmallDisk.TryCreateAsync(megabytes: 128);
        var folder = Directory.CreateDirectory(Path.Combine(disk?.Folder ?? Path.GetTempPath(), $"nir-pg-{Guid.NewGuid():N}")).FullName;
        var server = await PostgresInstance.StartAsync(folder);
        await using (var host = await OutboxHost.StartAsync(new PostgresDatabase($"{server.Connection};Database=nir"), Hurry))
        {
            await EnqueueAsync(host);
            await using (await host.StartWorkerAsync())
            {
                await CrashAsync(server, disk);
                while (!HasFailed(host))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
                }

                disk?.Free();
                await server.UntilItAnswersAsync();
                await UntilSentAsync(host);
            }

            AssertOnce(host);
        }

        server.Crash();
        Directory.Delete(folder, recursive: true);
    }

    // A log that can be written no further ends the server.
    private static async Task CrashAsync(PostgresInstance server, SmallDisk? disk)
    {
        if (disk is null)
        {
            server.Crash();
            return;
        }

        try
        {
            while (true)
            {
                disk.Fill();
                await server.ExecuteAsync("SELECT pg_switch_wal()");
                await server.ExecuteAsync("SELECT pg_logical_emit_message(false, 'nir', repeat('x', 100000))");
            }
        }
        catch (NpgsqlException)
        {
            // It has ended.
        }
    }

    private static async Task EnqueueAsync(OutboxHost host)
    {
        for (var i = 0; i < Before; i++)
        {
            await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        }
    }

    private static void Hurry(OverfoeringOptions options) =>
        (options.Lease, options.SendTimeout, options.MaxDelay) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.5), TimeSpan.FromMilliseconds(200));

    private static bool HasFailed(OutboxHost host) =>
        host.Log.Tekst.Contains("could not be written", StringComparison.Ordinal) || host.Log.Tekst.Contains(" failed (", StringComparison.Ordinal);

    private static async Task UntilSentAsync(OutboxHost host)
    {
        while (await AnyLiveAsync(host))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Stop);
        }
    }

    private static async Task<bool> AnyLiveAsync(OutboxHost host)
    {
        try
        {
            return (await host.RowsAsync()).Exists(static row => row.Live == 1);
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
        {
            // A connection of this test's from before the crash.
            return true;
        }
    }

    private static void AssertOnce(OutboxHost host)
    {
        Assert.Equal(Before, host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>().Count());
        Assert.Empty(host.Nir.Events.OfType<RegisterEvent.RegistreringChanged>());
    }
}
