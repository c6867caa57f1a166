using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Nir.Register;
using Nir.Register.Hosting;
using Nir.Register.Register;
using Nir.Register.Tokens.Maskinporten;

namespace Nir.Testing;

/// <summary>How a <see cref="FakeNir"/> is set up.</summary>
public sealed record FakeNirOptions
{
    /// <summary>Whether it listens on a port of this machine. False: it is reached in process only, by <see cref="FakeNir.CreateHandler"/>.</summary>
    public bool Network { get; init; }

    /// <summary>The seed of the persons that <see cref="FakeNir.CreatePerson()"/> makes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The register's first date. Null: today in Norway.</summary>
    public DateOnly? Dato { get; init; }

    /// <summary>How the register behaves, and how much it holds.</summary>
    public RegisterOptions Setup { get; init; } = RegisterOptions.Documented;

    /// <summary>Who may call.</summary>
    public ImmutableArray<Dataoverfoeringsbruker> Logins { get; init; } = DefaultUsers.All;

    /// <summary>The fake Maskinporten: its clients and the organisations they may speak for.</summary>
    public MaskinportenSetup Maskinporten { get; init; } = new();

    /// <summary>The transport's clock, which tokens run on.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a token lasts.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Adds loggers. Null: nothing is logged.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    internal NirServerOptions ToServerOptions() => new()
    {
        Setup = Setup,
        Logins = Logins,
        Maskinporten = Maskinporten,
        Time = Time,
        TokenLifetime = TokenLifetime,
        Logging = Logging,
    };
}
