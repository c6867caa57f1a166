using Nir.Register.Hosting;

namespace Nir.MockServer.WireMock;

/// <summary>WireMock.Net in front of a <see cref="NirServer"/> and of each of its tenants, started when first asked for.</summary>
public static class NirServerWireMock
{
    // Each is a server of its own, with a port.
    private const int MostWireMocks = 64;

    /// <summary>The same server with WireMock in front.</summary>
    /// <param name="options">How the server is set up else.</param>
    /// <param name="mappings">A folder of WireMock.Net's JSON mappings. Null: there is none.</param>
    public static NirServerOptions PutWireMockInFront(this NirServerOptions options, string? mappings = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var limit = new DoorLimit(MostWireMocks);
        return options with
        {
            Front = place => new WireMockDoor(place, mappings, limit),
            MaxTenants = mappings is null ? options.MaxTenants : MostWireMocks / 2,
        };
    }

    /// <summary>Reads the folder before anyone calls, so that what is wrong with it is told at once.</summary>
    /// <param name="server">A server with WireMock in front.</param>
    /// <returns>What is wrong, one text for each file that was not read: file, place and what to do. The others are loaded.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<string> ReadMappings(this NirServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var door = server.Front as WireMockDoor ?? throw new InvalidOperationException("WireMock does not stand in front of this server.");
        if (door.Folder.IsNamed)
        {
            _ = door.Server;
        }

        return [.. door.Folder.Faults.Select(static fault => fault.ToString())];
    }
}
