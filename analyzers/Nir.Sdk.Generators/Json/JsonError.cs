namespace Nir.Sdk.Generators.Json;

/// <summary>What keeps a text from being good JSON, and where.</summary>
internal readonly record struct JsonError(string Message, JsonPosition Position);
