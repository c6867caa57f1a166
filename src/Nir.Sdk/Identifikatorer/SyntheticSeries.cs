namespace Nir.Sdk.Identifikatorer;

/// <summary>The series of synthetic fødselsnummer, each known by what is added to the month.</summary>
[Flags]
public enum SyntheticSeries
{
    /// <summary>No series: every number is a real person's.</summary>
    None = 0,

    /// <summary>Skatteetaten's Tenor: 80 is added to the month.</summary>
    Tenor = 1,

    /// <summary>NAV's (Dolly): 40 is added to the month. A real H-nummer looks the same, so accept this series only where no real number can occur.</summary>
    Nav = 2,

    /// <summary>Norsk helsenett's: 65 is added to the month.</summary>
    NorskHelsenett = 4,
}
