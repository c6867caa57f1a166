namespace Nir.Sdk.Frister.Valg;

/// <summary>What becomes of a vedtak om utvidet norskopplæring that runs past the repeal. The first is the default.</summary>
public enum OngoingUtvidetNorsk
{
    /// <summary>Yes: they are completed as decided.</summary>
    LoeperUt = 0,

    /// <summary>No: they end when the provision was repealed.</summary>
    EnderVedOpphevelsen = 1,
}
