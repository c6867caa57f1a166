using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract;

/// <summary>What a relative is to a person. Assumed: the register's own list is not public.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Familierolle>))]
public enum Familierolle
{
    /// <summary>Spouse, partner or cohabitant.</summary>
    EktefelleEllerSamboer = 1,

    /// <summary>Child.</summary>
    Barn = 2,

    /// <summary>Parent, or another with parental responsibility.</summary>
    Forelder = 3,

    /// <summary>Sibling.</summary>
    Soesken = 4,
}
