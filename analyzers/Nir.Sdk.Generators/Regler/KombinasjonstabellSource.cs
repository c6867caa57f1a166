using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Writes the generated part of Kombinasjonstabell.</summary>
internal static class KombinasjonstabellSource
{
    public static SourceText Write(EquatableArray<KombinasjonModel> kombinasjoner)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Regler", "System", "System.CodeDom.Compiler", "System.Collections.Immutable",
            "Nir.Sdk.Kilder", "Nir.Sdk.Kodeverk", "Nir.Sdk.Registreringer");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class Kombinasjonstabell");
        writer.Open();
        writer.Summary("All combinations that exist, in the order of the table.");
        writer.Line("public static ImmutableArray<Kombinasjon> Alle { get; } =");
        writer.Line("[");
        foreach (var rad in kombinasjoner)
        {
            var rettsstilling = rad.Rettsstilling is { } r ? $"Rettsstilling.{r}" : "null";
            var kilde = rad.Grunnlag.Kilde is { } k ? $"Kilderegister.Hent({Text.Literal(k)})" : "null";
            writer.Line($"    new(Registreringsfamilie.{rad.Familie}, Lovverk.{rad.Lovverk}, {rettsstilling}, new({rad.Periode.Arguments}),");
            writer.Line($"        Grunnlag.{rad.Grunnlag.Grunnlag}, {kilde}, {Text.LiteralOrNull(rad.Grunnlag.Sitat)}, {Text.LiteralOrNull(rad.Grunnlag.Begrunnelse)}),");
        }

        writer.Line("];");
        writer.Close();
        return writer.ToSourceText();
    }
}
