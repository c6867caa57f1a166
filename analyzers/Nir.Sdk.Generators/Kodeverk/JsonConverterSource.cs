using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's JSON converter: the hand-written one with the list's own functions filled in.</summary>
internal static class JsonConverterSource
{
    public static void Write(CodeWriter writer, string list)
    {
        writer.Summary($"Reads and writes <see cref=\"{list}\"/> as its wire code.");
        writer.GeneratedCodeAttribute();
        writer.Line($"public sealed class {list}JsonConverter() : KodeverkJsonConverter<{list}>(\"{list}\")");
        writer.Open();
        WriteOverride(writer, $"bool TryParse(ReadOnlySpan<byte> utf8Kode, out {list} value)", $"{list}Kodeverk.TryParse(utf8Kode, out value)");
        writer.Line();
        WriteOverride(writer, $"bool TryParse(ReadOnlySpan<char> kode, out {list} value)", $"{list}Kodeverk.TryParse(kode, out value)");
        writer.Line();
        WriteOverride(writer, $"string? FindKode({list} value)", "value.FindEntry()?.Kode");
        writer.Close();
    }

    private static void WriteOverride(CodeWriter writer, string signature, string body)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override {signature} => {body};");
    }
}
