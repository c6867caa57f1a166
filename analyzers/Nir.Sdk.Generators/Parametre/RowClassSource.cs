using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Writes a class per table for its rows, with a property per column.</summary>
internal static class RowClassSource
{
    public static SourceText Write(ParametreModel model)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Frister.Tables", "System", "System.CodeDom.Compiler", "Nir.Sdk.Kodeverk");
        foreach (var table in model.Tables)
        {
            WriteKlasse(writer, table);
        }

        return writer.ToSourceText();
    }

    private static void WriteKlasse(CodeWriter writer, TableModel table)
    {
        writer.Summary(Text.XmlSentence($"A row of the table «{table.TittelEn}»"));
        writer.GeneratedCodeAttribute();
        writer.Line($"public sealed class {table.Navn}Row : ParameterRow");
        writer.Open();
        writer.Line($"internal {table.Navn}Row()");
        writer.Open();
        writer.Close();
        writer.Line();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            WriteColumn(writer, table.Columns[i], i);
        }

        writer.Line("private protected override RegelValue? Read(int column) => column switch");
        writer.Open();
        for (var i = 0; i < table.Columns.Length; i++)
        {
            writer.Line($"{i} => {Read(table.Columns[i])},");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Close();
        writer.Line();
    }

    private static void WriteColumn(CodeWriter writer, ColumnModel column, int index)
    {
        var name = NameForm.ToPascalCase(column.Navn);
        var (type, unit) = column.Type switch
        {
            ColumnModel.SimpleDate => ("DateOnly", ""),
            ColumnModel.JaNei => ("bool", ""),
            _ when column.IsNumber => ("int", $" ({column.Type})"),
            _ => (column.Type, ""),
        };
        var empty = column.IsOptional ? "Null: the row sets none, or says that nothing applies." : "Null: the row says that nothing applies.";
        writer.Summary($"{Text.Xml(column.TittelEn)}{unit}. {empty}");
        writer.Line($"public {type}? {name} {{ get; init; }}");
        writer.Line();
        if (!column.IsKode)
        {
            writer.Line($"internal Term<{type}> {name}Term => Term({name}, {index});");
            writer.Line();
        }
    }

    private static string Read(ColumnModel column)
    {
        var name = NameForm.ToPascalCase(column.Navn);
        return column.IsNumber ? $"RegelValue.From({name}, Enhet.{NameForm.ToPascalCase(column.Type)})"
            : column.IsKode ? $"RegelValue.From({name}?.FindEntry())"
            : $"RegelValue.From({name})";
    }
}
