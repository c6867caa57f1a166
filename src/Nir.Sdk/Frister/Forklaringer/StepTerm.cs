using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>A named value of a step.</summary>
public readonly struct StepTerm : IEquatable<StepTerm>
{
    private readonly Opphav _origin;
    private readonly RegelValue _value;

    [SetsRequiredMembers]
#pragma warning disable CS8618 // What is told of the value and its origin is made from them.
    internal StepTerm(string name, RegelValue value, Opphav origin)
    {
        Navn = name;
        _value = value;
        _origin = origin;
    }
#pragma warning restore CS8618

    /// <summary>What the operation calls it: <c>fra</c>, <c>antall</c> ...</summary>
    public required string Navn { get; init; }

    /// <summary>The value as text: a day as <c>2026-02-16</c>, a number with a point, <c>true</c> or <c>false</c>, a wire code, periods as
    /// <c>fra/til</c>.</summary>
    public required string Verdi
    {
        get => _value.Invariant();
        init => _value = _value.AsRead(value);
    }

    /// <summary>What kind of value it is, and for a number what it counts.</summary>
    public required Enhet Enhet
    {
        get => _value.Enhet;
        init => _value = _value.AsRead(value);
    }

    /// <summary>
    /// Where it comes from: a fact (<c>opplysning:Norsk.Tilbudsdato</c>), a row's column (<c>rad:N2.varighet</c>), an open point
    /// (<c>valg:U-9</c>), or the step that made it (<c>steg:3</c>).
    /// </summary>
    public required string Opphav
    {
        get => _origin.ToString();
        init => _origin = new(value, -1);
    }

    /// <summary>The value itself.</summary>
    [JsonIgnore]
    public RegelValue RegelValue => _value.Interpreted();

    /// <summary>The number of the step that made it. Null: no step did.</summary>
    [JsonIgnore]
    public int? FromStep => _origin.Step;

    /// <summary>The path of the fact it is, among the facts of the case: <c>Norsk.Tilbudsdato</c>. Null: it is no fact.</summary>
    [JsonIgnore]
    public string? Opplysning => Opphav.StartsWith(Tables.Opphav.FactPrefix, StringComparison.Ordinal) ? Opphav[Tables.Opphav.FactPrefix.Length..] : null;

    /// <inheritdoc/>
    public bool Equals(StepTerm other) => Navn == other.Navn && Enhet == other.Enhet && Verdi == other.Verdi && Opphav == other.Opphav;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StepTerm other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Navn, Verdi);

    /// <summary>Whether two are the same.</summary>
    public static bool operator ==(StepTerm left, StepTerm right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(StepTerm left, StepTerm right) => !left.Equals(right);

    /// <summary>Its name and value.</summary>
    public override string ToString() => $"{Navn}: {Verdi}";

    /// <summary>The value with where it comes from, in a language.</summary>
    internal string Phrase(bool norsk)
    {
        var origin = _origin.ToText(norsk);
        var text = RegelValue.ToText(norsk);
        return origin.Length == 0 ? text : $"{text} ({origin})";
    }

    /// <summary>The row it is a value of. Null: of none, or it was read.</summary>
    internal ParameterRow? Row => _origin.Kilde as ParameterRow;

    /// <summary>The fact it is. Null: it is none, or it was read.</summary>
    internal SakFact? Fact => _origin.Kilde as SakFact;
}
