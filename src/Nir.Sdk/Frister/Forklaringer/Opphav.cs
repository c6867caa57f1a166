using System.Globalization;

namespace Nir.Sdk.Frister;

/// <summary>Where a value comes from: a fact of the case, a row's column, an open point's choice, or an earlier step.</summary>
/// <param name="Kilde">A <see cref="Saksopplysning"/>, a <see cref="Parameterrad"/>, a <see cref="Valgmulighet"/>; null for a step.</param>
/// <param name="Nummer">The fact's index in its list, the column's index, or the step's number.</param>
internal readonly record struct Opphav(object? Kilde, int Nummer)
{
    public static Opphav Steg(int nummer) => new(null, nummer);

    public static Opphav Opplysning(Saksopplysning opplysning, int indeks = -1) => new(opplysning, indeks);

    /// <summary>As it stands in JSON: <c>opplysning:Norsk.Tilbudsdato</c>, <c>rad:N2.varighet</c>, <c>valg:U-9</c>, <c>steg:3</c>.</summary>
    public override string ToString() => Kilde switch
    {
        Saksopplysning opplysning => $"opplysning:{opplysning.StiTil(Nummer)}",
        Parameterrad rad => $"rad:{rad.Id}.{rad.Tabell.Kolonner[Nummer].Navn}",
        Valgmulighet valg => $"valg:{valg.Punkt}",
        _ => string.Create(CultureInfo.InvariantCulture, $"steg:{Nummer}"),
    };

    /// <summary>As it stands in a sentence; empty when the value says enough.</summary>
    public string Tekst(bool norsk) => Kilde switch
    {
        Saksopplysning opplysning => norsk ? opplysning.Navn : opplysning.NavnEn,
        Parameterrad rad => rad.Id,
        Valgmulighet valg => valg.Punkt,
        _ => "",
    };
}
