using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>Makes a schema per type from the serializer's own metadata, so that the document says what is read and written.</summary>
internal sealed class SchemaBuilder(DocComments comments, params IReadOnlyList<JsonSerializerOptions> serialization)
{
    private readonly SortedDictionary<string, JsonObject> _schemas = new(StringComparer.Ordinal);

    /// <summary>The named schemas made so far, by name.</summary>
    public JsonObject Schemas => new(_schemas.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.DeepClone())));

    /// <summary>A type's schema, or a reference to it.</summary>
    public JsonObject For(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple(type) is { } simple)
        {
            return simple;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return new() { ["type"] = "array", ["items"] = For(type.GetGenericArguments()[0]) };
        }

        if (!_schemas.ContainsKey(type.Name))
        {
            _schemas[type.Name] = [];
            _schemas[type.Name] = type.IsEnum ? Koder(type) : Object(type);
        }

        return new() { ["$ref"] = $"#/components/schemas/{type.Name}" };
    }

    private static JsonObject? Simple(Type type) => type switch
    {
        _ when type == typeof(string) => new() { ["type"] = "string" },
        _ when type == typeof(bool) => new() { ["type"] = "boolean" },
        _ when type == typeof(int) => new() { ["type"] = "integer", ["format"] = "int32" },
        _ when type == typeof(decimal) => new() { ["type"] = "number" },
        _ when type == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
        _ when type == typeof(Guid) => new() { ["type"] = "string", ["format"] = "uuid" },
        _ when type == typeof(Uri) => new() { ["type"] = "string", ["format"] = "uri" },
        _ when type == typeof(IsoUke) => Pattern("^[12][0-9]{3}-W[0-5][0-9]$"),
        _ when type == typeof(Spraakkode) => Pattern("^[a-z]{2,3}$"),
        _ when type == typeof(DufNummer) => Pattern("^[0-9]{12}$"),
        _ when type == typeof(Foedselsnummer) => Pattern("^[0-9]{11}$"),
        _ when type == typeof(Kommunenummer) => Pattern("^[0-9]{4}$"),
        _ when type == typeof(JsonObject) => new() { ["type"] = "object" },
        _ => null,
    };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private JsonObject Koder(Type type)
    {
        var list = KodeverkRegistry.All.FirstOrDefault(list => list.Navn == type.Name);
        var schema = new JsonObject { ["type"] = "string", ["description"] = list?.BeskrivelseEn ?? comments.For(type) };
        if (list is null)
        {
            schema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(static name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))]);
            return schema;
        }

        schema["enum"] = new JsonArray([.. list.Entries.Select(static kode => (JsonNode)kode.Kode)]);
        schema["x-enumDescriptions"] = new JsonObject(list.Entries.Select(static kode => KeyValuePair.Create(kode.Kode, (JsonNode?)kode.NavnEn)));
        return schema;
    }

    private JsonObject Object(Type type)
    {
        var info = serialization.Select(options => options.TryGetTypeInfo(type, out var found) ? found : null).First(static found => found is not null)!;
        return info.PolymorphismOptions is { } polymorphism && polymorphism.DerivedTypes.Count > 0 && type.IsAbstract
            ? EnAv(type, polymorphism)
            : Members(info, Discriminator(info));
    }

    private JsonObject EnAv(Type type, JsonPolymorphismOptions polymorphism)
    {
        var variants = polymorphism.DerivedTypes.Select(variant => (Navn: (string)variant.TypeDiscriminator!, Schema: For(variant.DerivedType))).ToArray();
        return new()
        {
            ["description"] = comments.For(type),
            ["oneOf"] = new JsonArray([.. variants.Select(static variant => variant.Schema)]),
            ["discriminator"] = new JsonObject
            {
                ["propertyName"] = polymorphism.TypeDiscriminatorPropertyName,
                ["mapping"] = new JsonObject(variants.Select(static variant => KeyValuePair.Create(variant.Navn, (JsonNode?)(string)variant.Schema["$ref"]!))),
            },
        };
    }

    /// <summary>The member that tells a derived type from its siblings; null when the type stands alone.</summary>
    private static (string Navn, string Verdi)? Discriminator(JsonTypeInfo info)
    {
        var polymorphism = info.Type.BaseType is { } ground && info.Options.TryGetTypeInfo(ground, out var grunninfo) ? grunninfo.PolymorphismOptions : null;
        return polymorphism?.DerivedTypes.FirstOrDefault(variant => variant.DerivedType == info.Type) is { TypeDiscriminator: string value }
            ? (polymorphism.TypeDiscriminatorPropertyName, value)
            : null;
    }

    private JsonObject Members(JsonTypeInfo info, (string Navn, string Verdi)? discriminator)
    {
        var (members, paakrevd) = (new JsonObject(), new JsonArray());
        if (discriminator is var (name, value))
        {
            members[name] = new JsonObject { ["type"] = "string", ["const"] = value, ["description"] = "The family." };
            paakrevd.Add((JsonNode)name);
        }

        foreach (var member in info.Properties.Where(static member => !member.IsExtensionData && member.Get is not null)
            .OrderByDescending(static member => member.IsRequired))
        {
            members[member.Name] = Member(info.Type, member);
            if (member.IsRequired)
            {
                paakrevd.Add((JsonNode)member.Name);
            }
        }

        var schema = new JsonObject { ["type"] = "object", ["description"] = comments.For(info.Type), ["properties"] = members };
        if (paakrevd.Count > 0)
        {
            schema["required"] = paakrevd;
        }

        return schema;
    }

    private JsonObject Member(Type owner, JsonPropertyInfo member)
    {
        var schema = For(member.PropertyType);
        if (member.AttributeProvider is MemberInfo property && comments.For(owner, property.Name) is { } text)
        {
            schema["description"] = text;
        }

        return schema;
    }
}
