using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Contract;
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
        // Without a format: generators warn of one that they have no type for.
        _ when type == typeof(Uri) => new() { ["type"] = "string" },
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
        schema["x-enumDescriptions"] = new JsonArray([.. list.Entries.Select(static kode => (JsonNode)kode.NavnEn)]);
        return schema;
    }

    private JsonObject Object(Type type)
    {
        var info = Info(type);
        if (info.PolymorphismOptions is { DerivedTypes.Count: > 0 } polymorphism && type.IsAbstract)
        {
            return Base(info, polymorphism);
        }

        return Find(info) is { } variant ? Variant(info, variant) : Members(info, info.Properties);
    }

    private JsonTypeInfo Info(Type type) =>
        serialization.Select(options => options.TryGetTypeInfo(type, out var found) ? found : null).First(static found => found is not null)!;

    // With what all of them have, and a discriminator: a generator makes it a base class, which the body of an operation may be.
    private JsonObject Base(JsonTypeInfo info, JsonPolymorphismOptions polymorphism)
    {
        var schema = Members(info, info.Properties, (polymorphism.TypeDiscriminatorPropertyName, new JsonObject()));
        var mapping = polymorphism.DerivedTypes.Select(variant =>
            KeyValuePair.Create((string)variant.TypeDiscriminator!, (JsonNode?)(string)For(variant.DerivedType)["$ref"]!));
        schema["discriminator"] = new JsonObject { ["propertyName"] = polymorphism.TypeDiscriminatorPropertyName, ["mapping"] = new JsonObject(mapping) };
        return schema;
    }

    // A default beside the constant, from which Kiota writes the family; and a discriminator, so that NSwag, which writes it too, makes no property of it.
    private JsonObject Variant(JsonTypeInfo info, (Type Base, string Member, string Value) variant)
    {
        var shared = Info(variant.Base).Properties.Select(static member => member.Name).ToHashSet();
        var own = Members(info, info.Properties.Where(member => !shared.Contains(member.Name)),
            (variant.Member, new JsonObject { ["const"] = variant.Value, ["default"] = variant.Value }));
        own.Remove("description");
        own["discriminator"] = new JsonObject { ["propertyName"] = variant.Member };
        return new() { ["description"] = comments.For(info.Type), ["allOf"] = new JsonArray(For(variant.Base), own) };
    }

    /// <summary>What tells a derived type from its siblings; null when the type stands alone.</summary>
    private static (Type Base, string Member, string Value)? Find(JsonTypeInfo info)
    {
        var polymorphism = info.Type.BaseType is { } ground && info.Options.TryGetTypeInfo(ground, out var found) ? found.PolymorphismOptions : null;
        return polymorphism?.DerivedTypes.FirstOrDefault(variant => variant.DerivedType == info.Type) is { TypeDiscriminator: string value }
            ? (info.Type.BaseType!, polymorphism.TypeDiscriminatorPropertyName, value)
            : null;
    }

    private JsonObject Members(JsonTypeInfo info, IEnumerable<JsonPropertyInfo> properties, (string Name, JsonObject Schema)? discriminator = null)
    {
        var (members, paakrevd) = (new JsonObject(), new JsonArray());
        if (discriminator is var (name, family))
        {
            var member = new JsonObject { ["type"] = "string" };
            foreach (var (keyword, value) in family)
            {
                member[keyword] = value?.DeepClone();
            }

            member["description"] = "The family.";
            members[name] = member;
            paakrevd.Add((JsonNode)name);
        }

        foreach (var member in properties.Where(static member => !member.IsExtensionData && member.Get is not null)
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

        if (owner == typeof(NirProblem) && member.Name == "title")
        {
            // What a generated exception says of itself.
            schema["x-ms-primary-error-message"] = true;
        }

        return schema;
    }
}
