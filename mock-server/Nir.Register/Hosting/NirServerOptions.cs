using System.Collections.Immutable;
using System.Net;
using Microsoft.Extensions.Logging;
using Nir.Register.Dashboard;
using Nir.Register.Register;
using Nir.Register.Tenants;
using Nir.Register.Tokens.Maskinporten;

namespace Nir.Register.Hosting;

/// <summary>How a fake NIR is set up.</summary>
public sealed record NirServerOptions
{
    /// <summary>The port. 0: any that is free, on 127.0.0.1 only. Not used in process.</summary>
    public int Port { get; init; }

    /// <summary>Where to listen, such as <see cref="IPAddress.Any"/> in a container. Null: this machine alone, by both of its loopback addresses.</summary>
    public IPAddress? ListenOn { get; init; }

    /// <summary>Tells this run from another: <c>GET /__nir/health</c> carries it, so that an older server on the same port is not taken for this one.</summary>
    public string RunId { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>How the register behaves, and how much it holds.</summary>
    public RegisterOptions Setup { get; init; } = RegisterOptions.Documented;

    /// <summary>Who may call.</summary>
    public ImmutableArray<Dataoverfoeringsbruker> Logins { get; init; } = DefaultUsers.All;

    /// <summary>The fake Maskinporten: its clients and the organisations they may speak for.</summary>
    public MaskinportenSetup Maskinporten { get; init; } = new();

    /// <summary>The transport's clock: tokens run on it, and the register's date follows it until a day is set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a token lasts.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Makes what stands in front of a register, for each tenant when the tenant is made. Null: nothing does, until something is put there.</summary>
    public Func<FrontPlace, IRegisterFront>? Front { get; init; }

    /// <summary>How long a tenant below <c>/t/</c> may lie unused before it is dropped.</summary>
    public TimeSpan TenantLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The most tenants below <c>/t/</c>. Beyond it the one used longest ago is dropped.</summary>
    public int MaxTenants { get; init; } = 20_000;

    /// <summary>How long the headers of a request may take over the network, and how long its body may come in drops.</summary>
    internal TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Adds loggers. Null: nothing is logged. What is logged holds no body and no identifier.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    internal TenantOptions Tenants => new(Setup, Time, Front, TenantLifetime, MaxTenants, SendTimeout);

    internal DashboardOptions Page => new(Setup, Time, TenantLifetime, Logins);
}
