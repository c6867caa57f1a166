using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>What a year-end control found.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<KontrollfunnKind>))]
public enum KontrollfunnKind
{
    /// <summary>Something that must be registered is not.</summary>
    Mangler = 1,

    /// <summary>The register has computed an end, and the actual reason is not registered.</summary>
    BeregnetAvslutning = 2,

    /// <summary>Something is registered that must not be.</summary>
    SkalIkkeRegistreres = 3,

    /// <summary>Whether something is lacking cannot be known.</summary>
    KanIkkeVites = 4,

    /// <summary>It is in the fagsystem, and not in NIR.</summary>
    BareIFagsystemet = 5,

    /// <summary>It is in NIR, and not in the fagsystem.</summary>
    BareINir = 6,

    /// <summary>It is in both, and not the same.</summary>
    Ulikt = 7,
}
