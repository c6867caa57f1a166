using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Conformance.Scenarios;

namespace Nir.Conformance.Verdicts;

/// <summary>Reads the file of expected failures: <c>{"expected": [{"id", "reason", "link", "expires"}]}</c>.</summary>
public static class ExpectedFailures
{
    private static readonly string[] Members = ["id", "reason", "link", "expires"];

    /// <summary>Reads it.</summary>
    /// <param name="file">The file's path.</param>
    /// <exception cref="ScenarioException">It is no such file, or names a scenario that there is not.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ImmutableArray<ExpectedFailure> Read(string file)
    {
        try
        {
            var list = JsonNode.Parse(File.ReadAllBytes(file))!["expected"]!.AsArray();
            return [.. list.Select(static (item, index) => Read(item!.AsObject(), index))];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new ScenarioException($"{Path.GetFileName(file)}: it is no file of expected failures. {fault.Message}", fault);
        }
    }

    private static ExpectedFailure Read(JsonObject json, int index)
    {
        if (json.Count != Members.Length || Array.Find(Members, name => json[name] is null) is not null)
        {
            throw new FormatException($"At /expected/{index} {string.Join(", ", Members)} are expected.");
        }

        var id = json["id"]!.GetValue<string>();
        return ScenarioCatalogue.TryFind(id) is null
            ? throw new FormatException($"At /expected/{index}/id the id of a scenario is expected.")
            : new(id, json["reason"]!.GetValue<string>(), new Uri(json["link"]!.GetValue<string>(), UriKind.Absolute),
                DateOnly.ParseExact(json["expires"]!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
