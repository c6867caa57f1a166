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
        writer.Line("public static ImmutableArray<Combination> All => Every.All;");
        writer.Line();
        WriteExists(writer, combinations);
        writer.Close();
        writer.Line();
        writer.Line("file static class Every");
        writer.Open();
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

    // Without the sources, with their long words: they are for those who read the table.
    private static void WriteExists(CodeWriter writer, EquatableArray<CombinationModel> combinations)
    {
        writer.Line("private static bool Holds(Registreringsfamilie familie, Lovverk lovverk, Rettsstilling? rettsstilling, DateOnly? vedtakstart) =>");
        var rows = combinations.Select(static row => $"({OfCase(row)} && {OfPerson(row)} && Contains(new({row.Periode.Arguments}), vedtakstart))");
        writer.Line($"    {string.Join("\n        || ", rows.DefaultIfEmpty("false"))};");
    }

    private static string OfCase(CombinationModel row) => $"familie == Registreringsfamilie.{row.Familie} && lovverk == Lovverk.{row.Lovverk}";

    private static string OfPerson(CombinationModel row) =>
        row.Rettsstilling is { } given ? $"rettsstilling == Rettsstilling.{given}" : "rettsstilling is null";
}
