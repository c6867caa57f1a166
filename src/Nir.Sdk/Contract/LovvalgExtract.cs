using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract;

/// <summary>Which law the register finds for a person.</summary>
public sealed record LovvalgExtract : AnswerExtract
{
    /// <summary>The law. Null: not computed.</summary>
    public Lovverk? Lovverk { get; init; }

    internal static LovvalgExtract Of(LovvalgAnswer response) => new()
    {
        Outcome = response.Outcome,
        Mangel = response.Mangel,
        GjelderIkke = response.GjelderIkkeTold,
        Forklaring = StepsOf(response),
        Lovverk = response.Lovverk,
    };
}
