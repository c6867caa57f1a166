using Nir.Sdk.Kilder;

namespace Nir.Sdk.Regler;

/// <summary>The source of an <see cref="Avvik"/>: as it was given, or the rule's own, which is looked up when it is asked for.</summary>
internal readonly struct AvvikKilde : IEquatable<AvvikKilde>
{
    private readonly Kilde? _kilde;
    private readonly string? _id;

    public AvvikKilde(Kilde? kilde) => _kilde = kilde;

    public AvvikKilde(string? id) => _id = id;

    private string? Id => _kilde?.Id ?? _id;

    /// <summary>The source. Null: there is none.</summary>
    public Kilde? Read() => _kilde ?? (_id is null ? null : KildeRegistry.Read(_id));

    // A source is known by its id: who compares does not read its words.
    public bool Equals(AvvikKilde other) => Id == other.Id;

    public override bool Equals(object? obj) => obj is AvvikKilde other && Equals(other);

    public override int GetHashCode() => Id?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
