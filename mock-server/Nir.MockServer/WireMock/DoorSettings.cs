using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Nir.Register.Hosting;
using Nir.Register.Tenants;
using WireMock.Settings;

namespace Nir.MockServer.WireMock;

/// <summary>How WireMock is started behind the fake's own host.</summary>
internal static class DoorSettings
{
    /// <summary>The settings of one tenant's server.</summary>
    /// <param name="place">What its own port leads to.</param>
    /// <param name="folder">Where it reads and writes files.</param>
    /// <param name="found">Told what WireMock itself does with a request.</param>
    public static WireMockServerSettings For(FrontPlace place, MappingFolder folder, Action<RequestDelegate> found) => new()
    {
        Urls = ["http://127.0.0.1:0"],
        StartAdminInterface = true,
        // An entry holds the whole body, and cannot be redacted.
        MaxRequestLogCount = 0,
        // It would unpack without a bound.
        DisableRequestBodyDecompressing = true,
        FileSystemHandler = folder,
        PreWireMockMiddlewareInit = app => ((IApplicationBuilder)app).Use(wireMock =>
        {
            found(wireMock);
            return place.Host;
        }),
        // WireMock sets its own limits, which are none, after this registration: only what is configured afterwards holds.
        AdditionalServiceRegistration = services => services.PostConfigure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = NirServer.MaxRead;
            kestrel.Limits.RequestHeadersTimeout = place.SendTimeout;
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: place.SendTimeout);
        }),
    };
}
