using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>
/// The JSON of registrations, apart from the rest of the contract (<see cref="NirJsonContext"/>): a program that only transfers is trimmed of all else.
/// Identifiers are written raw.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    MaxDepth = 32,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(RawIdentifikatorConverter<DufNummer>),
        typeof(RawIdentifikatorConverter<Foedselsnummer>),
        typeof(ValueListConverter<Vedtak>),
        typeof(ValueListConverter<Tiltak>),
        typeof(ValueListConverter<Fravaer>),
        typeof(ValueListConverter<Permisjon>),
        typeof(ValueListConverter<Stans>),
        typeof(ValueListConverter<Klage>),
        typeof(ValueListConverter<Norskmaal>),
        typeof(ValueListConverter<Norsktimer>),
        typeof(ValueListConverter<Samfunnskunnskapstimer>),
        typeof(ValueListConverter<Fritak>),
        typeof(ValueListConverter<OpplaeringUnderOmsorgspermisjon>),
    ])]
[JsonSerializable(typeof(Registrering))]
[JsonSerializable(typeof(Vedtak))]
[JsonSerializable(typeof(Tiltak))]
[JsonSerializable(typeof(Fravaer))]
[JsonSerializable(typeof(Permisjon))]
[JsonSerializable(typeof(Stans))]
[JsonSerializable(typeof(Klage))]
[JsonSerializable(typeof(Norskmaal))]
[JsonSerializable(typeof(Norsktimer))]
[JsonSerializable(typeof(Samfunnskunnskapstimer))]
[JsonSerializable(typeof(Fritak))]
[JsonSerializable(typeof(OpplaeringUnderOmsorgspermisjon))]
internal sealed partial class RegistreringJsonContext : JsonSerializerContext;
