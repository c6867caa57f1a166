using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>What a provider tries again by itself, and contexts that are used again: one effect, and the case with it.</summary>
public sealed class RetryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_commit_whose_answer_is_lost_gives_one_row_and_one_case(bool isStored)
    {
        var line = new BadLine { IsStored = isStored };
        await using var host = await StartAsync(line);
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        line.IsBad = true;

        var enqueued = await SaveAsync(host, program);

        Assert.True(enqueued.IsNew);
        Assert.Equal((1, 1), ((await host.RowsAsync()).Count, await CountAsync(host)));
        Assert.False(line.IsBad);
    }

    [Fact]
    public async Task When_the_content_is_on_its_way_already_a_commit_that_failed_is_tried_again_and_the_case_is_saved()
    {
        var line = new BadLine { IsStored = false };
        await using var host = await StartAsync(line);
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        line.IsBad = true;

        var enqueued = await SaveAsync(host, program);

        Assert.False(enqueued.IsNew);
        Assert.Equal((1, 1), ((await host.RowsAsync()).Count, await CountAsync(host)));
    }

    [Fact]
    public async Task A_save_that_fails_within_is_tried_again_with_the_row()
    {
        await using var host = await StartAsync(new BadSave());

        await SaveAsync(host, host.Nir.CreatePerson().CreateIntroduksjonsprogram());

        Assert.Equal((1, 1), ((await host.RowsAsync()).Count, await CountAsync(host)));
    }

    [Fact]
    public async Task A_context_from_a_pool_knows_nothing_of_the_one_before_it()
    {
        await using var database = new SqliteDatabase();
        await using var nir = await FakeNir.StartAsync(cancellationToken: Stop);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddPooledDbContextFactory<FagContext>(database.Use, poolSize: 1);
        services.AddFakeNir(nir).AddNirOverfoering<FagContext>();
        await using var provider = services.BuildServiceProvider();
        var contexts = provider.GetRequiredService<IDbContextFactory<FagContext>>();
        await using (var first = await contexts.CreateDbContextAsync(Stop))
        {
            await first.Database.EnsureCreatedAsync(Stop);
            await using var transaction = await first.Database.BeginTransactionAsync(Stop);
            await provider.GetRequiredService<Outbox>().EnqueueAsync(first, nir.CreatePerson().CreateIntroduksjonsprogram(), cancellationToken: Stop);
            await transaction.RollbackAsync(Stop);
        }

        await using var second = await contexts.CreateDbContextAsync(Stop);
        await using (var transaction = await second.Database.BeginTransactionAsync(Stop))
        {
            second.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "endret" });
            await second.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        }

        Assert.Equal(1, await second.Vedtak.CountAsync(Stop));
    }

    private static Task<OutboxHost> StartAsync(IInterceptor line)
    {
        var database = new SqliteDatabase { Strategy = static dependencies => new Retrying(dependencies) };
        return OutboxHost.StartAsync(database, add: services => services.ConfigureDbContext<FagContext>(options => options.AddInterceptors(line)));
    }

    private static Task<Enqueuing.Enqueued> SaveAsync(OutboxHost host, Registreringer.Registrering registrering) => host.UseAsync(context =>
    {
        context.Add(new Saksvedtak { Id = Guid.NewGuid(), Tekst = "innvilget" });
        return host.Outbox.SaveAsync(context, registrering, cancellationToken: Stop);
    });

    private static Task<int> CountAsync(OutboxHost host) => host.UseAsync(static context => context.Vedtak.CountAsync(Stop));

    private sealed class Retrying(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.FromMilliseconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException || exception.InnerException is TimeoutException;
    }

    /// <summary>A line that breaks once, at a commit that was stored or not.</summary>
    private sealed class BadLine : DbTransactionInterceptor
    {
        public bool IsBad { get; set; }

        public bool IsStored { get; init; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (IsBad)
            {
                IsBad = false;
                await (IsStored ? transaction.CommitAsync(cancellationToken) : transaction.RollbackAsync(cancellationToken));
                throw new TimeoutException("The line broke.");
            }

            return result;
        }
    }

    /// <summary>Fails once, in the transaction, when the row is written and the case is not.</summary>
    private sealed class BadSave : SaveChangesInterceptor
    {
        private bool _hasFailed;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!_hasFailed)
            {
                _hasFailed = true;
                throw new TimeoutException("The line broke.");
            }

            return ValueTask.FromResult(result);
        }
    }
}
