using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes the generated part of KodeverkRegistry.</summary>
internal static class KodeverkRegistrySource
{
    public static SourceText Write(EquatableArray<ListReference> lists)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Kodeverk", "System.CodeDom.Compiler", "System.Collections.Immutable");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class KodeverkRegistry");
        writer.Open();
        writer.Line("private static readonly ImmutableArray<KodeverkList> Sorted =");
        writer.Line("[");
        foreach (var list in lists)
        {
            writer.Line($"    {list.Navn}Kodeverk.List,");
        }

        writer.Line("];");
        writer.Line();
        writer.Line("public static partial ImmutableArray<KodeverkList> All => Sorted;");
        writer.Close();
        return writer.ToSourceText();
    }
}
