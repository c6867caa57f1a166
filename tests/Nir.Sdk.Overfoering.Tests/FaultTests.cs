using Nir.Register.Faults;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>Bad days of the register: nothing is lost, and nothing has effect twice.</summary>
public sealed class FaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> BadDays =>
        ["stored-never-answered", "stored-reset", "stored-503", "stored-500", "connection-reset", "connection-closed", "cut-answer", "broken-json",
            "empty-answer",
            "delivered-twice", "html-from-proxy", "server-error", "down-once", "token-down", "wrong-content-type"];

    [Theory]
    [MemberData(nameof(BadDays))]
    public async Task On_a_bad_day_each_state_is_stored_once(string fault)
    {
        await using var host = await OutboxHost.StartAsync(configure: static options =>
        {
            options.SendTimeout = TimeSpan.FromMilliseconds(700);
            options.MaxDelay = TimeSpan.FromMilliseconds(200);
        });
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        host.Nir.Faults.Add(Fault.Get(fault));
        await host.Outbox.SendDueAsync(Stop);
        host.Nir.Faults.Clear();

        // The kommune is left alone for a while after a fault.
        await SendWhenFreeAsync(host);
        await host.EnqueueAsync(program with { Sluttmaal = Sluttmaal.HoeyereUtdanning });
        await SendWhenFreeAsync(host);

        Assert.Equal(Sluttmaal.HoeyereUtdanning, ((Introduksjonsprogram)Assert.Single(host.Nir.Registreringer).Registrering).Sluttmaal);
        Assert.Single(host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>());
        Assert.Single(host.Nir.Events.OfType<RegisterEvent.RegistreringChanged>());
        Assert.All(await host.RowsAsync(), static row => Assert.Equal(0, row.Live));
    }

    [Fact]
    public async Task A_state_that_was_stored_unseen_and_superseded_is_known_as_our_own()
    {
        await using var host = await OutboxHost.StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        host.Nir.Faults.Add("stored-503");
        await host.Outbox.SendDueAsync(Stop);
        host.Nir.Faults.Clear();

        var newer = await host.EnqueueAsync(program with { Sluttmaal = Sluttmaal.HoeyereUtdanning });
        await SendWhenFreeAsync(host);

        Assert.Equal(1, newer.Superseded);
        Assert.Equal(Sluttmaal.HoeyereUtdanning, ((Introduksjonsprogram)Assert.Single(host.Nir.Registreringer).Registrering).Sluttmaal);
    }

    [Fact]
    public async Task A_closed_kommune_holds_back_itself_and_no_other()
    {
        await using var host = await OutboxHost.StartAsync();
        host.Nir.CloseForOverfoering(new Closure { From = new(2026, 3, 1), To = new(2026, 3, 3), Kommuner = [FakeNir.Kommune] });
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var other = host.Nir.CreatePerson().CreateIntroduksjonsprogram() with { Kommune = Register.SyntheticKommune.Vestbygd.Nummer };
        await host.EnqueueAsync(other);

        await host.Outbox.SendDueAsync(Stop);

        Assert.Equal(other.Id, Assert.Single(host.Nir.Registreringer).Registrering.Id);
        Assert.Equal(0, host.Brake.Allowed("9901"));
        Assert.Contains(await host.RowsAsync(), static row => row is { State: OverfoeringState.Waiting, Reason: OverfoeringReason.RegisterUnavailable });
    }

    [Fact]
    public async Task After_too_many_faults_a_kommune_is_tried_with_one_at_a_time()
    {
        await using var host = await OutboxHost.StartAsync(configure: static options =>
        {
            options.ErrorBudget = 2;
            options.MaxParallelPerKommune = 3;
        });
        for (var i = 0; i < 3; i++)
        {
            await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        }

        host.Nir.Faults.Add("connection-reset");
        await host.Outbox.SendDueAsync(Stop);
        host.Nir.Faults.Clear();

        Assert.InRange(host.Brake.Allowed("9901"), 0, 1);
        await SendWhenFreeAsync(host);
        Assert.Equal(3, host.Nir.Registreringer.Count);
        Assert.Equal(3, host.Brake.Allowed("9901"));
    }

    [Fact]
    public async Task A_change_in_NIR_web_is_merged_where_the_fields_do_not_meet()
    {
        await using var host = await OutboxHost.StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        await host.SendAllAsync();
        host.Nir.ChangeInNirWeb<Introduksjonsprogram>(program.Id, static held => held with { ReservasjonMotForskning = true });

        await host.EnqueueAsync(program with { Sluttmaal = Sluttmaal.HoeyereUtdanning });
        await host.SendAllAsync();

        var held = (Introduksjonsprogram)Assert.Single(host.Nir.Registreringer).Registrering;
        Assert.Equal((true, Sluttmaal.HoeyereUtdanning), (held.ReservasjonMotForskning, held.Sluttmaal));
        Assert.Contains(await host.TakeEventsAsync(2),
            static one => one.Kind is OverfoeringEventKind.Merged && one.Details.Contains("ReservasjonMotForskning"));
    }

    [Fact]
    public async Task A_collision_is_parked_with_both_sides_and_sent_as_chosen()
    {
        await using var host = await OutboxHost.StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        await host.SendAllAsync();
        host.Nir.ChangeInNirWeb<Introduksjonsprogram>(program.Id, static held => held with { Sluttmaal = Sluttmaal.Grunnskole });
        var mine = program with { Sluttmaal = Sluttmaal.HoeyereUtdanning };
        await host.EnqueueAsync(mine);
        await host.SendAllAsync();

        var row = (await host.RowsAsync())[^1];
        var conflict = (await host.Outbox.ReadConflictAsync(program.Id, Stop))!;
        Assert.Equal((OverfoeringState.Parked, OverfoeringReason.Collision, "Sluttmaal"), (row.State, row.Reason, row.Detail));
        Assert.Equal((mine, Sluttmaal.Grunnskole), ((Introduksjonsprogram)conflict.Mine, ((Introduksjonsprogram)conflict.Nirs!.Registrering).Sluttmaal));
        Assert.Equal(["Sluttmaal"], conflict.Differences);

        await host.UseAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Stop);
            await host.Outbox.ResolveAsync(context, conflict, mine with { ReservasjonMotForskning = false }, Stop);
            await transaction.CommitAsync(Stop);
            return 0;
        });
        await host.SendAllAsync();

        Assert.Equal(Sluttmaal.HoeyereUtdanning, ((Introduksjonsprogram)Assert.Single(host.Nir.Registreringer).Registrering).Sluttmaal);
    }

    [Fact]
    public async Task What_was_deleted_in_NIR_is_not_made_again_unasked()
    {
        await using var host = await OutboxHost.StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        await host.SendAllAsync();
        var client = host.Nir.CreateClient(Rolle.Kommuneintrobruker);
        await client.DeleteAsync((await client.ReadAsync(program.Id, cancellationToken: Stop))!, cancellationToken: Stop);

        await host.EnqueueAsync(program with { Sluttmaal = Sluttmaal.HoeyereUtdanning });
        await host.SendAllAsync();

        Assert.Empty(host.Nir.Registreringer);
        Assert.Equal((OverfoeringState.Parked, OverfoeringReason.MissingInNir), ((await host.RowsAsync())[^1].State, (await host.RowsAsync())[^1].Reason));

        var conflict = (await host.Outbox.ReadConflictAsync(program.Id, Stop))!;
        Assert.Null(conflict.Nirs);
        await host.UseAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Stop);
            await host.Outbox.ResolveAsync(context, conflict, conflict.Mine, Stop);
            await transaction.CommitAsync(Stop);
            return 0;
        });
        await host.SendAllAsync();
        Assert.Equal(conflict.Mine, Assert.Single(host.Nir.Registreringer).Registrering);
    }

    private static async Task SendWhenFreeAsync(OutboxHost host)
    {
        while ((await host.RowsAsync()).Exists(static row => row.Live == 1 && row.NotBefore < OutboxRow.Endless))
        {
            await host.SendAllAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Stop);
        }
    }
}
