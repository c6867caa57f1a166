using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract;

/// <summary>Which law the register finds for a person.</summary>
public sealed record Lovvalgsutdrag : Svarutdrag
{
    /// <summary>The law. Null: not computed.</summary>
    public Lovverk? Lovverk { get; init; }

    internal static Lovvalgsutdrag Av(Lovvalgssvar svar) => new()
    {
        Utfall = svar.Utfall,
        Mangel = svar.Mangel,
        GjelderIkke = svar.GjelderIkkeTold,
        Forklaring = StepsOf(svar),
        Lovverk = svar.Lovverk,
    };
}
