using System.Collections.Immutable;

namespace Nir.Sdk.Frister;

/// <summary>Where a person stands on a day: law, categories and deadlines, each with why.</summary>
public sealed class Vurdering
{
    internal Vurdering()
    {
    }

    /// <summary>The day asked about.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>Which law governs.</summary>
    public required Lovvalgssvar Lovvalg { get; init; }

    /// <summary>Where the person stands in the training in Norwegian and social studies.</summary>
    public required Ordningssvar Norskopplaering { get; init; }

    /// <summary>The deadlines, also those that cannot be computed or do not apply.</summary>
    public required ImmutableArray<Fristberegning> Frister { get; init; }
}
