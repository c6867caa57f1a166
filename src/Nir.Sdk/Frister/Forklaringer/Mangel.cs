using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tekst;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What was not known, so that there is no answer: «not computable: X is missing». A fact that cannot be right is not known either.</summary>
public sealed record Mangel
{
    private readonly SakFact? _fact;

    /// <summary>Makes one whose members are all given, as one that is read.</summary>
    [JsonConstructor]
    public Mangel()
    {
    }

    [SetsRequiredMembers]
    internal Mangel(SakFact fact, string regel)
    {
        _fact = fact;
        Opplysning = fact.Path;
        Regel = fact.Regel ?? regel;
    }

    [SetsRequiredMembers]
    internal Mangel(Saksavvik avvik)
    {
        Opplysning = avvik.Medlem;
        Regel = avvik.Id;
        Avvik = avvik;
    }

    /// <summary>Where the fact belongs among the facts of a case (<see cref="Personsak"/>), as a member path; <c>[]</c> stands for an item of a list.</summary>
    public required string Opplysning { get; init; }

    /// <summary>
    /// The rule that asks for it: the validator's (<c>NIR1108</c>) where there is one, else the row or table of the parameters, or the kind of
    /// <see cref="Saksavvik"/> that makes the fact unusable.
    /// </summary>
    public required string Regel { get; init; }

    /// <summary>«Kan ikke beregnes: X mangler», in bokmål.</summary>
    public required string Tekst
    {
        get => field ?? Write(norsk: true);
        init;
    }

    /// <summary>«Not computable: X is missing», in English.</summary>
    public required string TekstEn
    {
        get => field ?? Write(norsk: false);
        init;
    }

    /// <summary>What is wrong with the fact. Null: it is missing, or this was read.</summary>
    [JsonIgnore]
    public Saksavvik? Avvik { get; }

    /// <summary>«Kan ikke beregnes: X mangler» in a language: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null) => ExplanationLanguage.IsNorsk(culture) ? Tekst : TekstEn;

    /// <summary>Whether two say the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Mangel? other) => other is not null && Opplysning == other.Opplysning && Regel == other.Regel && Tekst == other.Tekst;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Opplysning, Regel);

    /// <summary>«Not computable: X is missing».</summary>
    public override string ToString() => GetTekst();

    private string Write(bool norsk) => (norsk, _fact) switch
    {
        (true, { } fact) => $"Kan ikke beregnes: {fact.Navn} mangler ({Regel}).",
        (false, { } fact) => $"Not computable: {fact.NavnEn} is missing ({Regel}).",
        (true, null) => $"Kan ikke beregnes: {Opplysning}: {Avvik!.Tekst}.",
        (false, null) => $"Not computable: {Opplysning}: {Avvik!.TekstEn}.",
    };
}
