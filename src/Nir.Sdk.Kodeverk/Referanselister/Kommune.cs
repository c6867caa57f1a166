using System.Collections.Immutable;

namespace Nir.Sdk.Referanselister;

/// <summary>A municipality under one number, with the days on which the number holds.</summary>
/// <param name="Nummer">The kommunenummer: four digits, a leading zero included.</param>
/// <param name="Navn">The official name; where there are several, all of them (<c>Oslo - Oslove</c>).</param>
/// <param name="Fra">The first day; null when it is <see cref="KommuneRegistry.ListBegins"/> or earlier.</param>
/// <param name="Til">The first day the number no longer holds; null when it is open.</param>
/// <param name="Etterfoelgere">The numbers that took over, several when the municipality was split; empty when it is open.</param>
public sealed record Kommune(
    string Nummer, string Navn, DateOnly? Fra, DateOnly? Til, ImmutableArray<string> Etterfoelgere)
{
    /// <summary>Compares content, successors included.</summary>
    /// <param name="other">The other municipality.</param>
    public bool Equals(Kommune? other) =>
        other is not null
        && Nummer == other.Nummer
        && Navn == other.Navn
        && Fra == other.Fra
        && Til == other.Til
        && Etterfoelgere.AsSpan().SequenceEqual(other.Etterfoelgere.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Nummer, Navn, Fra, Til);

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Kommune), PrintMembers);
}
