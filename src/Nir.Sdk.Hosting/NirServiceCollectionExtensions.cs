using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Hosting.Settings;

namespace Nir.Sdk.Hosting;

/// <summary>Adds clients for NIR to a program's services.</summary>
public static class NirServiceCollectionExtensions
{
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

    /// <summary>
    /// Adds an <see cref="INirClientFactory"/> for one of several registers (a test register beside production), with settings of its own. It is
    /// had by the register's name: <c>[FromKeyedServices("test")] INirClientFactory</c>. An <see cref="Client.Credentials.INirCredentialFactory"/>
    /// of the same key is used before one without.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="register">The register's name in the program.</param>
    /// <param name="section">Holds <see cref="NirClientSettings"/>: for example <c>configuration.GetSection("Nir:Test")</c>.</param>
    /// <inheritdoc cref="AddNirClient(IServiceCollection, IConfiguration)"/>
    public static IHttpClientBuilder AddNirClient(this IServiceCollection services, string register, IConfiguration section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(register);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, options => options.Bind(section), register);
    }

    /// <summary>Adds an <see cref="INirClientFactory"/> for one of several registers, with settings from code.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="register">The register's name in the program.</param>
    /// <param name="configure">Fills the settings.</param>
    /// <inheritdoc cref="AddNirClient(IServiceCollection, string, IConfiguration)"/>
    public static IHttpClientBuilder AddNirClient(this IServiceCollection services, string register, Action<NirClientSettings> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(register);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, options => options.Configure(configure), register);
    }

    private static IHttpClientBuilder Add(IServiceCollection services, Action<OptionsBuilder<NirClientSettings>> fill, string register = "")
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOnce(services, register);
        var options = services.AddOptions<NirClientSettings>(register);
        fill(options);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NirClientSettings>, NirClientSettingsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        if (register.Length == 0)
        {
            services.TryAddSingleton<INirClientFactory>(static provider => new NirClientFactory(provider, ""));
        }
        else
        {
            services.AddKeyedSingleton<INirClientFactory>(register, static (provider, key) => new NirClientFactory(provider, (string)key!));
        }

        // The program's defaults for HTTP clients may hold handlers that retry: they would send a registration, or a grant, again and again.
        return services.AddHttpClient(NirClientFactory.HttpClientName(register))
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear())
            .ConfigureHttpClient(static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => NirHttpHandler.Create())
            .RedactLoggedHeaders(static _ => true);
    }

    // Two calls would fill the same settings: a test section's id and secret would go to production.
    private static void AddOnce(IServiceCollection services, string register)
    {
        if (services.Any(service => service.ImplementationInstance is AddedRegister added && added.Name == register))
        {
            throw new InvalidOperationException(register.Length == 0
                ? $"{nameof(AddNirClient)} has been called already. Give the second register a name: {nameof(AddNirClient)}(\"test\", ...)."
                : $"{nameof(AddNirClient)} has been called already for the register {register}. Give the second another name.");
        }

        services.AddSingleton(new AddedRegister(register));
    }

    /// <summary>That a register has been added.</summary>
    private sealed record AddedRegister(string Name);
}
