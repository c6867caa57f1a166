using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Frister.Valg;

/// <summary>One way to read a point that the sources leave open.</summary>
public sealed record ValgOption
{
    /// <summary>Makes one whose members are all given, as one that is read.</summary>
    [JsonConstructor]
    public ValgOption()
    {
    }

    [SetsRequiredMembers]
    internal ValgOption(string point, string value, string text, string textEn, bool erStandard)
    {
        (Punkt, Verdi, ErStandard) = (point, value, erStandard);
        (Tekst, TekstEn) = (text, textEn);
    }

    /// <summary>The point's id: <c>U-9</c>.</summary>
    public required string Punkt { get; init; }

    /// <summary>The reading, kebab-case.</summary>
    public required string Verdi { get; init; }

    /// <summary>Whether it is the default.</summary>
    public required bool ErStandard { get; init; }

    /// <summary>The reading in bokmål; empty when this version does not know it.</summary>
    [JsonIgnore]
    public string Tekst
    {
        get => field ?? Known?.Tekst ?? "";
        private init;
    }

    /// <summary>The reading in English; empty when this version does not know it.</summary>
    [JsonIgnore]
    public string TekstEn
    {
        get => field ?? Known?.TekstEn ?? "";
        private init;
    }

    private ValgOption? Known => Valgpunkter.All.SelectMany(static point => point.Possibilities).FirstOrDefault(possibility => possibility.Equals(this));

    /// <summary>Whether two are the same reading of the same point.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(ValgOption? other) => other is not null && Punkt == other.Punkt && Verdi == other.Verdi && ErStandard == other.ErStandard;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Punkt, Verdi);

    /// <summary>The point and the reading.</summary>
    public override string ToString() => $"{Punkt} {Verdi}";
}
