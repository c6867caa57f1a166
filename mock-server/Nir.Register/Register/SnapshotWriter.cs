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
internal static class SnapshotWriter
{
    public const string Format = "nir-register";
    public const int Version = 1;

    private static readonly JsonWriterOptions Indent = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole file.</summary>
    public static byte[] Write(FakeRegister register)
    {
        var moment = register.Moment;
        var (state, journal) = (moment.State, moment.Journal);
        return Write(json =>
        {
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString("profile", state.Setup.Profile.ToString().ToLowerInvariant());
            json.WriteBoolean("createsUnknownPersons", state.Setup.CreatesUnknownPersons);
            json.WriteStartObject("state");
            WriteState(json, state);
            json.WriteEndObject();
            json.WriteStartObject("base");
            WriteState(json, journal.Grunnlag);
            json.WriteEndObject();
            json.WriteStartArray("journal");
            foreach (var entry in journal.ThatIsDone)
            {
                CommandJson.Write(json, entry);
            }

            json.WriteEndArray();
        });
    }

    /// <summary>A state alone.</summary>
    public static byte[] Write(RegisterState state) => Write(json => WriteState(json, state));

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indent))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static void WriteState(Utf8JsonWriter json, RegisterState state)
    {
        WriteDate(json, "date", state.Dato);
        json.WriteNumber("lastVersion", state.LastVersion);
        json.WriteNumber("lastWaiting", state.LastWaiting);
        json.WritePropertyName("closed");
        JsonSerializer.Serialize(json, state.Closure.ToValueList(), OperationsJsonContext.Default.ValueListClosure);
        json.WriteStartArray("waiting");
        foreach (var ((arrives, number), data) in state.Waiting)
        {
            json.WriteStartObject();
            WriteDate(json, "arrives", arrives);
            json.WriteNumber("number", number);
            json.WritePropertyName("data");
            JsonSerializer.Serialize(json, data, NirJsonContext.Default.Persondata);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("persons");
        foreach (var person in state.Personer.Values.OrderBy(static person => person.Id))
        {
            WritePerson(json, state, person);
        }

        json.WriteEndArray();
    }

    private static void WritePerson(Utf8JsonWriter json, RegisterState state, RegisterPerson person)
    {
        json.WriteStartObject();
        json.WriteNumber("id", person.Id);
        json.WriteBoolean("hasData", person.Data is not null);
        json.WritePropertyName("persondata");
        JsonSerializer.Serialize(json, Personer.Data(person), NirJsonContext.Default.Persondata);
        json.WriteStartArray("registreringer");
        foreach (var id in person.Registreringer)
        {
            WriteEntry(json, state.Registreringer[id]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, RegisterEntry entry)
    {
        json.WriteStartObject();
        WriteDate(json, "warning", entry.Warning);
        json.WriteStartArray("avslutninger");
        foreach (var spor in entry.Avslutninger)
        {
            json.WriteStartObject();
            json.WriteString("aarsak", spor.Aarsak.ToKode());
            WriteDate(json, "date", spor.Dato);
            WriteDate(json, "computed", spor.Beregnet);
            WriteDate(json, "lifted", spor.Opphevet);
            json.WriteString("behaviour", spor.Behaviour);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("versions");
        foreach (var version in entry.Tidligere.Append(entry.Gjeldende))
        {
            json.WriteStartObject();
            json.WriteString("version", version.Version);
            json.WriteNumber("size", version.Size);
            json.WritePropertyName("registrering");
            JsonSerializer.Serialize(json, version.Registrering, RegistreringJsonContext.Default.Registrering);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
