namespace Nir.Sdk.Analyzers.Regler;

/// <summary>What a condition asks.</summary>
internal enum VilkaarKind
{
    /// <summary>What code does not tell.</summary>
    Other,

    /// <summary>One of the fields is given.</summary>
    Given,

    /// <summary>A field is another than in the state that the register accepted last.</summary>
    Changed,
}
