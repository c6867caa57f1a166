using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;

namespace Nir.Benchmarks.Plain;

// What stands in a registration, as PlainRegistrering is.
public sealed record PlainVedtak
{
    public required Vedtakstype Vedtakstype { get; init; }

    public required DateOnly Vedtaksdato { get; init; }

    public DateOnly? Startdato { get; init; }

    public DateOnly? Sluttdato { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainTiltak
{
    public required Tiltakstype Tiltakstype { get; init; }

    public required DateOnly Fra { get; init; }

    public DateOnly? Til { get; init; }

    public decimal? TimerPerUke { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainFravaer
{
    public required Fravaerstype Fravaerstype { get; init; }

    public required DateOnly Fra { get; init; }

    public required DateOnly Til { get; init; }

    public decimal? Timer { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainPermisjon
{
    public required Permisjonsgrunn Permisjonsgrunn { get; init; }

    public required DateOnly Vedtaksdato { get; init; }

    public required DateOnly Fra { get; init; }

    public required DateOnly Til { get; init; }

    public Fravaerstype? AarsakTilFravaerEtterPermisjon { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainStans
{
    public required Stanstype Stanstype { get; init; }

    public required Stansgrunn Stansgrunn { get; init; }

    public required DateOnly Vedtaksdato { get; init; }

    public required DateOnly Fra { get; init; }

    public DateOnly? Til { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainKlage
{
    public required Vedtakstype Vedtakstype { get; init; }

    public required DateOnly Klagedato { get; init; }

    public Klageutfall? Klageutfall { get; init; }

    public DateOnly? Avgjort { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainNorskmaal
{
    public Delferdighet? Delferdighet { get; init; }

    public required Norskmaalnivaa Nivaa { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainNorsktimer
{
    public required PlainWeek Uke { get; init; }

    public required decimal Timer { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainSamfunnskunnskapstimer
{
    public required PlainWeek Uke { get; init; }

    public Samfunnskunnskapsmodul? Modul { get; init; }

    public required decimal Timer { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainFritak
{
    public required Fritaksomraade Fritaksomraade { get; init; }

    public required Fritaksgrunn Fritaksgrunn { get; init; }

    public required DateOnly Vedtaksdato { get; init; }

    public DateOnly? Fra { get; init; }

    public DateOnly? Til { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainOpplaeringUnderOmsorgspermisjon
{
    public required DateOnly Fra { get; init; }

    public required DateOnly Til { get; init; }

    public required decimal TimerPerUke { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainAvslutning
{
    public required DateOnly Dato { get; init; }

    public required Avslutningsaarsak Avslutningsaarsak { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainIntegreringskontrakt
{
    public required DateOnly Inngaatt { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record PlainPersonReference
{
    public PlainNumber? DufNummer { get; init; }

    public PlainNumber? Foedselsnummer { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
