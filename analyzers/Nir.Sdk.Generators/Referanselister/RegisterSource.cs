using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Referanselister;

/// <summary>
/// Writes the generated parts of the registers of reference lists: each is one text, a line for each row and a tab between its cells. Code that makes the rows
/// would be compiled whole by the program that asks for one of them.
/// </summary>
internal static class RegisterSource
{
    public static SourceText Write(EquatableArray<KommuneModel> kommuner) =>
        Write("KommuneRegistry", kommuner.Select(Row));

    public static SourceText Write(EquatableArray<BydelModel> bydeler) =>
        Write("BydelRegistry", bydeler.Select(Row));

    public static SourceText Write(EquatableArray<NaeringsregionModel> rows) =>
        Write("NaeringsregionRegistry", rows.Select(Row));

    public static SourceText Write(string register, EquatableArray<KodeModel> koder) =>
        Write(register, koder.Select(Row));

    private static SourceText Write(string register, IEnumerable<string> rows)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Referanselister", "System", "System.CodeDom.Compiler");
        writer.GeneratedCodeAttribute();
        writer.Line($"public static partial class {register}");
        writer.Open();
        writer.Line("private static partial ReadOnlySpan<byte> Table =>");
        writer.Line($"    {Text.Literal(string.Join("\n", rows))}u8;");
        writer.Close();
        return writer.ToSourceText();
    }

    private static string Row(KommuneModel kommune) => string.Join(
        "\t",
        kommune.Nummer,
        kommune.Navn,
        kommune.Fra?.ToString() ?? "",
        kommune.Til?.ToString() ?? "",
        string.Join(" ", kommune.Etterfoelgere));

    private static string Row(BydelModel bydel) => $"{bydel.Nummer}\t{bydel.Navn}";

    private static string Row(NaeringsregionModel row) => string.Join(
        "\t",
        row.Kommune,
        row.Nummer,
        row.Navn,
        row.ImdiRegion,
        row.Sentralitet.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Row(KodeModel kode) => string.Join("\t", kode.Kode, kode.Kode3, kode.Navn, kode.NavnEn, kode.Grunnlag, kode.Begrunnelse ?? "");
}
