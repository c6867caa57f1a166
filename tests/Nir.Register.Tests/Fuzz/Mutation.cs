using System.Text;
using System.Text.Json.Nodes;

namespace Nir.Register.Tests.Fuzz;

/// <summary>Damages a body: as text, byte by byte, or as JSON, value by value. The same seed damages alike.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Biter =
    [
        "null", "true", "-1", "1e999", "[]", "{}", "\"\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"2026-W99\"", "\"00000000-0000-0000-0000-000000000000\"",
        "\"ukjent-kode\"", "\"introduksjonsloven\"", "\"9901\"", "123456789012345678901234567890", "0.1", "\"\\u0000\"", "[[[[[[[[]]]]]]]]", "{\"familie\":1}",
        // Only as text from here on: what follows is no JSON that a tree can hold.
        "\"\\ud800\"", "\u0001", "//",
    ];

    private readonly Random _random = new(seed);

    public byte[] Mutate(string json) => _random.Next(3) switch
    {
        0 => MutateByte(Encoding.UTF8.GetBytes(json)),
        1 => Encoding.UTF8.GetBytes(MutateText(json)),
        _ => Encoding.UTF8.GetBytes(MutateValue(JsonNode.Parse(json)!.AsObject())),
    };

    private byte[] MutateByte(byte[] bytes)
    {
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }

        return bytes;
    }

    private string MutateText(string json)
    {
        var (from, length) = (_random.Next(json.Length), _random.Next(12));
        var end = Math.Min(json.Length, from + length);
        return _random.Next(3) switch
        {
            0 => json.Remove(from, end - from),
            1 => json.Insert(from, json[from..end]),
            _ => json.Insert(from, Biter[_random.Next(Biter.Length)]),
        };
    }

    private string MutateValue(JsonObject json)
    {
        JsonNode node = json;
        while (true)
        {
            var (keys, barn) = node switch
            {
                JsonObject { Count: > 0 } instance => (instance.Select(static pair => (object)pair.Key).ToList(), instance.Count),
                JsonArray { Count: > 0 } list => (Enumerable.Range(0, list.Count).Select(static i => (object)i).ToList(), list.Count),
                _ => ([], 0),
            };
            if (barn == 0)
            {
                return json.ToJsonString();
            }

            var chosen = keys[_random.Next(barn)];
            var value = chosen is string name ? node[name] : node[(int)chosen];
            if (value is JsonObject or JsonArray && _random.Next(2) == 0)
            {
                node = value;
                continue;
            }

            var fresh = JsonNode.Parse(Biter[_random.Next(Biter.Length - 3)]);
            if (chosen is string member)
            {
                node[_random.Next(8) == 0 ? member + "X" : member] = fresh;
            }
            else
            {
                node[(int)chosen] = fresh;
            }

            return json.ToJsonString();
        }
    }
}
