using System.Text;
using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler.Overlay;

/// <summary>Each fault of an overlay alone, and each limit of what it lays over the rules.</summary>
public sealed class OverlayReaderTests
{
    private const string Extra = """
        { "id": "VENDOR1", "felt": "Introduksjonsprogram.Kravdato", "slag": "paakrevd", "alvorlighet": "merknad", "fra": "2026-01-01",
          "tekst": "Kravdato mangler.", "tekstEn": "Kravdato is missing.", "begrunnelse": "Avtalt." }
        """;

    private static readonly Introduksjonsprogram Program = BaseRegistrering.ProgramUnderIntegreringsloven;

    [Theory]
    [InlineData("id")]
    [InlineData("felt")]
    [InlineData("slag")]
    [InlineData("alvorlighet")]
    [InlineData("tekst")]
    [InlineData("tekstEn")]
    [InlineData("begrunnelse")]
    public void An_added_rule_that_lacks_one_thing_is_told_of_that_alone(string member)
    {
        var rule = JsonNode.Parse(Extra)!.AsObject();
        rule.Remove(member);

        Assert.Equal([$"/tilleggsregler/0/{member}"], Faults(Added(rule.ToJsonString())));
    }

    [Theory]
    [InlineData("fra", "1.1.2026")]
    [InlineData("lovverk", "integreringslova")]
    [InlineData("hvorfor", "Avtalt.")]
    [InlineData("id", "NIR1")]
    [InlineData("felt", "Introduksjonsprogram.Id")]
    [InlineData("alvorlighet", "av")]
    public void A_value_of_an_added_rule_that_cannot_be_is_told_where_it_stands(string member, string value)
    {
        var rule = JsonNode.Parse(Extra)!.AsObject();
        rule[member] = value;

        Assert.Equal([$"/tilleggsregler/0/{member}"], Faults(Added(rule.ToJsonString())));
    }

    [Theory]
    [InlineData("/koder", """{ "koder": 1 }""")]
    [InlineData("/regler/NIR1001", """{ "regler": { "NIR1001": "av" } }""")]
    public void What_is_no_object_where_one_is_expected_is_told(string jsonPointer, string json) => Assert.Equal([jsonPointer], Faults(json));

    [Fact]
    public void What_is_not_json_is_told_by_its_line()
    {
        var error = Assert.Throws<NirOverlayException>(static () => NirOverlay.Read(Encoding.UTF8.GetBytes("{\n\"navn\": \n}"), "vendor.json"));

        Assert.Contains("see line 3.", Assert.Single(error.Error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_rule_without_a_law_holds_under_all_and_refuses_only_when_it_says_so()
    {
        var remark = Read(Added(Extra));
        var refusal = Read(Added(Extra.Replace("merknad", "avvisning", StringComparison.Ordinal)));

        foreach (var program in (Introduksjonsprogram[])[Program, BaseRegistrering.ProgramUnderKapittel6A, BaseRegistrering.ProgramUnderIntroduksjonsloven])
        {
            Assert.Equal(Alvorlighet.Merknad, Assert.Single(Validate(program, remark).Avvik).Alvorlighet);
            Assert.Equal(Alvorlighet.Avvisning, Assert.Single(Validate(program, refusal).Avvik).Alvorlighet);
        }
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public void An_added_rule_holds_from_its_first_day(string today, bool isTold) =>
        Assert.Equal(isTold, Validate(Program, Read(Added(Extra)), DateOnly.Parse(today, null)).Avvik.Any(static avvik => avvik.Regel == "VENDOR1"));

    [Theory]
    [InlineData("2027-02-28", false)]
    [InlineData("2027-03-01", true)]
    public void What_nir_cannot_take_yet_is_missed_from_the_day_it_can(string today, bool isMissed)
    {
        var overlay = Read("""{ "nirFra": { "Introduksjonsprogram.Sluttmaal": "2027-03-01" } }""");

        var date = DateOnly.Parse(today, null);

        Assert.Equal(!isMissed, overlay.IsTooEarly(Registreringsfamilie.Introduksjonsprogram, nameof(Introduksjonsprogram.Sluttmaal), date));
        Assert.Equal(isMissed ? ["NIR1104"] : [],
            Validate(Program with { Sluttmaal = null }, overlay, date).Avvik.Select(static avvik => avvik.Regel));
    }

    [Fact]
    public void All_that_nir_cannot_take_yet_is_held_back_in_the_order_of_the_names_and_nothing_else()
    {
        const string nirFrom =
            """ "nirFra": { "Introduksjonsprogram.Sluttmaal": "2027-03-01", "Introduksjonsprogram.Integreringskontrakt": "2027-03-01" } """;
        var wrong = Program with { Id = Guid.Empty, Tiltak = null };

        var result = Validate(wrong, Read($$"""{ {{nirFrom}} }"""));

        Assert.Equal(["/integreringskontrakt", "/sluttmaal"], result.HeldBack.Select(static avvik => avvik.Peker));
        Assert.Equal(["NIR1907", "NIR1101", "NIR5007", "NIR5007"], result.Avvik.Select(static avvik => avvik.Regel));
        Assert.Equal(["NIR1101"], result.Merknader.Select(static avvik => avvik.Regel));
        Assert.Equal(["NIR1101"], Validate(Program with { Tiltak = null }, Read($$"""{ {{nirFrom}} }""")).Merknader.Select(static avvik => avvik.Regel));
        Assert.Empty(Validate(wrong, Read($$"""{ {{nirFrom}}, "regler": { "NIR5007": { "alvorlighet": "av" } } }""")).HeldBack);
    }

    [Fact]
    public void What_is_missing_of_a_call_is_named()
    {
        var overlay = Read("{ }");

        Assert.Equal("path", Assert.Throws<ArgumentException>(static () => NirOverlay.Read("")).ParamName);
        Assert.Equal("fileName", Assert.Throws<ArgumentException>(static () => NirOverlay.Read("{}"u8.ToArray(), "")).ParamName);
        Assert.Equal("entry", Assert.Throws<ArgumentNullException>(() => overlay.TryToWire(null!, SluttmaalKodeverk.List, out _)).ParamName);
        Assert.Equal("list", Assert.Throws<ArgumentNullException>(() => overlay.TryToWire(Sluttmaal.Arbeid.FindEntry()!, null!, out _)).ParamName);
        Assert.Equal("wire", Assert.Throws<ArgumentNullException>(() => overlay.TryFromWire(null!, SluttmaalKodeverk.List, out _)).ParamName);
        Assert.Equal("list", Assert.Throws<ArgumentNullException>(() => overlay.TryFromWire("1", null!, out _)).ParamName);
        Assert.Equal("registrering", Assert.Throws<ArgumentNullException>(() => overlay.WithoutTooEarly(null!, RegelExamples.Dato)).ParamName);
    }

    private static string Added(string rule) => $$"""{ "tilleggsregler": [{{rule}}] }""";

    private static IEnumerable<string> Faults(string json) => Assert.Throws<NirOverlayException>(() => Read(json)).Error.Select(static fault => fault.Peker);

    private static NirOverlay Read(string content)
    {
        var rest = content.Trim()[1..].Trim();
        var separator = rest is "}" ? "" : ", ";
        return NirOverlay.Read(Encoding.UTF8.GetBytes($$"""{ "format": "nir-overlay-v1", "navn": "test"{{separator}}{{rest}}"""), "vendor.json");
    }

    private static ValidationResult Validate(Registrering registrering, NirOverlay overlay, DateOnly? today = null) =>
        RegistreringValidator.Validate(registrering, new() { Dato = today ?? RegelExamples.Dato, Overlay = overlay });
}
