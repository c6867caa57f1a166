using System.Globalization;
using System.Text;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What an avvik says, in which language, and when two are the same.</summary>
public sealed class AvvikTests
{
    private static readonly Introduksjonsprogram WithoutTiltak = BaseRegistrering.ProgramUnderIntegreringsloven with { Tiltak = null };

    [Theory]
    [InlineData("nb-NO", true)]
    [InlineData("nn", true)]
    [InlineData("en-GB", false)]
    [InlineData("sv-SE", false)]
    public void Text_and_remedy_are_bokmaal_for_norwegian_cultures_and_else_english(string culture, bool isNorsk)
    {
        var avvik = Single(WithoutTiltak);

        Assert.Equal(isNorsk ? avvik.Tekst : avvik.TekstEn, avvik.GetTekst(CultureInfo.GetCultureInfo(culture)));
        Assert.Equal(isNorsk ? avvik.Utbedring : avvik.UtbedringEn, avvik.GetUtbedring(CultureInfo.GetCultureInfo(culture)));
        Assert.NotEqual(avvik.Tekst, avvik.TekstEn);
        Assert.NotEqual(avvik.Utbedring, avvik.UtbedringEn);
    }

    [Fact]
    public void As_text_it_is_rule_place_and_message()
    {
        var avvik = Single(WithoutTiltak);

        Assert.Equal($"NIR1101 /tiltak: {avvik.GetTekst()}", avvik.ToString());
        Assert.Equal($"NIR1101 /: {avvik.GetTekst()}", (avvik with { Peker = "" }).ToString());
    }

    [Theory]
    [InlineData("2026-04-16", "")]
    [InlineData("2026-04-17", " (overdue)")]
    public void What_is_overdue_is_said_in_english_too(string today, string overdue) =>
        Assert.Contains($" by 2026-04-16{overdue}.", Single(WithoutTiltak, DateOnly.Parse(today, null)).TekstEn, StringComparison.Ordinal);

    [Fact]
    public void The_texts_of_an_overlay_are_filled_in_each_in_its_language()
    {
        var overlay = NirOverlay.Read(
            Encoding.UTF8.GetBytes("""
                { "format": "nir-overlay-v1", "navn": "test", "regler": { "NIR1101": {
                  "tekst": "A{frist}", "tekstEn": "B{frist}", "utbedring": "C{frist}", "utbedringEn": "D{frist}" } } }
                """), "vendor.json");

        var avvik = Single(WithoutTiltak, overlay: overlay);

        Assert.Equal(
            ("A innen 16.04.2026 (forfalt)", "B by 2026-04-16 (overdue)", "C innen 16.04.2026 (forfalt)", "D by 2026-04-16 (overdue)"),
            (avvik.Tekst, avvik.TekstEn, avvik.Utbedring, avvik.UtbedringEn));
    }

    [Fact]
    public void The_list_that_a_code_is_not_in_is_named()
    {
        var program = BaseRegistrering.ProgramUnderIntegreringsloven with { Sluttmaal = Sluttmaal.Ukjent };

        Assert.Contains(SluttmaalKodeverk.List.Tittel, Single(program).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_are_the_same_when_all_that_they_say_is()
    {
        var avvik = Single(WithoutTiltak);

        Assert.Equal(avvik, Single(WithoutTiltak));
        Assert.Equal(avvik.GetHashCode(), Single(WithoutTiltak).GetHashCode());
        Assert.Equal(avvik, avvik with { Tekst = avvik.Tekst, UtbedringEn = avvik.UtbedringEn });
        Assert.NotEqual(avvik, avvik with { Tekst = "Noe annet." });
        Assert.NotEqual(avvik, avvik with { UtbedringEn = "Something else." });
    }

    [Theory]
    [InlineData("NIR3001", 3001)]
    [InlineData("VENDOR1", 0)]
    [InlineData("NIR12345", 0)]
    [InlineData("NI", 0)]
    public void Only_an_id_of_the_catalogue_has_a_number(string id, int number) => Assert.Equal(number, RegelNumber.From(id));

    private static Avvik Single(Registrering registrering, DateOnly? today = null, NirOverlay? overlay = null) => Assert.Single(
        RegistreringValidator.Validate(registrering, new() { Dato = today ?? RegelExamples.Dato, Miljoe = Miljoe.Test, Overlay = overlay }).Avvik);
}
