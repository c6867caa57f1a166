namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What a row is made of.</summary>
internal enum Dimension
{
    /// <summary>Lovverk.</summary>
    Law,

    /// <summary>Rettsstilling.</summary>
    Position,
}
