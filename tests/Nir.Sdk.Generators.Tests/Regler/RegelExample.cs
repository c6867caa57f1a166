namespace Nir.Sdk.Generators.Tests.Regler;

/// <summary>The smallest rule file, combination file and model that the rule generator can work on.</summary>
internal static class RegelExample
{
    public static SourceFile Regler { get; } = new("/data/regler.json", """
        {
          "vilkaar": [
            { "navn": "ting-er-gitt", "beskrivelse": "Things are given", "noenAv": ["ting", "farge"] },
            { "navn": "noe-gjelder", "beskrivelse": "Something holds", "alle": ["ting-er-gitt"], "etter": "programslutt" },
            { "navn": "ikke-noe-gjelder", "familie": "norskopplaering", "beskrivelse": "Nothing holds", "ingen": ["noe-gjelder"], "endret": "ja" }
          ],
          "regler": [
            {
              "id": "NIR1001", "slag": "forbudt",
              "tittel": "Tittel", "tittelEn": "Title", "tekst": "Tekst", "tekstEn": "Text",
              "utbedring": "Rett", "utbedringEn": "Mend", "hvorfor": "Fordi", "hvorforEn": "Because",
              "ansvarlig": "leverandoer", "grunnlag": "antatt", "begrunnelse": "Vi antar det",
              "vilkaar": "noe-gjelder", "perioder": [{ "fra": "2026-01-01", "til": "2027-01-01" }],
              "flater": ["validator", "side", "analyzer"], "eksempel": { "galt": {} }
            }
          ]
        }
        """, "regler");

    public static SourceFile Combinations { get; } = new("/data/kombinasjoner.json", """
        {
          "kombinasjoner": [
            { "familie": "norskopplaering", "lovverk": "lov-a", "rettsstilling": "rett", "grunnlag": "antatt", "begrunnelse": "Vi antar det" }
          ]
        }
        """, "kombinasjoner");

    /// <summary>A model with one field of each kind that a rule can stand on.</summary>
    public const string Model = """
        namespace Nir.Sdk.Kodeverk { public enum Lovverk { Ukjent, LovA, LovB } public enum Farge { Ukjent, Roed } }
        namespace Nir.Sdk.Regler
        {
            using Nir.Sdk.Kodeverk;
            public abstract class FeltregelAttribute(Lovverk lovverk, string regel) : System.Attribute { public Lovverk Lovverk => lovverk; public string Regel => regel; }
            public sealed class ForbudtUnderAttribute(Lovverk lovverk, string regel) : FeltregelAttribute(lovverk, regel);
            public sealed class PaakrevdUnderAttribute(Lovverk lovverk, string regel) : FeltregelAttribute(lovverk, regel);
        }
        namespace Nir.Sdk.Registreringer
        {
            using Nir.Sdk.Kodeverk;
            using Nir.Sdk.Regler;
            public sealed class ModelPartAttribute : System.Attribute;
            public sealed class ValueList<T>;
            public abstract record RegistreringPart;
            public abstract record Registrering : RegistreringPart { public Lovverk Lovverk { get; init; } }
            [ModelPart] public sealed record Ting : RegistreringPart { public Farge Farge { get; init; } }
            [ModelPart] public sealed record Program : Registrering
            {
                [ForbudtUnder(Lovverk.LovA, "NIR1001")] public Farge? Farge { get; init; }
                [PaakrevdUnder(Lovverk.LovB, "NIR1002")] public ValueList<Ting>? Ting { get; init; }
                [ForbudtUnder(Lovverk.LovB, "NIR1003")] public bool? Ja { get; init; }
                public Ting? Simple { get; init; }
            }
        }
        """;
}
