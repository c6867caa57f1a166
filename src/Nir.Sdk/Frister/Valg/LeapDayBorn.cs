namespace Nir.Sdk.Frister.Valg;

/// <summary>The birthday of one born on 29 February in a year without that day. The first is the default.</summary>
public enum LeapDayBorn
{
    /// <summary>28 February.</summary>
    TjueaattendeFebruar = 0,

    /// <summary>1 March.</summary>
    FoersteMars = 1,
}
