using Nir.Register.Register;
using Nir.Sdk.Overfoering.Rows;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests.Conformance;

/// <content>Who waits for whom, and who flows past.</content>
public abstract partial class OutboxConformance
{
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
}
