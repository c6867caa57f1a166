using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Nir.Sdk.Hosting.Settings;

namespace Nir.Sdk.Hosting;

/// <summary>Adds clients for NIR to a program's services.</summary>
public static class NirServiceCollectionExtensions
{
    // Longer than a DNS record lives, shorter than a deployment.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds <see cref="INirClientFactory"/>, with settings from a section of the configuration. A registered <see cref="TimeProvider"/>
    /// and <see cref="Client.Auditing.INirAudit"/> (a singleton) are used.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="section">Holds <see cref="NirClientSettings"/>: for example <c>configuration.GetSection("Nir")</c>.</param>
    /// <returns>The HTTP client, for another handler: a proxy, or the fake's in a test.</returns>
    public static IHttpClientBuilder AddNirClient(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, options => options.Bind(section));
    }

    /// <summary>Adds <see cref="INirClientFactory"/>, with settings from code.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Fills the settings.</param>
    /// <inheritdoc cref="AddNirClient(IServiceCollection, IConfiguration)"/>
    public static IHttpClientBuilder AddNirClient(this IServiceCollection services, Action<NirClientSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, options => options.Configure(configure));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, Action<OptionsBuilder<NirClientSettings>> fill)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<NirClientSettings>();
        fill(options);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NirClientSettings>, NirClientSettingsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<INirClientFactory, NirClientFactory>();
        return services.AddHttpClient(NirClientFactory.HttpClientName)
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(CreateHandler)
            .RedactLoggedHeaders(static _ => true);
    }

    // A redirect would carry personal data to an address that nobody chose; a cookie would tie calls of different kommuner together.
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
    };
}
