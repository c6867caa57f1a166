using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Frister;

/// <summary>A step of an explanation: what was done, by which rule or parameter, with what, and what came out.</summary>
public sealed class Forklaringssteg
{
    private readonly Stegledd[] _inn;

    internal Forklaringssteg(int nummer, Regneoperasjon operasjon, Parameterrad rad, Stegledd[] inn, Stegledd ut, Valgmulighet? valg)
    {
        Nummer = nummer;
        Operasjon = operasjon;
        Rad = rad;
        _inn = inn;
        Ut = ut;
        Valg = valg;
    }

    /// <summary>The number within the explanation, from 1.</summary>
    public int Nummer { get; }

    /// <summary>What was done.</summary>
    public Regneoperasjon Operasjon { get; }

    /// <summary>The rule or parameter it rests on, with interval, source and level.</summary>
    public Parameterrad Rad { get; }

    /// <summary>What it was done with.</summary>
    public ImmutableArray<Stegledd> Inn => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(_inn);

    /// <summary>What came out.</summary>
    public Stegledd Ut { get; }

    /// <summary>The choice the step rests on, where the sources leave the point open. Null: they do not.</summary>
    public Valgmulighet? Valg { get; }

    /// <summary>The step as a sentence: bokmål for Norwegian cultures, else English.</summary>
    /// <param name="culture">Null: <see cref="CultureInfo.CurrentUICulture"/>.</param>
    public string Tekst(CultureInfo? culture = null) => Stegtekst.Skriv(this, Spraak.ErNorsk(culture));

    /// <summary>The step as a sentence.</summary>
    public override string ToString() => Tekst();

    internal void SkrivTil(Utf8JsonWriter json) => Stegjson.Skriv(this, json);
}
