using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Comparisons;

/// <summary>What NIR computed for a person. What is null or left out is not compared.</summary>
public sealed record NirBeregning
{
    /// <summary>The law. Null: not given.</summary>
    public Lovverk? Lovverk { get; init; }

    /// <summary>Where the person stands in each family. Empty: not given.</summary>
    public ValueList<NirOrdning> Ordninger { get; init; } = [];

    /// <summary>The deadlines. Empty: none given.</summary>
    public ValueList<NirFrist> Frister { get; init; } = [];
}
