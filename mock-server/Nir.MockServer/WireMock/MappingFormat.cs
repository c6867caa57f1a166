using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using WireMock.Admin.Mappings;

namespace Nir.MockServer.WireMock;

/// <summary>
/// Holds a mapping to WireMock.Net's format. WireMock.Net ignores members that it does not know: a mapping in the format of WireMock for Java
/// would be taken, match every request and answer with an empty 200.
/// </summary>
internal static class MappingFormat
{
    private const string InFront = "WireMock for Java stands in front of the fake instead (docs/wiremock.md).";

    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Members = new();

    // What a member that may be a text or an object is when it is an object.
    private static readonly Dictionary<string, Type> Objects = new(StringComparer.Ordinal)
    {
        [nameof(RequestModel.Path)] = typeof(PathModel),
        [nameof(RequestModel.Url)] = typeof(UrlModel),
        [nameof(RequestModel.ClientIP)] = typeof(ClientIPModel),
    };

    /// <summary>What is wrong with a text that shall hold one mapping or a list of them. Null: nothing.</summary>
    public static MappingFault? Check(string json)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
            var token = JToken.ReadFrom(reader, new JsonLoadSettings { LineInfoHandling = LineInfoHandling.Load });
            while (reader.Read())
            {
                if (reader.TokenType is not JsonToken.Comment)
                {
                    return new(Line(reader), "More follows after the mapping. Put several in a list.");
                }
            }

            return token switch
            {
                JArray list => list.Select(CheckMapping).FirstOrDefault(static fault => fault is not null),
                _ => CheckMapping(token),
            };
        }
        catch (JsonReaderException fault)
        {
            // Its message may quote what stands there.
            return new(string.Create(CultureInfo.InvariantCulture, $"line {fault.LineNumber}, column {fault.LinePosition}"), "It is no JSON.");
        }
    }

    /// <summary>Whether a mapping that was found right asks to be saved where nothing may be. Null: it does not.</summary>
    public static MappingFault? CheckSaving(string json, MappingFolder folder) =>
        folder.WhyNotWrite is { } why && JToken.Parse(json).SelectTokens("$..*").OfType<JValue>().FirstOrDefault(IsSaving) is { } saving
            ? new(saving.Path, why)
            : null;

    private static bool IsSaving(JValue value) => value is { Value: true, Parent: JProperty property }
        && property.Name.Equals(nameof(MappingModel.SaveToFile), StringComparison.OrdinalIgnoreCase);

    private static MappingFault? CheckMapping(JToken token)
    {
        if (token is not JObject mapping)
        {
            return new(Place(token), "A mapping is a JSON object.");
        }

        return CheckMembers(mapping, typeof(MappingModel)) ?? CheckRequired(mapping, nameof(MappingModel.Request))
            ?? CheckRequired(mapping, nameof(MappingModel.Response))
            ?? CheckTypes(mapping);
    }

    private static MappingFault? CheckMembers(JObject model, Type type)
    {
        var known =
            Members.GetOrAdd(type, static type => type.GetProperties().ToDictionary(static property => property.Name, StringComparer.OrdinalIgnoreCase));
        foreach (var member in model.Properties())
        {
            if (!known.TryGetValue(member.Name, out var property))
            {
                if (type == typeof(MappingModel) && member.Name == "$schema")
                {
                    continue;
                }

                var name = type.Name.Replace("Model", "", StringComparison.Ordinal);
                return new(
                    Place(
                        member),
                        $"'{member.Name}' is no member of a {name} in WireMock.Net, whose members are {string.Join(", ", known.Values.Select(static of => of.Name))}. {InFront}");
            }

            if (CheckValue(member.Value, property.PropertyType, property.Name) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static MappingFault? CheckValue(JToken value, Type type, string name) => value switch
    {
        JArray list when Element(type) is { } element => list.Select(item => CheckValue(item, element, name)).FirstOrDefault(static fault => fault is not null),
        JObject model when IsModel(type) => CheckMembers(model, type),
        JObject model when type == typeof(object) && Objects.TryGetValue(name, out var of) => CheckMembers(model, of),
        _ => null,
    };

    private static MappingFault? CheckRequired(JObject mapping, string name) => mapping.GetValue(name, StringComparison.OrdinalIgnoreCase) is JObject
        ? null
        : new(Place(mapping), $"'{name}' is missing.");

    private static MappingFault? CheckTypes(JObject mapping)
    {
        try
        {
            mapping.ToObject<MappingModel>(JsonSerializer.Create(new JsonSerializerSettings { DateParseHandling = DateParseHandling.None }));
            return null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException or OverflowException)
        {
            var path = fault switch
            {
                JsonSerializationException { Path: { } at } => at,
                JsonReaderException { Path: { } at } => at,
                _ => "",
            };
            return new(Place(path.Length > 0 ? mapping.SelectToken(path) ?? mapping : mapping),
                "The value is of another kind than WireMock.Net's member takes.");
        }
    }

    private static bool IsModel(Type type) => type.IsClass && type.Namespace == typeof(MappingModel).Namespace;

    private static Type? Element(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments() is [var element] && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? element
        : null;

    private static string Place(JToken token)
    {
        IJsonLineInfo at = token;
        return at.HasLineInfo() ? $"{Line(at)}, {token.Path}".TrimEnd(' ', ',') : token.Path;
    }

    private static string Line(IJsonLineInfo at) => string.Create(CultureInfo.InvariantCulture, $"line {at.LineNumber}, column {at.LinePosition}");
}
