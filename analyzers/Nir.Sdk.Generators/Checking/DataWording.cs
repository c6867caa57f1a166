using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Checking;

/// <summary>Words that must stand in a source for it to be cited.</summary>
/// <param name="Kilde">The source's id.</param>
/// <param name="Words">The words.</param>
/// <param name="IsName">Whether they are a code's name, and not a quotation.</param>
/// <param name="Position">Where they are written.</param>
internal readonly record struct DataWording(string Kilde, string Words, bool IsName, JsonPosition Position);
