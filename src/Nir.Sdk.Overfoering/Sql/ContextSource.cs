using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Nir.Sdk.Overfoering.Sql;

/// <summary>Gives the workers contexts of their own: never one that a request or a test has, and a new one after each fault.</summary>
internal sealed class ContextSource(IServiceScopeFactory scopes, Func<IServiceProvider, (DbContext Context, bool IsOurs)> create) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1);

    /// <summary>
    /// For what writes. SQLite has one writer, and its provider sleeps 150 ms at a time when it meets another: those of this program wait for each other here.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<DbContext, Task<T>> write) => UseAsync(async context =>
    {
        if (Dialect.Find(context.Database.ProviderName) != Dialect.Sqlite)
        {
            return await write(context).ConfigureAwait(false);
        }

        await _writer.WaitAsync().ConfigureAwait(false);
        try
        {
            return await write(context).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    });

    public async Task<T> UseAsync<T>(Func<DbContext, Task<T>> use)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var (context, isOurs) = create(scope.ServiceProvider);
            try
            {
                return await use(context).ConfigureAwait(false);
            }
            finally
            {
                if (isOurs)
                {
                    await context.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>Asks the program's own factory first: it knows of pools, and needs no request.</summary>
    public static ContextSource From<TContext>(IServiceProvider services)
        where TContext : DbContext => new(
            services.GetRequiredService<IServiceScopeFactory>(),
            static scope => scope.GetService<IDbContextFactory<TContext>>() is { } factory
                ? (factory.CreateDbContext(), true)
                : (scope.GetRequiredService<TContext>(), false));
}
