using System.Text.Json.Serialization;
using Nir.Sdk.Json;
using Nir.Sdk.Kodeverk;

namespace Nir.Benchmarks.Plain;

// KebabCaseEnumConverter is System.Text.Json's own converter of enums, told how to write their names.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(KebabCaseEnumConverter<Avslutningsaarsak>),
        typeof(KebabCaseEnumConverter<Delferdighet>),
        typeof(KebabCaseEnumConverter<Fravaerstype>),
        typeof(KebabCaseEnumConverter<Fritaksgrunn>),
        typeof(KebabCaseEnumConverter<Fritaksomraade>),
        typeof(KebabCaseEnumConverter<Klageutfall>),
        typeof(KebabCaseEnumConverter<Lovverk>),
        typeof(KebabCaseEnumConverter<Norskmaalnivaa>),
        typeof(KebabCaseEnumConverter<Opplaeringsansvarlig>),
        typeof(KebabCaseEnumConverter<Permisjonsgrunn>),
        typeof(KebabCaseEnumConverter<Rettsstilling>),
        typeof(KebabCaseEnumConverter<Samfunnskunnskapsmodul>),
        typeof(KebabCaseEnumConverter<Sluttmaal>),
        typeof(KebabCaseEnumConverter<Stansgrunn>),
        typeof(KebabCaseEnumConverter<Stanstype>),
        typeof(KebabCaseEnumConverter<Tiltakstype>),
        typeof(KebabCaseEnumConverter<Utdanningsbakgrunn>),
        typeof(KebabCaseEnumConverter<Vedtakstype>),
    ])]
[JsonSerializable(typeof(PlainRegistrering))]
[JsonSerializable(typeof(PlainAnswer))]
public sealed partial class PlainContext : JsonSerializerContext;
