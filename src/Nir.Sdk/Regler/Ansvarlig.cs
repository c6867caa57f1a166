using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Regler;

/// <summary>Who must act on a broken rule.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Ansvarlig>))]
public enum Ansvarlig
{
    /// <summary>The vendor: the mapping or the call is wrong.</summary>
    Leverandoer = 1,

    /// <summary>The caseworker: the data are wrong or missing.</summary>
    Saksbehandler = 2,

    /// <summary>IMDi: the register is wrong.</summary>
    Imdi = 3,
}
