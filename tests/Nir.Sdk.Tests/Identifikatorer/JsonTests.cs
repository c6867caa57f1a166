using System.Buffers;
using System.Text;
using System.Text.Json;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What holds for every kind of identifier as JSON.</summary>
public abstract class JsonTests<T>
    where T : struct, IIdentifikator<T>, IEquatable<T>
{
    protected abstract string Tekst { get; }

    /// <summary>What a plain serialiser writes.</summary>
    protected abstract string Written { get; }

    protected T Verdi => T.Parse(Tekst, null);

    [Fact]
    public void A_number_is_written_as_a_string()
    {
        Assert.Equal($"\"{Written}\"", JsonSerializer.Serialize(Verdi));
        Assert.Equal($"{{\"Id\":\"{Written}\",\"Optional\":\"{Written}\"}}", JsonSerializer.Serialize(new Holder<T>(Verdi, Verdi)));
        Assert.Equal($"[\"{Written}\"]", JsonSerializer.Serialize<object>(new[] { Verdi }));
    }

    [Fact]
    public void What_is_null_is_written_and_read_as_null()
    {
        Assert.Equal($"{{\"Id\":\"{Written}\",\"Optional\":null}}", JsonSerializer.Serialize(new Holder<T>(Verdi, null)));
        Assert.Equal(new Holder<T>(Verdi, null), JsonSerializer.Deserialize<Holder<T>>($"{{\"Id\":\"{Tekst}\",\"Optional\":null}}"));
    }

    [Fact]
    public void What_is_not_given_is_never_written()
    {
        var alone = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Serialize(default(T)));
        var optional = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Serialize(new Holder<T>(Verdi, default(T))));

        Assert.Contains("not given", alone.Message, StringComparison.Ordinal);
        Assert.Contains("not given", optional.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digits_are_read_back() => Assert.Equal(Verdi, JsonSerializer.Deserialize<T>($"\"{Tekst}\""));

    [Fact]
    public void Escaped_digits_are_digits()
    {
        var escaped = string.Concat(Tekst.Select(digit => $"\\u{(int)digit:x4}"));

        Assert.Equal(Verdi, JsonSerializer.Deserialize<T>($"\"{escaped}\""));
    }

    [Fact]
    public void A_document_that_arrives_in_pieces_reads_the_same()
    {
        var json = Encoding.UTF8.GetBytes($"\"{Tekst}\"");
        for (var shared = 1; shared < json.Length; shared++)
        {
            var reader = new Utf8JsonReader(Bit.Sequence(json.AsMemory(0, shared), json.AsMemory(shared)));
            reader.Read();

            Assert.Equal(Verdi, new IdentifikatorJsonConverter<T>().Read(ref reader, typeof(T), JsonSerializerOptions.Default));
        }
    }

    [Theory]
    [InlineData("{0}", "Number")]
    [InlineData("null", "Null")]
    [InlineData("true", "True")]
    [InlineData("[\"{0}\"]", "StartArray")]
    public void What_is_no_string_is_refused_without_showing_it(string pattern, string type)
    {
        var number = "9" + Tekst[1..];

        var error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(pattern.Replace("{0}", number, StringComparison.Ordinal)));

        Assert.Contains(type, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Message, char.IsDigit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{0}0")]
    [InlineData(" {0}")]
    [InlineData("{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}")]
    [InlineData("{0}\\ud800")]
    [InlineData("\\ud800")]
    public void A_string_that_is_no_number_is_refused_without_showing_it(string pattern)
    {
        var json = $"\"{pattern.Replace("{0}", Tekst, StringComparison.Ordinal)}\"";

        var error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(json));

        Assert.Contains("Expected exactly", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Message, char.IsDigit);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public void Broken_utf8_is_refused_without_showing_it()
    {
        byte[] json = [.. "\""u8, .. Encoding.UTF8.GetBytes(Tekst[1..]), 0xFF, .. "\""u8];

        var error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(json));

        Assert.DoesNotContain(error.Message, char.IsDigit);
        Assert.Null(error.InnerException);
    }

    private sealed class Bit : ReadOnlySequenceSegment<byte>
    {
        private Bit(ReadOnlyMemory<byte> content) => Memory = content;

        public static ReadOnlySequence<byte> Sequence(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> last)
        {
            var end = new Bit(last) { RunningIndex = first.Length };
            var start = new Bit(first) { Next = end };
            return new ReadOnlySequence<byte>(start, 0, end, last.Length);
        }
    }
}

public sealed record Holder<T>(T Id, T? Optional)
    where T : struct;
