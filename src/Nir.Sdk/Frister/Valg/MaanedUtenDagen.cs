namespace Nir.Sdk.Frister.Valg;

/// <summary>The last day of a length that ends in a month without its day. The first is the default.</summary>
public enum MaanedUtenDagen
{
    /// <summary>The day before the month's last.</summary>
    DagenFoer = 0,

    /// <summary>The month's last day.</summary>
    MaanedensSisteDag = 1,
}
