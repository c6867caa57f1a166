using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>Writes the generated part of KildeRegistry.</summary>
internal static class KildeRegistrySource
{
    public static SourceText Write(EquatableArray<KildeModel> kilder)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Kilder", "System", "System.CodeDom.Compiler", "System.Collections.Immutable");
        writer.GeneratedCodeAttribute();
        writer.Line("public static partial class KildeRegistry");
        writer.Open();
        writer.Line("public static partial ImmutableArray<Kilde> All => Every.All;");
        writer.Line();
        foreach (var kilde in kilder)
        {
            WriteKilde(writer, kilde);
        }

        writer.Line("private static readonly string[] Ids =");
        writer.Line("[");
        foreach (var kilde in kilder)
        {
            writer.Line($"    {Text.Literal(kilde.Id)},");
        }

        writer.Line("];");
        writer.Line();
        // One by one: what a message shows is one source, and all of them are long.
        writer.Line("private static partial Kilde Read(int index) => index switch");
        writer.Open();
        for (var i = 0; i < kilder.Length; i++)
        {
            writer.Line(FormattableString.Invariant($"{i} => {Member(kilder[i])},"));
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(index)),");
        writer.Close(";");
        writer.Line();
        writer.Line("private static class Every");
        writer.Open();
        writer.Line("public static ImmutableArray<Kilde> All { get; } =");
        writer.Line("[");
        foreach (var kilde in kilder)
        {
            writer.Line($"    {Member(kilde)},");
        }

        writer.Line("];");
        writer.Close();
        writer.Close();
        return writer.ToSourceText();
    }

    /// <summary>All files' sources sorted by id, each id once.</summary>
    public static EquatableArray<KildeModel> Merge(ImmutableArray<KilderModel> files)
    {
        var sorted = new SortedDictionary<string, KildeModel>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var kilde in file.Kilder)
            {
                // The order of the files must not show, should an id stand in two of them.
                if (!sorted.TryGetValue(kilde.Id, out var other) || string.CompareOrdinal(kilde.ToString(), other.ToString()) < 0)
                {
                    sorted[kilde.Id] = kilde;
                }
            }
        }

        return new([.. sorted.Values]);
    }

    private static string Member(KildeModel kilde) => NameForm.ToPascalCase(kilde.Id);

    private static void WriteKilde(CodeWriter writer, KildeModel kilde)
    {
        writer.Line($"private static Kilde {Member(kilde)} => field ?? Keep(ref field, new(");
        writer.Line($"    {Text.Literal(kilde.Id)},");
        writer.Line($"    {Text.Literal(kilde.Tittel)},");
        writer.Line($"    new Uri({Text.Literal(kilde.Url)}),");
        writer.Line($"    {Text.LiteralOrNull(kilde.Paragraf)},");
        writer.Line($"    new DateOnly({kilde.Read.Year}, {kilde.Read.Month}, {kilde.Read.Day}),");
        writer.Line($"    {Text.Literal(kilde.Words)}));");
        writer.Line();
    }
}
