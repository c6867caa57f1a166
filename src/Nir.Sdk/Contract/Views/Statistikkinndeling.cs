using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>What figures are divided by beside area and year. One at a time: crossing them would show single persons.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Statistikkinndeling>))]
public enum Statistikkinndeling
{
    /// <summary>By nothing: totals only.</summary>
    Ingen = 1,

    /// <summary>By sex.</summary>
    Kjoenn = 2,

    /// <summary>By age on the last day of the year.</summary>
    Alder = 3,

    /// <summary>By law.</summary>
    Lovverk = 4,

    /// <summary>By group of tiltak.</summary>
    Tiltak = 5,
}
