using System.Text.Json.Nodes;
using Nir.Register.Stubs.Format;

namespace Nir.Register.Stubs.Admin;

/// <summary>Settings, reset, health and version.</summary>
internal sealed class ServiceApi(StubLayer layer)
{
    public AdminAnswer Answer(AdminCall call) => (call.Method, call.Segments) switch
    {
        ("POST", ["reset"]) => Reset(),
        ("GET", ["settings"]) => AdminAnswer.Ok(new JsonObject { ["settings"] = JsonNode.Parse(layer.Settings.Json) }),
        ("POST" or "PUT", ["settings"]) => Set(call.Json()),
        (_, ["settings", "extended"]) => AdminApi.NotSupported(call),
        ("GET", ["health"]) => Health(),
        ("GET", ["version"]) => AdminAnswer.Ok(new JsonObject { ["version"] = Version }),
        _ => AdminAnswer.Missing,
    };

    private static string Version => typeof(ServiceApi).Assembly.GetName().Version?.ToString(3) ?? "";

    private AdminAnswer Reset()
    {
        layer.ResetMappings();
        layer.Journal.Remove(static _ => true);
        return AdminAnswer.Done;
    }

    private AdminAnswer Set(MappingValue settings)
    {
        settings.AllowOnly("fixedDelay", "delayDistribution");
        layer.Settings = new StubSettings(DelayReader.Read(settings, "fixedDelay"), settings.Element.GetRawText());
        return AdminAnswer.Done;
    }

    private AdminAnswer Health() => AdminAnswer.Ok(new JsonObject
    {
        ["status"] = "healthy",
        ["message"] = layer.Faults.Count == 0 ? "The fake NIR is ok" : "The fake NIR is ok, but some files of stubs are not",
        ["version"] = Version,
        ["uptimeInSeconds"] = (long)(DateTimeOffset.UtcNow - layer.StartedAt).TotalSeconds,
        ["timestamp"] = layer.Time.GetUtcNow().UtcDateTime.ToString("O"),
        ["faults"] = new JsonArray([.. layer.FolderFaults.Select(static fault => JsonValue.Create(fault))]),
    });
}
