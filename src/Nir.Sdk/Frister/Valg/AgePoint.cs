namespace Nir.Sdk.Frister.Valg;

/// <summary>On which day «under 25» and «over 55» are measured for the sluttmål. The first is the default.</summary>
public enum AgePoint
{
    /// <summary>On the day the tilbud om oppstart was given.</summary>
    VedTilbudet = 0,

    /// <summary>On the day the programme began.</summary>
    VedProgramstart = 1,
}
