using Nir.Sdk.Kilder;

namespace Nir.Sdk.Regler;

/// <summary>The source of an <see cref="Avvik"/>: as it was given, or the rule's own, which is looked up when it is asked for.</summary>
internal readonly struct AvvikKilde : IEquatable<AvvikKilde>
{
    private readonly Kilde? _kilde;
    private readonly string? _id;

    public AvvikKilde(Kilde? kilde) => _kilde = kilde;

    public AvvikKilde(string? id) => _id = id;

    /// <summary>The source. Null: there is none.</summary>
    public Kilde? Read() => _kilde ?? (_id is null ? null : KildeRegistry.Read(_id));

    public bool Equals(AvvikKilde other) => Equals(Read(), other.Read());

    public override bool Equals(object? obj) => obj is AvvikKilde other && Equals(other);

    public override int GetHashCode() => Read()?.GetHashCode() ?? 0;
}
