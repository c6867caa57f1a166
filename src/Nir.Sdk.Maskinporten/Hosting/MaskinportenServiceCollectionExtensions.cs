using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Nir.Sdk.Client.Credentials;

namespace Nir.Sdk.Maskinporten.Hosting;

/// <summary>Lets the clients of <c>Nir.Sdk.Hosting</c> get their tokens from Maskinporten.</summary>
public static class MaskinportenServiceCollectionExtensions
{
    /// <summary>
    /// Makes Maskinporten the source of tokens for the clients of <c>AddNirClient</c>, whose settings then need neither token endpoint nor
    /// secrets. All clients sign with one key; for several, register an <see cref="INirCredentialFactory"/> of your own.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="section">Holds <see cref="MaskinportenSettings"/>: for example <c>configuration.GetSection("Maskinporten")</c>.</param>
    /// <param name="key">Gives the key, from where secrets are kept. Called once; a key that cannot be used stops the program when it starts. It is disposed
    /// with the services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddMaskinporten(this IServiceCollection services, IConfiguration section, Func<IServiceProvider, MaskinportenKey> key)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, options => options.Bind(section), key);
    }

    /// <summary>Makes Maskinporten the source of tokens, with settings from code.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="configure">Fills the settings.</param>
    /// <param name="key">Gives the key, from where secrets are kept. Called once; a key that cannot be used stops the program when it starts. It is disposed
    /// with the services.</param>
    /// <inheritdoc cref="AddMaskinporten(IServiceCollection, IConfiguration, Func{IServiceProvider, MaskinportenKey})"/>
    public static IServiceCollection AddMaskinporten(this IServiceCollection services, Action<MaskinportenSettings> configure,
        Func<IServiceProvider, MaskinportenKey> key)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, options => options.Configure(configure), key);
    }

    private static IServiceCollection Add(IServiceCollection services, Action<OptionsBuilder<MaskinportenSettings>> fill,
        Func<IServiceProvider, MaskinportenKey> key)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(key);
        var options = services.AddOptions<MaskinportenSettings>();
        fill(options);
        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MaskinportenSettings>, MaskinportenSettingsValidator>());
        services.TryAddSingleton(key);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<INirCredentialFactory, MaskinportenCredentialFactory>());
        return services;
    }
}
