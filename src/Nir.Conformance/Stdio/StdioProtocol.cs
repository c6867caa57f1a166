using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Nir.Conformance.Judging;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Stdio;

/// <summary>The messages of the protocol, version 1: docs/stdio.md tells them, and <c>protocol.schema.json</c> describes them.</summary>
internal static class StdioProtocol
{
    public const string Version = "1";

    /// <summary>The longest line, in bytes. Bigger data go by a file's name.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    public static JsonObject Hello(StdioCommand command) => new()
    {
        ["protocol"] = new JsonArray(Version),
        ["seed"] = command.Seed,
        ["locale"] = "nb-NO",
        ["timeZone"] = "Europe/Oslo",
        ["deadlines"] = new JsonObject { ["hello"] = command.HelloTimeout.TotalSeconds, ["request"] = command.RequestTimeout.TotalSeconds },
    };

    public static JsonObject Begin(ScenarioSetup setup) => new()
    {
        ["endpoint"] = setup.Endpoint.ToString(),
        ["tokenEndpoint"] = setup.TokenEndpoint.ToString(),
        ["date"] = Day(setup.Dato),
        ["timeout"] = setup.Timeout.TotalSeconds,
        ["logins"] = new JsonArray([.. setup.Logins.Select(static login => new JsonObject
        {
            ["kommune"] = login.Kommune, ["rolle"] = login.Rolle, ["clientId"] = login.ClientId, ["clientSecret"] = login.ClientSecret,
        })]),
    };

    public static JsonObject Step(CaseworkerStep step)
    {
        var with = step.With.DeepClone().AsObject();
        with["date"] = Day(step.Dato);
        return with;
    }

    /// <exception cref="FagsystemException">It is no such answer.</exception>
    public static FagsystemDescription ReadDescription(JsonObject ok) => Read(ok, "hello", static ok => new FagsystemDescription
    {
        Name = ok["name"]!.GetValue<string>(),
        Version = ok["version"]!.GetValue<string>(),
        Laws = Texts(ok["laws"]),
        Roles = Texts(ok["roles"]),
        Steps = Texts(ok["steps"]),
        LogPaths = ok["logPaths"] is { } paths ? Texts(paths) : null,
    });

    /// <exception cref="FagsystemException">It is no such answer.</exception>
    public static StepAnswer ReadAnswer(JsonObject ok) => Read(ok, "the step", static ok => new StepAnswer
    {
        Cases = (ok["cases"]?.AsObject() ?? []).ToImmutableDictionary(static pair => pair.Key, static pair => ReadCase(pair.Value!.AsObject())),
    });

    private static ShownCase ReadCase(JsonObject json) => new()
    {
        Outcome = json["outcome"]?.GetValue<string>(),
        Rules = Texts(json["rules"]),
        Values = (json["values"]?.AsObject() ?? []).Where(static pair => pair.Value is not null)
            .ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value!.GetValue<string>()),
    };

    private static T Read<T>(JsonObject ok, string what, Func<JsonObject, T> read)
    {
        try
        {
            return read(ok);
        }
        catch (Exception fault) when (fault is InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new FagsystemException($"Its answer to {what} has another form than the protocol's: {Redactor.Plain.Redact(fault.Message)}", fault);
        }
    }

    private static ImmutableArray<string> Texts(JsonNode? list) => [.. list?.AsArray().Select(static text => text!.GetValue<string>()) ?? []];

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
