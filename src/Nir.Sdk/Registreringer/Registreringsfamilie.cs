using System.Text.Json.Serialization;
using Nir.Sdk.Json;

namespace Nir.Sdk.Registreringer;

/// <summary>The four families of registrations. Two roles own them (see <see cref="Kodeverk.Rolle"/>).</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Registreringsfamilie>))]
public enum Registreringsfamilie
{
    /// <summary>Introduksjonsprogram, sent by kommuneintrobruker.</summary>
    Introduksjonsprogram = 1,

    /// <summary>Opplæring i norsk og samfunnskunnskap, sent by kommunenorskbruker.</summary>
    Norskopplaering = 2,

    /// <summary>Kvalifisering i mottak, sent by kommuneintrobruker.</summary>
    Mottakskvalifisering = 3,

    /// <summary>Opplæring for asylsøkere i mottak, sent by kommunenorskbruker.</summary>
    Asylopplaering = 4,
}
