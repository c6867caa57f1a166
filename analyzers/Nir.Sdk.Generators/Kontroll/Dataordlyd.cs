using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Kontroll;

/// <summary>Words that must stand in a source for it to be cited.</summary>
/// <param name="Kilde">The source's id.</param>
/// <param name="Ord">The words.</param>
/// <param name="ErNavn">Whether they are a code's name, and not a quotation.</param>
/// <param name="Position">Where they are written.</param>
internal readonly record struct Dataordlyd(string Kilde, string Ord, bool ErNavn, JsonPosition Position);
