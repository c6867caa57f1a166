using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes the file of one list: its enum, its companion class and its JSON converter.</summary>
internal static class KodeverkSource
{
    public static SourceText Write(KodeverkInput input)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Kodeverk",
            "System",
            "System.CodeDom.Compiler",
            "System.Collections.Immutable",
            "System.Text.Json.Serialization",
            "Nir.Sdk.Kilder");
        EnumSource.Write(writer, input);
        writer.Line();
        CompanionSource.Write(writer, input.List);
        writer.Line();
        TextsSource.Write(writer, input.List);
        writer.Line();
        JsonConverterSource.Write(writer, input.List);
        return writer.ToSourceText();
    }
}
