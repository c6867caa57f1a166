using Nir.Sdk.Analyzers.Overfoering;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests.Overfoering;

public class OtherRetriesTests
{
    private const string Code = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IOther { }
            public interface IHttpClientBuilder { }
            public static class ResilienceHttpClientBuilderExtensions
            {
                public static IOther AddStandardResilienceHandler(this IHttpClientBuilder builder) => throw new NotSupportedException();
                public static IOther AddResilienceHandler(this IHttpClientBuilder builder, string name) => throw new NotSupportedException();
                public static IHttpClientBuilder ConfigureHttpClient(this IHttpClientBuilder builder) => builder;
            }
            public static class PollyHttpClientBuilderExtensions
            {
                public static IHttpClientBuilder AddPolicyHandler(this IHttpClientBuilder builder) => builder;
            }
        }
        namespace Acme
        {
            public static class Own { public static void AddResilienceHandler(this Microsoft.Extensions.DependencyInjection.IHttpClientBuilder builder) { } }
        }
        namespace Nir.Sdk.Hosting
        {
            public static class NirServiceCollectionExtensions
            {
                public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddNirClient(this List<int> services) => throw new NotSupportedException();
            }
        }
        static class Others
        {
            public static Microsoft.Extensions.DependencyInjection.IHttpClientBuilder AddHttpClient(this List<int> services, string name) => throw new NotSupportedException();
            static void M(List<int> services)
            {
                /*body*/
            }
        }
        """;

    private const string Usings =
        "using Acme; using Microsoft.Extensions.DependencyInjection; using Nir.Sdk.Hosting; using Nir.Sdk.Kodeverk; using System; using System.Collections.Generic;\n";

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "the standard handler", "services.AddNirClient().AddStandardResilienceHandler();", "services.AddHttpClient(\"x\").AddStandardResilienceHandler();" },
        { "a handler of one's own making", "services.AddNirClient().AddResilienceHandler(\"x\");", "services.AddNirClient().AddResilienceHandler();" },
        { "a policy", "services.AddNirClient().AddPolicyHandler();", "services.AddHttpClient(\"x\").AddPolicyHandler();" },
        { "a builder in a local", "var builder = services.AddNirClient(); builder.AddStandardResilienceHandler();",
            "var builder = services.AddNirClient(); services.AddHttpClient(\"x\").AddStandardResilienceHandler();" },
        { "after other settings", "services.AddNirClient().ConfigureHttpClient().AddStandardResilienceHandler();",
            "services.AddNirClient().ConfigureHttpClient();" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Another_librarys_attempts_on_NIRs_client_are_flagged_and_its_twin_is_not(string situation, string loud, string silent)
    {
        Assert.NotEmpty(situation);
        Assert.Equal("NIR5056", Assert.Single(await AnalyzeAsync(loud)).Id);
        Assert.Empty(await AnalyzeAsync(silent));
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> AnalyzeAsync(string body)
    {
        var build = new Build();
        var compilation = build.Compile([("Test0.cs", Usings + Code.Replace("/*body*/", body, StringComparison.Ordinal))]);
        return build.AnalyzeCompilingAsync([new OtherRetriesAnalyzer()], compilation);
    }
}
