using System.Text.Json.Serialization;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Json;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Contract;

/// <summary>
/// The contract's JSON, made by System.Text.Json's source generator, but for registrations (<see cref="RegistreringJsonContext"/>) and what a client
/// reads of every answer (<see cref="ReceivedJsonContext"/>). Identifiers are written raw here: only the transport and <see cref="NirJson"/> use it.
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
        typeof(KebabCaseEnumConverter<Grunnlag>),
        typeof(KebabCaseEnumConverter<Noekkeldato>),
        typeof(ValueListConverter<Avvik>),
        typeof(ValueListConverter<SearchHit>),
        typeof(ValueListConverter<Registreringsstatus>),
        typeof(ValueListConverter<KodelisteExtract>),
        typeof(ValueListConverter<KodeExtract>),
        typeof(ValueListConverter<KodeEgenskap>),
        typeof(ValueListConverter<Lovverk>),
        typeof(ValueListConverter<StepTerm>),
        typeof(ValueListConverter<ForklaringStep>),
        typeof(ValueListConverter<OrdningExtract>),
        typeof(ValueListConverter<FristExtract>),
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
        typeof(ValueListConverter<KommuneExtract>),
        typeof(ValueListConverter<Registreringsfamilie>),
        typeof(ValueListConverter<Kategori>),
        typeof(ValueListConverter<Forvalg>),
        typeof(ValueListConverter<ForvalgObstacle>),
        typeof(ValueListConverter<PersonlisteRow>),
        typeof(ValueListConverter<PersonlisteFrist>),
        typeof(ValueListConverter<Norskmaal>),
        typeof(ValueListConverter<OpplysningAnswer>),
        typeof(ValueListConverter<Vedtakstype>),
        typeof(ValueListConverter<Avslutningstall>),
        typeof(ValueListConverter<Maaloppnaaelse>),
        typeof(ValueListConverter<Oppstartstall>),
        typeof(ValueListConverter<Timetall>),
        typeof(ValueListConverter<Tilskuddsgrunnlag>),
        typeof(ValueListConverter<Grunntilskudd>),
        typeof(ValueListConverter<Tilskuddssats>),
        typeof(ValueListConverter<Deltakertall>),
        typeof(ValueListConverter<Fristrad>),
        typeof(ValueListConverter<Datasett>),
        typeof(ValueListConverter<Tiltakstype>),
        typeof(ValueListConverter<Kommunenummer>),
        typeof(ValueListConverter<Statistikktall>),
        typeof(ValueListConverter<Statistikkutgave>),
        typeof(ValueListConverter<Statistikkserie>),
        typeof(ValueListConverter<Statistikkinndeling>),
    ])]
[JsonSerializable(typeof(Avvik))]
[JsonSerializable(typeof(OverfoeringResponse))]
[JsonSerializable(typeof(NirProblem))]
[JsonSerializable(typeof(PersonSearch))]
[JsonSerializable(typeof(SearchResult))]
[JsonSerializable(typeof(SearchHit))]
[JsonSerializable(typeof(Personstatus))]
[JsonSerializable(typeof(Registreringsstatus))]
[JsonSerializable(typeof(KodeverkExtract))]
[JsonSerializable(typeof(KodelisteExtract))]
[JsonSerializable(typeof(KodeExtract))]
[JsonSerializable(typeof(KodeEgenskap))]
[JsonSerializable(typeof(Lovverk))]
[JsonSerializable(typeof(Persondata))]
[JsonSerializable(typeof(Henvendelse))]
[JsonSerializable(typeof(HenvendelseMessage))]
[JsonSerializable(typeof(BeregnetAvslutning))]
[JsonSerializable(typeof(ValueList<KommuneExtract>))]
[JsonSerializable(typeof(KommuneExtract))]
[JsonSerializable(typeof(Kommunenummer))]
[JsonSerializable(typeof(PersonlisteQuery))]
[JsonSerializable(typeof(PersonlistePage))]
[JsonSerializable(typeof(PersonlisteRow))]
[JsonSerializable(typeof(PersonlisteFrist))]
[JsonSerializable(typeof(Norskmaal))]
[JsonSerializable(typeof(Avslutningsrapport))]
[JsonSerializable(typeof(Avslutningstall))]
[JsonSerializable(typeof(Maaloppnaaelse))]
[JsonSerializable(typeof(Oppstartsrapport))]
[JsonSerializable(typeof(Oppstartstall))]
[JsonSerializable(typeof(Timerapport))]
[JsonSerializable(typeof(Timetall))]
[JsonSerializable(typeof(Tilskuddsgrunnlag))]
[JsonSerializable(typeof(Grunntilskudd))]
[JsonSerializable(typeof(Tilskuddssats))]
[JsonSerializable(typeof(Deltakerrapport))]
[JsonSerializable(typeof(Deltakertall))]
[JsonSerializable(typeof(Fristrapport))]
[JsonSerializable(typeof(Fristrad))]
[JsonSerializable(typeof(Datakatalog))]
[JsonSerializable(typeof(Datasett))]
[JsonSerializable(typeof(Statistikk))]
[JsonSerializable(typeof(Statistikktall))]
[JsonSerializable(typeof(Statistikkutgave))]
[JsonSerializable(typeof(Statistikkoversikt))]
[JsonSerializable(typeof(Statistikkserie))]
[JsonSerializable(typeof(Statistikkinndeling))]
[JsonSerializable(typeof(OpplysningAnswer))]
[JsonSerializable(typeof(Forvalg))]
[JsonSerializable(typeof(ForvalgObstacle))]
[JsonSerializable(typeof(Registreringsfamilie))]
[JsonSerializable(typeof(Kategori))]
[JsonSerializable(typeof(Vedtakstype))]
[JsonSerializable(typeof(Tiltakstype))]
[JsonSerializable(typeof(ForklaringStep))]
[JsonSerializable(typeof(StepTerm))]
[JsonSerializable(typeof(OrdningExtract))]
[JsonSerializable(typeof(FristExtract))]
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
internal sealed partial class NirJsonContext : JsonSerializerContext;
