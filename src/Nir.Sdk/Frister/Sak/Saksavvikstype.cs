using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Frister.Sak;

/// <summary>What can be wrong with a fact.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Saksavvikstype>))]
public enum Saksavvikstype
{
    /// <summary>A day outside 1900-2199.</summary>
    DagenErUmulig = 1,

    /// <summary>A period that ends before it begins.</summary>
    SluttFoerStart = 2,

    /// <summary>Born after the day asked about.</summary>
    FoedtEtterDagen = 3,

    /// <summary>An event before the person was born.</summary>
    FoerFoedselen = 4,

    /// <summary>A permit that begins before an earlier one has ended. A remark: which governs is settled by the open point U-3.</summary>
    TillatelserOverlapper = 5,

    /// <summary>Two permits of different kinds granted on one day.</summary>
    SammeDag = 6,

    /// <summary>A code that is <c>Ukjent</c> or undefined.</summary>
    UkjentKode = 7,

    /// <summary>A negative number, or more hours than a week has.</summary>
    AntalletErUmulig = 8,

    /// <summary>A programme or course that began before any permit was granted. A remark.</summary>
    FoerTillatelsen = 9,

    /// <summary>A programme or course that began before it was offered. A remark.</summary>
    FoerTilbudet = 10,

    /// <summary>A value that is null, or the default of its type, where there must be one.</summary>
    ManglerVerdi = 11,
}
