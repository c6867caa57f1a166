using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Nir.Register.Stubs;

/// <summary>Requests that a stub is for: <c>Request.Create().WithPath("/v1/registreringer/*").UsingPut()</c>. Immutable: each call gives a new one.</summary>
public sealed class Request
{
    private readonly JsonObject _pattern;

    private Request(JsonObject pattern) => _pattern = pattern;

    /// <summary>Every request.</summary>
    public static Request Create() => new([]);

    /// <summary>Those to a path, whatever the query. <c>*</c> stands for any characters, <c>?</c> for one.</summary>
    /// <param name="path">The path as it is sent, beginning with a slash.</param>
    public Request WithPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var wild = path.AsSpan().ContainsAny('*', '?');
        return With(wild ? "urlPathPattern" : "urlPath", wild ? Wild(path) : path);
    }

    /// <summary>Those to a path with named places, such as <c>/v1/registreringer/{id}</c>.</summary>
    /// <param name="template">The path.</param>
    public Request WithPathTemplate(string template) => With("urlPathTemplate", template);

    /// <summary>Those to a path and query. <c>*</c> stands for any characters.</summary>
    /// <param name="url">Path and query as they are sent.</param>
    public Request WithUrl(string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        return url.Contains('*', StringComparison.Ordinal) ? With("urlPattern", Regex.Escape(url).Replace(@"\*", ".*", StringComparison.Ordinal)) : With("url", url);
    }

    /// <summary>Those with a method.</summary>
    /// <param name="method">The method.</param>
    public Request UsingMethod(string method) => With("method", method);

    /// <summary>Those that read.</summary>
    public Request UsingGet() => UsingMethod("GET");

    /// <summary>Those that store.</summary>
    public Request UsingPut() => UsingMethod("PUT");

    /// <summary>Those that search, or ask for a token.</summary>
    public Request UsingPost() => UsingMethod("POST");

    /// <summary>Those that remove.</summary>
    public Request UsingDelete() => UsingMethod("DELETE");

    /// <summary>Those with any method.</summary>
    public Request UsingAnyMethod() => UsingMethod("ANY");

    /// <summary>Those with a header that has a value.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">The value.</param>
    public Request WithHeader(string name, string value) => WithMember("headers", name, new JsonObject { ["equalTo"] = value });

    /// <summary>Those with a parameter in the query that has a value.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">The value, decoded.</param>
    public Request WithParam(string name, string value) => WithMember("queryParameters", name, new JsonObject { ["equalTo"] = value });

    /// <summary>Those with a body.</summary>
    /// <param name="body">The whole body.</param>
    public Request WithBody(string body) => WithBodyPattern(new JsonObject { ["equalTo"] = body });

    /// <summary>Those whose body holds something at a path.</summary>
    /// <param name="jsonPath">The path, such as <c>$.lovverk</c>.</param>
    /// <param name="value">What stands there. Null: anything.</param>
    public Request WithBodyAt(string jsonPath, string? value = null) => WithBodyPattern(new JsonObject
    {
        ["matchesJsonPath"] = value is null ? JsonValue.Create(jsonPath) : new JsonObject { ["expression"] = jsonPath, ["equalTo"] = value },
    });

    /// <summary>Those whose body is the same JSON, whatever the order of its members.</summary>
    /// <param name="json">The JSON.</param>
    public Request WithBodyAsJson(string json) => WithBodyPattern(new JsonObject { ["equalToJson"] = json });

    internal JsonNode ToJson() => _pattern.DeepClone();

    private static string Wild(string path) =>
        Regex.Escape(path).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal);

    private Request With(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        var pattern = (JsonObject)_pattern.DeepClone();
        pattern[name] = value;
        return new Request(pattern);
    }

    private Request WithMember(string part, string name, JsonNode value)
    {
        var pattern = (JsonObject)_pattern.DeepClone();
        if (pattern[part] is not JsonObject members)
        {
            pattern[part] = members = [];
        }

        members[name] = value;
        return new Request(pattern);
    }

    private Request WithBodyPattern(JsonObject value)
    {
        var pattern = (JsonObject)_pattern.DeepClone();
        if (pattern["bodyPatterns"] is not JsonArray patterns)
        {
            pattern["bodyPatterns"] = patterns = [];
        }

        patterns.Add((JsonNode)value);
        return new Request(pattern);
    }
}
