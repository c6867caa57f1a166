using System.Collections.Frozen;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>One list's wire codes, both ways.</summary>
internal sealed record Kodeoversettelse(FrozenDictionary<string, string> TilWire, FrozenDictionary<string, string> FraWire);
