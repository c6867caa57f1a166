namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether offers of 2025 under kapittel 6A give the longer programme. The first is the default.</summary>
public enum Kapittel6ATilbudI2025
{
    /// <summary>No: three years and one more.</summary>
    EgenLengde = 0,

    /// <summary>Yes: four years and one more.</summary>
    SomAndre = 1,
}
