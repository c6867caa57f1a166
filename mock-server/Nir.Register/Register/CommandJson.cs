using System.Collections.Immutable;
using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>A journal's command as JSON. The person stands as the register's own number.</summary>
internal static class CommandJson
{
    public static void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("number", entry.Nummer);
        SnapshotWriter.WriteDate(json, "date", entry.Dato);
        json.WriteString("command", entry.Done!.GetType().Name);
        if (entry.Person is { } person)
        {
            json.WriteNumber("person", person);
        }

        WriteContent(json, entry.Done);
        json.WriteEndObject();
    }

    public static RegisterCommand Read(JsonElement entry, ImmutableDictionary<int, RegisterPerson> personer)
    {
        var person = entry.TryGetProperty("person", out var number) ? personer[number.GetInt32()].Identifikatorer : new();
        return entry.GetProperty("command").GetString() switch
        {
            nameof(RegisterCommand.Store) =>
                new RegisterCommand.Store(ReadCaller(entry), Registrering(entry) with { Person = person }, ReadCondition(entry), Size(entry)),
            nameof(RegisterCommand.ChangeInNirWeb) => new RegisterCommand.ChangeInNirWeb(Registrering(entry) with { Person = person }, Size(entry)),
            nameof(RegisterCommand.Delete) => new RegisterCommand.Delete(ReadCaller(entry), Id(entry), ReadCondition(entry)),
            nameof(RegisterCommand.AddAvslutning) => new RegisterCommand.AddAvslutning(
                ReadCaller(entry), Id(entry), entry.GetProperty("avslutning").Deserialize(RegistreringJsonContext.Default.Avslutning)!, ReadCondition(entry)),
            nameof(RegisterCommand.RemoveBeregnetAvslutning) =>
                new RegisterCommand.RemoveBeregnetAvslutning(ReadCaller(entry), Id(entry), ReadCondition(entry)),
            nameof(RegisterCommand.Gjenaapne) => new RegisterCommand.Gjenaapne(ReadCaller(entry), Id(entry), ReadCondition(entry)),
            nameof(RegisterCommand.RegisterHenvendelse) => new RegisterCommand.RegisterHenvendelse(
                ReadCaller(entry), entry.GetProperty("message").Deserialize(NirJsonContext.Default.HenvendelseMessage)! with { Person = person }),
            nameof(RegisterCommand.CreatePerson) => new RegisterCommand.CreatePerson(person),
            nameof(RegisterCommand.UpdatePersondata) => new RegisterCommand.UpdatePersondata(
                entry.GetProperty("persondata")
                    .Deserialize(NirJsonContext.Default.Persondata)! with
                { DufNummer = person.DufNummer, Foedselsnummer = person.Foedselsnummer }),
            nameof(RegisterCommand.Close) =>
                new RegisterCommand.Close(entry.GetProperty("periods").Deserialize(OperationsJsonContext.Default.ValueListClosure)!),
            nameof(RegisterCommand.LetDaysPass) => new RegisterCommand.LetDaysPass(),
            _ => throw new FormatException("The journal holds a command that this version does not know."),
        };
    }

    private static void WriteContent(Utf8JsonWriter json, RegisterCommand command)
    {
        switch (command)
        {
            case RegisterCommand.Store store:
                WriteCall(json, store.Caller, null, store.Condition);
                WriteRegistrering(json, store.Registrering, store.Size);
                break;
            case RegisterCommand.ChangeInNirWeb change:
                WriteRegistrering(json, change.Registrering, change.Size);
                break;
            case RegisterCommand.Delete delete:
                WriteCall(json, delete.Caller, delete.Id, delete.Condition);
                break;
            case RegisterCommand.AddAvslutning avslutning:
                WriteCall(json, avslutning.Caller, avslutning.Id, avslutning.Condition);
                json.WritePropertyName("avslutning");
                JsonSerializer.Serialize(json, avslutning.Avslutning, RegistreringJsonContext.Default.Avslutning);
                break;
            case RegisterCommand.RemoveBeregnetAvslutning remove:
                WriteCall(json, remove.Caller, remove.Id, remove.Condition);
                break;
            case RegisterCommand.Gjenaapne gjenaapne:
                WriteCall(json, gjenaapne.Caller, gjenaapne.Id, gjenaapne.Condition);
                break;
            case RegisterCommand.RegisterHenvendelse henvendelse:
                WriteCall(json, henvendelse.Caller, null, null);
                json.WritePropertyName("message");
                JsonSerializer.Serialize(json, henvendelse.Message, NirJsonContext.Default.HenvendelseMessage);
                break;
            case RegisterCommand.UpdatePersondata data:
                json.WritePropertyName("persondata");
                JsonSerializer.Serialize(json, data.Data, NirJsonContext.Default.Persondata);
                break;
            case RegisterCommand.Close close:
                json.WritePropertyName("periods");
                JsonSerializer.Serialize(json, close.Perioder, OperationsJsonContext.Default.ValueListClosure);
                break;
        }
    }

    private static void WriteCall(Utf8JsonWriter json, Caller caller, Guid? id, Condition? condition)
    {
        json.WriteString("rolle", caller.Rolle.ToKode());
        if (caller.Kommune is { } kommune)
        {
            json.WriteString("kommune", kommune.ToString());
        }

        if (id is { } registrering)
        {
            json.WriteString("id", registrering);
        }

        if (condition is Condition.Version version)
        {
            json.WriteString("version", version.Verdi);
        }
    }

    private static void WriteRegistrering(Utf8JsonWriter json, Registrering registrering, int size)
    {
        json.WriteNumber("size", size);
        json.WritePropertyName("registrering");
        JsonSerializer.Serialize(json, registrering, RegistreringJsonContext.Default.Registrering);
    }

    private static Caller ReadCaller(JsonElement entry) => new(
        RolleKodeverk.TryParse(entry.GetProperty("rolle").GetString(), out var rolle) ? rolle : default,
        entry.TryGetProperty("kommune", out var kommune) ? Kommunenummer.Parse(kommune.GetString()!) : null);

    private static Condition ReadCondition(JsonElement entry) =>
        entry.TryGetProperty("version", out var version) ? new Condition.Version(version.GetString()!) : new Condition.Absent();

    private static Registrering Registrering(JsonElement entry) => entry.GetProperty("registrering").Deserialize(RegistreringJsonContext.Default.Registrering)!;

    private static Guid Id(JsonElement entry) => entry.GetProperty("id").GetGuid();

    private static int Size(JsonElement entry) => entry.GetProperty("size").GetInt32();
}
