using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>An item that a municipality registers about a participation, as IMDi lists them for the yearly update of NIR.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Opplysning>))]
public enum Opplysning
{
    /// <summary>The decisions that the participation rests on.</summary>
    Vedtak = 1,

    /// <summary>What the programme qualifies for.</summary>
    Sluttmaal = 2,

    /// <summary>The integreringskontrakt.</summary>
    Integreringskontrakt = 3,

    /// <summary>The measures; in mottak the participation itself.</summary>
    Tiltak = 4,

    /// <summary>Absences.</summary>
    Fravaer = 5,

    /// <summary>Why the programme ended.</summary>
    Avslutningsaarsak = 6,

    /// <summary>The education that the person had before.</summary>
    Utdanningsbakgrunn = 7,

    /// <summary>The goals for Norwegian.</summary>
    Norskmaal = 8,

    /// <summary>Hours of Norwegian; in mottak the participation itself.</summary>
    Timer = 9,

    /// <summary>Full-time upper secondary school.</summary>
    FulltidVideregaaende = 10,
}
