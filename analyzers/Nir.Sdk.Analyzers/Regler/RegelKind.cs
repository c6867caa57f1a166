namespace Nir.Sdk.Analyzers.Regler;

/// <summary>What kind of rule it is, as in <c>regler.json</c>.</summary>
internal enum RegelKind
{
    Forbudt,
    Paakrevd,
    Forventet,
    Kontrakt,
    Merknad,
    Kode,
}
