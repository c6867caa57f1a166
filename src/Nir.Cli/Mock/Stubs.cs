using Nir.Conformance.Systems;
using Nir.Register.Hosting;
#if !NATIVE
using Nir.MockServer.WireMock;
#endif

namespace Nir.Cli.Mock;

/// <summary>WireMock.Net's mappings in front of the fake: in the dotnet tool and the container, never in the native file, where WireMock does not
/// run.</summary>
internal static class Stubs
{
#if NATIVE
    /// <summary>Nothing is put in front.</summary>
    /// <exception cref="UsageException">Mappings are asked for.</exception>
    public static NirServerOptions PutInFront(NirServerOptions options, string? mappings) => mappings is null
        ? options
        : throw new UsageException("This native file has no WireMock: --mappings and /__admin belong to the dotnet tool (Nir.Cli) and the container.");

    /// <summary>There are none.</summary>
    public static IReadOnlyList<string> Read(NirServer server) => [];
#else
    /// <summary>Puts WireMock in front, started when first asked for.</summary>
    public static NirServerOptions PutInFront(NirServerOptions options, string? mappings) => options.PutWireMockInFront(mappings);

    /// <summary>Reads the folder.</summary>
    /// <returns>What is wrong with each file that was not read.</returns>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public static IReadOnlyList<string> Read(NirServer server)
    {
        try
        {
            return server.ReadMappings();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException("--mappings needs a folder of WireMock.Net's *.json that can be read.", fault);
        }
    }
#endif
}
