using System.Collections.Frozen;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>One list's wire codes, both ways.</summary>
internal sealed record KodeTranslation(FrozenDictionary<string, string> ToWire, FrozenDictionary<string, string> FromWire);
