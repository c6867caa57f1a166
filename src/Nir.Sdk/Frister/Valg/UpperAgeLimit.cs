namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether the upper age of a target group is itself in. The first is the default.</summary>
public enum UpperAgeLimit
{
    /// <summary>Yes: the limit is in.</summary>
    TilOgMed = 0,

    /// <summary>No: the group ends on the day the limit is reached.</summary>
    Til = 1,
}
