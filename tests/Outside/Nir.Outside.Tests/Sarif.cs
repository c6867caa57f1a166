using System.Text.Json;

namespace Nir.Outside.Tests;

/// <summary>What the compiler wrote in its error log.</summary>
internal sealed record Sarif(string File, int Line, string Rule, string Level, string? Justification)
{
    public static IReadOnlyList<Sarif> Read(string path)
    {
        using var log = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => result.GetProperty("ruleId").GetString()!.StartsWith("NIR", StringComparison.Ordinal))
                .Select(static result => new Sarif(
                    Path.GetFileNameWithoutExtension(
                        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                    result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32(),
                    result.GetProperty("ruleId").GetString()!,
                    result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
                    result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0
                        ? suppressions[0].TryGetProperty("justification", out var why) ? why.GetString() : ""
                        : null)),
        ];
    }
}
