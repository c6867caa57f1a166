using System.Buffers;
using System.Text;
using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;

namespace Nir.Sdk.Tests.Json;

/// <summary>What a call sends is written by plain code, and is to the byte what the serializer writes.</summary>
public sealed class ModelWriterTests
{
    [Fact]
    public void A_full_registration_is_written_as_the_serializer_writes_it() =>
        Assert.All(CompleteRegistreringer.All, static one => Assert.Equal(Encoding.UTF8.GetString(NirJson.Write(one)), Written(one)));

    [Fact]
    public void A_registration_that_holds_little_is_written_as_the_serializer_writes_it() =>
        Assert.All(BaseRegistrering.All, static one => Assert.Equal(Encoding.UTF8.GetString(NirJson.Write(one)), Written(one)));

    [Fact]
    public void Members_that_this_version_does_not_know_are_written_back_in_their_places()
    {
        var read = NirJson.Read(Encoding.UTF8.GetBytes(
            """{"familie":"norskopplaering","rettsstilling":"rett","ny æ":{"a":[1,null,"<"]},"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e3001","kommune":"9901","person":{"dufNummer":"202312345688","x":1.50},"lovverk":"integreringsloven","vedtak":[{"vedtakstype":"tildeling-introduksjonsprogram","vedtaksdato":"2026-02-16","y":null}]}"""));

        Assert.Equal(Encoding.UTF8.GetString(NirJson.Write(read.Registrering)), Written(read.Registrering));
    }

    [Fact]
    public void A_code_that_is_Ukjent_is_not_written() => AssertRefused(BaseRegistrering.NorskUnderIntegreringsloven with { Lovverk = Lovverk.Ukjent });

    [Fact]
    public void What_must_be_given_is_not_written_as_null()
    {
        AssertRefused(BaseRegistrering.NorskUnderIntegreringsloven with { Person = null! });
        AssertRefused(BaseRegistrering.NorskUnderIntegreringsloven with { Vedtak = [null!] });
        AssertRefused(CompleteRegistreringer.All.OfType<Asylopplaering>().Single() with { Mottak = new() { Navn = null! } });
        AssertRefused(BaseRegistrering.NorskUnderIntegreringsloven with { Kommune = default });
        AssertRefused(BaseRegistrering.NorskUnderIntegreringsloven with { Morsmaal = default(Spraakkode) });
        AssertRefused(BaseRegistrering.NorskUnderIntegreringsloven with { TimerNorsk = [new() { Uke = default, Timer = 1 }] });
    }

    [Theory]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":"1","merknader":[]}""", true)]
    [InlineData(""" { "merknader" : [ ] , "versjon" : "a\u00e6" , "\u0069d" : "6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001" } """, true)]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":"1","merknader":[],"ny":1}""", false)]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":"1","merknader":[],"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001"}""", false)]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":"1","merknader":[],"merknader":[]}""", false)]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":null,"merknader":[]}""", false)]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":"1"}""", false)]
    [InlineData("""{"id":"6f1d1c52","versjon":"1","merknader":[]}""", false)]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":"\ud800","merknader":[]}""", false)]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":"1","merknader":[]} {""", false)]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e2001","versjon":"1","merknader":[]""", false)]
    [InlineData("""[]""", false)]
    [InlineData("", false)]
    public void An_ordinary_answer_is_read_as_the_serializer_reads_it_and_any_other_is_left_to_it(string json, bool isOrdinary)
    {
        var read = OrdinaryResponse.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal(isOrdinary, read is not null);
        Assert.True(read is null || read == JsonSerializer.Deserialize(json, NirJsonContext.Default.OverfoeringResponse));
    }

    private static void AssertRefused(Registrering registrering)
    {
        Assert.Throws<JsonException>(() => NirJson.Write(registrering));
        Assert.Throws<JsonException>(() => Written(registrering));
    }

    private static string Written(Registrering registrering)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes);
        ModelWriter.Write(writer, registrering);
        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
