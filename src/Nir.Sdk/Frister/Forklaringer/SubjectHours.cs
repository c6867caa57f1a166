using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>What hours are of.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SubjectHours>))]
public enum SubjectHours
{
    /// <summary>Norwegian.</summary>
    Norsk = 1,

    /// <summary>Social studies.</summary>
    Samfunnskunnskap = 2,

    /// <summary>Norwegian culture and values, in reception centres until the end of 2021.</summary>
    KulturOgVerdier = 3,

    /// <summary>Norwegian beyond the basic frame, by need (introduksjonsloven § 18).</summary>
    BehovsproevdNorsk = 4,
}
