using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>One code list.</summary>
public sealed record KodelisteExtract
{
    /// <summary>The list's name, for example <c>Sluttmaal</c>.</summary>
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
    public required ValueList<KodeExtract> Koder { get; init; }

    internal static KodelisteExtract From(KodeverkList list) => new()
    {
        Navn = list.Navn,
        Tittel = list.Tittel,
        TittelEn = list.TittelEn,
        Beskrivelse = list.Beskrivelse,
        BeskrivelseEn = list.BeskrivelseEn,
        Noekkeldato = list.Noekkeldato,
        Koder = list.Entries.Select(KodeExtract.From).ToValueList(),
    };
}
