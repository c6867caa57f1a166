using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Nir.Sdk.Overfoering.Rows;

/// <summary>Gives the workers contexts of their own: never one that a request or a test has, and a new one after each fault.</summary>
internal sealed class ContextSource(IServiceScopeFactory scopes, Func<IServiceProvider, (DbContext Context, bool IsOurs)> create)
{
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

    /// <summary>Asks the program's own factory first: it knows of pools, and needs no request.</summary>
    public static ContextSource From<TContext>(IServiceProvider services)
        where TContext : DbContext => new(
            services.GetRequiredService<IServiceScopeFactory>(),
            static scope => scope.GetService<IDbContextFactory<TContext>>() is { } factory
                ? (factory.CreateDbContext(), true)
                : (scope.GetRequiredService<TContext>(), false));
}
