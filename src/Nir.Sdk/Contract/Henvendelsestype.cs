using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract;

/// <summary>
/// What a person turned to the municipality with, or was offered. Assumed: IMDi's pages name «kontakt, søknad eller krav» and the tilbud, but
/// no list of values.
/// </summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Henvendelsestype>))]
public enum Henvendelsestype
{
    /// <summary>The person was in contact. No deadline runs from it.</summary>
    Kontakt = 1,

    /// <summary>The person applied, where there is no right to claim. No deadline runs from it.</summary>
    Soeknad = 2,

    /// <summary>The person claimed a right. The start is due within three months.</summary>
    Krav = 3,

    /// <summary>The municipality offered a start. Lengths and deadlines run from it.</summary>
    Tilbud = 4,
}
