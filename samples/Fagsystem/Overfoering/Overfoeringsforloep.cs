using Nir.Sdk.Client.Results;

namespace Fagsystem.Overfoering;

/// <summary>A transfer that is over.</summary>
/// <param name="Resultater">One for each case, in the order of the export, also those whose turn never came.</param>
/// <param name="Feil">The fault that ended it early. Null: none.</param>
/// <param name="ErStoppet">Whether someone stopped it.</param>
internal sealed record Overfoeringsforloep(IReadOnlyList<Saksresultat> Resultater, NirException? Feil, bool ErStoppet);
