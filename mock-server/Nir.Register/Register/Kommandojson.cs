using System.Collections.Immutable;
using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>A journal's command as JSON. The person stands as the register's own number.</summary>
internal static class Kommandojson
{
    public static void Skriv(Utf8JsonWriter json, Journalpost post)
    {
        json.WriteStartObject();
        json.WriteNumber("nummer", post.Nummer);
        Oeyeblikksbilde.SkrivDato(json, "dato", post.Dato);
        json.WriteString("kommando", post.Gjoeres!.GetType().Name);
        if (post.Person is { } person)
        {
            json.WriteNumber("person", person);
        }

        SkrivInnhold(json, post.Gjoeres);
        json.WriteEndObject();
    }

    public static Registerkommando Les(JsonElement post, ImmutableDictionary<int, Registerperson> personer)
    {
        var person = post.TryGetProperty("person", out var nummer) ? personer[nummer.GetInt32()].Identifikatorer : new();
        return post.GetProperty("kommando").GetString() switch
        {
            nameof(Registerkommando.Lagre) => new Registerkommando.Lagre(LesKaller(post), Registrering(post) with { Person = person }, LesBetingelse(post), Stoerrelse(post)),
            nameof(Registerkommando.EndreINirWeb) => new Registerkommando.EndreINirWeb(Registrering(post) with { Person = person }, Stoerrelse(post)),
            nameof(Registerkommando.Slett) => new Registerkommando.Slett(LesKaller(post), Id(post), LesBetingelse(post)),
            nameof(Registerkommando.LeggTilAvslutning) => new Registerkommando.LeggTilAvslutning(
                LesKaller(post), Id(post), post.GetProperty("avslutning").Deserialize(NirJsonContext.Default.Avslutning)!, LesBetingelse(post)),
            nameof(Registerkommando.FjernBeregnetAvslutning) => new Registerkommando.FjernBeregnetAvslutning(LesKaller(post), Id(post), LesBetingelse(post)),
            nameof(Registerkommando.Gjenaapne) => new Registerkommando.Gjenaapne(LesKaller(post), Id(post), LesBetingelse(post)),
            nameof(Registerkommando.RegistrerHenvendelse) => new Registerkommando.RegistrerHenvendelse(
                LesKaller(post), post.GetProperty("melding").Deserialize(NirJsonContext.Default.Henvendelsesmelding)! with { Person = person }),
            nameof(Registerkommando.OpprettPerson) => new Registerkommando.OpprettPerson(person),
            nameof(Registerkommando.OppdaterPersondata) => new Registerkommando.OppdaterPersondata(
                post.GetProperty("persondata").Deserialize(NirJsonContext.Default.Persondata)! with { DufNummer = person.DufNummer, Foedselsnummer = person.Foedselsnummer }),
            nameof(Registerkommando.Steng) => new Registerkommando.Steng(post.GetProperty("perioder").Deserialize(DriftJsonContext.Default.ValueListStengt)!),
            nameof(Registerkommando.LaDageneGaa) => new Registerkommando.LaDageneGaa(),
            _ => throw new FormatException("The journal holds a command that this version does not know."),
        };
    }

    private static void SkrivInnhold(Utf8JsonWriter json, Registerkommando kommando)
    {
        switch (kommando)
        {
            case Registerkommando.Lagre lagre:
                SkrivKall(json, lagre.Kaller, null, lagre.Betingelse);
                SkrivRegistrering(json, lagre.Registrering, lagre.Stoerrelse);
                break;
            case Registerkommando.EndreINirWeb endring:
                SkrivRegistrering(json, endring.Registrering, endring.Stoerrelse);
                break;
            case Registerkommando.Slett slett:
                SkrivKall(json, slett.Kaller, slett.Id, slett.Betingelse);
                break;
            case Registerkommando.LeggTilAvslutning avslutning:
                SkrivKall(json, avslutning.Kaller, avslutning.Id, avslutning.Betingelse);
                json.WritePropertyName("avslutning");
                JsonSerializer.Serialize(json, avslutning.Avslutning, NirJsonContext.Default.Avslutning);
                break;
            case Registerkommando.FjernBeregnetAvslutning fjern:
                SkrivKall(json, fjern.Kaller, fjern.Id, fjern.Betingelse);
                break;
            case Registerkommando.Gjenaapne gjenaapne:
                SkrivKall(json, gjenaapne.Kaller, gjenaapne.Id, gjenaapne.Betingelse);
                break;
            case Registerkommando.RegistrerHenvendelse henvendelse:
                SkrivKall(json, henvendelse.Kaller, null, null);
                json.WritePropertyName("melding");
                JsonSerializer.Serialize(json, henvendelse.Melding, NirJsonContext.Default.Henvendelsesmelding);
                break;
            case Registerkommando.OppdaterPersondata data:
                json.WritePropertyName("persondata");
                JsonSerializer.Serialize(json, data.Data, NirJsonContext.Default.Persondata);
                break;
            case Registerkommando.Steng steng:
                json.WritePropertyName("perioder");
                JsonSerializer.Serialize(json, steng.Perioder, DriftJsonContext.Default.ValueListStengt);
                break;
        }
    }

    private static void SkrivKall(Utf8JsonWriter json, Kaller kaller, Guid? id, Betingelse? betingelse)
    {
        json.WriteString("rolle", kaller.Rolle.Kode());
        if (kaller.Kommune is { } kommune)
        {
            json.WriteString("kommune", kommune.ToString());
        }

        if (id is { } registrering)
        {
            json.WriteString("id", registrering);
        }

        if (betingelse is Betingelse.Versjon versjon)
        {
            json.WriteString("versjon", versjon.Verdi);
        }
    }

    private static void SkrivRegistrering(Utf8JsonWriter json, Registrering registrering, int stoerrelse)
    {
        json.WriteNumber("stoerrelse", stoerrelse);
        json.WritePropertyName("registrering");
        JsonSerializer.Serialize(json, registrering, NirJsonContext.Default.Registrering);
    }

    private static Kaller LesKaller(JsonElement post) => new(
        RolleKodeverk.TryParse(post.GetProperty("rolle").GetString(), out var rolle) ? rolle : default,
        post.TryGetProperty("kommune", out var kommune) ? Kommunenummer.Parse(kommune.GetString()!) : null);

    private static Betingelse LesBetingelse(JsonElement post) =>
        post.TryGetProperty("versjon", out var versjon) ? new Betingelse.Versjon(versjon.GetString()!) : new Betingelse.Ny();

    private static Registrering Registrering(JsonElement post) => post.GetProperty("registrering").Deserialize(NirJsonContext.Default.Registrering)!;

    private static Guid Id(JsonElement post) => post.GetProperty("id").GetGuid();

    private static int Stoerrelse(JsonElement post) => post.GetProperty("stoerrelse").GetInt32();
}
