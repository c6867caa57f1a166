using Microsoft.EntityFrameworkCore;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests.Conformance;

/// <summary>What must hold on every database: order, one effect, leases, freeing, fairness.</summary>
public abstract partial class OutboxConformance
{
    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected abstract Task<IDatabase> CreateDatabaseAsync();

    private protected async Task<OutboxHost> StartAsync(Action<OverfoeringOptions>? configure = null) =>
        await OutboxHost.StartAsync(await CreateDatabaseAsync(), configure);

    [Fact]
    public async Task A_registration_is_enqueued_sent_and_accepted()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();

        await host.EnqueueAsync(program);
        await host.Outbox.SendDueAsync(Stop);

        Assert.Equal(program, Assert.Single(host.Nir.Registreringer).Registrering);
        var row = Assert.Single(await host.RowsAsync());
        Assert.True(row.State is OverfoeringState.Accepted or OverfoeringState.AcceptedWithRemarks, $"{row.State} {row.Reason} {row.Detail}");
        Assert.Equal(host.Nir.Registreringer[0].Version, row.Version);
        Assert.Equal(0, row.Live);
    }

    [Fact]
    public async Task A_later_state_updates_the_version_accepted_last()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        await host.SendAllAsync();

        await host.EnqueueAsync(program with { Sluttmaal = Sluttmaal.HoeyereUtdanning });
        await host.SendAllAsync();

        Assert.Equal(Sluttmaal.HoeyereUtdanning, ((Introduksjonsprogram)Assert.Single(host.Nir.Registreringer).Registrering).Sluttmaal);
        Assert.All(await host.RowsAsync(), static row => Assert.Equal(0, row.Live));
    }

    [Fact]
    public async Task Two_outcomes_of_one_row_that_come_together_are_one_and_only_that_of_who_has_it()
    {
        await using var host = await StartAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var stale = Assert.Single(await host.ClaimAsync());
        await host.LetTimePassAsync();
        await host.Upkeep.TickAsync(Stop);
        var held = Assert.Single(await host.ClaimAsync());

        var written = await Task.WhenAll(
            host.Writer.WriteAsync(stale, new(OverfoeringState.Waiting, OverfoeringReason.NoConnection), Stop),
            host.Writer.WriteAsync(held, new(OverfoeringState.Accepted) { Version = "7" }, Stop));

        Assert.Equal([false, true], written);
        Assert.Equal((OverfoeringState.Accepted, "7"), ((await host.RowAsync(held.Id)).State, (await host.RowAsync(held.Id)).Version));
    }

    [Fact]
    public async Task A_stale_worker_writes_nothing()
    {
        await using var host = await StartAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var lost = Assert.Single(await host.ClaimAsync());
        await host.LetTimePassAsync();
        await host.Upkeep.TickAsync(Stop);
        var held = Assert.Single(await host.ClaimAsync());

        var isWritten = await host.Writer.WriteAsync(
            lost, new RowOutcome(OverfoeringState.Parked, OverfoeringReason.Failing) { Notice = new(Events.OverfoeringEventKind.Parked, "", "") }, Stop);

        Assert.False(isWritten);
        Assert.Equal(0, await host.UseAsync(static context => context.Notices().CountAsync(Stop)));
        Assert.Equal(OverfoeringState.Sending, (await host.RowAsync(held.Id)).State);
        Assert.Equal((1, lost.Fence + 1), (held.Doubt, held.Fence));
    }

    [Fact]
    public async Task A_worker_that_slept_past_its_lease_does_no_harm()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        var slept = Assert.Single(await host.ClaimAsync());
        await host.LetTimePassAsync();
        await host.Upkeep.TickAsync(Stop);
        await host.CarryAsync(Assert.Single(await host.ClaimAsync()));
        await host.EnqueueAsync(program with { Sluttmaal = Sluttmaal.HoeyereUtdanning });
        await host.SendAllAsync();

        await host.CarryAsync(slept);

        Assert.Equal(Sluttmaal.HoeyereUtdanning, ((Introduksjonsprogram)Assert.Single(host.Nir.Registreringer).Registrering).Sluttmaal);
        Assert.Equal(2, host.Nir.Events.Count(static one => one is RegisterEvent.RegistreringCreated or RegisterEvent.RegistreringChanged));
    }

    [Fact]
    public async Task A_crash_after_the_send_is_settled_by_reading_back()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        Assert.Single(await host.ClaimAsync());
        await host.Nir.CreateClient(Rolle.Kommuneintrobruker).SendAsync(program, cancellationToken: Stop);

        await host.SendAllAsync();

        Assert.Single(host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>());
        Assert.Equal(0, Assert.Single(await host.RowsAsync()).Live);
    }

    [Fact]
    public async Task Content_is_erased_after_its_time_and_the_trace_stays()
    {
        await using var host = await StartAsync(static options => options.Retention = TimeSpan.Zero);
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.SendAllAsync();

        await host.Upkeep.CleanAsync(Stop);

        var row = Assert.Single(await host.RowsAsync());
        Assert.Empty(row.Payload);
        Assert.Equal((host.Nir.Registreringer[0].Version, 32), (row.Version, row.Hash.Length));
    }

    [Fact]
    public async Task Events_come_once_and_in_order()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        await host.SendAllAsync();
        await host.EnqueueAsync(program with { Vedtak = [] });
        await host.SendAllAsync();

        var kinds = new List<Events.OverfoeringEventKind>();
        await foreach (var one in host.Outbox.ReadEventsAsync(Stop))
        {
            Assert.Equal(program.Id, one.Registrering);
            kinds.Add(one.Kind);
            if (kinds.Count == 2)
            {
                break;
            }
        }

        Assert.True(kinds[0] is Events.OverfoeringEventKind.Accepted or Events.OverfoeringEventKind.AcceptedWithRemarks);
        Assert.Equal(Events.OverfoeringEventKind.Refused, kinds[1]);
    }

    [Fact]
    public async Task A_lease_that_is_renewed_is_not_lost()
    {
        await using var host = await StartAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var row = Assert.Single(await host.ClaimAsync());
        var held = host.Leases.Hold(row, leaseEnd: 0);
        await host.LetTimePassAsync();

        await host.Leases.RenewAsync(Stop);
        await host.Upkeep.TickAsync(Stop);

        Assert.Empty(await host.ClaimAsync());
        Assert.False(held.IsLost);
        Assert.True(held.Lasts(TimeProvider.System.GetTimestamp()));
    }

    [Fact]
    public async Task A_lease_that_another_has_is_lost_at_the_next_renewal()
    {
        await using var host = await StartAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var held = host.Leases.Hold(Assert.Single(await host.ClaimAsync()), host.Leases.LeaseEnd());
        await host.LetTimePassAsync();
        await host.Upkeep.TickAsync(Stop);
        Assert.Single(await host.ClaimAsync());

        await host.Leases.RenewAsync(Stop);

        Assert.True(held.IsLost);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_send_starts_unless_its_lease_lasts_or_can_be_renewed(bool isLost)
    {
        await using var host = await StartAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var row = Assert.Single(await host.ClaimAsync());
        if (isLost)
        {
            await host.LetTimePassAsync();
            await host.Upkeep.TickAsync(Stop);
            Assert.Single(await host.ClaimAsync());
        }

        await host.Sender.CarryAsync(host.Leases.Hold(row, leaseEnd: 0), accepted: null, CancellationToken.None, CancellationToken.None);

        Assert.Equal(isLost ? 0 : 1, host.Nir.Registreringer.Count);
        Assert.Equal(isLost ? 1 : 0, (await host.RowAsync(row.Id)).Live);
    }

    [Fact]
    public async Task A_wait_that_a_clock_going_back_made_endless_ends()
    {
        await using var host = await StartAsync();
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.UseAsync(static context => context.Set<OutboxRow>().ExecuteUpdateAsync(static set => set
            .SetProperty(static row => row.Due, 0).SetProperty(static row => row.NotBefore, DateTimeOffset.UnixEpoch.AddYears(100).ToUnixTimeMilliseconds()),
            Stop));

        await host.Upkeep.CleanAsync(Stop);
        await host.Outbox.SendDueAsync(Stop);

        Assert.Single(host.Nir.Registreringer);
    }
}
