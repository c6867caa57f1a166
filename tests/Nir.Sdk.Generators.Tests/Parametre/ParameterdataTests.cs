using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Files;
using Nir.Sdk.Generators.Tests.Testing;

namespace Nir.Sdk.Generators.Tests.Parametre;

/// <summary>A row of the parameters rests on its source as codes and rules do: its quotation stands there, or the build fails.</summary>
public sealed class ParameterdataTests
{
    private const string Rad = """
        {
          "kjentTil": "2026-07-02",
          "vilkaar": [ { "navn": "lovverk", "type": "Lovverk", "opplysning": "Tillatelser", "tekst": "{0}", "tekstEn": "{0}" } ],
          "noekkeldatoer": [ { "navn": "hendelse", "opplysning": "Dato", "tekst": "T", "tekstEn": "T" } ],
          "grupper": [ { "id": "g", "tittel": "G", "tittelEn": "G", "beskrivelse": "G", "beskrivelseEn": "G" } ],
          "tabeller": [
            {
              "id": "t", "gruppe": "g", "noekkeldato": "hendelse", "treff": "hver",
              "tittel": "T", "tittelEn": "T", "beskrivelse": "T", "beskrivelseEn": "T",
              "kolonner": [ { "navn": "frist", "type": "maaneder", "tittel": "F", "tittelEn": "F" } ],
              "rader": [
                { "rad": "A1", "navn": "Foerste", "verdier": { "frist": 3 }, "tekst": "T", "tekstEn": "T", "grunnlag": "dokumentert", "kilde": "il-14", "sitat": "Sluttmålet skal" }
              ]
            }
          ]
        }
        """;

    [Fact]
    public Task A_quotation_that_stands_in_the_source_is_silent() => DataTest<DataAnalyzer>.VerifyAsync(null, Example.Kilder, SourceFile(Rad));

    [Theory]
    [InlineData("NIRD014", "\"Sluttmålet skal\"", "[|\"Sluttmålet kan\"|]")]
    [InlineData("NIRD014", "\"Sluttmålet skal\"", "[|\"Slutt\"|]")]
    [InlineData("NIRD014", "\"kilde\": \"il-14\", \"sitat\": \"Sluttmålet skal\"", "\"kilde\": \"annen\", \"sitat\": [|\"Sluttmålet skal\"|]")]
    [InlineData("NIRD010", "\"il-14\"", "[|\"il-15\"|]")]
    [InlineData("NIRD009", "\"dokumentert\", \"kilde\": \"il-14\", \"sitat\": \"Sluttmålet skal\"", "[|\"dokumentert\"|]")]
    public Task A_row_cites_what_stands_in_its_source(string id, string replaced, string replacement)
    {
        Assert.Contains(replaced, Rad, StringComparison.Ordinal);
        return DataTest<DataAnalyzer>.VerifyAsync(id, Example.Kilder, SourceFile(Rad.Replace(replaced, replacement, StringComparison.Ordinal)));
    }

    private static SourceFile SourceFile(string text) => new("/data/parametre.json", text, DataFile.Parametre);
}
