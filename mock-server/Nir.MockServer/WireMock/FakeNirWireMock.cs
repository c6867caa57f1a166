using Nir.Testing;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Nir.MockServer.WireMock;

/// <summary>WireMock.Net in front of a <see cref="FakeNir"/>, or a <see cref="FakeNir"/> behind a WireMock.Net of one's own.</summary>
public static class FakeNirWireMock
{
    // What the fake serves. Everything else on a server of one's own stays its owner's.
    private static readonly string[] Paths = ["/v1/*", "/oauth/*", "/maskinporten/*", "/__nir/*"];

    extension(FakeNir nir)
    {
        /// <summary>
        /// WireMock.Net in front of the register, started when first asked for:
        /// <c>nir.WireMock.Given(Request.Create().WithPath("/v1/status").UsingPost()).RespondWith(Response.Create().WithStatusCode(503))</c>.
        /// What no mapping is for goes to the register. Each tenant has its own.
        /// </summary>
        /// <exception cref="ObjectDisposedException">The fake is stopped.</exception>
        /// <exception cref="InvalidOperationException">Something else than WireMock was put in front of the register.</exception>
        public WireMockServer WireMock => WireMockDoor.Put(nir.PutInFront).Server;

        /// <summary>
        /// The register's answer, for a mapping: the request is carried out, and what the mapping adds (<c>WithDelay</c>, <c>WithStatusCode</c>,
        /// <c>WithHeader</c>) changes what the caller sees of it.
        /// </summary>
        /// <param name="cutAfter">After how many bytes of the body the connection ends. Null: it does not.</param>
        /// <param name="drop">Whether the connection ends without an answer, though the request is carried out.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutAfter"/> is negative.</exception>
        public IResponseBuilder FromRegister(int? cutAfter = null, bool drop = false)
        {
            ArgumentNullException.ThrowIfNull(nir);
            ArgumentOutOfRangeException.ThrowIfNegative(cutAfter ?? 0, nameof(cutAfter));
            return Response.Create().WithCallback(new FromRegister(nir, cutAfter, drop).AnswerAsync);
        }

        /// <summary>Reads WireMock.Net's JSON mappings from a folder, and lets WireMock save there.</summary>
        /// <param name="folder">The folder: its <c>*.json</c> hold a mapping or a list of them.</param>
        /// <returns>What is wrong, one text for each file that was not read: file, place and what to do. The others are loaded.</returns>
        /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
        public IReadOnlyList<string> ReadMappings(string folder)
        {
            ArgumentException.ThrowIfNullOrEmpty(folder);
            var door = WireMockDoor.Put(nir.PutInFront);
            var server = door.Server;
            door.Folder.Name(folder);
            door.Folder.Load(server);
            return [.. door.Folder.Faults.Select(static fault => fault.ToString())];
        }
    }

    /// <summary>
    /// Mounts a fake in a WireMock.Net of one's own: what no mapping of its is for, and NIR serves, is the fake's to answer. A reset of the server
    /// takes it away again.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="nir">The fake, or a tenant of it.</param>
    /// <returns>The same server.</returns>
    public static WireMockServer MapFakeNir(this WireMockServer server, FakeNir nir)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(nir);
        server.Given(Request.Create().WithPath(Paths).UsingAnyMethod()).AtPriority(int.MaxValue).WithTitle("NIR").RespondWith(nir.FromRegister());
        return server;
    }
}
