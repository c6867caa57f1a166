using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Contract.Views;

/// <summary>What a personliste is sorted by. Rows without such a value stand last in both directions; equal ones in the register's own order.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PersonlisteSort>))]
public enum PersonlisteSort
{
    /// <summary>The register's own order of persons.</summary>
    Registerrekkefoelge = 1,

    /// <summary>The family name, then the given names, in the order of the Norwegian alphabet. Only where the identity is shown.</summary>
    Navn = 2,

    /// <summary>The kommunenummer.</summary>
    Kommune = 3,

    /// <summary>The kategori, in the order of its list.</summary>
    Kategori = 4,

    /// <summary>The day of the first vedtak.</summary>
    Vedtaksdato = 5,

    /// <summary>The day the participation began.</summary>
    Startdato = 6,

    /// <summary>The first deadline that is to be met.</summary>
    Frist = 7,

    /// <summary>The day the participation ended.</summary>
    Avsluttet = 8,
}
