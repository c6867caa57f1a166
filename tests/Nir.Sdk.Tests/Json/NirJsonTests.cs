using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared;

namespace Nir.Sdk.Tests.Json;

public sealed class NirJsonTests
{
    public static TheoryData<string> Grounds =>
        [.. JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "eksempelgrunner.json"))!.AsObject().Select(static ground => ground.Key)];

    [Theory]
    [MemberData(nameof(Grounds))]
    public void A_registration_reads_and_writes_as_the_same_json(string ground)
    {
        var json = JsonNode.Parse(Repository.Read("src", "Nir.Sdk", "Regler", "eksempelgrunner.json"))![ground]!;

        var written = JsonNode.Parse(NirJson.Write(Read(json.ToJsonString()).Registrering))!;

        Assert.True(JsonNode.DeepEquals(json, written), written.ToJsonString());
    }

    [Fact]
    public void Members_unknown_to_this_version_survive_at_every_level_and_count_in_comparisons()
    {
        var json = Json(BaseRegistrering.ProgramUnderIntegreringsloven);
        json["nyttFelt"] = new JsonObject { ["a"] = new JsonArray(1, "to", null) };
        json["tiltak"]![0]!["nyttTiltaksfelt"] = true;
        json["person"]!["nyttPersonfelt"] = 17;

        var read = Read(json.ToJsonString()).Registrering;

        Assert.True(JsonNode.DeepEquals(json, JsonNode.Parse(NirJson.Write(read))));
        Assert.Equal(read, Read(json.ToJsonString()).Registrering);
        Assert.NotEqual(read, BaseRegistrering.ProgramUnderIntegreringsloven);
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""")]
    [InlineData("""{"a":1}""", """{"b":1}""")]
    [InlineData("""{"a":1}""", """{"a":2}""")]
    public void Registrations_with_other_unknown_members_differ_whichever_is_asked(string one, string other)
    {
        var (first, second) = (With(one), With(other));

        Assert.NotEqual(first, second);
        Assert.NotEqual(second, first);
        Assert.Equal(first, With(one));

        static Registrering With(string members)
        {
            var json = Json(BaseRegistrering.ProgramUnderIntegreringsloven);
            foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
            {
                json[name] = value!.DeepClone();
            }

            return Read(json.ToJsonString()).Registrering;
        }
    }

    [Fact]
    public void An_unknown_code_reads_as_ukjent_and_is_listed_with_its_place_and_text()
    {
        var json = Json(BaseRegistrering.ProgramUnderIntegreringsloven);
        json["sluttmaal"] = "maanereise";
        json["tiltak"]![0]!["tiltakstype"] = "stjernekikking";

        var read = Read(json.ToJsonString());

        Assert.Equal(Sluttmaal.Ukjent, ((Introduksjonsprogram)read.Registrering).Sluttmaal);
        Assert.Equal(
            [new UnknownKode("/sluttmaal", "Sluttmaal", "maanereise"), new UnknownKode("/tiltak/0/tiltakstype", "Tiltakstype", "stjernekikking")],
            read.UnknownKoder.OrderBy(static kode => kode.Peker, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("$.startdato", "startdato")]
    [InlineData("$.tiltak[1].tiltakstype", "tiltak", "1", "tiltakstype")]
    [InlineData("$.person.dufNummer", "person", "dufNummer")]
    [InlineData("$.vedtak[0].vedtaksdato", "vedtak", "0", "vedtaksdato")]
    public void A_value_of_the_wrong_kind_is_named_by_its_path_from_the_root(string path, params string[] steps)
    {
        foreach (var indented in (bool[])[false, true])
        {
            var json = Json(BaseRegistrering.ProgramUnderIntegreringsloven);
            json["tiltak"]!.AsArray().Add(json["tiltak"]![0]!.DeepClone());
            JsonNode place = json;
            foreach (var step in steps[..^1])
            {
                place = int.TryParse(step, out var index) ? place[index]! : place[step]!;
            }

            place[steps[^1]] = new JsonObject { ["a"] = new JsonArray(1, 2) };

            var exception = Assert.ThrowsAny<JsonException>(() => Read(json.ToJsonString(new JsonSerializerOptions { WriteIndented = indented })));

            Assert.Equal(path, exception.Path);
        }
    }

    [Fact]
    public void A_code_that_is_not_unicode_is_a_json_error()
    {
        var json = NirJson.Write(BaseRegistrering.ProgramUnderIntegreringsloven);
        json[json.AsSpan().IndexOf("fullfoert"u8)] = 0xC5;

        Assert.ThrowsAny<JsonException>(() => NirJson.Read(json));
    }

    public static TheoryData<string> NoTexts => ["\u0001", "\\ud800", "\\uDFFF"];

    // \u0001 stands for a byte that UTF-8 does not have.
    [Theory]
    [MemberData(nameof(NoTexts))]
    public void Members_unknown_to_this_version_hold_text_or_are_refused(string damage)
    {
        foreach (var member in new[] { "\"x\":\"§\"", "\"§\":1", "\"x\":[{\"§\":null}]", "\"x\":{\"y\":\"§\"}" })
        {
            var program = NirJson.Write(BaseRegistrering.ProgramUnderIntegreringsloven);
            var persondata = NirJson.WritePersondata(new Persondata { DufNummer = BaseRegistrering.ProgramUnderIntegreringsloven.Person.DufNummer });

            Assert.Null(Record.Exception(() => NirJson.Read(With(program, member, "æ"))));
            Assert.Null(Record.Exception(() => NirJson.Read(With(program, member, "\\ud83d\\ude00"))));
            Assert.ThrowsAny<JsonException>(() => NirJson.Read(With(program, member, damage)));
            Assert.ThrowsAny<JsonException>(() => NirJson.ReadPersondata(With(persondata, member, damage)));
        }

        static byte[] With(byte[] json, string member, string text)
        {
            byte[] damaged = [.. json.AsSpan(0, json.Length - 1), .. Encoding.UTF8.GetBytes($",{member.Replace("§", text, StringComparison.Ordinal)}}}")];
            return [.. damaged.Select(static one => one == 1 ? (byte)0xC5 : one)];
        }
    }

    [Fact]
    public void Twenty_thousand_unknown_codes_are_told_of_one_by_one()
    {
        var json = Json(BaseRegistrering.ProgramUnderIntegreringsloven);
        json["tiltak"] = new JsonArray(
            [.. Enumerable.Range(0, 20_000).Select(static number => new JsonObject { ["tiltakstype"] = $"ny-{number}", ["fra"] = "2026-02-16" })]);

        var unknown = Read(json.ToJsonString()).UnknownKoder;

        Assert.Equal(
            Enumerable.Range(0, 20_000).Select(static number => new UnknownKode($"/tiltak/{number}/tiltakstype", "Tiltakstype", $"ny-{number}")), unknown);
    }

    [Fact]
    public void A_known_registration_lists_no_unknown_codes() =>
        Assert.Empty(Read(Json(BaseRegistrering.ProgramUnderIntegreringsloven).ToJsonString()).UnknownKoder);

    [Fact]
    public void Writing_ukjent_is_refused() =>
        Assert.ThrowsAny<JsonException>(static () => NirJson.Write(BaseRegistrering.ProgramUnderIntegreringsloven with { Sluttmaal = Sluttmaal.Ukjent }));

    [Theory]
    [InlineData("""{"familie":"finnes-ikke"}""")]
    [InlineData("""{"id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1001"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"familie":"introduksjonsprogram","familie":"norskopplaering"}""")]
    public void What_is_no_registration_is_a_json_error(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Theory]
    [InlineData("id")]
    [InlineData("kommune")]
    [InlineData("person")]
    [InlineData("lovverk")]
    [InlineData("rettsstilling")]
    public void A_registration_without_a_required_member_is_a_json_error_that_names_it(string member)
    {
        var json = Json(BaseRegistrering.ProgramUnderIntegreringsloven);
        json.Remove(member);

        var error = Assert.ThrowsAny<JsonException>(() => Read(json.ToJsonString()));

        Assert.Contains(member, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-W8")]
    [InlineData("2026W08")]
    public void A_week_that_does_not_exist_is_a_json_error_that_does_not_repeat_it(string week)
    {
        var json = Json(BaseRegistrering.NorskUnderIntegreringsloven);
        json["timerNorsk"]![0]!["uke"] = week;

        var error = Assert.ThrowsAny<JsonException>(() => Read(json.ToJsonString()));

        Assert.DoesNotContain(week, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_null_is_not_given_as_every_other_member_that_is_null()
    {
        var person = NirJson.Read("""
            {"familie":"mottakskvalifisering","id":"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1007","kommune":"9901","lovverk":"integreringsloven",
            "person":{"dufNummer":"202312345688","foedselsnummer":null},"mottak":null}
            """u8).Registrering.Person;

        Assert.True(person.DufNummer.IsGiven);
        Assert.False(person.Foedselsnummer.IsGiven);
    }

    [Fact]
    public void NirJson_writes_the_identifiers_and_a_text_masks_them()
    {
        var program = BaseRegistrering.ProgramUnderIntegreringsloven;
        var number = program.Person.DufNummer.RevealValue();

        Assert.DoesNotContain(number, program.ToString(), StringComparison.Ordinal);
        Assert.Contains(number, Encoding.UTF8.GetString(NirJson.Write(program)), StringComparison.Ordinal);
    }

    private static JsonObject Json(Registrering registrering) => JsonNode.Parse(NirJson.Write(registrering))!.AsObject();

    private static ReadRegistrering Read(string json) => NirJson.Read(Encoding.UTF8.GetBytes(json));
}
