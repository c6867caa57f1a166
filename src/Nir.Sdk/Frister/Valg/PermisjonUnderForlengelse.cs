namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether leave is added when a programme under introduksjonsloven is extended to three years. The first is the default.</summary>
public enum PermisjonUnderForlengelse
{
    /// <summary>Yes: leave is added then too.</summary>
    KommerITillegg = 0,

    /// <summary>No: the programme may be extended up to three years.</summary>
    InngaarITreAar = 1,
}
