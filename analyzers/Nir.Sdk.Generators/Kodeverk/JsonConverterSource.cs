using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's JSON converter: the hand-written one with the list's own functions filled in.</summary>
internal static class JsonConverterSource
{
    public static void Write(CodeWriter writer, KodeverkModel model)
    {
        var list = model.Navn;
        writer.Summary($"Reads and writes <see cref=\"{list}\"/> as its wire code.");
        writer.GeneratedCodeAttribute();
        writer.Line($"public sealed class {list}JsonConverter() : KodeverkJsonConverter<{list}>(\"{list}\")");
        writer.Open();
        WriteOverride(writer, $"bool TryParse(ReadOnlySpan<byte> utf8Kode, out {list} value)", $"{list}Kodeverk.TryParse(utf8Kode, out value)");
        writer.Line();
        WriteOverride(writer, $"bool TryParse(ReadOnlySpan<char> kode, out {list} value)", $"{list}Kodeverk.TryParse(kode, out value)");
        writer.Line();
        WriteKoder(writer, model);
        writer.Close();
    }

    // Not by way of the entries: what is only written to the wire never loads them.
    private static void WriteKoder(CodeWriter writer, KodeverkModel model)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override ReadOnlySpan<byte> FindUtf8Kode({model.Navn} value) => value switch");
        writer.Open();
        foreach (var kode in model.Koder)
        {
            writer.Line($"{model.Navn}.{kode.Medlem} => {Text.Literal(kode.Kode)}u8,");
        }

        writer.Line("_ => default,");
        writer.Close(";");
    }

    private static void WriteOverride(CodeWriter writer, string signature, string body)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {signature} => {body};");
    }
}
