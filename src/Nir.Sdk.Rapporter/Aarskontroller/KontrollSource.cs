using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>What a control was made on.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KontrollSource>))]
public enum KontrollSource
{
    /// <summary>The fagsystem's own data.</summary>
    Fagsystem = 1,

    /// <summary>NIR's answers.</summary>
    Nir = 2,

    /// <summary>Both, with the difference.</summary>
    Begge = 3,
}
