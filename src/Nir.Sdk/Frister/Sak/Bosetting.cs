using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Frister.Sak;

/// <summary>A settlement in a municipality.</summary>
/// <param name="Kommune">The municipality.</param>
/// <param name="Dato">The day.</param>
/// <param name="EtterAvtale">Whether it was by agreement between the municipality and IMDi.</param>
public sealed record Bosetting(Kommunenummer Kommune, DateOnly Dato, bool EtterAvtale)
{
    /// <summary>The last day the person lived there, inclusive. Null: goes on, or not known.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Bosetting), PrintMembers);
}
