using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>Makes a schema per type from the serializer's own metadata, so that the document says what is read and written.</summary>
internal sealed class Skjemabygger(Kommentarer kommentarer, params IReadOnlyList<JsonSerializerOptions> serialisering)
{
    private readonly SortedDictionary<string, JsonObject> _skjemaer = new(StringComparer.Ordinal);

    /// <summary>The named schemas made so far, by name.</summary>
    public JsonObject Skjemaer => new(_skjemaer.Select(static par => KeyValuePair.Create(par.Key, (JsonNode?)par.Value.DeepClone())));

    /// <summary>A type's schema, or a reference to it.</summary>
    public JsonObject For(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Enkel(type) is { } enkel)
        {
            return enkel;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return new() { ["type"] = "array", ["items"] = For(type.GetGenericArguments()[0]) };
        }

        if (!_skjemaer.ContainsKey(type.Name))
        {
            _skjemaer[type.Name] = [];
            _skjemaer[type.Name] = type.IsEnum ? Koder(type) : Objekt(type);
        }

        return new() { ["$ref"] = $"#/components/schemas/{type.Name}" };
    }

    private static JsonObject? Enkel(Type type) => type switch
    {
        _ when type == typeof(string) => new() { ["type"] = "string" },
        _ when type == typeof(bool) => new() { ["type"] = "boolean" },
        _ when type == typeof(int) => new() { ["type"] = "integer", ["format"] = "int32" },
        _ when type == typeof(decimal) => new() { ["type"] = "number" },
        _ when type == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
        _ when type == typeof(Guid) => new() { ["type"] = "string", ["format"] = "uuid" },
        _ when type == typeof(Uri) => new() { ["type"] = "string", ["format"] = "uri" },
        _ when type == typeof(IsoUke) => Moenster("^[12][0-9]{3}-W[0-5][0-9]$"),
        _ when type == typeof(Spraakkode) => Moenster("^[a-z]{2,3}$"),
        _ when type == typeof(DufNummer) => Moenster("^[0-9]{12}$"),
        _ when type == typeof(Foedselsnummer) => Moenster("^[0-9]{11}$"),
        _ when type == typeof(Kommunenummer) => Moenster("^[0-9]{4}$"),
        _ when type == typeof(JsonObject) => new() { ["type"] = "object" },
        _ => null,
    };

    private static JsonObject Moenster(string moenster) => new() { ["type"] = "string", ["pattern"] = moenster };

    private JsonObject Koder(Type type)
    {
        var liste = Kodeverksregister.Alle.FirstOrDefault(liste => liste.Navn == type.Name);
        var skjema = new JsonObject { ["type"] = "string", ["description"] = liste?.BeskrivelseEn ?? kommentarer.For(type) };
        if (liste is null)
        {
            skjema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(static navn => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(navn))]);
            return skjema;
        }

        skjema["enum"] = new JsonArray([.. liste.Oppfoeringer.Select(static kode => (JsonNode)kode.Kode)]);
        skjema["x-enumDescriptions"] = new JsonObject(liste.Oppfoeringer.Select(static kode => KeyValuePair.Create(kode.Kode, (JsonNode?)kode.NavnEn)));
        return skjema;
    }

    private JsonObject Objekt(Type type)
    {
        var info = serialisering.Select(options => options.TryGetTypeInfo(type, out var funnet) ? funnet : null).First(static funnet => funnet is not null)!;
        return info.PolymorphismOptions is { } polymorfi && polymorfi.DerivedTypes.Count > 0 && type.IsAbstract
            ? EnAv(type, polymorfi)
            : Medlemmer(info, Diskriminator(info));
    }

    private JsonObject EnAv(Type type, JsonPolymorphismOptions polymorfi)
    {
        var varianter = polymorfi.DerivedTypes.Select(variant => (Navn: (string)variant.TypeDiscriminator!, Skjema: For(variant.DerivedType))).ToArray();
        return new()
        {
            ["description"] = kommentarer.For(type),
            ["oneOf"] = new JsonArray([.. varianter.Select(static variant => variant.Skjema)]),
            ["discriminator"] = new JsonObject
            {
                ["propertyName"] = polymorfi.TypeDiscriminatorPropertyName,
                ["mapping"] = new JsonObject(varianter.Select(static variant => KeyValuePair.Create(variant.Navn, (JsonNode?)(string)variant.Skjema["$ref"]!))),
            },
        };
    }

    /// <summary>The member that tells a derived type from its siblings; null when the type stands alone.</summary>
    private static (string Navn, string Verdi)? Diskriminator(JsonTypeInfo info)
    {
        var polymorfi = info.Type.BaseType is { } grunn && info.Options.TryGetTypeInfo(grunn, out var grunninfo) ? grunninfo.PolymorphismOptions : null;
        return polymorfi?.DerivedTypes.FirstOrDefault(variant => variant.DerivedType == info.Type) is { TypeDiscriminator: string verdi }
            ? (polymorfi.TypeDiscriminatorPropertyName, verdi)
            : null;
    }

    private JsonObject Medlemmer(JsonTypeInfo info, (string Navn, string Verdi)? diskriminator)
    {
        var (medlemmer, paakrevd) = (new JsonObject(), new JsonArray());
        if (diskriminator is var (navn, verdi))
        {
            medlemmer[navn] = new JsonObject { ["type"] = "string", ["const"] = verdi, ["description"] = "The family." };
            paakrevd.Add(navn);
        }

        foreach (var medlem in info.Properties.Where(static medlem => !medlem.IsExtensionData && medlem.Get is not null).OrderByDescending(static medlem => medlem.IsRequired))
        {
            medlemmer[medlem.Name] = Medlem(info.Type, medlem);
            if (medlem.IsRequired)
            {
                paakrevd.Add(medlem.Name);
            }
        }

        var skjema = new JsonObject { ["type"] = "object", ["description"] = kommentarer.For(info.Type), ["properties"] = medlemmer };
        if (paakrevd.Count > 0)
        {
            skjema["required"] = paakrevd;
        }

        return skjema;
    }

    private JsonObject Medlem(Type eier, JsonPropertyInfo medlem)
    {
        var skjema = For(medlem.PropertyType);
        var navn = string.Concat(medlem.Name.Split('_').Select(static ord => char.ToUpperInvariant(ord[0]) + ord[1..]));
        if (kommentarer.For(eier, navn) is { } tekst)
        {
            skjema["description"] = tekst;
        }

        return skjema;
    }
}
