using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Nir.Register;
using Nir.Register.Maskinporten;
using Nir.Register.Register;

namespace Nir.Testing;

/// <summary>How a <see cref="FakeNir"/> is set up.</summary>
public sealed record FakeNirOptions
{
    /// <summary>Whether it listens on a port of this machine. False: it is reached in process only, by <see cref="FakeNir.CreateHandler"/>.</summary>
    public bool Nettverk { get; init; }

    /// <summary>The seed of the persons that <see cref="FakeNir.OpprettPerson()"/> makes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The register's first date. Null: today in Norway.</summary>
    public DateOnly? Dato { get; init; }

    /// <summary>How the register behaves, and how much it holds.</summary>
    public Registeroppsett Oppsett { get; init; } = Registeroppsett.Dokumentert;

    /// <summary>Who may call.</summary>
    public ImmutableArray<Dataoverfoeringsbruker> Brukere { get; init; } = Standardbrukere.Alle;

    /// <summary>The fake Maskinporten: its clients and the organisations they may speak for.</summary>
    public Maskinportenoppsett Maskinporten { get; init; } = new();

    /// <summary>The transport's clock, which tokens run on.</summary>
    public TimeProvider Tid { get; init; } = TimeProvider.System;

    /// <summary>How long a token lasts.</summary>
    public TimeSpan Tokenlevetid { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A folder of stubs in WireMock's format, with <c>mappings/</c> and <c>__files/</c>. Null: none.</summary>
    public string? Stubber { get; init; }

    /// <summary>Adds loggers. Null: nothing is logged.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    internal NirServerOptions TilServer() => new()
    {
        Oppsett = Oppsett,
        Brukere = Brukere,
        Maskinporten = Maskinporten,
        Tid = Tid,
        Tokenlevetid = Tokenlevetid,
        Logging = Logging,
        Stubber = Stubber,
    };
}
