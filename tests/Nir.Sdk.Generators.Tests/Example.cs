namespace Nir.Sdk.Generators.Tests;

/// <summary>A small, faultless set of data files that uses everything the format has.</summary>
internal static class Example
{
    public static SourceFile Kilder { get; } = SourceFile.Kilder(
        """
        {
          "kilder": [
            {
              "id": "il-14",
              "tittel": "Integreringsloven",
              "url": "https://lovdata.no/dokument/NL/lov/2020-11-06-127",
              "paragraf": "§ 14",
              "lest": "2026-11-21",
              "ord": "Sluttmålet skal være <ett> & \"to\""
            },
            {
              "id": "annen",
              "tittel": "En annen kilde",
              "url": "https://www.imdi.no/",
              "lest": "2026-11-22",
              "ord": "Ord"
            }
          ]
        }
        """);

    public static SourceFile Lovverk { get; } = SourceFile.Kodeverk(
        "Lovverk",
        """
        {
          "navn": "Lovverk",
          "tittel": "Lovverk",
          "tittelEn": "Law",
          "beskrivelse": "Loven som gjelder.",
          "beskrivelseEn": "The law that governs.",
          "noekkeldato": "tillatelse",
          "koder": [
            { "nummer": 1, "kode": "introduksjonsloven", "navn": "Introduksjonsloven", "navnEn": "The Introduction Act", "grunnlag": "dokumentert", "kilde": "annen", "sitat": "Ord" },
            { "nummer": 2, "kode": "integreringsloven", "navn": "Integreringsloven", "navnEn": "The Integration Act", "grunnlag": "dokumentert", "kilde": "il-14", "sitat": "skal være" },
            { "nummer": 3, "kode": "integreringsloven-kapittel-6a", "navn": "Kapittel 6A", "navnEn": "Chapter 6A", "grunnlag": "utledet", "kilde": "il-14", "sitat": "SLUTTMÅLET  skal\nvære" }
          ]
        }
        """);

    public static SourceFile Group { get; } = SourceFile.Kodeverk(
        "Gruppe",
        """
        {
          "navn": "Gruppe",
          "tittel": "Gruppe",
          "tittelEn": "Group",
          "beskrivelse": "En gruppe.",
          "beskrivelseEn": "A group.",
          "noekkeldato": "hendelse",
          "koder": [
            { "nummer": 1, "kode": "arbeid", "navn": "Arbeid", "navnEn": "Work", "grunnlag": "antatt", "begrunnelse": "Vi tror det." }
          ]
        }
        """);

    public static SourceFile Tiltak { get; } = SourceFile.Kodeverk(
        "Tiltak",
        """
        {
          "navn": "Tiltak",
          "tittel": "Tiltak & <annet>",
          "tittelEn": "Measures & <others>",
          "beskrivelse": "Et tiltak.",
          "beskrivelseEn": "A \"measure\" with a\nline break",
          "noekkeldato": "tilbud",
          "egenskaper": { "gruppe": "Gruppe", "obligatorisk": "bool", "merknad": "tekst" },
          "koder": [
            {
              "nummer": 7,
              "kode": "praksis",
              "navn": "Praksis",
              "navnEn": "Work practice",
              "beskrivelse": "Praksis på en arbeidsplass",
              "beskrivelseEn": "Practice at a <workplace>",
              "fra": "2021-01-01",
              "til": "2026-03-01",
              "lovverk": ["integreringsloven", "integreringsloven-kapittel-6a"],
              "etterfoelger": "kurs-2b",
              "egenskaper": { "gruppe": "arbeid", "obligatorisk": true, "merknad": "Sier \"hei\"" },
              "grunnlag": "dokumentert",
              "kilde": "il-14",
              "sitat": "<ett> & \"to\""
            },
            { "nummer": 2, "kode": "kurs-2b", "navn": "Kurs", "navnEn": "Course", "til": "2028-07-01", "grunnlag": "antatt", "kilde": "annen", "sitat": "ord", "begrunnelse": "Følger av <praksis>" }
          ]
        }
        """);

    public static SourceFile[] All { get; } = [Kilder, Lovverk, Group, Tiltak];
}
