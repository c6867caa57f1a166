using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests.Conformance;

/// <content>A transfer that is rolled back is never lost without a word, however the context is used on.</content>
public abstract partial class OutboxConformance
{
    [Fact]
    public async Task A_rollback_takes_the_row_along()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        await EnqueueAndRollBackAsync(host, context);

        Assert.Empty(await host.RowsAsync());
    }

    [Fact]
    public async Task A_context_that_is_used_on_after_a_rollback_says_that_the_transfer_is_lost()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        await EnqueueAndRollBackAsync(host, context);

        context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "endret" });
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Stop));
        Assert.Contains("rolled back", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transaction_after_a_rollback_is_not_committed_and_says_that_the_transfer_is_lost()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        await EnqueueAndRollBackAsync(host, context);

        await using (var next = await context.Database.BeginTransactionAsync(Stop))
        {
            context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "endret" });
            await context.SaveChangesAsync(Stop);
            var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => next.CommitAsync(Stop));
            Assert.Contains("rolled back", fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, await host.UseAsync(static one => Task.FromResult(one.Vedtak.Count())));
    }

    [Fact]
    public async Task After_a_rollback_another_row_may_get_the_lost_ones_id_and_the_loss_is_said_all_the_same()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        await EnqueueAndRollBackAsync(host, context);
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateNorskopplaering());

        context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "endret" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_rollback_to_a_savepoint_before_the_enqueue_is_said_at_the_commit()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);
        await transaction.CreateSavepointAsync("before", Stop);
        await host.Outbox.EnqueueAsync(context, host.Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
        await transaction.RollbackToSavepointAsync("before", Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync(Stop));
    }

    [Fact]
    public async Task A_transaction_that_is_tried_again_may_save_first_and_enqueue_after()
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await using var context = host.CreateContext();
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Stop);
            context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "innvilget" });
            await context.SaveChangesAsync(Stop);
            await host.Outbox.EnqueueAsync(context, program, cancellationToken: Stop);
            await (attempt == 2 ? transaction.CommitAsync(Stop) : transaction.RollbackAsync(Stop));
        }

        Assert.Single(await host.RowsAsync());
    }

    [Theory]
    [InlineData(Sluttmaal.Grunnskole)]
    [InlineData(Sluttmaal.HoeyereUtdanning)]
    public async Task A_transaction_that_is_tried_again_may_give_another_content(Sluttmaal accepted)
    {
        await using var host = await StartAsync();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program with { Sluttmaal = accepted });
        await host.SendAllAsync();
        await using var context = host.CreateContext();
        foreach (var maal in new[] { Sluttmaal.FagOgYrkesopplaering, Sluttmaal.HoeyereUtdanning })
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Stop);
            await host.Outbox.EnqueueAsync(context, program with { Sluttmaal = maal }, cancellationToken: Stop);
            await (maal is Sluttmaal.HoeyereUtdanning ? transaction.CommitAsync(Stop) : transaction.RollbackAsync(Stop));
        }

        context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "endret" });
        Assert.Equal(1, await context.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_context_that_is_used_on_after_a_commit_says_nothing()
    {
        await using var host = await StartAsync();
        await using var context = host.CreateContext();
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        foreach (var maal in new[] { Sluttmaal.Grunnskole, Sluttmaal.HoeyereUtdanning })
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Stop);
            await host.Outbox.EnqueueAsync(context, program with { Sluttmaal = maal }, cancellationToken: Stop);
            await context.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "endret" });
        Assert.Equal(1, await context.SaveChangesAsync(Stop));
    }

    private static async Task EnqueueAndRollBackAsync(OutboxHost host, FagContext context)
    {
        context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "innvilget" });
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);
        await host.Outbox.EnqueueAsync(context, host.Nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
        await context.SaveChangesAsync(Stop);
        await transaction.RollbackAsync(Stop);
    }
}
