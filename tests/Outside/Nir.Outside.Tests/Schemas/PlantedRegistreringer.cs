using System.Globalization;
using System.Text.Json.Nodes;
using Nir.Shared;

namespace Nir.Outside.Tests.Schemas;

/// <summary>
/// Registrations with planted breaches: values of every kind in every field, at both sides of every limit, fields that are missing, null, empty or of
/// another kind. What a field is, is read from the schemas' own form.
/// </summary>
internal sealed class PlantedRegistreringer(int seed)
{
    // Whether it can be read is arithmetic, which a schema does not do.
    private const string WithControlDigits = "foedselsnummer";

    private static readonly string[] Limits =
    [
        "1989-12-31", "1990-01-01", "2003-12-31", "2004-01-01", "2018-09-30", "2018-10-01", "2020-12-31", "2021-01-01", "2022-06-14", "2022-06-15",
        "2022-08-23", "2022-08-24", "2023-06-30", "2023-07-01", "2023-07-31", "2023-08-01", "2025-01-01", "2025-01-02", "2025-12-31", "2026-01-01",
        "2026-06-30", "2026-07-01", "2099-12-31", "2100-01-01", "2024-02-29",
    ];

    private static readonly string[] Kommuner = ["9901", "9989", "9990", "0301", "0101", "1201", "1234", "0000", "4601", "1999"];
    private static readonly string[] Languages = ["uk", "prs", "ar", "qq", "qqq", "nb", "zz"];
    private static readonly string[] Weeks = ["2021-W52", "2022-W01", "2020-W53", "2026-W08", "2026-W09", "2003-W30"];
    private static readonly decimal[] Numbers = [-0.5m, 0m, 0.5m, 37.5m, 60m, 60.5m, 168m, 168.5m, 200m];

    private static readonly string[] Families = ["introduksjonsprogram", "norskopplaering", "mottakskvalifisering", "asylopplaering"];

