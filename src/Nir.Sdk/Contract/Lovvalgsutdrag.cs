using Nir.Sdk.Frister;
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
        Mangel = MangelI(svar),
        GjelderIkke = GjelderIkkeI(svar),
        Forklaring = ForklaringI(svar),
        Lovverk = svar.Lovverk,
    };
}
