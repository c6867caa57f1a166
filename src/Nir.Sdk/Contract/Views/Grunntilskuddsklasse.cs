using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>The size of a kommune in the sense of grunntilskudd: how many persons are counted in the year.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Grunntilskuddsklasse>))]
public enum Grunntilskuddsklasse
{
    /// <summary>1-3 persons: the lower amount.</summary>
    EnTilTre = 1,

    /// <summary>4-150 persons: the higher amount.</summary>
    FireTilHundreOgFemti = 2,

    /// <summary>More than 150 persons: no grunntilskudd.</summary>
    OverHundreOgFemti = 3,
}
