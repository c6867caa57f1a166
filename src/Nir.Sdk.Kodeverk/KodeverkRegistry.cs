using System.Collections.Immutable;

namespace Nir.Sdk.Kodeverk;

/// <summary>Every code list this version knows.</summary>
public static partial class KodeverkRegistry
{
    /// <summary>The lists, sorted by name.</summary>
    public static partial ImmutableArray<KodeverkList> All { get; }

    // The codes of a list, by its name.
    internal static partial ImmutableArray<KodeEntry> ReadEntries(string list);
}
