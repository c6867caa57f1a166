using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes the generated part of Kodeverksregister.</summary>
internal static class KodeverksregisterSource
{
    public static SourceText Write(EquatableArray<ListeReference> lister)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Kodeverk", "System.CodeDom.Compiler", "System.Collections.Immutable");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class Kodeverksregister");
        writer.Open();
        writer.Line("private static readonly ImmutableArray<Kodeverksliste> Sorted =");
        writer.Line("[");
        foreach (var liste in lister)
            writer.Line($"    {liste.Navn}Kodeverk.Liste,");

        writer.Line("];");
        writer.Line();
        writer.Line("public static partial ImmutableArray<Kodeverksliste> Alle => Sorted;");
        writer.Close();
        return writer.ToSourceText();
    }
}
