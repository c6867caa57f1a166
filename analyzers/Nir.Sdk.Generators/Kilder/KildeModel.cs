using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>A public source, as the SDK's record Kilde has it.</summary>
internal readonly record struct KildeModel(
    string Id,
    string Tittel,
    string Url,
    string? Paragraf,
    SimpleDate Read,
    string Words);
