using System.Collections.Immutable;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>A column of a parameter table.</summary>
/// <param name="Navn">The name in the file, camelCase.</param>
/// <param name="Type">A unit of whole numbers, <c>dato</c>, <c>ja-nei</c>, or a code list's name.</param>
/// <param name="Tittel">The name in bokmål.</param>
/// <param name="TittelEn">The name in English.</param>
/// <param name="IsOptional">Whether a row may leave it out.</param>
internal readonly record struct ColumnModel(string Navn, string Type, string Tittel, string TittelEn, bool IsOptional)
{
    public const string SimpleDate = "dato";
    public const string JaNei = "ja-nei";

    /// <summary>Types whose values are whole numbers.</summary>
    public static readonly ImmutableArray<string> Units =
        ["maaneder", "uker", "dager", "virkedager", "timer", "timer-per-uke", "aar", "antall"];

    public bool IsNumber => Units.Contains(Type);

    public bool IsKode => !IsNumber && Type is not (SimpleDate or JaNei);
}
