using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes the generated part of KodeverkRegistry.</summary>
internal static class KodeverkRegistrySource
{
    public static SourceText Write(EquatableArray<ListReference> lists)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Kodeverk", "System", "System.CodeDom.Compiler", "System.Collections.Immutable");
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
        writer.Line();
        writer.Line(lists.IsEmpty
            ? "internal static partial bool Has(string list) => false;"
            : $"internal static partial bool Has(string list) => list is {string.Join(" or ", lists.Select(static list => Text.Literal(list.Navn)))};");
        writer.Line();
        writer.Line("internal static partial ImmutableArray<KodeEntry> ReadEntries(string list) => list switch");
        writer.Open();
        foreach (var list in lists)
        {
            writer.Line($"{Text.Literal(list.Navn)} => ImmutableArray<KodeEntry>.CastUp({list.Navn}Kodeverk.All),");
        }

        writer.Line("_ => [],");
        writer.Close(";");
        writer.Line();
        writer.Line("internal static partial KodeText ReadText(string list, int nummer) => list switch");
        writer.Open();
        foreach (var list in lists)
        {
            writer.Line($"{Text.Literal(list.Navn)} => {list.Navn}Texts.Read(nummer),");
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(list)),");
        writer.Close(";");
        writer.Close();
        return writer.ToSourceText();
    }
}
