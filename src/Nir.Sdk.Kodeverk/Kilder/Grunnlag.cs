namespace Nir.Sdk.Kilder;

/// <summary>How well a rule, a code or a parameter is known. Severity follows it.</summary>
public enum Grunnlag
{
    /// <summary>A public source says it outright.</summary>
    Dokumentert = 1,

    /// <summary>It follows from a public source, but none says it outright.</summary>
    Utledet = 2,

    /// <summary>Our assumption. It carries a reason instead of a source.</summary>
    Antatt = 3,
}
