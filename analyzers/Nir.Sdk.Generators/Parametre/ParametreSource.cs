using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Writes the generated part of Parametre: a property per row and per table, and all tables and groups.</summary>
internal static class ParametreSource
{
    public static SourceText Write(ParametreModel model)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Frister.Tables", "System", "System.CodeDom.Compiler", "System.Collections.Immutable",
            "Nir.Sdk.Kilder", "Nir.Sdk.Kodeverk", "Nir.Sdk.Registreringer");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class Parametre");
        writer.Open();
        writer.Line($"private static DateOnly KnownTo => {(model.KnownUntil is { } day ? PeriodeModel.Expression(day) : "default")};");
        writer.Line();
        // Rows before tables, groups before tables: a static member is set in the order it is written.
        foreach (var table in model.Tables)
        {
            foreach (var row in table.Rows)
            {
                WriteRow(writer, table, row);
            }

            if (table.Otherwise is { } otherwise)
            {
                WriteRow(writer, table, otherwise);
            }
        }

        WriteAll(writer, "Groups", "ParameterGroup", "All groups, in the order of the file.", model.Groups.Select(Group));
        foreach (var table in model.Tables)
        {
            WriteTable(writer, table, GroupIndex(model, table.Group));
        }

        WriteAll(writer, "Tables", "ParameterTable", "All tables, in the order of the file.", model.Tables.Select(static table => table.Navn));
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteRow(CodeWriter writer, TableModel table, RowModel row)
    {
        writer.Summary($"{row.Id}: {Text.XmlSentence(row.TekstEn)}");
        writer.Line($"public static {table.Navn}Row {row.Navn} {{ get; }} = new()");
        writer.Open();
        writer.Line($"Id = {Text.Literal(row.Id)},");
        writer.Line($"Navn = {Text.Literal(row.Navn)},");
        writer.Line($"Tekst = {Text.Literal(row.Tekst)},");
        writer.Line($"TekstEn = {Text.Literal(row.TekstEn)},");
        writer.Line($"Periode = new({row.Periode.Arguments}),");
        WriteDate(writer, "LimitDay", row.LimitDay);
        WriteDate(writer, "KnownFrom", row.KnownFrom);
        WriteDate(writer, "KnownUntil", row.KnownUntil);
        if (row.IsNotInForce)
        {
            writer.Line("IsNotInForce = true,");
        }

        if (row.GjelderIkke)
        {
            writer.Line("GjelderIkke = true,");
        }

        writer.Line($"Noekkeldato = Noekkeldato.{row.Noekkeldato},");
        if (!row.When.IsEmpty)
        {
            writer.Line($"When = [{string.Join(", ", row.When.Select(Vilkaar))}],");
        }

        WriteGrunnlag(writer, row);
        if (row.Valg is { } valg)
        {
            writer.Line($"Valg = {Text.Literal(valg)},");
        }

        foreach (var value in row.Values)
        {
            writer.Line($"{NameForm.ToPascalCase(value.Column)} = {value.Expression},");
        }

        writer.Close(";");
        writer.Line();
    }

    private static void WriteGrunnlag(CodeWriter writer, RowModel row)
    {
        writer.Line($"Grunnlag = Grunnlag.{row.Grunnlag.Grunnlag},");
        if (row.Grunnlag.Kilde is { } kilde)
        {
            writer.Line($"Kilde = {Kilde(kilde)},");
        }

        if (row.Grunnlag.Sitat is { } quote)
        {
            writer.Line($"Sitat = {Text.Literal(quote)},");
        }

        if (row.Grunnlag.Begrunnelse is { } begrunnelse)
        {
            writer.Line($"Begrunnelse = {Text.Literal(begrunnelse)},");
        }

        if (row.UnderIntroduksjonsloven is { } own)
        {
            writer.Line($"UnderIntroduksjonsloven = {Kilde(own)},");
        }

        if (!row.OtherKilder.IsEmpty)
        {
            writer.Line($"OtherKilder = [{string.Join(", ", row.OtherKilder.Select(Kilde))}],");
        }
    }

    private static void WriteDate(CodeWriter writer, string name, SimpleDate? date)
    {
        if (date is not null)
        {
            writer.Line($"{name} = {PeriodeModel.Expression(date)},");
        }
    }

    private static void WriteTable(CodeWriter writer, TableModel table, int group)
    {
        writer.Summary(Text.XmlSentence(table.BeskrivelseEn));
        writer.Line($"public static ParameterTable<{table.Navn}Row> {table.Navn} {{ get; }} = new(");
        writer.Line($"    [{string.Join(", ", table.Rows.Select(static row => row.Navn))}], {table.Otherwise?.Navn ?? "null"})");
        writer.Open();
        writer.Line($"Id = {Text.Literal(table.Id)},");
        writer.Line($"Group = Groups[{group}],");
        writer.Line($"Tittel = {Text.Literal(table.Tittel)},");
        writer.Line($"TittelEn = {Text.Literal(table.TittelEn)},");
        writer.Line($"Beskrivelse = {Text.Literal(table.Beskrivelse)},");
        writer.Line($"BeskrivelseEn = {Text.Literal(table.BeskrivelseEn)},");
        writer.Line($"Noekkeldato = Noekkeldato.{table.Noekkeldato},");
        writer.Line($"Treff = Treff.{table.Treff},");
        writer.Line($"Columns = [{string.Join(", ", table.Columns.Select(Column))}],");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteAll(CodeWriter writer, string name, string type, string summary, IEnumerable<string> values)
    {
        writer.Summary(summary);
        writer.Line($"public static ImmutableArray<{type}> {name} {{ get; }} =");
        writer.Line("[");
        foreach (var value in values)
        {
            writer.Line($"    {value},");
        }

        writer.Line("];");
        writer.Line();
    }

    private static int GroupIndex(ParametreModel model, string id)
    {
        for (var i = 0; i < model.Groups.Length; i++)
        {
            if (model.Groups[i].Id == id)
            {
                return i;
            }
        }

        return 0;
    }

    private static string Group(GroupModel group) =>
        $"new({Text.Literal(group.Id)}, {Text.Literal(group.Tittel)}, {Text.Literal(group.TittelEn)}, {Text.Literal(group.Beskrivelse)}, {Text.Literal(group.BeskrivelseEn)})";

    private static string Column(ColumnModel column)
    {
        var unit = column.IsNumber ? NameForm.ToPascalCase(column.Type)
            : column.Type == ColumnModel.SimpleDate ? "Dato"
            : column.Type == ColumnModel.JaNei ? "JaNei"
            : "Kode";
        return $"new({Text.Literal(column.Navn)}, {Text.Literal(column.Tittel)}, {Text.Literal(column.TittelEn)}, Enhet.{unit})";
    }

    private static string Vilkaar(VilkaarModel vilkaar)
    {
        var type = $"VilkaarType.{vilkaar.Type.Member}";
        if (vilkaar.Verdi is { } value)
        {
            return $"new({type}, [{(value ? 1 : 0)}], [RegelValue.From({(value ? "true" : "false")})])";
        }

        var koder = vilkaar.Koder.Select(kode => $"{vilkaar.Type.Type}.{NameForm.ToPascalCase(kode)}").ToArray();
        return $"new({type}, [{string.Join(", ", koder.Select(static kode => $"(int){kode}"))}], [{string.Join(", ", koder.Select(vilkaar.Type.RegelValue))}])";
    }

    private static string Kilde(string id) => $"KildeRegistry.Read({Text.Literal(id)})";
}
