using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>What stands where a figure may stand. None of them is zero: zero is a figure.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Tallstatus>))]
public enum Tallstatus
{
    /// <summary>A figure, zero too.</summary>
    Kjent = 1,

    /// <summary>Hidden for privacy: «:». It is one or more, and must not be counted as zero.</summary>
    Skjult = 2,

    /// <summary>There is none: «.». A share of no one.</summary>
    Mangler = 3,

    /// <summary>There was no such area in the year: empty.</summary>
    FinnesIkke = 4,
}
