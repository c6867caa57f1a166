using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Nir.Register.Faults;
using Nir.Register.Register;
using Nir.Register.Tenants;
using Nir.Register.Tokens.Maskinporten;
using Nir.Register.Tracing;
using Nir.Register.Tracing.Findings;

namespace Nir.Register.Hosting;

/// <summary>A fake NIR that runs: on a port of this machine, or in process without a network.</summary>
public sealed class NirServer : IAsyncDisposable
{
    // A name that never resolves: a client with an ordinary handler fails at once instead of reaching something else.
    internal const string HostInProcess = "nir.invalid";

    private static readonly Uri AddressInProcess = new($"https://{HostInProcess}/");

    // More than a body may be, so that a body that is too large is answered rather than cut off.
    internal const long MaxRead = 32 * 1024 * 1024;

    private readonly WebApplication _app;

    private NirServer(WebApplication app, NirServerOptions options, Uri address)
    {
        _app = app;
        Tenants = app.Services.GetRequiredService<TenantRegistry>();
        Options = options;
        Adresse = address;
    }

    /// <summary>The register behind the server.</summary>
    public FakeRegister Register => Tenants.Main.Register;

    /// <summary>The faults that are on in front of the register.</summary>
    public FaultCollection Faults => FaultCollection.From(Tenants.Main);

    /// <summary>What the requests say of the clients that send them.</summary>
    public FindingCollection Findings => new(TrafficLog.From(Tenants.Main));

    /// <summary>How the server is set up.</summary>
    public NirServerOptions Options { get; }

    private TenantRegistry Tenants { get; }

    /// <summary>The base address, ending in a slash.</summary>
    public Uri Adresse { get; }

    /// <summary>Where tokens are issued.</summary>
    public Uri TokenAddress => new(Adresse, "oauth/token");

    /// <summary>The fake Maskinporten, ending in a slash: its issuer, and the address that <c>token</c> is below.</summary>
    public Uri Maskinporten => new(Adresse, IssueMaskinportenToken.Folder);

    /// <summary>Starts a server on this machine, or where the options say.</summary>
    /// <param name="options">Null: the defaults, on a free port.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="IOException">The port is in use. Choose another, or 0 for any that is free.</exception>
    public static Task<NirServer> StartAsync(NirServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new NirServerOptions();
        return StartAsync(options, host => host.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRead;
            kestrel.Limits.RequestHeadersTimeout = options.SendTimeout;
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: options.SendTimeout);
            Listen(kestrel, options);
        }), static app => ToNumeric(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), cancellationToken);
    }

    /// <summary>Starts a server that is reached by <see cref="CreateHandler"/> only.</summary>
    /// <param name="options">Null: the defaults.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static Task<NirServer> StartInProcessAsync(NirServerOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(options ?? new NirServerOptions(), static host => host.UseTestServer(), static _ => AddressInProcess, cancellationToken);

    /// <summary>The register of a tenant, made when it is not there. Its address is <c>t/</c>, the name and a slash below the server's.</summary>
    /// <param name="name">1 to 64 letters, digits, dots, dashes or underscores.</param>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public FakeRegister GetTenant(string name) => FindTenant(name).Register;

    /// <summary>What stands in front of the register. Null: nothing.</summary>
    public IRegisterFront? Front => Tenants.Main.Front;

    /// <summary>What stands in front of a tenant's register. The tenant is made when it is not there.</summary>
    /// <param name="name">1 to 64 letters, digits, dots, dashes or underscores.</param>
    /// <returns>Null: nothing.</returns>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public IRegisterFront? FindFront(string name) => FindTenant(name).Front;

    /// <summary>Puts something in front of a register, unless something is there already. It is disposed of with the server or the tenant.</summary>
    /// <param name="create">Makes what shall stand there.</param>
    /// <param name="tenant">The tenant, which is made when it is not there. Null: the server's own register.</param>
    /// <returns>What stands there.</returns>
    /// <exception cref="ArgumentException">It is no tenant's name.</exception>
    public IRegisterFront PutInFront(Func<FrontPlace, IRegisterFront> create, string? tenant = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        return (tenant is null ? Tenants.Main : FindTenant(tenant)).PutInFront(create);
    }

    /// <summary>The faults in front of a tenant's register. The tenant is made when it is not there.</summary>
    /// <param name="name">1 to 64 letters, digits, dots, dashes or underscores.</param>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public FaultCollection GetFaults(string name) => FaultCollection.From(FindTenant(name));

    /// <summary>What the requests to a tenant say of its clients. The tenant is made when it is not there.</summary>
    /// <param name="name">1 to 64 letters, digits, dots, dashes or underscores.</param>
    /// <exception cref="ArgumentException">It is no such name.</exception>
    public FindingCollection GetFindings(string name) => new(TrafficLog.From(FindTenant(name)));

    /// <summary>Drops a tenant with all it holds.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it was there.</returns>
    public bool RemoveTenant(string name) => Tenants.Remove(name);

    /// <summary>A handler that reaches the server, for an <see cref="HttpClient"/>. The caller disposes it.</summary>
    public HttpMessageHandler CreateHandler() =>
        _app.Services.GetRequiredService<IServer>() is TestServer inProcess
            ? new InProcessHandler(inProcess.CreateHandler())
            : new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false };

    /// <summary>Stops the server. What it held is gone.</summary>
    public ValueTask DisposeAsync() => new(Task.Run(async () =>
    {
        // First, so that no answer that a fault or a mapping delays is waited for.
        Tenants.Dispose();
        await _app.DisposeAsync();
    }));

    // «localhost» is ::1 for some and 127.0.0.1 for others.
    private static void Listen(KestrelServerOptions kestrel, NirServerOptions options)
    {
        if (options.ListenOn is null && options.Port != 0)
        {
            kestrel.ListenLocalhost(options.Port, static listen => listen.AnswerHalfClosed());
        }
        else
        {
            kestrel.Listen(options.ListenOn ?? IPAddress.Loopback, options.Port, static listen => listen.AnswerHalfClosed());
        }
    }

    // What is handed out is an address that a client on this machine can call, whatever its names mean.
    private static Uri ToNumeric(string listening)
    {
        var address = new Uri(listening);
        return address.Host is "localhost" or "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri : address;
    }

    private Tenant FindTenant(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TenantRegistry.IsName(name)
            ? Tenants.Read(name)
            : throw new ArgumentException("A tenant's name is 1 to 64 letters, digits, dots, dashes or underscores.", nameof(name));
    }

    // Off the caller's synchronisation context: one that has a single thread, and blocks it, is not waited for.
    private static Task<NirServer> StartAsync(
        NirServerOptions options, Action<IWebHostBuilder> host, Func<WebApplication, Uri> address, CancellationToken cancellationToken) =>
        Task.Run(() => StartHereAsync(options, host, address, cancellationToken), cancellationToken);

    private static async Task<NirServer> StartHereAsync(
        NirServerOptions options, Action<IWebHostBuilder> host, Func<WebApplication, Uri> address, CancellationToken cancellationToken)
    {
        var app = Application.Build(options, host);
        try
        {
            await app.StartAsync(cancellationToken);
            return new NirServer(app, options, address(app));
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
