using System.Collections.Immutable;

namespace Nir.Sdk.Kodeverk;

/// <summary>A code list without its C# type: for tables, documentation and services.</summary>
public sealed class KodeverkList
{
    internal KodeverkList(string name, string title, string titleEn, string description, string descriptionEn, Noekkeldato noekkeldato)
    {
        (Navn, Noekkeldato) = (name, noekkeldato);
        (Tittel, TittelEn, Beskrivelse, BeskrivelseEn) = (title, titleEn, description, descriptionEn);
    }

    /// <summary>The list's name, which is also the name of its enum.</summary>
    public string Navn { get; }

    /// <summary>The title in bokmål.</summary>
    public string Tittel { get; }

    /// <summary>The title in English.</summary>
    public string TittelEn { get; }

    /// <summary>What the list holds, in bokmål.</summary>
    public string Beskrivelse { get; }

    /// <summary>What the list holds, in English.</summary>
    public string BeskrivelseEn { get; }

    /// <summary>Which date of a registration decides whether a code holds.</summary>
    public Noekkeldato Noekkeldato { get; }

    /// <summary>The codes, sorted by number.</summary>
    // Not kept here: a check of a registration asks for the list's name, and for the codes that stand in it.
    public ImmutableArray<KodeEntry> Entries => KodeverkRegistry.ReadEntries(Navn);
}
