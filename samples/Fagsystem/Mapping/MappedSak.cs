using Fagsystem.Export;
using Nir.Sdk.Frister.Sak;

namespace Fagsystem.Mapping;

/// <summary>A case with what mapping it gave. It is mapped once, and everything that follows builds on this.</summary>
/// <param name="Sak">The case.</param>
/// <param name="Result">The registration, or why there is none.</param>
/// <param name="Facts">What the fagsystem knows of the person. Null: nothing.</param>
internal sealed record MappedSak(Sak Sak, MappingResult Result, Personsak? Facts);
