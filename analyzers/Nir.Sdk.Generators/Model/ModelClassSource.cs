using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Writes a class that goes through the model: a way in that tells the families apart, then one method for each part.</summary>
internal static class ModelClassSource
{
    public static SourceText Write(
        EquatableArray<ModelPartModel> parts,
        (string Name, string Summary, string[] Usings) type,
        Action<CodeWriter> writeEntry,
        Action<CodeWriter, ModelPartModel> writePart)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Registreringer", type.Usings);
        writer.Summary(type.Summary);
        writer.GeneratedCodeAttribute();
        writer.Line($"internal static class {type.Name}");
        writer.Open();
        writeEntry(writer);
        foreach (var part in parts)
        {
            writer.Line();
            writePart(writer, part);
        }

        writer.Close();
        return writer.ToSourceText();
    }

    /// <summary>One line for each family.</summary>
    public static void WriteFamilies(CodeWriter writer, EquatableArray<ModelPartModel> parts, Func<string, string> line)
    {
        foreach (var part in parts)
        {
            if (part.IsRegistrering)
            {
                writer.Line(line(part.Navn));
            }
        }
    }
}
