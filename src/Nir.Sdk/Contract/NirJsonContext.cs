using System.Text.Json.Serialization;
using Nir.Sdk.Frister;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Json;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Contract;

/// <summary>
/// The contract's JSON, made by System.Text.Json's source generator. Identifiers are written raw here: only the transport and
/// <see cref="NirJson"/> use it.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    MaxDepth = 32,
    Converters =
    [
        typeof(RaaDufNummerConverter),
        typeof(RaaFoedselsnummerConverter),
        typeof(KebabCaseEnumConverter<Grunnlag>),
        typeof(KebabCaseEnumConverter<Noekkeldato>),
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
        typeof(ValueListConverter<Avvik>),
        typeof(ValueListConverter<Soeketreff>),
        typeof(ValueListConverter<Registreringsstatus>),
        typeof(ValueListConverter<Kodelisteutdrag>),
        typeof(ValueListConverter<Kodeutdrag>),
        typeof(ValueListConverter<Kodeegenskap>),
        typeof(ValueListConverter<Lovverk>),
        typeof(ValueListConverter<Leddutdrag>),
        typeof(ValueListConverter<Stegutdrag>),
        typeof(ValueListConverter<Ordningsutdrag>),
        typeof(ValueListConverter<Fristutdrag>),
        typeof(ValueListConverter<string>),
        typeof(ValueListConverter<Tillatelse>),
        typeof(ValueListConverter<Bosetting>),
        typeof(ValueListConverter<Botilbud>),
        typeof(ValueListConverter<Folkeregistrering>),
        typeof(ValueListConverter<Mottaksopphold>),
        typeof(ValueListConverter<Arbeidsforhold>),
        typeof(ValueListConverter<Proevedata>),
        typeof(ValueListConverter<Familierelasjon>),
        typeof(ValueListConverter<Underretning>),
        typeof(ValueListConverter<Henvendelse>),
        typeof(ValueListConverter<BeregnetAvslutning>),
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
[JsonSerializable(typeof(Avvik))]
[JsonSerializable(typeof(Overfoeringssvar))]
[JsonSerializable(typeof(NirProblem))]
[JsonSerializable(typeof(Personsoek))]
[JsonSerializable(typeof(Soekeresultat))]
[JsonSerializable(typeof(Soeketreff))]
[JsonSerializable(typeof(Personstatus))]
[JsonSerializable(typeof(Registreringsstatus))]
[JsonSerializable(typeof(Kodeverksutdrag))]
[JsonSerializable(typeof(Kodelisteutdrag))]
[JsonSerializable(typeof(Kodeutdrag))]
[JsonSerializable(typeof(Kodeegenskap))]
[JsonSerializable(typeof(Lovverk))]
[JsonSerializable(typeof(Persondata))]
[JsonSerializable(typeof(Henvendelse))]
[JsonSerializable(typeof(Henvendelsesmelding))]
[JsonSerializable(typeof(BeregnetAvslutning))]
[JsonSerializable(typeof(Avslutning))]
[JsonSerializable(typeof(Stegutdrag))]
[JsonSerializable(typeof(Leddutdrag))]
[JsonSerializable(typeof(Ordningsutdrag))]
[JsonSerializable(typeof(Fristutdrag))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Tillatelse))]
[JsonSerializable(typeof(Bosetting))]
[JsonSerializable(typeof(Botilbud))]
[JsonSerializable(typeof(Folkeregistrering))]
[JsonSerializable(typeof(Mottaksopphold))]
[JsonSerializable(typeof(Arbeidsforhold))]
[JsonSerializable(typeof(Proevedata))]
[JsonSerializable(typeof(Familierelasjon))]
[JsonSerializable(typeof(Underretning))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(OAuthError))]
internal sealed partial class NirJsonContext : JsonSerializerContext;
