using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>What figures count.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Statistikkenhet>))]
public enum Statistikkenhet
{
    /// <summary>Persons.</summary>
    Personer = 1,

    /// <summary>Hours.</summary>
    Timer = 2,

    /// <summary>Percent.</summary>
    Prosent = 3,
}
