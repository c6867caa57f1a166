using System.Globalization;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Tekst;
using Nir.Sdk.Frister.Valg;

namespace Nir.Sdk.Frister.Sammenligninger;

/// <summary>One answer of the engine beside NIR's.</summary>
public sealed class Sammenligningspunkt
{
    internal Sammenligningspunkt()
    {
    }

    /// <summary>What is compared: <c>lovverk</c>, <c>kategori:norskopplaering</c>, <c>frist:norskopplaering</c> ...</summary>
    public required string Hva { get; init; }

    /// <summary>The engine's answer, with why.</summary>
    public required Svar Svar { get; init; }

    /// <summary>The engine's value. Null: none.</summary>
    public required Regelverdi? Beregnet { get; init; }

    /// <summary>NIR's value. Null: none.</summary>
    public required Regelverdi? Nir { get; init; }

    /// <summary>Whether they are the same.</summary>
    public bool ErLik => Beregnet == Nir;

    /// <summary>The first step where they part. Null: they are the same, or there is no step.</summary>
    public Forklaringssteg? SkillesVed { get; init; }

    /// <summary>Why there. Null: they are the same.</summary>
    public Skillegrunn? Grunn { get; init; }

    /// <summary>The reading of an open point that gives NIR's answer. Null: none does.</summary>
    public Valgmulighet? Valg { get; init; }

    /// <summary>The day as of which the law gives NIR's answer. Null: none does.</summary>
    public DateOnly? KjentPaa { get; init; }

    /// <summary>Both values, and where they part: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string TekstFor(CultureInfo? culture = null)
    {
        var norsk = Spraak.ErNorsk(culture);
        var beregnet = Beregnet?.Tekst(norsk) ?? Svar.Mangel?.TekstFor(culture) ?? (norsk ? "ingen" : "none");
        if (ErLik)
        {
            return norsk ? $"{Hva}: {beregnet}, som NIR." : $"{Hva}: {beregnet}, as NIR.";
        }

        var nir = Nir?.Tekst(norsk) ?? (norsk ? "ingen" : "none");
        var skille = SkillesVed is null ? "" : norsk ? $" Skilles ved steg {SkillesVed.Nr}: {SkillesVed.TekstFor(culture)}" : $" They part at step {SkillesVed.Nr}: {SkillesVed.TekstFor(culture)}";
        return (norsk ? $"{Hva}: {beregnet}; NIR: {nir}." : $"{Hva}: {beregnet}; NIR: {nir}.") + skille + Hvorfor(norsk);
    }

    /// <summary>Both values, and where they part.</summary>
    public override string ToString() => TekstFor();

    private string Hvorfor(bool norsk) => (Grunn, norsk) switch
    {
        (Skillegrunn.Valg, true) => $" NIRs svar følger av en annen lesning: {Valg!.Tekst}",
        (Skillegrunn.Valg, false) => $" NIR's answer follows from another reading: {Valg!.TekstEn}",
        (Skillegrunn.KjentPaa, true) => $" NIRs svar følger av reglene slik de var kjent {Spraak.Dato(KjentPaa!.Value, norsk)}.",
        (Skillegrunn.KjentPaa, false) => $" NIR's answer follows from the rules as known on {Spraak.Dato(KjentPaa!.Value, norsk)}.",
        (Skillegrunn.Mellomresultat, true) => " NIRs svar er det som var før steget.",
        (Skillegrunn.Mellomresultat, false) => " NIR's answer is what there was before the step.",
        _ => "",
    };
}
