using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Register.Register;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Control;

/// <summary>What the fake tells of itself. None of it holds an identifier, but for those of the reserved synthetic persons.</summary>
internal static class ControlResponse
{
    public static byte[] Health(string runId) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("status", "ok");
        json.WriteString("run", runId);
        json.WriteEndObject();
    });

    public static byte[] Clock(FakeRegister register, IReadOnlyList<RegisterEvent> events) => Write(json =>
    {
        json.WriteStartObject();
        Date(json, "date", register.Clock.Dato);
        json.WriteStartArray("events");
        foreach (var raised in events)
        {
            Event(json, raised);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static byte[] Journal(IEnumerable<JournalEntry> entries) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Nummer);
            Date(json, "date", entry.Dato);
            json.WriteString("command", entry.Command);
            if (entry.Id is { } id)
            {
                json.WriteString("id", id);
            }

            if (entry.Person is { } person)
            {
                json.WriteNumber("person", person);
            }

            json.WriteString("outcome", entry.Outcome);
            json.WriteStartArray("rules");
            foreach (var regel in entry.Regler)
            {
                json.WriteStringValue(regel);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] DescribeBehaviour() => Write(static json =>
    {
        json.WriteStartArray();
        foreach (var behaviour in Behaviour.All)
        {
            json.WriteStartObject();
            json.WriteString("id", behaviour.Id);
            json.WriteString("textNb", behaviour.Tekst);
            json.WriteString("textEn", behaviour.TekstEn);
            json.WriteString("grunnlag", behaviour.Grunnlag.ToString().ToLowerInvariant());
            if (behaviour.Kilde is { } kilde)
            {
                json.WriteString("kilde", kilde.Id);
            }

            if (behaviour.Begrunnelse is { } begrunnelse)
            {
                json.WriteString("begrunnelse", begrunnelse);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static byte[] Reserved() => Resources.ReservedPersons;

    public static byte[] Tenants(IEnumerable<string> name) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var single in name)
        {
            json.WriteStringValue(single);
        }

        json.WriteEndArray();
    });

    private static void Event(Utf8JsonWriter json, RegisterEvent raised)
    {
        json.WriteStartObject();
        json.WriteString("event", raised.GetType().Name);
        switch (raised)
        {
            case RegisterEvent.ProgramEnded ended:
                json.WriteString("id", ended.Id);
                Date(json, "date", ended.Dato);
                json.WriteString("aarsak", ended.Aarsak.ToKode());
                Date(json, "lastDay", ended.SisteDag);
                break;
            case RegisterEvent.ProgramGjenaapnet gjenaapnet:
                json.WriteString("id", gjenaapnet.Id);
                Date(json, "date", gjenaapnet.Dato);
                break;
            case RegisterEvent.PersondataReceived received:
                json.WriteNumber("person", received.Id);
                break;
            case RegisterEvent.PersonCreated created:
                json.WriteNumber("person", created.Id);
                break;
        }

        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly date) =>
        json.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json =
            new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            content(json);
        }

        return stream.ToArray();
    }
}
