using System.Collections.Immutable;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>A column of a parameter table.</summary>
/// <param name="Navn">The name in the file, camelCase.</param>
/// <param name="Type">A unit of whole numbers, <c>dato</c>, <c>ja-nei</c>, or a code list's name.</param>
/// <param name="Tittel">The name in bokmål.</param>
/// <param name="TittelEn">The name in English.</param>
/// <param name="ErValgfri">Whether a row may leave it out.</param>
internal readonly record struct KolonneModel(string Navn, string Type, string Tittel, string TittelEn, bool ErValgfri)
{
    public const string Dato = "dato";
    public const string JaNei = "ja-nei";

    /// <summary>Types whose values are whole numbers.</summary>
    public static readonly ImmutableArray<string> Enheter =
        ["maaneder", "uker", "dager", "virkedager", "timer", "timer-per-uke", "aar", "antall"];

    public bool ErTall => Enheter.Contains(Type);

    public bool ErKode => !ErTall && Type is not (Dato or JaNei);
}
