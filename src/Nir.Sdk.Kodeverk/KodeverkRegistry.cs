using System.Collections.Immutable;

namespace Nir.Sdk.Kodeverk;

/// <summary>Every code list this version knows.</summary>
public static partial class KodeverkRegistry
{
    /// <summary>The lists, sorted by name.</summary>
    public static partial ImmutableArray<KodeverkList> All { get; }

    /// <summary>Whether a list is called so, told without the lists themselves.</summary>
    internal static partial bool Has(string list);

    // What is told of a code, by its list's name and its number.
    internal static partial KodeText ReadText(string list, int nummer);

    // The codes of a list, by its name.
    internal static partial ImmutableArray<KodeEntry> ReadEntries(string list);
}
