using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>One code of a list.</summary>
public sealed record KodeExtract
{
    /// <summary>The code's stable number within its list, from 1.</summary>
    public required int Nummer { get; init; }

    /// <summary>The code as it stands on the wire.</summary>
    public required string Kode { get; init; }

    /// <summary>The name in bokmål.</summary>
    public required string Navn { get; init; }

    /// <summary>The name in English.</summary>
    public required string NavnEn { get; init; }

    /// <summary>What the code means, in bokmål. Null: the name says enough.</summary>
    public string? Beskrivelse { get; init; }

    /// <summary>What the code means, in English. Null: the name says enough.</summary>
    public string? BeskrivelseEn { get; init; }

    /// <summary>The first day the code holds. Null: it has no known beginning.</summary>
    public DateOnly? Fra { get; init; }

    /// <summary>The first day the code no longer holds. Null: it is open.</summary>
    public DateOnly? Til { get; init; }

    /// <summary>The laws the code belongs to. Null: all of them.</summary>
    public ValueList<Lovverk>? Lovverk { get; init; }

    /// <summary>The wire code, in the same list, that took over. Null: none did.</summary>
    public string? Etterfoelger { get; init; }

    /// <summary>The values of the properties that the list declares. Null: the code has none.</summary>
    public ValueList<KodeEgenskap>? Egenskaper { get; init; }

    /// <summary>How well the code is known.</summary>
    public required Grunnlag Grunnlag { get; init; }

    /// <summary>The source. Null only when the level is <see cref="Grunnlag.Antatt"/>.</summary>
    public Kilde? Kilde { get; init; }

    /// <summary>The words of the source that carry the code. Null: the name itself stands among them, or there is no source.</summary>
    public string? Sitat { get; init; }

    /// <summary>Why we assume the code, or what of it does not stand in the source. Null: there is nothing to add.</summary>
    public string? Begrunnelse { get; init; }

    internal static KodeExtract From(KodeEntry entry) => new()
    {
        Nummer = entry.Nummer,
        Kode = entry.Kode,
        Navn = entry.Navn,
        NavnEn = entry.NavnEn,
        Beskrivelse = entry.Beskrivelse,
        BeskrivelseEn = entry.BeskrivelseEn,
        Fra = entry.Fra,
        Til = entry.Til,
        Lovverk = entry.Lovverk.IsEmpty ? null : entry.Lovverk.ToValueList(),
        Etterfoelger = entry.Etterfoelger,
        Egenskaper = entry.Egenskaper.IsEmpty ? null : entry.Egenskaper.ToValueList(),
        Grunnlag = entry.Grunnlag,
        Kilde = entry.Kilde,
        Sitat = entry.Sitat,
        Begrunnelse = entry.Begrunnelse,
    };

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(KodeExtract), PrintMembers);
}
