using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Comparisons;

/// <summary>Where NIR has a person stand in a family.</summary>
/// <param name="Familie">The family.</param>
/// <param name="Kategori">The kategori. Null: not given.</param>
/// <param name="Ordning">The ordning. Null: not given.</param>
public sealed record NirOrdning(Registreringsfamilie Familie, Kategori? Kategori, Ordning? Ordning = null);
