using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>A complaint on a decision, to statsforvalteren (IL § 47).</summary>
[ModelPart]
public sealed record Klage : RegistreringPart
{
    /// <summary>The kind of decision complained on.</summary>
    [PartKey]
    public required Vedtakstype Vedtakstype { get; init; }

    /// <summary>The day the complaint was received.</summary>
    [PartKey]
    public required DateOnly Klagedato { get; init; }

    /// <summary>The outcome. Null: not decided yet.</summary>
    public Klageutfall? Klageutfall { get; init; }

    /// <summary>The day it was decided. Null: not decided yet.</summary>
    public DateOnly? Avgjort { get; init; }

    internal override DateOnly? Hendelsesdato => Klagedato;
}
