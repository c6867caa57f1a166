using System.Collections.Immutable;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>A registration as the register holds it.</summary>
public sealed record RegisterEntry
{
    private readonly long _earlierSize;

    /// <summary>The register's number for the person it is about.</summary>
    public required int Person { get; init; }

    /// <summary>The version that holds now.</summary>
    public required RegistreringVersion Gjeldende { get; init; }

    /// <summary>Earlier versions, newest last; the oldest may be gone (<see cref="RegisterOptions.MaxEarlierVersions"/>).</summary>
    public ImmutableArray<RegistreringVersion> Tidligere
    {
        get;
        init => (field, _earlierSize) = (value, SizeOf(value.AsSpan()));
    } = [];

    /// <summary>The ends that the register computed by itself, oldest first, removed ones included.</summary>
    public ImmutableList<AvslutningTrail> Avslutninger { get; init; } = [];

    /// <summary>The end that the register computed and that stands. Null: none does.</summary>
    public AvslutningTrail? StandingAvslutning => Avslutninger.Find(static spor => spor.Opphevet is null);

    /// <summary>What was sent last.</summary>
    public Registrering Registrering => Gjeldende.Registrering;

    /// <summary>The register's name for the version that holds now.</summary>
    public string Version => Gjeldende.Version;

    internal bool IsEndedByRegister => StandingAvslutning is not null;

    /// <summary>The day that the register is to look at it again. Null: nothing is in sight.</summary>
    internal DateOnly? Warning { get; init; }

    internal NaturalKey Key => NaturalKey.From(Person, Registrering);

    internal long Size => Gjeldende.Size + _earlierSize;

    private static long SizeOf(ReadOnlySpan<RegistreringVersion> versions)
    {
        var size = 0L;
        foreach (var version in versions)
        {
            size += version.Size;
        }

        return size;
    }
}
