using System.Text;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler.Overlay;

public sealed class NirOverlayTests
{
    [Fact]
    public void A_code_is_mapped_both_ways_and_what_is_not_mapped_is_not_guessed()
    {
        var overlay = Read("""{ "koder": { "Sluttmaal": { "arbeid": "17" } } }""");

        Assert.True(overlay.TryToWire(Sluttmaal.Arbeid.FindEntry()!, SluttmaalKodeverk.List, out var wire));
        Assert.Equal("17", wire);
        Assert.True(overlay.TryFromWire("17", SluttmaalKodeverk.List, out var kode));
        Assert.Equal("arbeid", kode);
        Assert.False(overlay.TryToWire(Sluttmaal.Grunnskole.FindEntry()!, SluttmaalKodeverk.List, out _));
        Assert.False(overlay.TryFromWire("17", TiltakstypeKodeverk.List, out _));
    }

    [Theory]
    [InlineData("av", null)]
    [InlineData("merknad", Alvorlighet.Merknad)]
    [InlineData("avvisning", Alvorlighet.Avvisning)]
    public void A_rules_severity_is_relaxed_sharpened_or_put_off(string severity, Alvorlighet? expected)
    {
        var overlay = Read($$"""{ "regler": { "NIR1001": { "alvorlighet": "{{severity}}" } } }""");

        var avvik = Validate(MedSluttmaal, overlay).Avvik.Where(static avvik => avvik.Regel == "NIR1001");

        Assert.Equal(expected, avvik.SingleOrDefault()?.Alvorlighet);
    }

