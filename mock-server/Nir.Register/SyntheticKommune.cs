using Nir.Sdk.Identifikatorer;

namespace Nir.Register;

/// <summary>A municipality that does not exist, for trying things.</summary>
/// <param name="Nummer">Its number, 9900-9989.</param>
/// <param name="Navn">Its name.</param>
public sealed record SyntheticKommune(Kommunenummer Nummer, string Navn)
{
    /// <summary>9901 Fjordvik.</summary>
    public static SyntheticKommune Fjordvik { get; } = new(Kommunenummer.Parse("9901"), "Fjordvik");

    /// <summary>9902 Vestbygd.</summary>
    public static SyntheticKommune Vestbygd { get; } = new(Kommunenummer.Parse("9902"), "Vestbygd");
}
