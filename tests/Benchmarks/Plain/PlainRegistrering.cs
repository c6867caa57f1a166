using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;

namespace Nir.Benchmarks.Plain;

/// <summary>
/// The peer of the SDK's model: the same members of the same kinds, as a vendor would write them for System.Text.Json's source generator and nothing else.
/// Codes are
/// enums by its own converter, days are DateOnly, numbers and weeks are small values with a converter of a few lines, members that are not known are kept, and
/// the
/// family is told by the first member.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "familie")]
[JsonDerivedType(typeof(PlainIntroduksjonsprogram), "introduksjonsprogram")]
[JsonDerivedType(typeof(PlainNorskopplaering), "norskopplaering")]
public abstract record PlainRegistrering
{
    public required Guid Id { get; init; }

    public required PlainNumber Kommune { get; init; }

    public required PlainPersonReference Person { get; init; }

    public required Lovverk Lovverk { get; init; }

    public List<PlainVedtak>? Vedtak { get; init; }

    public bool? ReservasjonMotForskning { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainIntroduksjonsprogram : PlainRegistrering
{
    public required Rettsstilling Rettsstilling { get; init; }

    public DateOnly? Tilbudsdato { get; init; }

    public DateOnly? Kravdato { get; init; }

    public DateOnly? Startdato { get; init; }

    public Sluttmaal? Sluttmaal { get; init; }

    public PlainIntegreringskontrakt? Integreringskontrakt { get; init; }

    public bool? KompetansekartleggingGjennomfoert { get; init; }

    public bool? KarriereveiledningGjennomfoert { get; init; }

    public List<PlainTiltak>? Tiltak { get; init; }

    public bool? ForeldreveiledningGjennomfoert { get; init; }

    public bool? LivsmestringGjennomfoert { get; init; }

    public List<PlainFravaer>? Fravaer { get; init; }

    public List<PlainPermisjon>? Permisjoner { get; init; }

    public List<PlainStans>? Stans { get; init; }

    public List<PlainKlage>? Klager { get; init; }

    public PlainAvslutning? Avslutning { get; init; }
}

public sealed record PlainNorskopplaering : PlainRegistrering
{
    public required Rettsstilling Rettsstilling { get; init; }

    public DateOnly? Tilbudsdato { get; init; }

    public DateOnly? Kravdato { get; init; }

    public DateOnly? Startdato { get; init; }

    public Opplaeringsansvarlig? Opplaeringsansvarlig { get; init; }

    public Utdanningsbakgrunn? Utdanningsbakgrunn { get; init; }

    public List<PlainNorskmaal>? Norskmaal { get; init; }

    public List<PlainNorsktimer>? TimerNorsk { get; init; }

    public List<PlainSamfunnskunnskapstimer>? TimerSamfunnskunnskap { get; init; }

    public bool? FulltidVideregaaende { get; init; }

    public string? Morsmaal { get; init; }

    public string? Opplaeringsspraak { get; init; }

    public List<PlainFritak>? Fritak { get; init; }

    public List<PlainOpplaeringUnderOmsorgspermisjon>? OpplaeringUnderOmsorgspermisjon { get; init; }

    public List<PlainFravaer>? Fravaer { get; init; }

    public List<PlainPermisjon>? Permisjoner { get; init; }

    public List<PlainStans>? Stans { get; init; }

    public List<PlainKlage>? Klager { get; init; }
}
