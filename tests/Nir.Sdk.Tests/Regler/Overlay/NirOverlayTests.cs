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
        var overlay = Les("""{ "koder": { "Sluttmaal": { "arbeid": "17" } } }""");

        Assert.True(overlay.TryTilWire(Sluttmaal.Arbeid.Oppfoering()!, SluttmaalKodeverk.Liste, out var wire));
        Assert.Equal("17", wire);
        Assert.True(overlay.TryFraWire("17", SluttmaalKodeverk.Liste, out var kode));
        Assert.Equal("arbeid", kode);
        Assert.False(overlay.TryTilWire(Sluttmaal.Grunnskole.Oppfoering()!, SluttmaalKodeverk.Liste, out _));
        Assert.False(overlay.TryFraWire("17", TiltakstypeKodeverk.Liste, out _));
    }

    [Theory]
    [InlineData("av", null)]
    [InlineData("merknad", Alvorlighet.Merknad)]
    [InlineData("avvisning", Alvorlighet.Avvisning)]
    public void A_rules_severity_is_relaxed_sharpened_or_put_off(string alvorlighet, Alvorlighet? ventet)
    {
        var overlay = Les($$"""{ "regler": { "NIR1001": { "alvorlighet": "{{alvorlighet}}" } } }""");

        var avvik = Valider(MedSluttmaal, overlay).Avvik.Where(static avvik => avvik.Regel == "NIR1001");

        Assert.Equal(ventet, avvik.SingleOrDefault()?.Alvorlighet);
    }

    [Fact]
    public void A_rules_message_is_replaced_and_what_is_not_given_stays()
    {
        var overlay = Les("""{ "regler": { "NIR1101": { "tekst": "Før tiltak{frist}.", "utbedringEn": "Ask Kari." } } }""");

        var avvik = Assert.Single(Valider(Grunnregistrering.ProgramEtterIntegreringsloven with { Tiltak = null }, overlay).Avvik);

        Assert.Equal("Før tiltak innen 16.04.2026 (forfalt).", avvik.Tekst);
        Assert.Equal("Ask Kari.", avvik.UtbedringEn);
        Assert.Equal(Regelkatalog.NIR1101.Utbedring, avvik.Utbedring);
        Assert.StartsWith("The programme's tiltak must be registered by 2026-04-16", avvik.TekstEn, StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_rule_holds_for_its_family_law_and_dates_and_not_beside_them()
    {
        var overlay = Les("""
            { "tilleggsregler": [{ "id": "VENDOR1", "felt": "Introduksjonsprogram.Kravdato", "lovverk": "integreringsloven", "slag": "paakrevd",
              "alvorlighet": "avvisning", "fra": "2026-01-01", "tekst": "Kravdato mangler.", "tekstEn": "Kravdato is missing.", "begrunnelse": "Avtalt." }] }
            """);
        var program = Grunnregistrering.ProgramEtterIntegreringsloven;

        var brutt = Assert.Single(Valider(program, overlay).Avvik);

        Assert.Equal(("VENDOR1", Alvorlighet.Avvisning, "/kravdato"), (brutt.Regel, brutt.Alvorlighet, brutt.Peker));
        Assert.Empty(Valider(program with { Kravdato = new(2026, 1, 5) }, overlay).Avvik);
        Assert.Empty(Valider(Grunnregistrering.ProgramEtterKapittel6A, overlay).Avvik);
        Assert.Empty(Valider(Grunnregistrering.NorskEtterIntegreringsloven, overlay).Avvik);
        Assert.DoesNotContain(Registreringsvalidator.Valider(program, new() { Dato = new(2025, 12, 31), Overlay = overlay }).Avvik, static avvik => avvik.Regel == "VENDOR1");
    }

    [Fact]
    public void A_field_that_nir_cannot_take_yet_is_remarked_on_when_given_and_not_missed_when_absent()
    {
        var overlay = Les("""{ "nirFra": { "Introduksjonsprogram.Integreringskontrakt": "2027-03-01" } }""");
        var program = Grunnregistrering.ProgramEtterKapittel6A;

        Assert.Equal(["NIR5007"], Valider(program, overlay).Avvik.Select(static avvik => avvik.Regel));
        Assert.Empty(Valider(program with { Integreringskontrakt = null }, overlay).Avvik);
        Assert.Empty(Registreringsvalidator.Valider(program, new() { Dato = new(2027, 3, 1), Overlay = overlay }).Avvik);
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
    public void A_fault_is_named_with_file_and_pointer(string peker, string json)
    {
        var feil = Assert.Throws<NirOverlayException>(() => Les(json));

        var funnet = Assert.Single(feil.Feil);
        Assert.Equal(("vendor.json", peker), (funnet.Fil, funnet.Peker));
        Assert.Contains($"vendor.json#{peker}: ", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_added_rule_that_lacks_everything_is_told_all_that_it_lacks()
    {
        var feil = Assert.Throws<NirOverlayException>(static () => Les("""{ "tilleggsregler": [{ "id": "NIR1" }] }"""));

        Assert.Equal(
            [
                "/tilleggsregler/0/alvorlighet", "/tilleggsregler/0/begrunnelse", "/tilleggsregler/0/felt", "/tilleggsregler/0/id",
                "/tilleggsregler/0/slag", "/tilleggsregler/0/tekst", "/tilleggsregler/0/tekstEn",
            ],
            feil.Feil.Select(static funn => funn.Peker).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{ "navn": "a", "navn": "b" }""")]
    public void What_is_not_json_is_an_overlay_fault(string json) =>
        Assert.Throws<NirOverlayException>(() => NirOverlay.Les(Encoding.UTF8.GetBytes(json), "vendor.json"));

    [Fact]
    public void A_file_that_is_not_there_is_an_overlay_fault_that_names_it() =>
        Assert.Contains("finnes-ikke.json", Assert.Throws<NirOverlayException>(static () => NirOverlay.Les("finnes-ikke.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_overlay_of_the_documentation_is_one()
    {
        var side = Repository.Read("docs", "overlay", "README.md");
        var json = side[(side.IndexOf("```json\n", StringComparison.Ordinal) + 8)..];

        var overlay = NirOverlay.Les(Encoding.UTF8.GetBytes(json[..json.IndexOf("```", StringComparison.Ordinal)]), "README.md");

        Assert.Equal("FJORDVIK1", Assert.Single(overlay.Tilleggsregler).Id);
        Assert.Equal(new DateOnly(2027, 3, 1), overlay.NirFra(Registreringsfamilie.Introduksjonsprogram, nameof(Introduksjonsprogram.Integreringskontrakt)));
    }

    private static Introduksjonsprogram MedSluttmaal => Grunnregistrering.ProgramEtterIntroduksjonsloven with { Sluttmaal = Sluttmaal.Arbeid };

    private static NirOverlay Les(string innhold)
    {
        var skille = innhold.Contains("\"format\"", StringComparison.Ordinal) ? "" : "\"format\": \"nir-overlay-v1\", ";
        return NirOverlay.Les(Encoding.UTF8.GetBytes($$"""{ {{skille}}"navn": "test", {{innhold.Trim()[1..]}}"""), "vendor.json");
    }

    private static Valideringsresultat Valider(Registrering registrering, NirOverlay overlay) =>
        Registreringsvalidator.Valider(registrering, new() { Dato = Regeleksempler.Dato, Overlay = overlay });
}
