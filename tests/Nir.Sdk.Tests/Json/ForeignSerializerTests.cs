using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Serialization;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Json;

/// <summary>A serializer that would lose identifiers is stopped at once, and told what to use.</summary>
public sealed class ForeignSerializerTests
{
    private static readonly Introduksjonsprogram Program = Examples.Program;

    private static Dictionary<string, Action> Everyone => new()
    {
        ["System.Text.Json"] = static () => JsonSerializer.Serialize(Program),
        ["System.Text.Json, by its base"] = static () => JsonSerializer.Serialize<Registrering>(Program),
        ["System.Text.Json for the web"] = static () => JsonSerializer.Serialize(Program, JsonSerializerOptions.Web),
        ["System.Text.Json, reading"] = static () => JsonSerializer.Deserialize<PersonReference>(
            $$"""{"dufNummer":"{{Examples.DufDigits}}"}""", JsonSerializerOptions.Web),
        ["System.Text.Json, reading what NirJson wrote"] = static () => JsonSerializer.Deserialize<Registrering>(NirJson.Write(Program)),
        ["System.Text.Json for the web, reading what NirJson wrote"] =
            static () => JsonSerializer.Deserialize<Registrering>(NirJson.Write(Program), JsonSerializerOptions.Web),
        ["System.Text.Json, reading what a database put in another order"] =
            static () => JsonSerializer.Deserialize<Registrering>($$"""{"id":"{{Program.Id}}","familie":"introduksjonsprogram"}"""),
        ["System.Text.Json, reading nothing"] = static () => JsonSerializer.Deserialize<Registrering>("{}"),
        ["System.Text.Json, reading a family"] = static () => JsonSerializer.Deserialize<Introduksjonsprogram>(NirJson.Write(Program)),
        ["System.Text.Json, reading a row that holds it"] = static () => JsonSerializer.Deserialize<StoredRegistrering>("{}"),
        ["a vendor's generated context"] = static () => JsonSerializer.Serialize(Program.Person, VendorContext.Default.PersonReference),
        ["a row that holds it"] = static () => JsonSerializer.Serialize(new { Row = 1, Content = Program }),
        ["what was stored"] = static () => JsonSerializer.Serialize(new StoredRegistrering(Program, "v1")),
        ["the person"] = static () => JsonSerializer.Serialize(Program.Person),
        ["Newtonsoft.Json"] = static () => Newtonsoft.Json.JsonConvert.SerializeObject(Program),
        ["Newtonsoft.Json, a row that holds it"] = static () => Newtonsoft.Json.JsonConvert.SerializeObject(new { Row = 1, Content = Program }),
        ["Newtonsoft.Json, the person"] = static () => Newtonsoft.Json.JsonConvert.SerializeObject(Program.Person),
        ["Newtonsoft.Json, reading"] = static () => Newtonsoft.Json.JsonConvert.DeserializeObject<PersonReference>("{}"),
        ["XmlSerializer"] = static () => new XmlSerializer(typeof(Introduksjonsprogram)).Serialize(Stream.Null, Program),
        ["XmlSerializer, an identifier"] = static () => new XmlSerializer(typeof(DufNummer)).Serialize(Stream.Null, Program.Person.DufNummer),
        ["XmlSerializer, a fødselsnummer"] = static () => new XmlSerializer(typeof(Foedselsnummer)).Serialize(Stream.Null, Program.Person.Foedselsnummer),
        ["DataContractSerializer"] = static () => Contract(typeof(Introduksjonsprogram), Program),
        ["DataContractSerializer, an identifier"] = static () => Contract(typeof(DufNummer), Program.Person.DufNummer),
    };

    public static TheoryData<string> Serializers => [.. Everyone.Keys];

    [Theory]
    [MemberData(nameof(Serializers))]
    public void It_throws_and_names_NirJson_and_shows_no_digit(string serializer)
    {
        var error = Assert.ThrowsAny<Exception>(Everyone[serializer]);

        var cause = error as NotSupportedException ?? Assert.IsType<NotSupportedException>(error.InnerException);
        Assert.Contains("use NirJson.Write and NirJson.Read", cause.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Examples.DufDigits, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Examples.FoedselsnummerDigits, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NirJson_writes_and_reads_it() => Assert.Equal(Program, NirJson.Read(NirJson.Write(Program)).Registrering);

    [Fact]
    public void An_identifier_alone_is_a_mask_in_JSON_of_any_kind_and_is_not_read_back()
    {
        var written = Newtonsoft.Json.JsonConvert.SerializeObject(Program.Person.DufNummer);

        Assert.Equal($"\"{DufNummer.Mask}\"", written);
        Assert.Equal(written, JsonSerializer.Serialize(Program.Person.DufNummer));
        Assert.ThrowsAny<Exception>(() => Newtonsoft.Json.JsonConvert.DeserializeObject<DufNummer>(written));
        Assert.Equal(Program.Person.DufNummer, Newtonsoft.Json.JsonConvert.DeserializeObject<DufNummer>($"\"{Examples.DufDigits}\""));
        Assert.Equal("\"9901\"", Newtonsoft.Json.JsonConvert.SerializeObject(Program.Kommune));
    }

    [Fact]
    public void A_byte_order_mark_before_a_registration_is_read_past()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];

        Assert.Equal(Program, NirJson.Read([.. mark, .. NirJson.Write(Program)]).Registrering);
        Assert.Equal(Program.Person.DufNummer,
            NirJson.ReadPersondata([.. mark, .. NirJson.WritePersondata(new Persondata { DufNummer = Program.Person.DufNummer })]).DufNummer);
    }

    private static void Contract(Type type, object value)
    {
        using var writer = XmlWriter.Create(Stream.Null);
        new DataContractSerializer(type).WriteObject(writer, value);
    }
}

/// <summary>A vendor's own context.</summary>
[JsonSerializable(typeof(PersonReference))]
internal sealed partial class VendorContext : JsonSerializerContext;
