using Nir.Sdk.Generators.Json;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>One cell of a reference list, and where it stands.</summary>
internal readonly record struct CsvCell(string Text, JsonPosition Position);
