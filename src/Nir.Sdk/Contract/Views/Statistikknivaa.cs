using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>The areas that figures are of.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Statistikknivaa>))]
public enum Statistikknivaa
{
    /// <summary>The country.</summary>
    Land = 1,

    /// <summary>The fylker, by the first two digits of the kommunenummer; 99 is not stated.</summary>
    Fylke = 2,

    /// <summary>The kommuner of the year; 9999 is not stated.</summary>
    Kommune = 3,

    /// <summary>The business regions, in the borders of 2018: no later list is public. Only totals.</summary>
    Naeringsregion = 4,

    /// <summary>Oslo's districts; 030199 is not stated. Only totals.</summary>
    Bydel = 5,
}
