using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Cli.Console;
using Nir.Conformance.Systems;

namespace Nir.Cli.Contracts;

/// <summary>What is compared: an OpenAPI document, a JSON Schema, types for TypeScript, or folders of them.</summary>
internal static class ContractFile
{
    private const string Types = ".d.ts";

    public static IEnumerable<ContractChange> Compare(Surroundings surroundings, string old, string now) =>
        Directory.Exists(old) && Directory.Exists(now) ? CompareFolders(surroundings, old, now) : CompareFiles(surroundings, old, now);

    private static IEnumerable<ContractChange> CompareFolders(Surroundings surroundings, string old, string now)
    {
        var (before, after) = (Names(old), Names(now));
        return
        [
            .. before.Except(after).Select(static name => new ContractChange(name, "the file is gone", IsBreaking: true)),
            .. after.Except(before).Select(static name => new ContractChange(name, "the file has come", IsBreaking: false)),
            .. before.Intersect(after).SelectMany(name => CompareFiles(surroundings, Path.Combine(old, name), Path.Combine(now, name))
                .Select(change => change with { Where = $"{name}: {change.Where}" })),
        ];
    }

    private static IEnumerable<ContractChange> CompareFiles(Surroundings surroundings, string old, string now)
    {
        if (old.EndsWith(Types, StringComparison.Ordinal) && now.EndsWith(Types, StringComparison.Ordinal))
        {
            return TypeDifference.Compare(ReadText(surroundings, old), ReadText(surroundings, now));
        }

        var (before, after) = (Read(surroundings, old), Read(surroundings, now));
        return (before.ContainsKey("openapi"), after.ContainsKey("openapi")) switch
        {
            (true, true) => ContractDiff.Compare(before, after),
            (false, false) => SchemaDifference.Compare(before, after),
            _ => throw new UsageException($"{old} and {now} are not of one kind: one is an OpenAPI document, the other a JSON Schema."),
        };
    }

    private static JsonObject Read(Surroundings surroundings, string path)
    {
        try
        {
            using var stream = surroundings.Open(path);
            var document = JsonNode.Parse(stream)!.AsObject();
            return document.ContainsKey("openapi") || document.ContainsKey("$defs") ? document : throw IsNone(path, null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw IsNone(path, fault);
        }
    }

    private static UsageException IsNone(string path, Exception? fault)
    {
        var message = $"{path} is no OpenAPI document, no JSON Schema with definitions, and no {Types}.";
        return fault is null ? new(message) : new(message, fault);
    }

    private static string ReadText(Surroundings surroundings, string path)
    {
        using var reader = new StreamReader(surroundings.Open(path));
        return reader.ReadToEnd();
    }

    // The contract, schemas and types of a package; what else lies there is no contract.
    private static List<string> Names(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(static name => name.EndsWith(Types, StringComparison.Ordinal)
                || (name.EndsWith(".json", StringComparison.Ordinal) && !name.EndsWith("package.json", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];
}
