using Nir.Sdk.Frister;

namespace Nir.Sdk.Contract;

/// <summary>A named value of a step.</summary>
public sealed record Leddutdrag
{
    /// <summary>What the operation calls it: <c>fra</c>, <c>antall</c> ...</summary>
    public required string Navn { get; init; }

    /// <summary>The value as text: a day as <c>2026-02-16</c>, a number with a point, <c>true</c> or <c>false</c>, a wire code, periods as <c>fra/til</c>.</summary>
    public required string Verdi { get; init; }

    /// <summary>What kind of value it is, and for a number what it counts.</summary>
    public required Enhet Enhet { get; init; }

    /// <summary>
    /// Where it comes from: a fact (<c>opplysning:Norsk.Tilbudsdato</c>), a row's column (<c>rad:N2.varighet</c>), an open point
    /// (<c>valg:U-9</c>), or the step that made it (<c>steg:3</c>).
    /// </summary>
    public required string Opphav { get; init; }

    internal static Leddutdrag Av(Stegledd ledd) => new() { Navn = ledd.Navn, Verdi = ledd.Verdi.Invariant(), Enhet = ledd.Verdi.Enhet, Opphav = ledd.Opphav };
}
