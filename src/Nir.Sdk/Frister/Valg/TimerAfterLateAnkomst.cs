namespace Nir.Sdk.Frister.Valg;

/// <summary>The hours of a person with only a duty, whose permit is from before 2022 and arrival later. The first is the default.</summary>
public enum TimerAfterLateAnkomst
{
    /// <summary>250, by the permit's date.</summary>
    EtterTillatelsen = 0,

    /// <summary>225, by the arrival.</summary>
    EtterAnkomsten = 1,
}
