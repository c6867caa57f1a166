using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Json;

/// <summary>What is said of a text that cannot be read is built of place and of what is expected, never of what stood there.</summary>
public sealed class JsonFaultTests
{
    private static readonly string Planted = Examples.DufDigits;

    public static TheoryData<string> Damages =>
    [
        "{\"x\":nan,\"familie\":\"§\"}", "{\"x\":nul,\"familie\":\"§\"}", "{\"x\":tru,\"y\":\"§\"}", "{\"x\":NaN,\"y\":\"§\"}", "{\"familie\":\"§\"}",
        "{\"familie\":\"introduksjonsprogram\",\"§\":1,\"§\":2}", "{\"familie\":\"introduksjonsprogram\",\"§\":nan}", "{\"§\":nan}", "{\"§\":{\"§\":[§x]}}",
        "{\"kommune\":§}", "§", "\"§\"", "[\"§\"]", "{\"person\":{\"dufNummer\":{\"§\":1}}}", "{\"dufNummer\":[\"§\"],\"kommune\":\"§\"}", "{\"§", "{'§':1}",
        "{\"tillatelser\":[{\"innvilget\":\"§\"}],\"dufNummer\":\"§\"}", "{\"§\\u\":1}", "{\"sivilstand\":{\"§\":1}}", "{} §", "// §\n{}",
    ];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Nothing_that_stood_there_is_repeated(string damage)
    {
        var json = Encoding.UTF8.GetBytes(damage.Replace("§", Planted, StringComparison.Ordinal));

        AssertTellsNothing(Assert.ThrowsAny<JsonException>(() => NirJson.Read(json)));
        // Members that persondata do not have are left out, whatever they hold.
        AssertTellsNothing(Record.Exception(() => NirJson.ReadPersondata(json)) ?? new JsonException());
    }

    [Fact]
    public void No_damage_of_a_registration_makes_its_identifiers_show() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        static seed =>
        {
            var random = new Random(seed);
            var registrering = CompleteRegistreringer.All[random.Next(CompleteRegistreringer.All.Count)] with { Person = Examples.Person };
            var json = NirJson.Write(registrering);
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                json[random.Next(json.Length)] = (byte)"{}[]\":,nat0\\\u007f"[random.Next(13)];
            }

            try
            {
                NirJson.Read(json);
            }
            catch (JsonException fault)
            {
                AssertTellsNothing(fault);
            }
        }));

    [Fact]
    public void Every_member_of_the_model_is_named_by_its_path()
    {
        foreach (var registrering in CompleteRegistreringer.All)
        {
            var json = JsonNode.Parse(NirJson.Write(registrering))!.AsObject();
            foreach (var (path, put) in Places(json, "$").ToList())
            {
                var damaged = JsonNode.Parse(json.ToJsonString())!.AsObject();
                put(damaged);

                var fault = Assert.ThrowsAny<JsonException>(() => NirJson.Read(Encoding.UTF8.GetBytes(damaged.ToJsonString())));

                Assert.Equal(path, fault.Path);
            }
        }
    }

    [Theory]
    [InlineData("""{"familie":"finnes-ikke"}""", "The member \"familie\" names a family")]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1001"}""", "The member \"familie\" is missing")]
    [InlineData("null", "A registration is expected")]
    [InlineData("""{"familie":"introduksjonsprogram","id":1}""", "Path: $.id, line 1, byte")]
    [InlineData("""{"familie":"introduksjonsprogram","finnesIkke":nan}""", "Path: $, line 1, byte")]
    [InlineData("""{"familie":"introduksjonsprogram"}""", "Required members are missing: ")]
    [InlineData("""{"familie":"introduksjonsprogram","tiltak":1}""", "A list is expected. Path: $.tiltak")]
    public void What_is_expected_is_said(string json, string expected) =>
        Assert.Contains(expected, Assert.ThrowsAny<JsonException>(() => NirJson.Read(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_code_prints_its_place_alone()
    {
        var code = new UnknownKode("/sluttmaal", "Sluttmaal", $"x{Planted}");

        AssertTellsNothing(code);
        Assert.DoesNotContain(Planted, JsonSerializer.Serialize(code), StringComparison.Ordinal);
        Assert.Contains(Planted, code.Tekst, StringComparison.Ordinal);
    }

    private static void AssertTellsNothing(object fault)
    {
        Assert.DoesNotContain(Planted, fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Examples.FoedselsnummerDigits, fault.ToString(), StringComparison.Ordinal);
        Assert.Null((fault as Exception)?.InnerException);
    }

    // Each member of each object, and how to put there what it does not take: a list where there is none, an object where there is one.
    private static IEnumerable<(string Path, Action<JsonObject> Put)> Places(JsonNode node, string path)
    {
        if (node is JsonArray list)
        {
            return list.SelectMany((item, index) => Places(item!, $"{path}[{index}]"));
        }

        return node is not JsonObject part
            ? []
            : part.Where(static member => member.Key is not "familie").SelectMany(member => (IEnumerable<(string, Action<JsonObject>)>)
                [($"{path}.{member.Key}", root => Put(root, $"{path}.{member.Key}")), .. Places(member.Value!, $"{path}.{member.Key}")]);
    }

    private static void Put(JsonObject root, string path)
    {
        JsonNode place = root;
        var steps = path[2..].Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            place = step[0] == '[' ? place[int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture)]! : place[step]!;
        }

        place[steps[^1]] = place[steps[^1]] is JsonArray ? new JsonObject() : new JsonArray();
    }
}
