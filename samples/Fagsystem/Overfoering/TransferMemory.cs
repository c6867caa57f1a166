using System.Collections.Concurrent;
using System.Text.Json;
using Fagsystem.Files;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Overfoering;

/// <summary>
/// What was sent last and accepted, with the version that it got, by the registration's id: a correction is counted from it. A system with a
/// database keeps it beside the case; this one has a file beside the export, one line for each, readable by its owner only.
/// </summary>
/// <remarks>It is what this system sent, without what NIR merged in from a caseworker: else the next export would seem to take that away.</remarks>
internal sealed class TransferMemory
{
    private readonly string? _path;
    // Several persons are transferred at the same time.
    private readonly ConcurrentDictionary<Guid, StoredRegistrering> _accepted;

    private TransferMemory(string? path, ConcurrentDictionary<Guid, StoredRegistrering> accepted) => (_path, _accepted) = (path, accepted);

    /// <summary>Remembers for one run only: the register is gone when it is over.</summary>
    public static TransferMemory ForOneRun() => new(null, new());

    /// <summary>Where it is kept: beside the export, one file for each register.</summary>
    public static string PathFor(string folder, Uri register) =>
        Path.Combine(folder, $"overfoert-{register.Host}-{register.Port}.jsonl".Replace(':', '-'));

    /// <summary>Reads it. A file that is not there is empty.</summary>
    /// <exception cref="FormatException">The file holds something else. The message says which line, and never what stands there.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static TransferMemory Read(string path)
    {
        var accepted = new ConcurrentDictionary<Guid, StoredRegistrering>();
        var line = 0;
        foreach (var text in File.Exists(path) ? File.ReadLines(path) : [])
        {
            line++;
            var stored = ReadLine(text, path, line);
            accepted[stored.Registrering.Id] = stored;
        }

        return new(path, accepted);
    }

    /// <summary>What was accepted last under an id. Null: nothing that is remembered.</summary>
    public StoredRegistrering? Find(Guid id) => _accepted.GetValueOrDefault(id);

    public void Keep(Registrering sent, string version) => _accepted[sent.Id] = new(sent, version);

    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write()
    {
        if (_path is null)
        {
            return;
        }

        OwnerOnlyFile.Write(_path, stream =>
        {
            foreach (var stored in _accepted.Values.OrderBy(static stored => stored.Registrering.Id))
            {
                using (var json = new Utf8JsonWriter(stream))
                {
                    json.WriteStartObject();
                    json.WriteString("versjon", stored.Version);
                    json.WritePropertyName("registrering");
                    json.WriteRawValue(NirJson.Write(stored.Registrering));
                    json.WriteEndObject();
                }

                stream.WriteByte((byte)'\n');
            }
        });
    }

    private static StoredRegistrering ReadLine(string text, string path, int line)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var registrering = JsonSerializer.SerializeToUtf8Bytes(json.RootElement.GetProperty("registrering"));
            return new(NirJson.Read(registrering).Registrering, json.RootElement.GetProperty("versjon").GetString()!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"{Path.GetFileName(path)}, linje {line}: kan ikke leses. Slett filen, så overføres alt som nytt.");
        }
    }
}