    [Fact]
    public void A_rules_message_is_replaced_and_what_is_not_given_stays()
    {
        var overlay = Read("""{ "regler": { "NIR1101": { "tekst": "Før tiltak{frist}.", "utbedringEn": "Ask Kari." } } }""");

        var avvik = Assert.Single(Validate(BaseRegistrering.ProgramUnderIntegreringsloven with { Tiltak = null }, overlay).Avvik);

        Assert.Equal("Før tiltak innen 16.04.2026 (forfalt).", avvik.Tekst);
        Assert.Equal("Ask Kari.", avvik.UtbedringEn);
        Assert.Equal(RegelCatalogue.NIR1101.Utbedring, avvik.Utbedring);
        Assert.StartsWith("The programme's tiltak must be registered by 2026-04-16", avvik.TekstEn, StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_rule_holds_for_its_family_law_and_dates_and_not_beside_them()
    {
        var overlay = Read("""
            { "tilleggsregler": [{ "id": "VENDOR1", "felt": "Introduksjonsprogram.Kravdato", "lovverk": "integreringsloven", "slag": "paakrevd",
              "alvorlighet": "avvisning", "fra": "2026-01-01", "tekst": "Kravdato mangler.", "tekstEn": "Kravdato is missing.", "begrunnelse": "Avtalt." }] }
            """);
        var program = BaseRegistrering.ProgramUnderIntegreringsloven;

        var broken = Assert.Single(Validate(program, overlay).Avvik);

        Assert.Equal(("VENDOR1", Alvorlighet.Avvisning, "/kravdato"), (broken.Regel, broken.Alvorlighet, broken.Peker));
        Assert.Empty(Validate(program with { Kravdato = new(2026, 1, 5) }, overlay).Avvik);
        Assert.Empty(Validate(BaseRegistrering.ProgramUnderKapittel6A, overlay).Avvik);
        Assert.Empty(Validate(BaseRegistrering.NorskUnderIntegreringsloven, overlay).Avvik);
        Assert.DoesNotContain(RegistreringValidator.Validate(program, new() { Dato = new(2025, 12, 31), Overlay = overlay }).Avvik,
            static avvik => avvik.Regel == "VENDOR1");
    }

    [Fact]
    public void A_field_that_nir_cannot_take_yet_is_remarked_on_when_given_and_not_missed_when_absent()
    {
        var overlay = Read("""{ "nirFra": { "Introduksjonsprogram.Integreringskontrakt": "2027-03-01" } }""");
        var program = BaseRegistrering.ProgramUnderKapittel6A;

        Assert.Equal(["NIR5007"], Validate(program, overlay).Avvik.Select(static avvik => avvik.Regel));
        Assert.Empty(Validate(program with { Integreringskontrakt = null }, overlay).Avvik);
        Assert.Empty(RegistreringValidator.Validate(program, new() { Dato = new(2027, 3, 1), Overlay = overlay }).Avvik);
    }

    [Theory]
    [InlineData("/koder/Sluttmal", """{ "koder": { "Sluttmal": {} } }""")]
    [InlineData("/koder/Sluttmaal/jobb", """{ "koder": { "Sluttmaal": { "jobb": "1" } } }""")]
    [InlineData("/koder/Sluttmaal/grunnskole", """{ "koder": { "Sluttmaal": { "arbeid": "1", "grunnskole": "1" } } }""")]
    [InlineData("/koder/Sluttmaal/arbeid", """{ "koder": { "Sluttmaal": { "arbeid": 1 } } }""")]
    [InlineData("/regler/NIR9999", """{ "regler": { "NIR9999": {} } }""")]
    [InlineData("/regler/NIR1001/alvorlighet", """{ "regler": { "NIR1001": { "alvorlighet": "borte" } } }""")]
    [InlineData("/regler/NIR1001/alvor", """{ "regler": { "NIR1001": { "alvor": "av" } } }""")]
    [InlineData("/nirFra/Introduksjonsprogram.Id", """{ "nirFra": { "Introduksjonsprogram.Id": "2027-03-01" } }""")]
    [InlineData("/nirFra/Introduksjonsprogram.Sluttmaal", """{ "nirFra": { "Introduksjonsprogram.Sluttmaal": "1.3.2027" } }""")]
    [InlineData("/tilleggsregler", """{ "tilleggsregler": {} }""")]
    [InlineData("/noe", """{ "noe": 1 }""")]
    [InlineData("/format", """{ "format": "nir-overlay-v9" }""")]
    public void A_fault_is_named_with_file_and_pointer(string jsonPointer, string json)
    {
        var error = Assert.Throws<NirOverlayException>(() => Read(json));

        var found = Assert.Single(error.Error);
        Assert.Equal(("vendor.json", jsonPointer), (found.SourceFile, found.Peker));
        Assert.Contains($"vendor.json#{jsonPointer}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_rule_that_lacks_everything_is_told_all_that_it_lacks()
    {
        var error = Assert.Throws<NirOverlayException>(static () => Read("""{ "tilleggsregler": [{ "id": "NIR1" }] }"""));

        Assert.Equal(
            [
                "/tilleggsregler/0/alvorlighet", "/tilleggsregler/0/begrunnelse", "/tilleggsregler/0/felt", "/tilleggsregler/0/id",
                "/tilleggsregler/0/slag", "/tilleggsregler/0/tekst", "/tilleggsregler/0/tekstEn",
            ],
            error.Error.Select(static finding => finding.Peker).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{ "navn": "a", "navn": "b" }""")]
    public void What_is_not_json_is_an_overlay_fault(string json) =>
        Assert.Throws<NirOverlayException>(() => NirOverlay.Read(Encoding.UTF8.GetBytes(json), "vendor.json"));

    [Fact]
    public void A_file_that_is_not_there_is_an_overlay_fault_that_names_it() =>
        Assert.Contains("finnes-ikke.json", Assert.Throws<NirOverlayException>(static () => NirOverlay.Read("finnes-ikke.json")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_before_the_overlay_is_read_past() =>
        Assert.NotNull(NirOverlay.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{ "format": "nir-overlay-v1", "navn": "test" }""")], "vendor.json"));

    [Fact]
    public void The_overlay_of_the_documentation_is_one()
    {
        var page = Repository.Read("docs", "overlay", "README.md");
        var json = page[(page.IndexOf("```json\n", StringComparison.Ordinal) + 8)..];

        var overlay = NirOverlay.Read(Encoding.UTF8.GetBytes(json[..json.IndexOf("```", StringComparison.Ordinal)]), "README.md");

        Assert.Equal("FJORDVIK1", Assert.Single(overlay.ExtraRegler).Id);
        Assert.Equal(new DateOnly(2027, 3, 1),
            overlay.GetNirFrom(Registreringsfamilie.Introduksjonsprogram, nameof(Introduksjonsprogram.Integreringskontrakt)));
    }

    private static Introduksjonsprogram MedSluttmaal => BaseRegistrering.ProgramUnderIntroduksjonsloven with { Sluttmaal = Sluttmaal.Arbeid };

    private static NirOverlay Read(string content)
    {
        var separation = content.Contains("\"format\"", StringComparison.Ordinal) ? "" : "\"format\": \"nir-overlay-v1\", ";
        return NirOverlay.Read(Encoding.UTF8.GetBytes($$"""{ {{separation}}"navn": "test", {{content.Trim()[1..]}}"""), "vendor.json");
    }

    private static ValidationResult Validate(Registrering registrering, NirOverlay overlay) =>
        RegistreringValidator.Validate(registrering, new() { Dato = RegelExamples.Dato, Overlay = overlay });
}
