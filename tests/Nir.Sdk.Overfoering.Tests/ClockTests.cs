using Microsoft.Extensions.DependencyInjection;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>Clocks that are wrong, of nodes and of the database: nothing is lost, nothing has effect twice, nothing waits for ever.</summary>
public sealed class ClockTests
{
    private const int Persons = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_lease_that_one_node_has_holds_for_a_node_whose_clock_is_an_hour_off(int hours)
    {
        await using var host = await OutboxHost.StartAsync();
        await using var wrong = host.StartNode(add: services => SetClock(services, TimeSpan.FromHours(hours)));
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var held = Assert.Single(await host.ClaimAsync());

        await wrong.Upkeep.TickAsync(Stop);
        await wrong.Upkeep.CleanAsync(Stop);

        Assert.Empty(await wrong.ClaimAsync());
        Assert.Equal((OverfoeringState.Sending, held.Fence), ((await host.RowAsync(held.Id)).State, (await host.RowAsync(held.Id)).Fence));
    }

    [Fact]
    public async Task Two_workers_with_clocks_two_hours_apart_share_the_work_and_nothing_has_effect_twice()
    {
        await using var host = await OutboxHost.StartAsync(add: static services => SetClock(services, TimeSpan.FromHours(1)));
        await using var other = host.StartNode(add: static services => SetClock(services, TimeSpan.FromHours(-1)));
        var real = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < Persons; i++)
        {
            var person = host.Nir.CreatePerson();
            await (i % 2 == 0 ? host : other).EnqueueAsync(person.CreateIntroduksjonsprogram());
            await (i % 2 == 0 ? other : host).EnqueueAsync(person.CreateNorskopplaering());
        }

        await using (await host.StartWorkerAsync())
        await using (await other.StartWorkerAsync())
        {
            await UntilSentAsync(host);
        }

        Assert.Equal(2 * Persons, host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>().Count());
        Assert.Empty(host.Nir.Events.OfType<RegisterEvent.RegistreringChanged>());

