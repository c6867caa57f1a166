using Nir.Sdk.Frister;

namespace Nir.Sdk.Contract;

/// <summary>What the register does not know, so that there is no answer: «not computable: X is missing».</summary>
public sealed record Mangelutdrag
{
    /// <summary>Where the fact belongs among the facts of a case (<see cref="Personsak"/>), as a member path.</summary>
    public required string Opplysning { get; init; }

    /// <summary>The rule that asks for it: <c>NIR1108</c>, or a row of the parameter tables.</summary>
    public required string Regel { get; init; }

    /// <summary>«Kan ikke beregnes: X mangler», in bokmål.</summary>
    public required string Tekst { get; init; }

    /// <summary>«Not computable: X is missing», in English.</summary>
    public required string TekstEn { get; init; }

    internal static Mangelutdrag Av(Mangel mangel) => new()
    {
        Opplysning = mangel.Opplysning,
        Regel = mangel.Regel,
        Tekst = mangel.Skriv(norsk: true),
        TekstEn = mangel.Skriv(norsk: false),
    };
}
