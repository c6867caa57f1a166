using Nir.Sdk.Frister;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>A step of an explanation: what was done, by which rule, with what, and what came out. It holds no identifier and no date of birth.</summary>
public sealed record Stegutdrag
{
    /// <summary>The number within the explanation, from 1.</summary>
    public required int Nr { get; init; }

    /// <summary>What was done.</summary>
    public required Regneoperasjon Operasjon { get; init; }

    /// <summary>The rule or parameter it rests on.</summary>
    public required Regelradutdrag Regel { get; init; }

    /// <summary>What it was done with.</summary>
    public required ValueList<Leddutdrag> Inn { get; init; }

    /// <summary>What came out.</summary>
    public required Leddutdrag Ut { get; init; }

    /// <summary>The reading of an open point that the step rests on. Null: the sources leave nothing open here.</summary>
    public Valgutdrag? Valg { get; init; }

    /// <summary>The step as a sentence in bokmål.</summary>
    public required string Tekst { get; init; }

    /// <summary>The step as a sentence in English.</summary>
    public required string TekstEn { get; init; }

    internal static Stegutdrag Av(Forklaringssteg steg) => new()
    {
        Nr = steg.Nummer,
        Operasjon = steg.Operasjon,
        Regel = Regelradutdrag.Av(steg.Rad),
        Inn = steg.Inn.Select(Leddutdrag.Av).ToValueList(),
        Ut = Leddutdrag.Av(steg.Ut),
        Valg = steg.Valg is { } valg ? Valgutdrag.Av(valg) : null,
        Tekst = Stegtekst.Skriv(steg, norsk: true),
        TekstEn = Stegtekst.Skriv(steg, norsk: false),
    };
}