        // Times in the rows are the database's.
        Assert.All(await host.RowsAsync(), row => Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(row.Changed),
            real.AddMinutes(-1), TimeProvider.System.GetUtcNow().AddMinutes(1)));
    }

    [Fact]
    public async Task When_the_databases_clock_goes_forward_a_lease_ends_early_and_what_was_sent_has_one_effect()
    {
        var clock = new JumpingDatabaseClock();
        await using var host = await OutboxHost.StartAsync(add: services => SetDatabaseClock(services, clock));
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        var early = Assert.Single(await host.ClaimAsync());

        clock.Ahead = TimeSpan.FromHours(2);
        await host.Upkeep.TickAsync(Stop);
        var late = Assert.Single(await host.ClaimAsync());
        await host.CarryAsync(late);
        await host.CarryAsync(early);

        Assert.Equal((1, early.Fence + 1), (late.Doubt, late.Fence));
        Assert.Single(host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>());
        Assert.Empty(host.Nir.Events.OfType<RegisterEvent.RegistreringChanged>());
        Assert.True(clock.Told > 0);
    }

    [Fact]
    public async Task When_the_databases_clock_goes_back_a_day_the_lease_of_a_dead_worker_still_ends()
    {
        var clock = new JumpingDatabaseClock { Ahead = TimeSpan.FromDays(1) };
        await using var host = await OutboxHost.StartAsync(add: services => SetDatabaseClock(services, clock));
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        Assert.Single(await host.ClaimAsync());

        clock.Ahead = TimeSpan.Zero;
        await host.Upkeep.TickAsync(Stop);
        Assert.Empty(await host.ClaimAsync());
        await host.Upkeep.CleanAsync(Stop);
        await host.Outbox.SendDueAsync(Stop);

        Assert.Single(host.Nir.Registreringer);
    }

    [Fact]
    public async Task Whatever_the_databases_clock_does_while_two_nodes_send_each_state_is_stored_once_and_in_order()
    {
        const int states = 4;
        var clock = new JumpingDatabaseClock();
        await using var host = await OutboxHost.StartAsync(configure: Hurry, add: services => SetDatabaseClock(services, clock));
        await using var other = host.StartNode(Hurry, services => SetDatabaseClock(services, clock));
        var programs = Enumerable.Range(0, Persons).Select(_ => host.Nir.CreatePerson().CreateIntroduksjonsprogram()).ToList();
        Sluttmaal[] maal = [Sluttmaal.Grunnskole, Sluttmaal.FagOgYrkesopplaering, Sluttmaal.FullfoertVideregaaende, Sluttmaal.HoeyereUtdanning];
        var random = new Random(29);
        await using (await host.StartWorkerAsync())
        await using (await other.StartWorkerAsync())
        {
            for (var state = 0; state < states; state++)
            {
                foreach (var program in programs)
                {
                    await host.EnqueueAsync(program with { Sluttmaal = maal[state] });
                }

                for (var jump = 0; jump < 5; jump++)
                {
                    clock.Ahead = TimeSpan.FromMinutes(random.Next(-180, 180));
                    await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
                    await host.Upkeep.CleanAsync(Stop);
                }
            }

            while ((await host.RowsAsync()).Exists(static row => row.Live == 1))
            {
                await host.Upkeep.CleanAsync(Stop);
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
            }
        }

        Assert.Equal(Persons, host.Nir.Registreringer.Count);
        Assert.All(host.Nir.Registreringer, entry =>
        {
            var stored = entry.Tidligere.Append(entry.Gjeldende).Select(version => Array.IndexOf(maal, ((Introduksjonsprogram)version.Registrering).Sluttmaal))
                .ToList();
            Assert.Equal(stored.Distinct().Order(), stored);
            Assert.Equal(states - 1, stored[^1]);
        });
    }

    [Fact]
    public async Task A_node_whose_clock_goes_back_leaves_a_kommune_alone_no_longer_for_that()
    {
        var clock = new ShiftedTime(TimeSpan.Zero);
        await using var host = await OutboxHost.StartAsync(add: services => services.AddSingleton<TimeProvider>(clock));
        host.Brake.Note(FakeNir.Kommune.ToString(), Held(TimeSpan.FromMilliseconds(50)));

        clock.Shift = TimeSpan.FromHours(-2);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (host.Brake.Allowed(FakeNir.Kommune.ToString()) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }

        Assert.Empty(host.Brake.List());
    }

    [Fact]
    public async Task A_node_whose_clock_goes_forward_leaves_a_kommune_alone_as_long_as_it_was_asked()
    {
        var clock = new ShiftedTime(TimeSpan.Zero);
        await using var host = await OutboxHost.StartAsync(add: services => services.AddSingleton<TimeProvider>(clock));
        host.Brake.Note(FakeNir.Kommune.ToString(), Held(TimeSpan.FromMinutes(10)));

        clock.Shift = TimeSpan.FromHours(2);

        Assert.Equal(0, host.Brake.Allowed(FakeNir.Kommune.ToString()));
        Assert.InRange(Assert.Single(host.Brake.List()).Until - clock.GetUtcNow(), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
    }

    private static RowOutcome Held(TimeSpan time) => new(OverfoeringState.Waiting, OverfoeringReason.RegisterUnavailable) { Hold = time };

    private static void Hurry(Settings.OverfoeringOptions options) =>
        (options.Lease, options.SendTimeout, options.MaxDelay) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.9), TimeSpan.FromMilliseconds(200));

    private static void SetClock(IServiceCollection services, TimeSpan shift) => services.AddSingleton<TimeProvider>(new ShiftedTime(shift));

    private static void SetDatabaseClock(IServiceCollection services, JumpingDatabaseClock clock) =>
        services.ConfigureDbContext<FagContext>(options => options.AddInterceptors(clock));

    private static async Task UntilSentAsync(OutboxHost host)
    {
        while ((await host.RowsAsync()).Exists(static row => row.Live == 1))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Stop);
        }
    }
}
