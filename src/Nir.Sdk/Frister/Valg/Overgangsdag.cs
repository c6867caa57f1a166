namespace Nir.Sdk.Frister.Valg;

/// <summary>Which rules hold on the very day that a transition rule names, as «etter 1. august 2023». The first is the default.</summary>
public enum Overgangsdag
{
    /// <summary>As it is worded: «etter» a day means the day after, a law's first day is in.</summary>
    EtterOrdlyden = 0,

    /// <summary>The day belongs to the new rules.</summary>
    HoererTilNyeRegler = 1,

    /// <summary>The day belongs to the old rules.</summary>
    HoererTilGamleRegler = 2,
}
