using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Sak;

/// <summary>A residence permit. A renewal is no permit of its own.</summary>
public sealed record Tillatelse
{
    /// <summary>What it was granted on.</summary>
    public required Oppholdsgrunnlag Oppholdsgrunnlag { get; init; }

    /// <summary>The day it was granted the first time.</summary>
    public required DateOnly Innvilget { get; init; }

    /// <summary>The last day it holds, renewals included, inclusive. Null: open, or not known.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>Whether it was applied for from abroad. <c>false</c> also when not known.</summary>
    public bool SoektFraUtlandet { get; init; }

    /// <summary>The day the person arrived in Norway. Null: not known. Needed when it was applied for from abroad.</summary>
    public DateOnly? Ankomst { get; init; }

    /// <summary>The day it was first renewed. Null: not renewed, or not known.</summary>
    public DateOnly? FoersteFornyelse { get; init; }

    /// <summary>For a family permit: the day the reference person was settled in a municipality. Null: not known.</summary>
    public DateOnly? ReferansepersonBosatt { get; init; }

    /// <summary>For a family permit: the day the reunification was applied for. Null: not known.</summary>
    public DateOnly? Soekt { get; init; }

    /// <summary>The day a decision to revoke it became final. Null: not revoked, or the decision can still be reversed.</summary>
    public DateOnly? EndeligTilbakekalt { get; init; }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Tillatelse), PrintMembers);
}
