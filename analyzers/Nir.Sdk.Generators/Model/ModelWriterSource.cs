using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Writes ModelWriter: a registration as JSON by plain code, member by member as System.Text.Json writes them.</summary>
internal static class ModelWriterSource
{
    public static SourceText Write(EquatableArray<ModelPartModel> parts) => ModelClassSource.Write(
        parts,
        ("ModelWriter", "Writes a registration as the contract's JSON, with its identifiers.",
        ["System.CodeDom.Compiler", "System.Text.Json", "Nir.Sdk.Kodeverk"]),
        writer => WriteDispatch(writer, parts),
        WritePart);

    private static void WriteDispatch(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Summary("Writes a registration, its family first.");
        writer.Line("/// <exception cref=\"JsonException\">A code is <c>Ukjent</c>, or what must be given is not.</exception>");
        writer.Line("public static void Write(Utf8JsonWriter writer, Registrering registrering)");
        writer.Open();
        writer.Line("writer.WriteStartObject();");
        writer.Line("switch (registrering)");
        writer.Open();
        ModelClassSource.WriteFamilies(
            writer,
            parts,
            static familie =>
                $"case {familie} familie: ModelValue.WriteFamilie(writer, {Text.Literal(NameForm.ToCamelCase(familie))}u8); Write(writer, familie); break;");
        writer.Close();
        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    private static void WritePart(CodeWriter writer, ModelPartModel part)
    {
        writer.Line($"private static void Write(Utf8JsonWriter writer, {part.Navn} part)");
        writer.Open();
        // What a family has of its own stands before what all have.
        foreach (var felt in part.Felter.Where(static felt => !felt.IsInherited).Concat(part.Felter.Where(static felt => felt.IsInherited)))
        {
            WriteFelt(writer, felt);
        }

        writer.Line("ModelValue.WriteUnknown(writer, part.UnknownMembers);");
        writer.Close();
    }

    private static void WriteFelt(CodeWriter writer, FeltModel felt)
    {
        var (value, name) = ($"part.{felt.Navn}", $"{Text.Literal(NameForm.ToCamelCase(felt.Navn))}u8");
        var given = "gitt" + felt.Navn;
        switch (felt.Kind)
        {
            case FeltKind.Kode when felt.CanBeNull:
                writer.Line($"if ({value} is {{ }} {given})");
                writer.Line($"    {Kode(felt, name, given)}");
                break;
            case FeltKind.Kode:
                writer.Line(Kode(felt, name, value));
                break;
            case FeltKind.Part when felt.CanBeNull:
                writer.Line($"if ({value} is {{ }} {given})");
                WriteObject(writer, name, given);
                break;
            case FeltKind.Part:
                WriteObject(writer, name, $"ModelValue.Required({value}, {Text.Literal(felt.Navn)})");
                break;
            case FeltKind.Sublist:
                writer.Line($"if ({value} is {{ }} {given})");
                writer.Open();
                writer.Line($"writer.WriteStartArray({name});");
                writer.Line($"foreach (var item in {given})");
                writer.Open();
                writer.Line("writer.WriteStartObject();");
                writer.Line("Write(writer, ModelValue.Item(item));");
                writer.Line("writer.WriteEndObject();");
                writer.Close();
                writer.Line("writer.WriteEndArray();");
                writer.Close();
                break;
            case FeltKind.Verdi when felt.CanBeNull:
                writer.Line($"if ({value} is {{ }} {given})");
                writer.Line($"    ModelValue.Write(writer, {name}, {given});");
                break;
            default:
                writer.Line($"ModelValue.Write(writer, {name}, {value});");
                break;
        }
    }

    private static void WriteObject(CodeWriter writer, string name, string value)
    {
        writer.Open();
        writer.Line($"writer.WriteStartObject({name});");
        writer.Line($"Write(writer, {value});");
        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    private static string Kode(FeltModel felt, string name, string value) =>
        $"ModelValue.WriteKode(writer, {name}, {value}.IsDefined() ? {value}.ToKode() : null, {Text.Literal(felt.Type)});";
}
