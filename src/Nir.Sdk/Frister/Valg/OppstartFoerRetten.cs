namespace Nir.Sdk.Frister.Valg;

/// <summary>Whether a start deadline may run from before the right began. The first is the default.</summary>
public enum OppstartFoerRetten
{
    /// <summary>From the later of the two days.</summary>
    FraRettenBegynte = 0,

    /// <summary>From the event, also before the right began.</summary>
    FraHendelsen = 1,
}
