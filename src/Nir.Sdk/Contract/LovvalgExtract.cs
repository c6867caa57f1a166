using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract;

/// <summary>Which law the register finds for a person.</summary>
public sealed record LovvalgExtract : AnswerExtract
{
    /// <summary>The law. Null: not computed.</summary>
    public Lovverk? Lovverk { get; init; }

    internal static LovvalgExtract From(LovvalgAnswer response) => new()
    {
        Outcome = response.Outcome,
        Mangel = response.Mangel,
        GjelderIkke = response.GjelderIkkeTold,
        Forklaring = StepsOf(response),
        RegelverkKjentTil = Answer.RegelverkKjentTil,
        Lovverk = response.Lovverk,
    };

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(LovvalgExtract), PrintMembers);
}
