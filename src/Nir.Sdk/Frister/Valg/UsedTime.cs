namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether the time before a change of sluttmål counts toward the new length. The first is the default.</summary>
public enum UsedTime
{
    /// <summary>Yes: the length runs from the programme's start.</summary>
    Medregnes = 0,

    /// <summary>No: the length runs from when the new goal was set.</summary>
    MedregnesIkke = 1,
}
