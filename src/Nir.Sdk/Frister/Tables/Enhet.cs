using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Frister.Tables;

/// <summary>What kind of value it is, and for a number what it counts.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Enhet>))]
public enum Enhet
{
    /// <summary>Calendar months.</summary>
    Maaneder = 1,

    /// <summary>Weeks.</summary>
    Uker = 2,

    /// <summary>Calendar days.</summary>
    Dager = 3,

    /// <summary>Virkedager.</summary>
    Virkedager = 4,

    /// <summary>Hours.</summary>
    Timer = 5,

    /// <summary>Hours a week.</summary>
    TimerPerUke = 6,

    /// <summary>Years, also of age.</summary>
    Aar = 7,

    /// <summary>A number of something else.</summary>
    Antall = 8,

    /// <summary>A day.</summary>
    Dato = 9,

    /// <summary>Yes or no.</summary>
    JaNei = 10,

    /// <summary>A code of a code list.</summary>
    Kode = 11,

    /// <summary>Periods, both days inclusive.</summary>
    Perioder = 12,

    /// <summary>A row of a parameter table.</summary>
    Rad = 13,

    /// <summary>A family of registrations.</summary>
    Familie = 14,
}
