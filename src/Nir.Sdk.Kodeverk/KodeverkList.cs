using System.Collections.Immutable;

namespace Nir.Sdk.Kodeverk;

/// <summary>A code list without its C# type: for tables, documentation and services.</summary>
public sealed class KodeverkList
{
    internal KodeverkList()
    {
    }

    /// <summary>The list's name, which is also the name of its enum.</summary>
    public required string Navn { get; init; }

    /// <summary>The title in bokmål.</summary>
    public required string Tittel { get; init; }

    /// <summary>The title in English.</summary>
    public required string TittelEn { get; init; }

    /// <summary>What the list holds, in bokmål.</summary>
    public required string Beskrivelse { get; init; }

    /// <summary>What the list holds, in English.</summary>
    public required string BeskrivelseEn { get; init; }

    /// <summary>Which date of a registration decides whether a code holds.</summary>
    public required Noekkeldato Noekkeldato { get; init; }

    /// <summary>The codes, sorted by number.</summary>
    // Not kept here: a check of a registration asks for the list's name, and for the codes that stand in it.
    public ImmutableArray<KodeEntry> Entries => KodeverkRegistry.ReadEntries(Navn);
}
