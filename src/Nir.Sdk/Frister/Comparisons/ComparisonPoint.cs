using System.Globalization;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Comparisons;

/// <summary>One answer of the engine beside NIR's.</summary>
public sealed class ComparisonPoint
{
    internal ComparisonPoint()
    {
    }

    /// <summary>What is compared: <c>lovverk</c>, <c>kategori:norskopplaering</c>, <c>frist:norskopplaering</c> ...</summary>
    public required string What { get; init; }

    /// <summary>The engine's answer, with why.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The engine's value. Null: none.</summary>
    public required RegelValue? Beregnet { get; init; }

    /// <summary>NIR's value. Null: none.</summary>
    public required RegelValue? Nir { get; init; }

    /// <summary>Whether they are the same.</summary>
    public bool ErLik => Beregnet == Nir;

    /// <summary>The first step where they part. Null: they are the same, or there is no step.</summary>
    public ForklaringStep? SeparatesAt { get; init; }

    /// <summary>Why there. Null: they are the same.</summary>
    public SeparationReason? Ground { get; init; }

    /// <summary>The reading of an open point that gives NIR's answer. Null: none does.</summary>
    public ValgOption? Valg { get; init; }

    /// <summary>The day as of which the law gives NIR's answer. Null: none does.</summary>
    public DateOnly? KjentPaa { get; init; }

    /// <summary>Both values, and where they part: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string GetTekst(CultureInfo? culture = null)
    {
        var norsk = ExplanationLanguage.IsNorsk(culture);
        var computed = Beregnet?.ToText(norsk) ?? Answer.Mangel?.GetTekst(culture) ?? (norsk ? "ingen" : "none");
        if (ErLik)
        {
            return norsk ? $"{What}: {computed}, som NIR." : $"{What}: {computed}, as NIR.";
        }

        var nir = Nir?.ToText(norsk) ?? (norsk ? "ingen" : "none");
        var separation = SeparatesAt is null ? "" : norsk
            ? $" Skilles ved steg {SeparatesAt.Nr}: {SeparatesAt.GetTekst(culture)}"
            : $" They part at step {SeparatesAt.Nr}: {SeparatesAt.GetTekst(culture)}";
        return (norsk ? $"{What}: {computed}; NIR: {nir}." : $"{What}: {computed}; NIR: {nir}.") + separation + Why(norsk);
    }

    /// <summary>Both values, and where they part.</summary>
    public override string ToString() => GetTekst();

    private string Why(bool norsk) => (Ground, norsk) switch
    {
        (SeparationReason.Valg, true) => $" NIRs svar følger av en annen lesning: {Valg!.Tekst}",
        (SeparationReason.Valg, false) => $" NIR's answer follows from another reading: {Valg!.TekstEn}",
        (SeparationReason.KjentPaa, true) => $" NIRs svar følger av reglene slik de var kjent {ExplanationLanguage.Date(KjentPaa!.Value, norsk)}.",
        (SeparationReason.KjentPaa, false) => $" NIR's answer follows from the rules as known on {ExplanationLanguage.Date(KjentPaa!.Value, norsk)}.",
        (SeparationReason.Mellomresultat, true) => " NIRs svar er det som var før steget.",
        (SeparationReason.Mellomresultat, false) => " NIR's answer is what there was before the step.",
        _ => "",
    };
}
