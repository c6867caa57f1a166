using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Writes the generated part of CombinationTable.</summary>
internal static class CombinationTableSource
{
    public static SourceText Write(EquatableArray<CombinationModel> combinations)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Regler", "System", "System.CodeDom.Compiler", "System.Collections.Immutable",
            "Nir.Sdk.Kilder", "Nir.Sdk.Kodeverk", "Nir.Sdk.Registreringer");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class CombinationTable");
        writer.Open();
        writer.Summary("All combinations that exist, in the order of the table.");
        writer.Line("public static ImmutableArray<Combination> All { get; } =");
        writer.Line("[");
        foreach (var row in combinations)
        {
            var rettsstilling = row.Rettsstilling is { } r ? $"Rettsstilling.{r}" : "null";
            var kilde = row.Grunnlag.Kilde is { } k ? $"KildeRegistry.Read({Text.Literal(k)})" : "null";
            writer.Line($"    new(Registreringsfamilie.{row.Familie}, Lovverk.{row.Lovverk}, {rettsstilling}, new({row.Periode.Arguments}),");
            writer.Line(
                $"        Grunnlag.{row.Grunnlag.Grunnlag}, {kilde}, {Text.LiteralOrNull(row.Grunnlag.Sitat)}, {Text.LiteralOrNull(row.Grunnlag.Begrunnelse)}),");
        }

        writer.Line("];");
        writer.Close();
        return writer.ToSourceText();
    }
}
