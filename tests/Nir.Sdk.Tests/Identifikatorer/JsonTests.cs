using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What holds for every kind of identifier as JSON.</summary>
public abstract class JsonTests<T>
    where T : struct, IParsable<T>, IEquatable<T>
{
    protected abstract string Tekst { get; }

    /// <summary>What a plain serialiser writes.</summary>
    protected abstract string Skrevet { get; }

    protected abstract JsonConverter<T> Konverter { get; }

    protected T Verdi => T.Parse(Tekst, null);

    [Fact]
    public void A_number_is_written_as_a_string()
    {
        Assert.Equal($"\"{Skrevet}\"", JsonSerializer.Serialize(Verdi));
        Assert.Equal($"{{\"Id\":\"{Skrevet}\",\"Valgfri\":\"{Skrevet}\"}}", JsonSerializer.Serialize(new Holder<T>(Verdi, Verdi)));
        Assert.Equal($"[\"{Skrevet}\"]", JsonSerializer.Serialize<object>(new[] { Verdi }));
    }

    [Fact]
    public void What_is_null_is_written_and_read_as_null()
    {
        Assert.Equal($"{{\"Id\":\"{Skrevet}\",\"Valgfri\":null}}", JsonSerializer.Serialize(new Holder<T>(Verdi, null)));
        Assert.Equal(new Holder<T>(Verdi, null), JsonSerializer.Deserialize<Holder<T>>($"{{\"Id\":\"{Tekst}\",\"Valgfri\":null}}"));
    }

    [Fact]
    public void What_is_not_given_is_never_written()
    {
        var alene = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(T)));
        var valgfri = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Holder<T>(Verdi, default(T))));

        Assert.Contains("not given", alene.Message, StringComparison.Ordinal);
        Assert.Contains("not given", valgfri.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_digits_are_read_back() => Assert.Equal(Verdi, JsonSerializer.Deserialize<T>($"\"{Tekst}\""));

    [Fact]
    public void Escaped_digits_are_digits()
    {
        var escapet = string.Concat(Tekst.Select(siffer => $"\\u{(int)siffer:x4}"));

        Assert.Equal(Verdi, JsonSerializer.Deserialize<T>($"\"{escapet}\""));
    }

    [Fact]
    public void A_document_that_arrives_in_pieces_reads_the_same()
    {
        var json = Encoding.UTF8.GetBytes($"\"{Tekst}\"");
        for (var delt = 1; delt < json.Length; delt++)
        {
            var reader = new Utf8JsonReader(Bit.Sekvens(json.AsMemory(0, delt), json.AsMemory(delt)));
            reader.Read();

            Assert.Equal(Verdi, Konverter.Read(ref reader, typeof(T), JsonSerializerOptions.Default));
        }
    }

    [Theory]
    [InlineData("{0}", "Number")]
    [InlineData("null", "Null")]
    [InlineData("true", "True")]
    [InlineData("[\"{0}\"]", "StartArray")]
    public void What_is_no_string_is_refused_without_showing_it(string moenster, string type)
    {
        var tall = "9" + Tekst[1..];

        var feil = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(moenster.Replace("{0}", tall, StringComparison.Ordinal)));

        Assert.Contains(type, feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(feil.Message, char.IsDigit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{0}0")]
    [InlineData(" {0}")]
    [InlineData("{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}")]
    [InlineData("{0}\\ud800")]
    [InlineData("\\ud800")]
    public void A_string_that_is_no_number_is_refused_without_showing_it(string moenster)
    {
        var json = $"\"{moenster.Replace("{0}", Tekst, StringComparison.Ordinal)}\"";

        var feil = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));

        Assert.Contains("Expected exactly", feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(feil.Message, char.IsDigit);
        Assert.Null(feil.InnerException);
    }

    [Fact]
    public void Broken_utf8_is_refused_without_showing_it()
    {
        byte[] json = [.. "\""u8, .. Encoding.UTF8.GetBytes(Tekst[1..]), 0xFF, .. "\""u8];

        var feil = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json));

        Assert.DoesNotContain(feil.Message, char.IsDigit);
        Assert.Null(feil.InnerException);
    }

    private sealed class Bit : ReadOnlySequenceSegment<byte>
    {
        private Bit(ReadOnlyMemory<byte> innhold) => Memory = innhold;

        public static ReadOnlySequence<byte> Sekvens(ReadOnlyMemory<byte> foerste, ReadOnlyMemory<byte> siste)
        {
            var slutt = new Bit(siste) { RunningIndex = foerste.Length };
            var start = new Bit(foerste) { Next = slutt };
            return new ReadOnlySequence<byte>(start, 0, slutt, siste.Length);
        }
    }
}

public sealed record Holder<T>(T Id, T? Valgfri)
    where T : struct;
