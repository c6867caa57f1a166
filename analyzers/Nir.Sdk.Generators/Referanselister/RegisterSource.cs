using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>Writes the generated parts of the registers of reference lists: their tables.</summary>
internal static class RegisterSource
{
    public static SourceText Write(EquatableArray<KommuneModel> kommuner) =>
        Write("KommuneRegistry", "Kommune", kommuner.Select(Row));

    public static SourceText Write(EquatableArray<BydelModel> bydeler) =>
        Write("BydelRegistry", "Bydel", bydeler.Select(Row));

    public static SourceText Write(EquatableArray<NaeringsregionModel> rows) =>
        Write("NaeringsregionRegistry", "Naeringsregion", rows.Select(Row));

    public static SourceText Write(string register, string type, EquatableArray<KodeModel> koder) =>
        Write(register, type, koder.Select(Row));

    private static SourceText Write(string register, string type, IEnumerable<string> rows)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Referanselister", "System", "System.CodeDom.Compiler", "System.Collections.Immutable", "Nir.Sdk.Kilder");
        writer.GeneratedCodeAttribute();
        writer.Line($"public static partial class {register}");
        writer.Open();
        writer.Line($"private static readonly ImmutableArray<{type}> Sorted =");
        writer.Line("[");
        foreach (var row in rows)
        {
            writer.Line($"    new({row}),");
        }

        writer.Line("];");
        writer.Line();
        writer.Line($"public static partial ImmutableArray<{type}> All => Sorted;");
        writer.Close();
        return writer.ToSourceText();
    }

    private static string Row(KommuneModel kommune) => string.Join(
        ", ",
        Text.Literal(kommune.Nummer),
        Text.Literal(kommune.Navn),
        SimpleDate(kommune.Fra),
        SimpleDate(kommune.Til),
        $"[{string.Join(", ", kommune.Etterfoelgere.Select(Text.Literal))}]");

    private static string Row(BydelModel bydel) => $"{Text.Literal(bydel.Nummer)}, {Text.Literal(bydel.Navn)}";

    private static string Row(NaeringsregionModel row) => string.Join(
        ", ",
        Text.Literal(row.Kommune),
        Text.Literal(row.Nummer),
        Text.Literal(row.Navn),
        Text.Literal(row.ImdiRegion),
        row.Sentralitet.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Row(KodeModel kode) => string.Join(
        ", ",
        Text.Literal(kode.Kode),
        Text.Literal(kode.Kode3),
        Text.Literal(kode.Navn),
        Text.Literal(kode.NavnEn),
        $"Grunnlag.{kode.Grunnlag}",
        Text.LiteralOrNull(kode.Begrunnelse));

    private static string SimpleDate(SimpleDate? date) => date is { } day ? $"new DateOnly({day.Year}, {day.Month}, {day.Day})" : "null";
}
