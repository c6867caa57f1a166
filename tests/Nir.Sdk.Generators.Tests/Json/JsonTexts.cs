using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Nir.Sdk.Generators.Tests.Json;

/// <summary>Random JSON texts, as System.Text.Json writes them.</summary>
internal static class JsonTexts
{
    private const string Interesting = "{}[]:,\"\\/ \n\r\t0123456789.eE+-truefalsnbdu\u0001å";

    private static readonly JsonSerializerOptions[] Styles =
    [
        new(),
        new() { WriteIndented = true },
        new() { WriteIndented = true, NewLine = "\r\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
    ];

    public static Gen<string> Good { get; } =
        from node in Gen.Sized(size => Node(Math.Min(size, 12)))
        from style in Gen.Elements(Styles)
        select node is null ? "null" : node.ToJsonString(style);

    /// <summary>A good text with up to four characters put in, taken out or exchanged, or cut off.</summary>
    public static Gen<string> Mutated(Gen<string> good) =>
        from text in good
        from count in Gen.Choose(1, 4)
        from edits in Gen.ArrayOf(Edit, count)
        select edits.Aggregate(text, (current, edit) => edit(current));

    private static Gen<Func<string, string>> Edit { get; } =
        from kind in Gen.Choose(0, 3)
        from place in Gen.Choose(0, int.MaxValue)
        from character in Gen.Elements(Interesting.ToCharArray())
        select (Func<string, string>)(text => Apply(text, kind, place % (text.Length + 1), character));

    private static string Apply(string text, int kind, int place, char character) => kind switch
    {
        0 => text.Insert(place, character.ToString()),
        1 when place < text.Length => text.Remove(place, 1),
        2 when place < text.Length => text.Remove(place, 1).Insert(place, character.ToString()),
        3 => text[..place],
        _ => text,
    };

    private static Gen<JsonNode?> Node(int size)
    {
        var scalar = Gen.OneOf(
            Gen.Constant((JsonNode?)null),
            Gen.Elements(true, false).Select(value => (JsonNode?)JsonValue.Create(value)),
            ArbMap.Default.GeneratorFor<long>().Select(value => (JsonNode?)JsonValue.Create(value)),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => (JsonNode?)JsonValue.Create(value.Item)),
            String.Select(value => (JsonNode?)JsonValue.Create(value)));
        if (size == 0)
        {
            return scalar;
        }

        var inner = Node(size / 3);
        return Gen.OneOf(
            scalar,
            Gen.ArrayOf(inner, 3).Select(items => (JsonNode?)new JsonArray([.. items.Select(Copy)])),
            Gen.ArrayOf(Gen.Zip(String, inner), 3).Select(members => (JsonNode?)ToObject(members)));
    }

    private static Gen<string> String { get; } = ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "😀é\u2028");

    private static JsonObject ToObject(IEnumerable<(string Name, JsonNode? Value)> members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members)
        {
            result[name] = Copy(value);
        }

        return result;
    }

    // A node has one parent; a generated value may be used twice.
    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
}
