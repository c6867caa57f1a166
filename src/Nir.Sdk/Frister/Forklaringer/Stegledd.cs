using System.Text.Json;

namespace Nir.Sdk.Frister;

/// <summary>A named value of a step.</summary>
public readonly struct Stegledd : IEquatable<Stegledd>
{
    private readonly Opphav _opphav;

    internal Stegledd(string navn, Regelverdi verdi, Opphav opphav)
    {
        Navn = navn;
        Verdi = verdi;
        _opphav = opphav;
    }

    /// <summary>What the operation calls it: <c>fra</c>, <c>antall</c> ...</summary>
    public string Navn { get; }

    /// <summary>The value.</summary>
    public Regelverdi Verdi { get; }

    /// <summary>
    /// Where it comes from: a fact (<c>opplysning:Norsk.Tilbudsdato</c>), a row's column (<c>rad:N2.varighet</c>), an open point
    /// (<c>valg:U-9</c>), or the step that made it (<c>steg:3</c>).
    /// </summary>
    public string Opphav => _opphav.ToString();

    /// <summary>The number of the step that made it. Null: no step did.</summary>
    public int? FraSteg => _opphav.Kilde is null ? _opphav.Nummer : null;

    /// <inheritdoc/>
    public bool Equals(Stegledd other) => Navn == other.Navn && Verdi == other.Verdi && _opphav == other._opphav;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Stegledd other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Navn, Verdi);

    /// <summary>Whether two are the same.</summary>
    public static bool operator ==(Stegledd left, Stegledd right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(Stegledd left, Stegledd right) => !left.Equals(right);

    /// <summary>The value with where it comes from, in a language.</summary>
    internal string Tekst(bool norsk)
    {
        var opphav = _opphav.Tekst(norsk);
        return opphav.Length == 0 ? Verdi.Tekst(norsk) : $"{Verdi.Tekst(norsk)} ({opphav})";
    }

    internal void SkrivTil(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("navn"u8, Navn);
        json.WritePropertyName("verdi"u8);
        Verdi.SkrivTil(json);
        json.WriteString("enhet"u8, Spraak.Kode(Verdi.Enhet));
        json.WriteString("opphav"u8, Opphav);
        json.WriteEndObject();
    }
}
