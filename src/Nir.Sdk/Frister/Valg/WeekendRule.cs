namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether deadlines that domstolloven does not cover move to the next virkedag. The first is the default.</summary>
public enum WeekendRule
{
    /// <summary>Yes, as domstolloven § 149.</summary>
    TilNesteVirkedag = 0,

    /// <summary>No.</summary>
    FlyttesIkke = 1,
}
