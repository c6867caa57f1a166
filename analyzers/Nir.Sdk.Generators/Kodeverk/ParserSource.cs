using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's two parsers. Neither allocates: one is a switch on the span, one compares UTF-8 of equal length.</summary>
internal static class ParserSource
{
    public static void Write(CodeWriter writer, KodeverkModel list)
    {
        WriteDocumentation(writer, "kode", "Reads a wire code.");
        writer.Line($"public static bool TryParse(ReadOnlySpan<char> kode, out {list.Navn} value)");
        writer.Open();
        writer.Line("value = kode switch");
        writer.Open();
        foreach (var kode in list.Koder)
        {
            writer.Line($"\"{kode.Kode}\" => {list.Navn}.{kode.Medlem},");
        }

        WriteEnd(writer, list.Navn);

        WriteDocumentation(writer, "utf8Kode", "Reads a wire code in UTF-8.");
        writer.Line($"public static bool TryParse(ReadOnlySpan<byte> utf8Kode, out {list.Navn} value)");
        writer.Open();
        writer.Line("value = utf8Kode.Length switch");
        writer.Open();
        foreach (var sameLength in list.Koder.GroupBy(kode => kode.Kode.Length).OrderBy(group => group.Key))
        {
            foreach (var kode in sameLength)
            {
                writer.Line(FormattableString.Invariant(
                    $"{sameLength.Key} when utf8Kode.SequenceEqual(\"{kode.Kode}\"u8) => {list.Navn}.{kode.Medlem},"));
            }
        }

        WriteEnd(writer, list.Navn);
    }

    private static void WriteEnd(CodeWriter writer, string list)
    {
        writer.Line($"_ => {list}.Ukjent,");
        writer.Close(";");
        writer.Line($"return value != {list}.Ukjent;");
        writer.Close();
    }

    private static void WriteDocumentation(CodeWriter writer, string parameter, string summary)
    {
        writer.Line();
        writer.Summary($"{summary} Allocates nothing.");
        writer.Line($"/// <param name=\"{parameter}\">The code, exactly as it is written.</param>");
        writer.Line("/// <param name=\"value\">The value; <c>Ukjent</c> when the list has no such code.</param>");
        writer.Line("/// <returns>Whether the list has the code.</returns>");
    }
}
