using System;
using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IHttpClientBuilder;

    public static class ResilienceHttpClientBuilderExtensions
    {
        public static void AddStandardResilienceHandler(this IHttpClientBuilder builder) => ArgumentNullException.ThrowIfNull(builder);
    }
}

namespace Nir.Sdk.Hosting
{
    public static class NirServiceCollectionExtensions
    {
        public static IHttpClientBuilder AddNirClient(this IServiceProvider services, string register) => throw new NotSupportedException(register);
    }
}

static class Start
{
    static void Configure(IServiceProvider services) => services.AddNirClient("test").AddStandardResilienceHandler();
}
