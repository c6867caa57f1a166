namespace Nir.Sdk.Analyzers.Flow;

/// <summary>What a row is made of.</summary>
internal enum Dimension
{
    /// <summary>Lovverk.</summary>
    Law,

    /// <summary>Rettsstilling.</summary>
    Position,
}
