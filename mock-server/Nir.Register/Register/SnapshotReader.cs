using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Register;

/// <summary>Reads a register from its file. The answer to a file that it cannot read says why, and never what stood there.</summary>
internal static class SnapshotReader
{
    /// <summary>The state of a file, and what its journal leads to, which is the same to the byte.</summary>
    /// <exception cref="FormatException">It is not such a file, is of a newer version, or its journal does not lead to its state.</exception>
    public static RegisterState Read(ReadOnlyMemory<byte> utf8Json, RegisterOptions setup)
    {
        using var document = Parse(utf8Json);
        RequireVersion(document.RootElement);
        try
        {
            return ReadState(document.RootElement.GetProperty("state"), WithProfile(document.RootElement, setup));
        }
        catch (Exception error)
            when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            // Its message may quote the file.
            throw new FormatException("The snapshot is damaged: its state cannot be read.");
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            return JsonDocument.Parse(utf8Json);
        }
        catch (JsonException)
        {
            throw new FormatException("The file is not a register's snapshot: it is not JSON.");
        }
    }

    private static RegisterOptions WithProfile(JsonElement root, RegisterOptions setup) => setup with
    {
        Profile = Enum.TryParse<Profile>(root.GetProperty("profile").GetString(), ignoreCase: true, out var profile) ? profile : Profile.Documented,
        CreatesUnknownPersons = root.GetProperty("createsUnknownPersons").GetBoolean(),
    };

    /// <summary>What the journal of a file leads to from its ground.</summary>
    /// <exception cref="FormatException">It is not such a file, or is of a newer version.</exception>
    public static RegisterState DoAgain(ReadOnlyMemory<byte> utf8Json, RegisterOptions setup)
    {
        using var document = JsonDocument.Parse(utf8Json);
        var root = document.RootElement;
        RequireVersion(root);
        setup = WithProfile(root, setup);
        var numbers = ReadState(root.GetProperty("state"), setup).Personer;
        return root.GetProperty("journal").EnumerateArray().Aggregate(
            ReadState(root.GetProperty("base"), setup),
            (state, entry) => RegisterMachine.Apply(state, Date(entry, "date")!.Value, CommandJson.Read(entry, numbers)).State);
    }

    internal static DateOnly? Date(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static void RequireVersion(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("format", out var format)
            || format.ValueKind is not JsonValueKind.String || format.GetString() != SnapshotWriter.Format)
        {
            throw new FormatException($"The file is not a register's snapshot: \"format\" is not \"{SnapshotWriter.Format}\".");
        }

        if (!root.TryGetProperty("version", out var number) || number.ValueKind is not JsonValueKind.Number || !number.TryGetInt32(out var version))
        {
            throw new FormatException("The snapshot does not say which version it is of.");
        }

        if (version != SnapshotWriter.Version)
        {
            throw new FormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"The snapshot is of version {version}, and this server reads version {SnapshotWriter.Version}. Use the server that made it, or a newer one."));
        }
    }

    private static RegisterState ReadState(JsonElement element, RegisterOptions setup)
    {
        var state = element.GetProperty("persons").EnumerateArray().Aggregate(RegisterState.CreateEmpty(setup), ReadPerson);
        var waiting = state.Waiting.ToBuilder();
        foreach (var entry in element.GetProperty("waiting").EnumerateArray())
        {
            waiting.Add((Date(entry, "arrives")!.Value, entry.GetProperty("number").GetInt64()), ReadData(entry.GetProperty("data")));
        }

        return state with
        {
            Dato = Date(element, "date"),
            LastVersion = element.GetProperty("lastVersion").GetInt64(),
            LastWaiting = element.GetProperty("lastWaiting").GetInt64(),
            Closure = [.. element.GetProperty("closed").Deserialize(OperationsJsonContext.Default.ValueListClosure)!],
            Waiting = waiting.ToImmutable(),
        };
    }

    private static RegisterState ReadPerson(RegisterState state, JsonElement element)
    {
        var data = ReadData(element.GetProperty("persondata"));
        var person = new RegisterPerson
        {
            Id = element.GetProperty("id").GetInt32(),
            Identifikatorer = data.Referanse,
            Data = element.GetProperty("hasData").GetBoolean() ? data with { Henvendelser = null } : null,
            Henvendelser = [.. data.Henvendelser ?? []],
        };
        state = Personer.Set(state, person).State;
        return element.GetProperty("registreringer").EnumerateArray().Select(entry => ReadEntry(entry, person.Id))
            .Aggregate(state, static (sum, entry) => sum.With(entry.Registrering.Id, entry));
    }

    private static RegisterEntry ReadEntry(JsonElement element, int person)
    {
        var versjoner = element.GetProperty("versions").EnumerateArray().Select(static version => new RegistreringVersion(
            version.GetProperty("version").GetString()!,
            version.GetProperty("registrering").Deserialize(RegistreringJsonContext.Default.Registrering)!,
            version.GetProperty("size").GetInt32())).ToImmutableArray();
        return new()
        {
            Person = person,
            Warning = Date(element, "warning"),
            Avslutninger = [.. element.GetProperty("avslutninger").EnumerateArray().Select(ReadSpor)],
            Gjeldende = versjoner[^1],
            Tidligere = versjoner.RemoveAt(versjoner.Length - 1),
        };
    }

    private static AvslutningTrail ReadSpor(JsonElement element) => new(
        AvslutningsaarsakKodeverk.TryParse(element.GetProperty("aarsak").GetString(), out var cause) ? cause : default,
        Date(element, "date")!.Value,
        Date(element, "computed")!.Value,
        Behaviour.Read(element.GetProperty("behaviour").GetString()!).Id)
    {
        Opphevet = Date(element, "lifted"),
    };

    private static Persondata ReadData(JsonElement element) => element.Deserialize(NirJsonContext.Default.Persondata)!;
}
