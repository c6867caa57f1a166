namespace Nir.Sdk.Frister.Valg;

/// <summary>How much absence is added to a programme once it exceeds the threshold. The first is the default.</summary>
public enum Fravaerstillegg
{
    /// <summary>The whole sum.</summary>
    HeleSummen = 0,

    /// <summary>Only what exceeds the threshold.</summary>
    DetOverTerskelen = 1,
}
