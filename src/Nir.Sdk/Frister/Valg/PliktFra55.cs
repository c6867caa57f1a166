namespace Nir.Sdk.Frister.Valg;

/// <summary>Which day decides whether those of 55 or more had a duty before 2017. The first is the default.</summary>
public enum PliktFra55
{
    /// <summary>The day asked about.</summary>
    EtterDagen = 0,

    /// <summary>The day the permit was granted.</summary>
    EtterTillatelsen = 1,
}
