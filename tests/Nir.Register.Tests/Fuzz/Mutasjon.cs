using System.Text;
using System.Text.Json.Nodes;

namespace Nir.Register.Tests.Fuzz;

/// <summary>Damages a body: as text, byte by byte, or as JSON, value by value. The same seed damages alike.</summary>
internal sealed class Mutasjon(int seed)
{
    private static readonly string[] Biter =
    [
        "null", "true", "-1", "1e999", "[]", "{}", "\"\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"2026-W99\"", "\"00000000-0000-0000-0000-000000000000\"",
        "\"ukjent-kode\"", "\"introduksjonsloven\"", "\"9901\"", "123456789012345678901234567890", "0.1", "\"\\u0000\"", "[[[[[[[[]]]]]]]]", "{\"familie\":1}",
        // Only as text from here on: what follows is no JSON that a tree can hold.
        "\"\\ud800\"", "\u0001", "//",
    ];

    private readonly Random _tilfeldig = new(seed);

    public byte[] Muter(string json) => _tilfeldig.Next(3) switch
    {
        0 => MuterByte(Encoding.UTF8.GetBytes(json)),
        1 => Encoding.UTF8.GetBytes(MuterTekst(json)),
        _ => Encoding.UTF8.GetBytes(MuterVerdi(JsonNode.Parse(json)!.AsObject())),
    };

    private byte[] MuterByte(byte[] bytes)
    {
        for (var i = _tilfeldig.Next(1, 4); i > 0; i--)
        {
            bytes[_tilfeldig.Next(bytes.Length)] = (byte)_tilfeldig.Next(256);
        }

        return bytes;
    }

    private string MuterTekst(string json)
    {
        var (fra, lengde) = (_tilfeldig.Next(json.Length), _tilfeldig.Next(12));
        var slutt = Math.Min(json.Length, fra + lengde);
        return _tilfeldig.Next(3) switch
        {
            0 => json.Remove(fra, slutt - fra),
            1 => json.Insert(fra, json[fra..slutt]),
            _ => json.Insert(fra, Biter[_tilfeldig.Next(Biter.Length)]),
        };
    }

    private string MuterVerdi(JsonObject json)
    {
        JsonNode node = json;
        while (true)
        {
            var (noekler, barn) = node switch
            {
                JsonObject { Count: > 0 } objekt => (objekt.Select(static par => (object)par.Key).ToList(), objekt.Count),
                JsonArray { Count: > 0 } liste => (Enumerable.Range(0, liste.Count).Select(static i => (object)i).ToList(), liste.Count),
                _ => ([], 0),
            };
            if (barn == 0)
            {
                return json.ToJsonString();
            }

            var valgt = noekler[_tilfeldig.Next(barn)];
            var verdi = valgt is string navn ? node[navn] : node[(int)valgt];
            if (verdi is JsonObject or JsonArray && _tilfeldig.Next(2) == 0)
            {
                node = verdi;
                continue;
            }

            var ny = JsonNode.Parse(Biter[_tilfeldig.Next(Biter.Length - 3)]);
            if (valgt is string medlem)
            {
                node[_tilfeldig.Next(8) == 0 ? medlem + "X" : medlem] = ny;
            }
            else
            {
                node[(int)valgt] = ny;
            }

            return json.ToJsonString();
        }
    }
}
