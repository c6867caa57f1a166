using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Regler;

/// <summary>What a broken rule leads to.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Alvorlighet>))]
public enum Alvorlighet
{
    /// <summary>Accepted, but worth looking at.</summary>
    Merknad = 1,

    /// <summary>Refused.</summary>
    Avvisning = 2,
}
