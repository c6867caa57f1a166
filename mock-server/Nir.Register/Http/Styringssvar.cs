using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Http;

/// <summary>What the fake tells of itself. None of it holds an identifier, but for those of the reserved synthetic persons.</summary>
internal static class Styringssvar
{
    public static byte[] Klokke(Registeret register, IReadOnlyList<Registerhendelse> hendelser) => Skriv(json =>
    {
        json.WriteStartObject();
        Dato(json, "dato", register.Klokke.Dato);
        json.WriteStartArray("hendelser");
        foreach (var hendelse in hendelser)
        {
            Hendelse(json, hendelse);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static byte[] Journal(IEnumerable<Journalpost> poster) => Skriv(json =>
    {
        json.WriteStartArray();
        foreach (var post in poster)
        {
            json.WriteStartObject();
            json.WriteNumber("nummer", post.Nummer);
            Dato(json, "dato", post.Dato);
            json.WriteString("kommando", post.Kommando);
            if (post.Id is { } id)
            {
                json.WriteString("id", id);
            }

            if (post.Person is { } person)
            {
                json.WriteNumber("person", person);
            }

            json.WriteString("utfall", post.Utfall);
            json.WriteStartArray("regler");
            foreach (var regel in post.Regler)
            {
                json.WriteStringValue(regel);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] Atferden() => Skriv(static json =>
    {
        json.WriteStartArray();
        foreach (var atferd in Atferd.Alle)
        {
            json.WriteStartObject();
            json.WriteString("id", atferd.Id);
            json.WriteString("tekst", atferd.Tekst);
            json.WriteString("tekstEn", atferd.TekstEn);
            json.WriteString("grunnlag", atferd.Grunnlag.ToString().ToLowerInvariant());
            if (atferd.Kilde is { } kilde)
            {
                json.WriteString("kilde", kilde.Id);
            }

            if (atferd.Begrunnelse is { } begrunnelse)
            {
                json.WriteString("begrunnelse", begrunnelse);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] Reserverte() => Ressurser.ReservertePersoner;

    public static byte[] Leietakere(IEnumerable<string> navn) => Skriv(json =>
    {
        json.WriteStartArray();
        foreach (var enkelt in navn)
        {
            json.WriteStringValue(enkelt);
        }

        json.WriteEndArray();
    });

    private static void Hendelse(Utf8JsonWriter json, Registerhendelse hendelse)
    {
        json.WriteStartObject();
        json.WriteString("hendelse", hendelse.GetType().Name);
        switch (hendelse)
        {
            case Registerhendelse.ProgramAvsluttet avsluttet:
                json.WriteString("id", avsluttet.Id);
                Dato(json, "dato", avsluttet.Dato);
                json.WriteString("aarsak", avsluttet.Aarsak.Kode());
                Dato(json, "sisteDag", avsluttet.SisteDag);
                break;
            case Registerhendelse.ProgramGjenaapnet gjenaapnet:
                json.WriteString("id", gjenaapnet.Id);
                Dato(json, "dato", gjenaapnet.Dato);
                break;
            case Registerhendelse.PersondataMottatt mottatt:
                json.WriteNumber("person", mottatt.Id);
                break;
            case Registerhendelse.PersonOpprettet opprettet:
                json.WriteNumber("person", opprettet.Id);
                break;
        }

        json.WriteEndObject();
    }

    private static void Dato(Utf8JsonWriter json, string navn, DateOnly dato) => json.WriteString(navn, dato.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static byte[] Skriv(Action<Utf8JsonWriter> innhold)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            innhold(json);
        }

        return stream.ToArray();
    }
}
