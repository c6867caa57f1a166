using Microsoft.EntityFrameworkCore;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests.Conformance;

/// <summary>What must hold on every database: order, one effect, leases, freeing, fairness.</summary>
public abstract class OutboxConformance
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
    public async Task The_second_enqueue_of_a_person_waits_until_the_first_has_committed()
    {
        await using var host = await StartAsync();
        var person = host.Nir.CreatePerson();
        await using var one = host.CreateContext();
        await using var two = host.CreateContext();
        await using var first = await one.Database.BeginTransactionAsync(Stop);
        await host.Outbox.EnqueueAsync(one, person.CreateIntroduksjonsprogram(), cancellationToken: Stop);

        var second = Task.Run(async () =>
        {
            await using var transaction = await two.Database.BeginTransactionAsync(Stop);
            await host.Outbox.EnqueueAsync(two, person.CreateNorskopplaering(), cancellationToken: Stop);
            await transaction.CommitAsync(Stop);
        }, Stop);
        await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Stop));

        Assert.False(second.IsCompleted);
        Assert.Empty(await host.RowsAsync());
        await first.CommitAsync(Stop);
        await second;
        Assert.Equal([(int)Registreringsfamilie.Introduksjonsprogram, (int)Registreringsfamilie.Norskopplaering],
            (await host.RowsAsync()).OrderBy(static row => row.Sequence).Select(static row => row.Familie));
    }

    [Fact]
    public async Task Only_the_head_of_a_persons_queue_is_claimed_whatever_the_batch()
    {
        await using var host = await StartAsync();
        var person = host.Nir.CreatePerson();
        await host.EnqueueAsync(person.CreateIntroduksjonsprogram());
        await host.EnqueueAsync(person.CreateNorskopplaering());
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());

        var claimed = await host.ClaimAsync();

        Assert.Equal(2, claimed.Count);
        Assert.Equal(2, claimed.Select(static row => Convert.ToHexString(row.Person)).Distinct().Count());
        Assert.Empty(await host.ClaimAsync());
    }

    [Fact]
    public async Task Known_by_one_number_or_by_two_a_person_has_one_queue()
    {
        await using var host = await StartAsync();
        var person = host.Nir.CreatePerson();
        var program = person.CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program with { Person = new() { DufNummer = person.DufNummer } });
        await host.EnqueueAsync(person.CreateNorskopplaering() with { Person = new() { Foedselsnummer = person.Foedselsnummer } });
        await host.EnqueueAsync(person.CreateMottakskvalifisering());

        var rows = await host.RowsAsync();

        Assert.Single(rows.Select(static row => Convert.ToHexString(row.Person)).Distinct());
        Assert.Equal(3, rows.Select(static row => row.Sequence).Distinct().Count());
        Assert.Single(await host.ClaimAsync());
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

        var isWritten = await host.Writer.WriteAsync(lost, new RowOutcome(OverfoeringState.Parked, OverfoeringReason.Failing), Stop);

        Assert.False(isWritten);
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
    public async Task The_same_content_has_one_effect_however_often_it_is_enqueued()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        var first = await host.EnqueueAsync(program);
        var again = await host.EnqueueAsync(program with { });
        await host.SendAllAsync();
        var after = await host.EnqueueAsync(program);

        Assert.True(first.IsNew);
        Assert.Equal((first.Row, false), (again.Row, again.IsNew));
        Assert.False(after.IsNew);
        Assert.Single(await host.RowsAsync());
    }

    [Fact]
    public async Task A_rollback_takes_the_row_along()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        await using (var transaction = await context.Database.BeginTransactionAsync(Stop))
        {
            await host.Outbox.EnqueueAsync(context, host.Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
            await transaction.RollbackAsync(Stop);
        }

        Assert.Empty(await host.RowsAsync());
    }

    [Fact]
    public async Task A_context_that_is_used_on_after_a_rollback_says_that_the_transfer_is_lost()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        var vedtak = new Saksvedtak { Id = Guid.NewGuid(), Tekst = "innvilget" };
        context.Add(vedtak);
        await using (var transaction = await context.Database.BeginTransactionAsync(Stop))
        {
            await host.Outbox.EnqueueAsync(context, host.Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
            await context.SaveChangesAsync(Stop);
            await transaction.RollbackAsync(Stop);
        }

        context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "endret" });
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Stop));
        Assert.Contains("rolled back", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_that_is_used_on_after_a_commit_says_nothing()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        await using (var transaction = await context.Database.BeginTransactionAsync(Stop))
        {
            await host.Outbox.EnqueueAsync(context, host.Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
            await context.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "endret" });
        Assert.Equal(1, await context.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task An_enqueue_in_a_lambda_that_is_tried_again_gives_one_row()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await using var context = host.CreateContext();
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Stop);
            await host.Outbox.EnqueueAsync(context, program, cancellationToken: Stop);
            await context.SaveChangesAsync(Stop);

            // The first attempt fails here; then the second commits, and its answer is lost, so that there is a third.
            if (attempt == 2)
            {
                await transaction.CommitAsync(Stop);
            }
        }

        await host.EnqueueAsync(program);

        Assert.Single(await host.RowsAsync());
    }

    [Fact]
    public async Task Without_a_transaction_an_enqueue_says_what_to_do()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            host.Outbox.EnqueueAsync(context, host.Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop));

        Assert.Contains(nameof(Sdk.Overfoering.Outbox.SaveAsync), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_stands_and_only_its_person_waits()
    {
        await using var host = await StartAsync();
        var person = host.Nir.CreatePerson();
        var refused = person.CreateIntroduksjonsprogram() with { Vedtak = [] };
        await host.EnqueueAsync(refused);
        await host.EnqueueAsync(person.CreateNorskopplaering());
        var other = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(other);

        await host.SendAllAsync();

        Assert.Equal(other.Id, Assert.Single(host.Nir.Registreringer).Registrering.Id);
        var rows = await host.RowsAsync();
        Assert.Equal((OverfoeringState.Refused, 0, OutboxRow.Endless), (rows[0].State, rows[0].Due, rows[0].NotBefore));
        Assert.Contains("NIR1201", rows[0].Detail, StringComparison.Ordinal);
        Assert.Equal(OverfoeringState.Waiting, rows[1].State);
        Assert.Contains(await host.Outbox.CountRefusedAsync(Stop), static group => group is { Regel: "NIR1201", Count: 1 });
    }

    [Fact]
    public async Task A_parked_head_that_is_mended_frees_those_behind_it_in_their_order()
    {
        await using var host = await StartAsync();
        var person = host.Nir.CreatePerson();
        var program = person.CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program with { Vedtak = [] });
        var norsk = person.CreateNorskopplaering();
        await host.EnqueueAsync(norsk);
        await host.SendAllAsync();

        var mended = await host.EnqueueAsync(program);
        await host.Outbox.SendDueAsync(Stop);

        Assert.Equal(1, mended.Superseded);
        Assert.Equal([program.Id, norsk.Id], host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>().Select(static one => one.Id));
        Assert.Equal(OverfoeringState.Superseded, (await host.RowsAsync())[0].State);
        Assert.Equal(mended.Row, (await host.RowsAsync())[0].SupersededBy);
    }

    [Fact]
    public async Task A_replay_sends_new_rows_in_the_places_of_the_old()
    {
        await using var host = await StartAsync();
        var person = host.Nir.CreatePerson();
        var program = person.CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program with { Vedtak = [] });
        var norsk = person.CreateNorskopplaering();
        await host.EnqueueAsync(norsk);
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram() with { Vedtak = [] });
        await host.SendAllAsync();

        var replayed = await host.Outbox.ReplayAsync("NIR1201", registrering => registrering.Id == program.Id ? program : null, Stop);
        await host.Outbox.SendDueAsync(Stop);

        Assert.Equal(1, replayed);
        Assert.Equal([program.Id, norsk.Id], host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>().Select(static one => one.Id));
        Assert.Contains(await host.Outbox.CountRefusedAsync(Stop), static group => group is { Regel: "NIR1201", Count: 1 });
    }

    [Fact]
    public async Task A_replay_never_sends_an_older_state_after_a_newer()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program with { Vedtak = [] });
        await host.SendAllAsync();
        await host.EnqueueAsync(program);
        await host.SendAllAsync();

        Assert.Equal(0, await host.Outbox.ReplayAsync("NIR1201", cancellationToken: Stop));
        Assert.Equal(program, Assert.Single(host.Nir.Registreringer).Registrering);
    }

    [Fact]
    public async Task An_unsent_older_state_is_superseded_with_a_trace()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        var newer = await host.EnqueueAsync(program with { Sluttmaal = Sluttmaal.HoeyereUtdanning });

        await host.SendAllAsync();

        var rows = await host.RowsAsync();
        Assert.Equal((OverfoeringState.Superseded, newer.Row), (rows[0].State, rows[0].SupersededBy));
        Assert.Single(host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>());
        Assert.Empty(host.Nir.Events.OfType<RegisterEvent.RegistreringChanged>());
    }

    [Fact]
    public async Task What_is_being_sent_is_not_superseded_and_the_newer_follows_it()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        var claimed = Assert.Single(await host.ClaimAsync());
        var newer = await host.EnqueueAsync(program with { Sluttmaal = Sluttmaal.HoeyereUtdanning });
        Assert.Empty(await host.ClaimAsync());

        await host.CarryAsync(claimed);
        await host.SendAllAsync();

        Assert.Equal(0, newer.Superseded);
        Assert.Equal(2, host.Nir.Events.Count(static one => one is RegisterEvent.RegistreringCreated or RegisterEvent.RegistreringChanged));
    }

    [Fact]
    public async Task No_kommune_fills_the_pump()
    {
        await using var host = await StartAsync(static options => options.MaxParallelPerKommune = 2);
        for (var i = 0; i < 12; i++)
        {
            await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        }

        var other = host.Nir.CreatePerson().CreateIntroduksjonsprogram() with { Kommune = Register.SyntheticKommune.Vestbygd.Nummer };
        await host.EnqueueAsync(other);

        await host.Outbox.SendDueAsync(Stop);

        var order = host.Nir.Events.OfType<RegisterEvent.RegistreringCreated>().Select(static one => one.Id).ToList();
        Assert.Equal(13, order.Count);
        Assert.True(order.IndexOf(other.Id) <= 3, $"It came as number {order.IndexOf(other.Id)}.");
    }

    [Fact]
    public async Task What_stands_before_an_urgent_row_is_as_urgent()
    {
        await using var host = await StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        }

        var person = host.Nir.CreatePerson();
        var before = person.CreateIntroduksjonsprogram();
        await host.EnqueueAsync(before, new() { Deadline = new(2030, 1, 1) });
        await host.EnqueueAsync(person.CreateNorskopplaering(), new() { IsUrgent = true });

        Assert.Equal(before.Id, Assert.Single(await host.ClaimAsync(most: 1)).Registrering);
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
