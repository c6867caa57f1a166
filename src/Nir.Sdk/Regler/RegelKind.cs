namespace Nir.Sdk.Regler;

/// <summary>What kind of rule it is. The kind sets the highest severity; the level (<see cref="Kilder.Grunnlag"/>) may lower it.</summary>
public enum RegelKind
{
    /// <summary>The field must not be sent.</summary>
    Forbudt = 1,

    /// <summary>The field must be sent.</summary>
    Paakrevd = 2,

    /// <summary>The field must be registered within two months; missing, always a remark.</summary>
    Forventet = 3,

    /// <summary>The contract of this library cannot carry it; always refused.</summary>
    Kontrakt = 4,

    /// <summary>Worth looking at; always a remark.</summary>
    Merknad = 5,

    /// <summary>How code uses this library: only the analyzers can see it, and no registration is judged by it.</summary>
    Kode = 6,
}
