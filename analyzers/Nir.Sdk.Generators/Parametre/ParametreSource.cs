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
        foreach (var table in model.Tables)
        {
            WriteMembers(writer, table);
        }

        writer.Summary("All groups, in the order of the file.");
        writer.Line("public static ImmutableArray<ParameterGroup> Groups => EveryGroup.All;");
        writer.Line();
        writer.Summary("All tables, in the order of the file.");
        writer.Line("public static ImmutableArray<ParameterTable> Tables => EveryTable.All;");
        writer.Close();
        // Each table is a class of its own, so that it is made when it is first asked for, and not with all the others.
        foreach (var table in model.Tables)
        {
            WriteRows(writer, table, GroupIndex(model, table.Group));
        }

        WriteAll(writer, "EveryGroup", "ParameterGroup", model.Groups.Select(Group));
        WriteAll(writer, "EveryTable", "ParameterTable", model.Tables.Select(static table => $"{table.Navn}Rows.Table"));
        return writer.ToSourceText();
    }

    private static void WriteMembers(CodeWriter writer, TableModel table)
    {
        foreach (var row in table.AllRows)
        {
            writer.Summary($"{row.Id}: {Text.XmlSentence(row.TekstEn)}");
            writer.Line($"public static {table.Navn}Row {row.Navn} => {table.Navn}Rows.{row.Navn};");
            writer.Line();
        }

        writer.Summary(Text.XmlSentence(table.BeskrivelseEn));
        writer.Line($"public static ParameterTable<{table.Navn}Row> {table.Navn} => {table.Navn}Rows.Table;");
        writer.Line();
    }

    private static void WriteRows(CodeWriter writer, TableModel table, int group)
    {
        writer.Line();
        writer.Line($"file static class {table.Navn}Rows");
        writer.Open();
        // Rows before the table: a static member is set in the order it is written.
        foreach (var row in table.AllRows)
        {
            WriteRow(writer, table, row);
        }

        WriteTable(writer, table, group);
        writer.Close();
    }

    private static void WriteRow(CodeWriter writer, TableModel table, RowModel row)
    {
        writer.Line($"public static readonly {table.Navn}Row {row.Navn} = new()");
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
            writer.Line($"Kildeid = {Text.Literal(kilde)},");
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
            writer.Line($"KildeidUnderIntroduksjonsloven = {Text.Literal(own)},");
        }

        if (!row.OtherKilder.IsEmpty)
        {
            writer.Line($"OtherKildeIds = [{string.Join(", ", row.OtherKilder.Select(Text.Literal))}],");
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
        writer.Line($"public static readonly ParameterTable<{table.Navn}Row> Table = new(");
        writer.Line($"    [{string.Join(", ", table.Rows.Select(static row => row.Navn))}], {table.Otherwise?.Navn ?? "null"})");
        writer.Open();
        writer.Line($"Id = {Text.Literal(table.Id)},");
        writer.Line(FormattableString.Invariant($"GroupIndex = {group},"));
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

    private static void WriteAll(CodeWriter writer, string name, string type, IEnumerable<string> values)
    {
        writer.Line();
        writer.Line($"file static class {name}");
        writer.Open();
        writer.Line($"public static ImmutableArray<{type}> All {{ get; }} =");
        writer.Line("[");
        foreach (var value in values)
        {
            writer.Line($"    {value},");
        }

        writer.Line("];");
        writer.Close();
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

    private static string Vilkaar(VilkaarModel vilkaar) => FormattableString.Invariant($"new({vilkaar.Type.Index}, [{string.Join(", ", vilkaar.Numbers)}])");
}
