namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>How far up a kommune's change shows before another's undoes it.</summary>
internal enum SwapReach
{
    /// <summary>In the kommune alone.</summary>
    Kommune,

    /// <summary>In its fylke too.</summary>
    Fylke,

    /// <summary>In the country too.</summary>
    Land,
}
