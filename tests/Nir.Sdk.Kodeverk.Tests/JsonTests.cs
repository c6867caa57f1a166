using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Kodeverk.Tests;

public sealed partial class JsonTests
{
    public static TheoryData<string> Lister => KodeverkType.Lister;

    [Theory, MemberData(nameof(Lister))]
    public void Every_code_goes_through_JSON_as_its_wire_code(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All(type.All, entry =>
        {
            var value = type.GetValue(entry);
            Assert.Equal($"\"{entry.Kode}\"", type.ToJson(value));
            Assert.Equal(value, type.FromJson($"\"{entry.Kode}\""));
            Assert.Equal(value, type.FromJsonNullable($"\"{entry.Kode}\""));
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void An_unknown_code_reads_as_Ukjent(string list)
    {
        var type = KodeverkType.From(list);

        Assert.Equal(0, type.FromJson("\"finnes-ikke\""));
        Assert.Equal(0, type.FromJson("\"\""));
        Assert.Equal(0, type.FromJson("\"ukjent\""));
        Assert.Equal(0, type.FromJsonNullable("\"Ukjent\""));
    }

    [Theory, MemberData(nameof(Lister))]
    public void What_has_no_wire_code_is_never_written_and_the_message_names_the_list(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All([0, -1, int.MaxValue], value =>
        {
            var refused = Assert.ThrowsAny<JsonException>(() => type.ToJson(value));
            Assert.Contains(list, refused.Message, StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(Lister))]
    public void Null_is_for_what_may_be_null(string list)
    {
        var type = KodeverkType.From(list);

        Assert.Null(type.FromJsonNullable("null"));
        Assert.Equal("null", type.ToJson(null));
        Assert.ThrowsAny<JsonException>(() => type.FromJson("null"));
    }

    [Theory]
    [InlineData("4711")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("""{ "kode": "hemmelig" }""")]
    [InlineData("""["hemmelig"]""")]
    public void What_is_not_a_string_is_refused_without_being_shown(string json)
    {
        var refused = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Lovverk?>(json));

        Assert.Contains("Lovverk", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\\u0072ett\"", Rettsstilling.Rett)]
    [InlineData("\"r\\u0065tt\\u002dog-plikt\"", Rettsstilling.RettOgPlikt)]
    [InlineData("\"ret\\t\"", Rettsstilling.Ukjent)]
    [InlineData("\"\\ud83d\"", Rettsstilling.Ukjent)]
    [InlineData("\"\\ude00rett\"", Rettsstilling.Ukjent)]
    public void Escapes_are_read_as_what_they_stand_for_and_half_a_character_is_an_unknown_code(string json, Rettsstilling expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize<Rettsstilling>(json));

    [Theory, MemberData(nameof(Lister))]
    public void A_code_of_nothing_but_escapes_is_read(string list)
    {
        var type = KodeverkType.From(list);

        Assert.All(type.All, entry =>
        {
            var escaped = string.Concat(entry.Kode.Select(character => $"\\u{(int)character:x4}"));
            Assert.Equal(type.GetValue(entry), type.FromJson($"\"{escaped}\""));
        });
    }

    [Fact]
    public void A_long_unknown_code_is_Ukjent_too()
    {
        Assert.Equal(Lovverk.Ukjent, JsonSerializer.Deserialize<Lovverk>($"\"{new string('a', 100_000)}\""));
        Assert.Equal(Lovverk.Ukjent, JsonSerializer.Deserialize<Lovverk>($"\"\\n{new string('a', 100_000)}\""));
    }

    [Fact]
    public void Broken_UTF8_is_an_unknown_code()
    {
        byte[] json = [(byte)'"', (byte)'r', 0xC3, (byte)'"'];
        byte[] escaped = [(byte)'"', (byte)'\\', (byte)'n', 0xC3, (byte)'"'];

        Assert.Equal(Rettsstilling.Ukjent, JsonSerializer.Deserialize<Rettsstilling>(json));
        Assert.Equal(Rettsstilling.Ukjent, JsonSerializer.Deserialize<Rettsstilling>(escaped));
    }

    [Theory]
    [InlineData("\"integreringsloven\"", Lovverk.Integreringsloven)]
    [InlineData("\"integrerings-loven\"", Lovverk.Ukjent)]
    public void A_code_split_over_buffers_is_read_as_a_whole(string json, Lovverk expected)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var split = 1; split < bytes.Length; split++)
        {
            var reader = new Utf8JsonReader(Split(bytes, split));
            Assert.Equal(expected, JsonSerializer.Deserialize<Lovverk>(ref reader));
        }
    }

    [Fact]
    public void The_serializers_own_generator_uses_the_lists_converter()
    {
        var person = new Person(Lovverk.IntegreringslovenKapittel6A, null, [Rettsstilling.Rett]);

        var json = JsonSerializer.Serialize(person, PersonContext.Default.Person);
        var read = JsonSerializer.Deserialize(json, PersonContext.Default.Person)!;

        Assert.Equal("""{"Lovverk":"integreringsloven-kapittel-6a","Rettsstilling":null,"Tidligere":["rett"]}""", json);
        Assert.Equal((person.Lovverk, person.Rettsstilling), (read.Lovverk, read.Rettsstilling));
        Assert.Equal(person.Tidligere, read.Tidligere);
    }

    private static ReadOnlySequence<byte> Split(byte[] bytes, int at)
    {
        var first = new Segment(bytes.AsMemory(0, at), 0);
        var second = first.Append(bytes.AsMemory(at));
        return new(first, 0, second, second.Memory.Length);
    }

    internal sealed record Person(Lovverk Lovverk, Rettsstilling? Rettsstilling, IReadOnlyList<Rettsstilling> Tidligere);

    [JsonSerializable(typeof(Person))]
    internal sealed partial class PersonContext : JsonSerializerContext;

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex) => (Memory, RunningIndex) = (memory, runningIndex);

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
