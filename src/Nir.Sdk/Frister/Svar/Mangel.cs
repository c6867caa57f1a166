using System.Globalization;

namespace Nir.Sdk.Frister;

/// <summary>What was not known, so that there is no answer: «not computable: X is missing». A fact that cannot be right is not known either.</summary>
public sealed record Mangel
{
    internal Mangel(Saksopplysning opplysning, string regel)
    {
        Opplysning = opplysning.Sti;
        Navn = opplysning.Navn;
        NavnEn = opplysning.NavnEn;
        Regel = opplysning.Regel ?? regel;
    }

    internal Mangel(Saksavvik avvik)
    {
        Opplysning = avvik.Medlem;
        Navn = avvik.Tekst;
        NavnEn = avvik.TekstEn;
        Regel = avvik.Id;
        Avvik = avvik;
    }

    /// <summary>Where it belongs in <see cref="Personsak"/>, as a member path; <c>[]</c> stands for an item of a list.</summary>
    public string Opplysning { get; }

    /// <summary>What is missing, or what is wrong with it, in bokmål.</summary>
    public string Navn { get; }

    /// <summary>What is missing, or what is wrong with it, in English.</summary>
    public string NavnEn { get; }

    /// <summary>
    /// The rule that asks for it: the validator's (<c>NIR1108</c>) where there is one, else the row or table of <see cref="Parametre"/>, or
    /// the kind of <see cref="Saksavvik"/> that makes the fact unusable.
    /// </summary>
    public string Regel { get; }

    /// <summary>What is wrong with the fact. Null: it is missing.</summary>
    public Saksavvik? Avvik { get; }

    /// <summary>«Kan ikke beregnes: X mangler» in a language: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string Tekst(CultureInfo? culture = null) => Skriv(Spraak.ErNorsk(culture));

    /// <summary>«Not computable: X is missing».</summary>
    public override string ToString() => Tekst();

    internal string Skriv(bool norsk) => (norsk, Avvik) switch
    {
        (true, null) => $"Kan ikke beregnes: {Navn} mangler ({Regel}).",
        (true, { Medlem: var medlem }) => $"Kan ikke beregnes: {medlem}: {Navn}.",
        (false, null) => $"Not computable: {NavnEn} is missing ({Regel}).",
        (false, { Medlem: var medlem }) => $"Not computable: {medlem}: {NavnEn}.",
    };
}
