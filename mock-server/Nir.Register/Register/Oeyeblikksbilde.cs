using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>
/// A register as one file: indented JSON with everything in a fixed order, so that two can be compared line by line. It holds the state,
/// the state that the journal begins from, and the journal's commands with the persons' own numbers in place of identifiers.
/// </summary>
internal static class Oeyeblikksbilde
{
    public const string Format = "nir-register";
    public const int Versjon = 1;

    private static readonly JsonWriterOptions Innrykk = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole file.</summary>
    public static byte[] Skriv(Registeret register)
    {
        var (tilstand, journal) = register.Bilde();
        return Skriv(json =>
        {
            json.WriteString("format", Format);
            json.WriteNumber("versjon", Versjon);
            json.WriteString("profil", tilstand.Oppsett.Profil.ToString().ToLowerInvariant());
            json.WriteBoolean("ukjentePersonerOpprettes", tilstand.Oppsett.UkjentePersonerOpprettes);
            json.WriteStartObject("tilstand");
            SkrivTilstand(json, tilstand);
            json.WriteEndObject();
            json.WriteStartObject("grunnlag");
            SkrivTilstand(json, journal.Grunnlag);
            json.WriteEndObject();
            json.WriteStartArray("journal");
            foreach (var post in journal.SomGjoeres)
            {
                Kommandojson.Skriv(json, post);
            }

            json.WriteEndArray();
        });
    }

    /// <summary>A state alone.</summary>
    public static byte[] Skriv(Registertilstand tilstand) => Skriv(json => SkrivTilstand(json, tilstand));

    private static byte[] Skriv(Action<Utf8JsonWriter> innhold)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Innrykk))
        {
            json.WriteStartObject();
            innhold(json);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static void SkrivTilstand(Utf8JsonWriter json, Registertilstand tilstand)
    {
        SkrivDato(json, "dato", tilstand.Dato);
        json.WriteNumber("sisteVersjon", tilstand.SisteVersjon);
        json.WriteNumber("sisteVentende", tilstand.SisteVentende);
        json.WritePropertyName("stengt");
        JsonSerializer.Serialize(json, tilstand.Stengt.ToValueList(), DriftJsonContext.Default.ValueListStengt);
        json.WriteStartArray("ventende");
        foreach (var ((ankommer, nummer), data) in tilstand.Ventende)
        {
            json.WriteStartObject();
            SkrivDato(json, "ankommer", ankommer);
            json.WriteNumber("nummer", nummer);
            json.WritePropertyName("data");
            JsonSerializer.Serialize(json, data, NirJsonContext.Default.Persondata);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("personer");
        foreach (var person in tilstand.Personer.Values.OrderBy(static person => person.Id))
        {
            SkrivPerson(json, tilstand, person);
        }

        json.WriteEndArray();
    }

    private static void SkrivPerson(Utf8JsonWriter json, Registertilstand tilstand, Registerperson person)
    {
        json.WriteStartObject();
        json.WriteNumber("id", person.Id);
        json.WriteBoolean("harData", person.Data is not null);
        json.WritePropertyName("persondata");
        JsonSerializer.Serialize(json, Personer.Data(person), NirJsonContext.Default.Persondata);
        json.WriteStartArray("registreringer");
        foreach (var id in person.Registreringer)
        {
            SkrivOppfoering(json, tilstand.Registreringer[id]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void SkrivOppfoering(Utf8JsonWriter json, Registeroppfoering oppfoering)
    {
        json.WriteStartObject();
        SkrivDato(json, "varsel", oppfoering.Varsel);
        json.WriteStartArray("avslutninger");
        foreach (var spor in oppfoering.Avslutninger)
        {
            json.WriteStartObject();
            json.WriteString("aarsak", spor.Aarsak.Kode());
            SkrivDato(json, "dato", spor.Dato);
            SkrivDato(json, "beregnet", spor.Beregnet);
            SkrivDato(json, "opphevet", spor.Opphevet);
            json.WriteString("atferd", spor.Atferd);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("versjoner");
        foreach (var versjon in oppfoering.Tidligere.Append(oppfoering.Gjeldende))
        {
            json.WriteStartObject();
            json.WriteString("versjon", versjon.Versjon);
            json.WriteNumber("stoerrelse", versjon.Stoerrelse);
            json.WritePropertyName("registrering");
            JsonSerializer.Serialize(json, versjon.Registrering, NirJsonContext.Default.Registrering);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void SkrivDato(Utf8JsonWriter json, string navn, DateOnly? dato)
    {
        if (dato is { } dag)
        {
            json.WriteString(navn, dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
