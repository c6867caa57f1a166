namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether grunnskole may be a sluttmål for offers from 2026. The first is the default.</summary>
public enum GrunnskoleFrom2026
{
    /// <summary>No: the law names only upper secondary education and work.</summary>
    IkkeSluttmaal = 0,

    /// <summary>Yes, with the same length as work.</summary>
    SomArbeid = 1,
}
