using Nir.Register.Register;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests.Conformance;

/// <content>What an enqueue promises: both or neither, one effect, one queue for a person, the newest state.</content>
public abstract partial class OutboxConformance
{
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
}
