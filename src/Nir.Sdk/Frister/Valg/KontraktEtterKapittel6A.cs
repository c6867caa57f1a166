namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether the contract belongs to programmes under kapittel 6A from 2026. The first is the default.</summary>
public enum KontraktEtterKapittel6A
{
    /// <summary>Yes, as for others.</summary>
    SomAndre = 0,

    /// <summary>No: the register does not ask for it.</summary>
    TrengsIkke = 1,
}
