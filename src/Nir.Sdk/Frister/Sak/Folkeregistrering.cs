using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Frister.Sak;

/// <summary>A registration of residence in a municipality.</summary>
/// <param name="Kommune">The municipality.</param>
/// <param name="Dato">The day.</param>
public sealed record Folkeregistrering(Kommunenummer Kommune, DateOnly Dato)
{
    /// <summary>The last day it stood, inclusive. Null: stands, or not known.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>The number of the bydel, six digits. Null: the municipality has none, or it is not known.</summary>
    public string? Bydel { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Folkeregistrering), PrintMembers);
}
