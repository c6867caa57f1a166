using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Nir.Sdk.Hosting;
using Nir.Sdk.Overfoering.Avstemming;
using Nir.Sdk.Overfoering.Enqueuing;
using Nir.Sdk.Overfoering.Overview;
using Nir.Sdk.Overfoering.Protection;
using Nir.Sdk.Overfoering.Repairs;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Overfoering.Sending;
using Nir.Sdk.Overfoering.Settings;
using Nir.Sdk.Overfoering.Sql;
using Nir.Sdk.Overfoering.Telemetry;
using Nir.Sdk.Overfoering.Working;

namespace Nir.Sdk.Overfoering;

/// <summary>Adds the outbox to a program's services.</summary>
public static class OverfoeringServiceCollectionExtensions
{
    /// <summary>The name of the health check.</summary>
    public const string HealthCheckName = "nir-overfoering";

    /// <summary>The key of an <see cref="INirClientFactory"/> that only the outbox shall use. Without one it uses the program's.</summary>
    public const string ClientsKey = "overfoering";

    private static readonly CommitGuard Guard = new();

    /// <summary>
    /// Adds <see cref="Outbox"/>, the worker that sends, and a health check. It needs <c>AddNirClient</c>, and the context with <c>AddNirOverfoering()</c> in
    /// its model, as <c>AddDbContext</c> or <c>AddDbContextFactory</c>.
    /// </summary>
    /// <typeparam name="TContext">The fagsystem's context.</typeparam>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Fills the options. Null: the defaults.</param>
    public static IServiceCollection AddNirOverfoering<TContext>(this IServiceCollection services, Action<OverfoeringOptions>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<OverfoeringOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OverfoeringOptions>, OverfoeringOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection();
        services.AddSingleton(static provider => ContextSource.From<TContext>(provider));
        services.ConfigureDbContext<TContext>(static context => context.AddInterceptors(Guard));
        AddParts(services);
        services.AddHealthChecks().AddCheck<OutboxHealthCheck>(HealthCheckName);
        return services;
    }

    /// <summary>For a fagsystem that has no context of EF Core: the outbox gets one of its own, and makes its tables when they are not there.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="database">Chooses the database, as for <c>AddDbContextFactory</c>.</param>
    /// <param name="configure">Fills the options. Null: the defaults.</param>
    public static IServiceCollection AddNirOverfoering(
        this IServiceCollection services, Action<DbContextOptionsBuilder> database, Action<OverfoeringOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(database);
        services.AddDbContextFactory<OutboxContext>(database);
        return services.AddNirOverfoering<OutboxContext>(configure);
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddSingleton(static provider => provider.GetRequiredService<IOptions<OverfoeringOptions>>().Value);
        services.AddSingleton(static provider => Options(provider).Protector ?? new PlatformProtector(provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton(static provider => new HasherSource(provider.GetRequiredService<IPayloadProtector>(), Options(provider).PersonKey));
        services.AddSingleton<ContentReader>().AddSingleton<OwnStates>().AddSingleton<Enqueuer>().AddSingleton<Replayer>().AddSingleton<Transfer>()
            .AddSingleton<OutcomeWriter>();
        services.AddSingleton<LeaseKeeper>().AddSingleton<KommuneBrake>().AddSingleton<Pump>().AddSingleton<Upkeep>().AddSingleton<Beat>();
        services.AddSingleton<OverviewReader>();
        services.AddSingleton(static provider => ActivatorUtilities.CreateInstance<RowSender>(provider, Clients(provider), Logger(provider)));
        services.AddSingleton(static provider => ActivatorUtilities.CreateInstance<AvstemmingRun>(provider, Clients(provider)));
        services.AddSingleton(static provider => ActivatorUtilities.CreateInstance<ConflictReader>(provider, Clients(provider)));
        services.AddSingleton(static provider => ActivatorUtilities.CreateInstance<StartCheck>(provider, Logger(provider)));
        services.AddSingleton(static provider => new Outbox(
            provider.GetRequiredService<ContextSource>(), provider.GetRequiredService<Enqueuer>(), provider.GetRequiredService<Replayer>(),
            provider.GetRequiredService<ConflictReader>(), provider.GetRequiredService<OverviewReader>(), provider.GetRequiredService<AvstemmingRun>(),
            provider.GetRequiredService<Upkeep>(), provider.GetRequiredService<Pump>(), Options(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHostedService>(static provider => ActivatorUtilities.CreateInstance<OutboxWorker>(provider, Logger(provider)));
    }

    private static OverfoeringOptions Options(IServiceProvider provider) => provider.GetRequiredService<OverfoeringOptions>();

    private static INirClientFactory Clients(IServiceProvider provider) =>
        provider.GetKeyedService<INirClientFactory>(ClientsKey) ?? provider.GetRequiredService<INirClientFactory>();

    private static ILogger Logger(IServiceProvider provider) => provider.GetRequiredService<ILoggerFactory>().CreateLogger(OutboxTelemetry.Name);
}