    private readonly Random _random = new(seed);
    private readonly IReadOnlyList<JsonObject> _grounds = [.. JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "eksempelgrunner.json"))!.AsObject()
        .Select(static pair => pair.Value!.AsObject())];

    private readonly Dictionary<string, JsonObject> _schemas = Families.ToDictionary(static family => family,
        static family => JsonNode.Parse(Repository.Read("docs", "schema", $"{family}.json"))!.AsObject());

    public IEnumerable<JsonObject> Create(int count) => Enumerable.Range(0, count).Select(_ => CreateOne());

    private JsonObject CreateOne()
    {
        var result = _grounds[_random.Next(_grounds.Count)].DeepClone().AsObject();
        var definitions = _schemas[(string)result["familie"]!]["$defs"]!.AsObject();
        if (_random.Next(3) == 0)
        {
            foreach (var name in new[] { "lovverk", "rettsstilling" }.Where(result.ContainsKey))
            {
                result[name] = Code(definitions, "", name);
            }
        }

        for (var changes = _random.Next(1, 6); changes > 0; changes--)
        {
            Change(result, definitions);
        }

        switch (_random.Next(40))
        {
            case 0:
                Break(result);
                break;
            case 1:
                Age(result);
                break;
        }

        return result;
    }

    // A change in the registration itself, or in a part that it holds.
    private void Change(JsonObject registration, JsonObject definitions)
    {
        var form = definitions["form"]!["properties"]!.AsObject();
        var name = Choose([.. form.Select(static member => member.Key).Where(static name => name is not "familie")]);
        var member = form[name]!.AsObject();
        var parts = Parts(registration[name]);
        if (PartName(member) is { } part && parts.Count > 0 && _random.Next(2) == 0)
        {
            var properties = definitions[part]!["properties"]!.AsObject();
            var inner = Choose([.. properties.Select(static property => property.Key).Where(static name => name != WithControlDigits)]);
            Set(parts[_random.Next(parts.Count)], inner, properties[inner]!.AsObject(), definitions, $"/{name}", IsRequired(definitions[part]!, inner));
            return;
        }

        Set(registration, name, member, definitions, "", IsRequired(definitions["form"]!, name));
    }

    private void Set(JsonObject owner, string name, JsonObject member, JsonObject definitions, string path, bool isRequired)
    {
        switch (_random.Next(8))
        {
            case 0 when !isRequired:
                owner.Remove(name);
                break;
            case 1 when !isRequired:
                owner[name] = null;
                break;
            default:
                owner[name] = Value(name, member, definitions, path);
                break;
        }
    }

    private JsonNode? Value(string name, JsonObject member, JsonObject definitions, string path)
    {
        if (PartName(member) is not { } part)
        {
            return Simple(name, member, definitions, path);
        }

        return member["items"] is null
            ? Part(name, part, definitions)
            : new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => (JsonNode)Part(name, part, definitions))]);
    }

    private JsonObject Part(string place, string name, JsonObject definitions)
    {
        var (part, result) = (definitions[name]!.AsObject(), new JsonObject());
        foreach (var (member, schema) in part["properties"]!.AsObject().Where(static pair => pair.Key != WithControlDigits))
        {
            if (IsRequired(part, member) || _random.Next(5) < 2)
            {
                result[member] = Value(member, schema!.AsObject(), definitions, $"/{place}");
            }
        }

        return result;
    }

    private JsonNode Simple(string name, JsonObject member, JsonObject definitions, string path) => (Type(member), name) switch
    {
        (_, "id") =>
            _random.Next(4) == 0 ? Guid.Empty.ToString() : "6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e10" + _random.Next(10, 99).ToString(CultureInfo.InvariantCulture),
        (_, "dufNummer") => Choose(["202312345688", "197912345688", "202312345687"]),
        (_, "kommune") => Choose(Kommuner),
        (_, "morsmaal" or "opplaeringsspraak") => Choose(Languages),
        (_, "uke") => Choose(Weeks),
        ("boolean", _) => _random.Next(2) == 0,
        ("number", _) => Choose(Numbers),
        _ when member["pattern"] is not null => Day(),
        _ => Code(definitions, path, name) ?? Choose(["Fjordvik mottak", "Storgata 1"]),
    };

    private JsonNode? Code(JsonObject definitions, string path, string name)
    {
        var known = definitions["NIR2001"]!["properties"]!.AsObject();
        var owner = path.Length == 0 ? known : (known[path[1..]]?["items"] ?? known[path[1..]])?["properties"]?.AsObject();
        return owner?[name]?["enum"]?.AsArray() is not { } codes ? null
            : _random.Next(12) == 0 ? "ny-kode"
            : Choose([.. codes.Select(static code => (string?)code).OfType<string>()]);
    }

    private string Day() => _random.Next(3) > 0
        ? new DateOnly(2015, 1, 1).AddDays(_random.Next(4_500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Choose(Limits);

    // All of it from before the list of municipalities.
    private void Age(JsonObject part)
    {
        foreach (var (name, value) in part.ToList())
        {
            switch (value)
            {
                case JsonObject inner:
                    Age(inner);
                    break;
                case JsonArray list:
                    list.OfType<JsonObject>().ToList().ForEach(Age);
                    break;
                case JsonValue text when text.TryGetValue<string>(out var day) && DateOnly.TryParseExact(day, "yyyy-MM-dd", out _):
                    part[name] = new DateOnly(1995, 1, 1).AddDays(_random.Next(3_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                default:
                    break;
            }
        }

        if (part.ContainsKey("kommune"))
        {
            part["kommune"] = Choose(Kommuner);
        }
    }

    // What cannot be read: another kind, a day or week that is none, a member that must be there.
    private void Break(JsonObject registration)
    {
        switch (_random.Next(7))
        {
            case 0:
                registration.Remove(Choose(["id", "kommune", "person", "lovverk"]));
                break;
            case 1:
                registration["vedtak"] = new JsonObject();
                break;
            case 2:
                registration["startdato"] = Choose(["2026-02-30", "2025-02-29", "2026-13-01", "2026-2-1", "1900-02-29", "i dag"]);
                break;
            case 3:
                registration["lovverk"] = 3;
                break;
            case 4:
                registration["kommune"] = "901";
                break;
            case 5:
                registration["vedtak"] = new JsonArray(new JsonObject { ["vedtakstype"] = "avslag" });
                break;
            default:
                registration["person"] = null;
                break;
        }
    }

    private static List<JsonObject> Parts(JsonNode? value) => value switch
    {
        JsonObject one => [one],
        JsonArray list => [.. list.OfType<JsonObject>()],
        _ => [],
    };

    private static string? PartName(JsonObject member) =>
        ((string?)member["$ref"] ?? (string?)member["items"]?["$ref"] ?? (string?)member["anyOf"]?[0]?["$ref"])?.Split('/')[^1];

    private static string Type(JsonObject member) => member["type"] is JsonArray types ? (string)types[0]! : (string?)member["type"] ?? "";

    private static bool IsRequired(JsonNode part, string name) => part["required"]?.AsArray().Any(one => (string?)one == name) == true;

    private T Choose<T>(IReadOnlyList<T> some) => some[_random.Next(some.Count)];
}
